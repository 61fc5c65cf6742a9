import type pg from 'pg'
import { HUISHOUDENS, type Huishouden, KETENPARTNERS, MEDEWERKERS, voorbeeldId } from './mensen.ts'
import { POSTCODE_VOORBEELDMENSEN, STRAAT_VOORBEELDMENSEN, WOONPLAATS } from './names.ts'
import { demoPhotos, FOTO_MATEN } from './photos.ts'
import { VOORBEELDVERZOEKEN, type Voorbeeldverzoek } from './verzoeken.ts'

/** Numbers of repairs start here, so that they look like those of an association with a past. */
const EERSTE_NUMMER = 10_001

/** The households that fit in this many homes. */
export const householdsIn = (eenheden: number): Huishouden[] => HUISHOUDENS.slice(0, eenheden)

/** Keys of the tenants that exist in an association of this size. */
export const tenantsIn = (eenheden: number): string[] =>
  householdsIn(eenheden).flatMap(({ huurders }) => huurders.map(({ sleutel }) => sleutel))

/** Ketenpartners and staff, and as many named households as there are homes. Answers the next free number of a repair. */
export async function insertCast(owner: pg.Client, eenheden: number, datum: string): Promise<number> {
  await insertKetenpartners(owner, datum)
  await insertMedewerkers(owner)
  for (const huishouden of householdsIn(eenheden)) await insertHuishouden(owner, huishouden, datum)
  const tenants = tenantsIn(eenheden)
  const verzoeken = VOORBEELDVERZOEKEN.filter(({ huurder }) => tenants.includes(huurder))
  for (const [index, verzoek] of verzoeken.entries())
    await insertVerzoek(owner, verzoek, { datum, nummer: EERSTE_NUMMER + index })
  return EERSTE_NUMMER + VOORBEELDVERZOEKEN.length
}

async function insertKetenpartners(owner: pg.Client, datum: string): Promise<void> {
  for (const { sleutel, naam, specialisme, overeenkomst, ...partner } of KETENPARTNERS) {
    const id = voorbeeldId(sleutel)
    await owner.query(
      `insert into ketenpartner (id, naam, specialisme, soort, uurtarief_cent, meerwerk_grens_cent) values ($1, $2, $3, $4, $5, $6)`,
      [
        id,
        naam,
        specialisme,
        overeenkomst ? 'extern' : 'eigen',
        partner.uurtariefCent,
        partner.meerwerkGrensCent,
      ],
    )
    if (!overeenkomst) continue
    await owner.query(
      'insert into verwerkersovereenkomst (ketenpartner_id, geldig) values ($1, daterange($2::date + $3::integer, $2::date + $4::integer))',
      [id, datum, overeenkomst.vanafDagen, overeenkomst.totDagen],
    )
  }
}

async function insertMedewerkers(owner: pg.Client): Promise<void> {
  for (const { sleutel, naam, afdeling, rol, ketenpartner } of MEDEWERKERS) {
    await owner.query(
      'insert into medewerker (id, naam, afdeling, rollen, ketenpartner_id) values ($1, $2, $3, $4, $5)',
      [voorbeeldId(sleutel), naam, afdeling, [rol], ketenpartner ? voorbeeldId(ketenpartner) : null],
    )
  }
}

const homeKey = (huurder: string): string => {
  const found = HUISHOUDENS.find(({ huurders }) => huurders.some(({ sleutel }) => sleutel === huurder))
  return `woning ${found?.huisnummer}${found?.toevoeging ?? ''}`
}

