import type pg from 'pg'
import { tenantsIn } from './cast.ts'
import { voorbeeldId } from './mensen.ts'

type Deelname = {
  /** Key of a tenant, or the place in the list of other homes. */
  woning: string | number
  uitgenodigd?: string
  reden?: string
  besluit?: 'toegestaan'
  getekend?: boolean
}
type Voorbeeldruil = {
  sleutel: string
  nummer: number
  status: string
  /** Days from the business date. */
  begonnen: number
  uiterlijk: number | null
  datum: number | null
  afgerond?: number
  stappen: readonly (readonly [stap: string, status: string, door: string, dagen: number])[]
  deelnames: readonly Deelname[]
  taak?: readonly [soort: string, omschrijving: string]
}

const rond = [
  ['begin', 'verzamelen', 'huurder', -40],
  ['maak-rond', 'tekenen', 'huurder', -36],
  ['vraag-aan', 'aangevraagd', 'huurder', -33],
] as const
const goed = { besluit: 'toegestaan', getekend: true } as const

/** Two of the named people, one in Dutch and one in English; a ring of three for the desk; one for today; one that is done. */
const VOORBEELDRUILEN: readonly Voorbeeldruil[] = [
  {
    sleutel: 'ruil klaar',
    nummer: 1,
    status: 'uitgevoerd',
    begonnen: -130,
    uiterlijk: null,
    datum: -60,
    afgerond: -60,
    stappen: [
      ['begin', 'verzamelen', 'huurder', -130],
      ['maak-rond', 'tekenen', 'huurder', -126],
      ['vraag-aan', 'aangevraagd', 'huurder', -120],
      ['sta-toe', 'toegestaan', 'verhuurconsulent', -100],
      ['meld-gereed', 'gereed', 'verhuurconsulent', -75],
      ['voer-uit', 'uitgevoerd', 'verhuurconsulent', -60],
    ],
    deelnames: [
      { woning: 0, reden: 'groter', ...goed },
      { woning: 1, reden: 'kleiner', ...goed },
    ],
  },
  {
    sleutel: 'ruil vandaag',
    nummer: 2,
    status: 'gereed',
    begonnen: -40,
    uiterlijk: 0,
    datum: 0,
    stappen: [
      ...rond,
      ['sta-toe', 'toegestaan', 'verhuurconsulent', -25],
      ['meld-gereed', 'gereed', 'verhuurconsulent', -4],
    ],
    deelnames: [
      { woning: 2, reden: 'werk', ...goed },
      { woning: 3, reden: 'familie', ...goed },
    ],
    taak: ['uitzoeken', 'Contracten van woningruil 2 ruilen'],
  },
  {
    sleutel: 'ruil van drie',
    nummer: 3,
    status: 'aangevraagd',
    begonnen: -40,
    uiterlijk: 9,
    datum: null,
    stappen: rond,
    deelnames: [
      { woning: 4, reden: 'groter', ...goed },
      { woning: 5, reden: 'trappen', getekend: true },
      { woning: 6, reden: 'goedkoper', getekend: true },
    ],
    taak: ['uitzoeken', 'Woningruil 3 beoordelen'],
  },
  {
    sleutel: 'ruil j.dewit',
    nummer: 4,
    status: 'tekenen',
    begonnen: -6,
    uiterlijk: 11,
    datum: null,
    stappen: [
      ['begin', 'verzamelen', 'huurder', -6],
      ['maak-rond', 'tekenen', 'huurder', -3],
    ],
    deelnames: [
      { woning: 'e.yilmaz', reden: 'groter', getekend: true },
      { woning: 'j.dewit', reden: 'trappen' },
    ],
  },
  {
    sleutel: 'ruil t.lindqvist',
    nummer: 5,
    status: 'verzamelen',
    begonnen: -2,
    uiterlijk: 26,
    datum: null,
    stappen: [['begin', 'verzamelen', 'huurder', -2]],
    deelnames: [
      { woning: 7, reden: 'werk' },
      { woning: 7, uitgenodigd: 't.lindqvist@voorbeeldpost.example' },
    ],
  },
]

/** Swaps of homes: what the tenants of the cast and the desk see of them. Those that the association is too small for are left out. */
export async function insertWoningruilen(
  owner: pg.Client,
  { eenheden, datum }: { eenheden: number; datum: string },
): Promise<void> {
  await owner.query('alter table woningruil_deelname disable trigger woningruil_deelname_kan')
  const tenants = tenantsIn(eenheden)
  const others = await listContracts(owner, datum)
  for (const ruil of VOORBEELDRUILEN) {
    const contracten = ruil.deelnames.map(({ woning }) =>
      typeof woning === 'number' ? others[woning] : tenants.includes(woning) ? woning : undefined,
    )
    if (contracten.includes(undefined)) continue
    await insertRing(owner, ruil, datum)
    for (const [index, deelname] of ruil.deelnames.entries())
      await insertDeelname(owner, ruil, {
        ...deelname,
        plaats: index + 1,
        contract: contracten[index] ?? '',
        datum,
      })
    await owner.query(KRIJGT, [voorbeeldId(ruil.sleutel)])
    if (ruil.status === 'uitgevoerd') await swapContracts(owner, ruil, datum)
  }
  await owner.query('alter table woningruil_deelname enable trigger woningruil_deelname_kan')
  await owner.query('alter table woningruil alter column nummer restart with 101')
}

/** Contracts of one or two tenants that run long, of homes where nothing is to be repaired. */
async function listContracts(owner: pg.Client, datum: string): Promise<string[]> {
  const { rows } = await owner.query<{ id: string }>(
    `select h.id from huurovereenkomst h join eenheid e on e.id = h.eenheid_id
     where h.status = 'LOP' and upper(h.geldig) is null and lower(h.geldig) < $1::date - 900 and cardinality(h.betrokkenen) <= 2
       and e.straat <> 'Sterappelstraat' and e.in_exploitatie
       and not exists (select from onderhoudsverzoek v where v.eenheid_id = e.id)
       and not exists (select from afscherming a where a.relatie_id = any (h.betrokkenen))
     order by e.straat, e.huisnummer, e.toevoeging limit 8`,
    [datum],
  )
  return rows.map(({ id }) => id)
}

async function insertRing(owner: pg.Client, ruil: Voorbeeldruil, datum: string): Promise<void> {
  const { sleutel, nummer, status, begonnen, uiterlijk, afgerond = null, deelnames, taak } = ruil
  const id = voorbeeldId(sleutel)
  await owner.query(
    `insert into woningruil (id, nummer, status, aantal, begonnen_op, uiterlijk, datum, afgerond_op) overriding system value
     values ($1, $2, $3, $4, $5::date + $6::integer, $5::date + $7::integer, $5::date + $8::integer, pg_temp.moment($5::date + $9::integer, 600))`,
    [id, nummer, status, deelnames.length, datum, begonnen, uiterlijk, ruil.datum, afgerond],
  )
  for (const [stap, naar, door, dagen] of ruil.stappen)
    await owner.query(
      `insert into woningruil_stap (id, woningruil_id, stap, status, door, gezet_op)
       values (pg_temp.sleutel($1 || $2), $1::uuid, $2, $3, $4, pg_temp.moment($5::date + $6::integer, 615))`,
      [id, stap, naar, door, datum, dagen],
    )
  if (taak)
    await owner.query(
      `insert into taak (id, soort, omschrijving, zaak_soort, zaak_id, team, uiterlijk, gemaakt_op, gewijzigd_op, gewijzigd_bij)
       values (pg_temp.sleutel('taak ' || $1), $2, $3, 'woningruil', $1::uuid, 'verhuur', $4::date + $5::integer,
               pg_temp.moment($4::date - 4, 615), pg_temp.moment($4::date - 4, 615), 'Woningruil')`,
      [id, ...taak, datum, uiterlijk],
    )
}

type Plek = Deelname & { plaats: number; contract: string; datum: string }

async function insertDeelname(owner: pg.Client, ruil: Voorbeeldruil, deelname: Plek): Promise<void> {
  const { woning, uitgenodigd = null, reden = null, besluit = null, getekend = false } = deelname
  const [ring, wie] = [voorbeeldId(ruil.sleutel), typeof woning === 'number' ? null : voorbeeldId(woning)]
  await owner.query(
    `with contract as (
       select h.* from huurovereenkomst h
       where h.id = case when $4::uuid is null then $3::uuid end
          or ($4::uuid = any (h.betrokkenen) and h.geldig @> $5::date) order by h.nummer limit 1
     ), nieuw as (
       insert into woningruil_deelname (id, woningruil_id, plaats, uitnodiger_id, uitgenodigd, huurovereenkomst_id, eenheid_id, betrokkenen,
         reden, past_huishouden, past_inkomen, betaalgedrag, waarborg, vergunning, belang, besluit, inspectie_op, inspectie_gedaan_op,
         inspectie_uitkomst, loopt)
       select pg_temp.sleutel($1 || $2), $1::uuid, $2::integer, betrokkenen[1], $6, case when $6::text is null then id end,
         case when $6::text is null then eenheid_id end, case when $6::text is null then betrokkenen else betrokkenen[1:1] end, $7,
         case when $8::text is not null then 'past' end, case when $8::text is not null then 'past' end,
         case when $8::text is not null then 'op-tijd' end, case when $8::text is not null then 'voldoende' end,
         case when $8::text is not null then 'niet-nodig' end, case when $8::text is not null then 'zwaar' end, $8,
         $5::date + $9::integer, $5::date + $9::integer, case when $9::integer is not null then 'in-orde' end, not $10
       from contract returning id, betrokkenen, uitgenodigd
     )
     insert into woningruil_deelnemer (deelname_id, relatie_id, getekend_op, getekend_door, loopt)
     select id, wie, case when $11 then pg_temp.moment($5::date + $12::integer, 840) end, case when $11 then wie end, not $10
     from nieuw, unnest(betrokkenen) as u (wie) where uitgenodigd is null`,
    [
      ring,
      String(deelname.plaats),
      wie === null ? deelname.contract : null,
      wie,
      deelname.datum,
      uitgenodigd,
      reden,
      besluit,
      ruil.datum === null ? null : ruil.datum - 10,
      ruil.status === 'uitgevoerd',
      getekend,
      ruil.begonnen + 5,
    ],
  )
}