async function insertHuishouden(owner: pg.Client, huishouden: Huishouden, datum: string): Promise<void> {
  const { huisnummer, toevoeging, huurders, woontSindsDagen } = huishouden
  const eenheid = voorbeeldId(`woning ${huisnummer}${toevoeging ?? ''}`)
  const overeenkomst = voorbeeldId(`huurovereenkomst ${huisnummer}${toevoeging ?? ''}`)
  for (const { sleutel, aanschrijfnaam, telefoon, inlognaam, voorkeurstaal } of huurders) {
    await owner.query(
      'insert into relatie (id, aanschrijfnaam, telefoon, e_mail, voorkeurstaal) values ($1, $2, $3, $4, $5)',
      [voorbeeldId(sleutel), aanschrijfnaam, telefoon, inlognaam, voorkeurstaal],
    )
  }
  const ids = huurders.map(({ sleutel }) => voorbeeldId(sleutel))
  await owner.query(
    `insert into eenheid (id, straat, huisnummer, toevoeging, postcode, woonplaats, betrokkenen)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      eenheid,
      STRAAT_VOORBEELDMENSEN,
      huisnummer,
      toevoeging,
      POSTCODE_VOORBEELDMENSEN,
      WOONPLAATS,
      ids.toSorted(),
    ],
  )
  await owner.query(
    'insert into huurovereenkomst (id, eenheid_id, geldig, betrokkenen) values ($1, $2, daterange($3::date - $4::integer, null), $5)',
    [overeenkomst, eenheid, datum, woontSindsDagen, ids.toSorted()],
  )
  await owner.query(
    `insert into huurovereenkomst_partij (huurovereenkomst_id, relatie_id, rol)
     select $1, id, case nr when 1 then 'huurder' else 'medehuurder' end from unnest($2::uuid[]) with ordinality p (id, nr)`,
    [overeenkomst, ids],
  )
}

type Moment = { datum: string; nummer: number }

async function insertVerzoek(
  owner: pg.Client,
  verzoek: Voorbeeldverzoek,
  { datum, nummer }: Moment,
): Promise<void> {
  const { sleutel, huurder, plaats, omschrijving, status, gemeldDagen, afgehandeldDagen = null } = verzoek
  await owner.query(
    `insert into onderhoudsverzoek (id, nummer, eenheid_id, relatie_id, plaats, omschrijving, status, gemeld_op, afgehandeld_op, versie, order_id, garantie_op)
       overriding system value
     values ($1, $2, $3, $4, $5, $6, $7, pg_temp.moment($8::date + $9::integer, 555), pg_temp.moment(pg_temp.werkdag_voor($8::date + $10::integer), 1000), $11, $12, $13)`,
    [
      voorbeeldId(sleutel),
      nummer,
      voorbeeldId(homeKey(huurder)),
      voorbeeldId(huurder),
      plaats,
      omschrijving,
      status,
      datum,
      gemeldDagen,
      afgehandeldDagen,
      status === 'REG' ? 1 : 2,
      verzoek.order ? voorbeeldId(`order ${sleutel}`) : null,
      verzoek.garantieOp ? voorbeeldId(verzoek.garantieOp) : null,
    ],
  )
  if (verzoek.order) await insertOrder(owner, verzoek, datum)
  if (verzoek.foto) await insertFoto(owner, verzoek)
}

async function insertOrder(owner: pg.Client, verzoek: Voorbeeldverzoek, datum: string): Promise<void> {
  const { sleutel, huurder, order } = verzoek
  if (!order) return
  await owner.query(
    `insert into onderhoudsorder (id, onderhoudsverzoek_id, relatie_id, eenheid_id, ketenpartner_id, status, begin, eind, aanvaard_op, gereed_op)
     select $1, $2, $3, $4, $5, $6, pg_temp.moment(dag, $9), pg_temp.moment(dag, $9 + 120), case when $6 <> 'GUN' then pg_temp.moment(dag - 2, 610) end,
            case when $6 in ('TEC', 'AFG') then pg_temp.moment(dag, $9 + 55) end
     from (select case when $6 in ('TEC', 'AFG') then pg_temp.werkdag_voor($7::date + $8::integer) else $7::date + $8::integer end as dag) d`,
    [
      voorbeeldId(`order ${sleutel}`),
      voorbeeldId(sleutel),
      voorbeeldId(huurder),
      voorbeeldId(homeKey(huurder)),
      voorbeeldId(order.ketenpartner),
      order.status,
      datum,
      order.dagen,
      order.minuut ?? 600,
    ],
  )
}

async function insertFoto(owner: pg.Client, { sleutel, huurder, plaats }: Voorbeeldverzoek): Promise<void> {
  const fotos = await demoPhotos()
  const foto = fotos.find((each) => each.plaats === plaats)
  await owner.query(
    `insert into foto (id, onderhoudsverzoek_id, relatie_id, inhoud, voorbeeld, breedte, hoogte)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      voorbeeldId(`foto ${sleutel}`),
      voorbeeldId(sleutel),
      voorbeeldId(huurder),
      foto?.inhoud,
      foto?.voorbeeld,
      FOTO_MATEN.breedte,
      FOTO_MATEN.hoogte,
    ],
  )
}