const KRIJGT = `
  update woningruil_deelname d set krijgt_eenheid_id = e.id, krijgt_oppervlakte = e.oppervlakte,
    krijgt_adres = e.straat || ' ' || e.huisnummer || coalesce('-' || e.toevoeging, '') || ', ' || e.postcode || ' ' || e.woonplaats,
    krijgt_huur_cent = (select sum(p.bedrag_cent) from huurprijs p where p.huurovereenkomst_id = n.huurovereenkomst_id and upper(p.geldig) is null)
  from woningruil w, woningruil_deelname n join eenheid e on e.id = n.eenheid_id
  where w.id = $1 and w.status <> 'verzamelen' and d.woningruil_id = w.id and n.woningruil_id = w.id and n.plaats = d.plaats % w.aantal + 1`

/** What the swap did to the records on its day: the triggers that follow are off in a demo. */
async function swapContracts(
  owner: pg.Client,
  { sleutel, datum: dagen }: Voorbeeldruil,
  datum: string,
): Promise<void> {
  await owner.query(
    `create temp table geruild on commit drop as
     select d.huurovereenkomst_id as oud, d.eenheid_id as van, d.krijgt_eenheid_id as naar, d.betrokkenen,
            pg_temp.sleutel('nieuw ' || d.id) as nieuw, pg_temp.sleutel('huishouden ' || d.id) as huishouden, $2::date + $3::integer as dag
     from woningruil_deelname d where d.woningruil_id = $1`,
    [voorbeeldId(sleutel), datum, dagen],
  )
  await owner.query(`update huurovereenkomst h set geldig = daterange(lower(h.geldig), g.dag), status = 'BEE', versie = 2
    from geruild g where g.oud = h.id`)
  await owner.query(`insert into huurovereenkomst (id, eenheid_id, geldig, betrokkenen, status)
    select nieuw, naar, daterange(dag, null), betrokkenen, 'LOP' from geruild order by nieuw`)
  await owner.query(`insert into huurovereenkomst_partij (huurovereenkomst_id, relatie_id, rol)
    select g.nieuw, p.relatie_id, p.rol from geruild g join huurovereenkomst_partij p on p.huurovereenkomst_id = g.oud`)
  await owner.query(`insert into partijperiode (huurovereenkomst_id, relatie_id, geldig, rol, vastgelegd_op)
    select g.nieuw, p.relatie_id, daterange(g.dag, null), p.rol, pg_temp.moment(g.dag, 600)
    from geruild g join huurovereenkomst_partij p on p.huurovereenkomst_id = g.oud`)
  await owner.query(`insert into huurprijs (huurovereenkomst_id, soort, geldig, bedrag_cent, betrokkenen, vastgelegd_op)
    select g.nieuw, p.soort, p.geldig * daterange(g.dag, null), p.bedrag_cent, g.betrokkenen, pg_temp.moment(g.dag, 600)
    from geruild g join geruild v on v.van = g.naar join huurprijs p on p.huurovereenkomst_id = v.oud
    where p.geldig && daterange(g.dag, null)`)
  await owner.query(`insert into huishouden (id, eenheid_id, betrokkenen)
    select g.huishouden, g.naar, h.betrokkenen from geruild g join huishouden h on h.eenheid_id = g.van and h.betrokkenen && g.betrokkenen`)
  await owner.query(`insert into huishouden_lid (huishouden_id, relatie_id, geldig, rol, reden, vastgelegd_op)
    select g.huishouden, l.relatie_id, daterange(greatest(g.dag, lower(l.geldig)), null), l.rol, 'wijziging', pg_temp.moment(g.dag, 600)
    from geruild g join huishouden h on h.eenheid_id = g.van and h.id <> all (select huishouden from geruild)
    join huishouden_lid l on l.huishouden_id = h.id`)
  await owner.query(`update huishouden_lid l set geldig = daterange(lower(l.geldig), greatest(g.dag, lower(l.geldig))), reden = 'wijziging',
      vastgelegd_op = pg_temp.moment(g.dag, 600)
    from geruild g join huishouden h on h.eenheid_id = g.van and h.id <> all (select huishouden from geruild) where l.huishouden_id = h.id`)
  await owner.query(`update huishouden h set betrokkenen = '{}' from geruild g
    where h.eenheid_id = g.van and h.id <> all (select huishouden from geruild)`)
  await owner.query(`update eenheid e set betrokkenen = g.betrokkenen from geruild g where e.id = g.naar`)
  await owner.query(
    `update woningruil_deelname d set nieuwe_huurovereenkomst_id = g.nieuw from geruild g where d.huurovereenkomst_id = g.oud`,
  )
}
