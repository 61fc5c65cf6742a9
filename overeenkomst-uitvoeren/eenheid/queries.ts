import { statement } from '../../doelbinding/statement.ts'
import { woningBijhouden, woningenOverzien } from './verwerkingen.ts'

export type LijstTermen = {
  complex: string | null
  /** A pattern: the beginning of a street and `%`. */
  straat: string | null
  postcode: string | null
  huisnummer: number | null
  leeg: boolean
  naStraat: string
  naHuisnummer: number
  naToevoeging: string
  naId: string
}

/** The same rows as the choice of persons, in the same order. */
const lijst = (richting: 'asc' | 'desc') =>
  statement(woningenOverzien, (db, p: LijstTermen) =>
    db
      .selectFrom('eenheid as e')
      .leftJoin('complex as c', 'c.id', 'e.complex_id')
      .select(['e.id', 'e.nummer', 'e.straat', 'e.huisnummer', 'e.toevoeging', 'e.postcode', 'e.woonplaats'])
      .select(['e.soort', 'e.bouwjaar', 'e.oppervlakte', 'e.in_exploitatie', 'e.betrokkenen'])
      .select(['c.id as complex_id', 'c.naam as complex'])
      .where((eb) => {
        const complex = eb.cast<string | null>(eb.val(p.complex), 'uuid')
        const straat = eb.cast<string | null>(eb.val(p.straat), 'text')
        const postcode = eb.cast<string | null>(eb.val(p.postcode), 'text')
        const huisnummer = eb.cast<number | null>(eb.val(p.huisnummer), 'integer')
        const leeg = eb.cast<boolean>(eb.val(p.leeg), 'boolean')
        const hier = eb.tuple(
          eb.ref('e.straat'),
          eb.ref('e.huisnummer'),
          eb.fn.coalesce('e.toevoeging', eb.val('')),
          eb.ref('e.id'),
        )
        const na = eb.tuple(
          eb.cast<string>(eb.val(p.naStraat), 'text'),
          eb.cast<number>(eb.val(p.naHuisnummer), 'integer'),
          eb.cast<string>(eb.val(p.naToevoeging), 'text'),
          eb.cast<string>(eb.val(p.naId), 'uuid'),
        )
        return eb.and([
          eb.or([eb(complex, 'is', null), eb('e.complex_id', '=', complex)]),
          eb.or([eb(straat, 'is', null), eb(eb.fn<string>('zoeknaam', ['e.straat']), 'like', straat)]),
          eb.or([
            eb(postcode, 'is', null),
            eb(eb.fn<string>('replace', ['e.postcode', eb.val(' '), eb.val('')]), '=', postcode),
          ]),
          eb.or([eb(huisnummer, 'is', null), eb('e.huisnummer', '=', huisnummer)]),
          eb.or([eb.not(leeg), eb(eb.fn<number>('cardinality', ['e.betrokkenen']), '=', 0)]),
          eb.or([
            eb(eb.cast<string>(eb.val(p.naStraat), 'text'), '=', ''),
            eb(hier, richting === 'asc' ? '>' : '<', na),
          ]),
        ])
      })
      .orderBy('e.straat', richting)
      .orderBy('e.huisnummer', richting)
      .orderBy((eb) => eb.fn.coalesce('e.toevoeging', eb.val('')), richting)
      .orderBy('e.id', richting)
      .limit(25),
  )
export const woningen = { op: lijst('asc'), af: lijst('desc') }

export const complexById = statement(woningenOverzien, (db, p: { id: string }) =>
  db.selectFrom('complex').select(['id', 'code', 'naam']).where('id', '=', p.id),
)

type Id = { id: string }
export const woning = statement(woningBijhouden, (db, p: Id) =>
  db
    .selectFrom('eenheid as e')
    .leftJoin('complex as c', 'c.id', 'e.complex_id')
    .select(['e.id', 'e.nummer', 'e.straat', 'e.huisnummer', 'e.toevoeging', 'e.postcode', 'e.woonplaats'])
    .select(['e.versie', 'e.betrokkenen', 'e.complex_id', 'c.naam as complex'])
    .where('e.id', '=', p.id),
)

/** What the home was when, as we believe it and believed it before: one query over both. */
export const kenmerken = statement(woningBijhouden, (db, p: Id) =>
  db
    .selectFrom('eenheid_kenmerk as k')
    .leftJoin('complex as c', 'c.id', 'k.complex_id')
    .select(['k.geldig', 'k.soort', 'k.bouwjaar', 'k.oppervlakte', 'k.in_exploitatie', 'k.complex_id'])
    .select(['c.naam as complex', 'k.reden', 'k.door'])
    .select((eb) => [
      eb.ref('k.vastgelegd_op').$castTo<Date | null>().as('vastgelegd_op'),
      eb.cast<Date | null>(eb.val(null), 'timestamptz').as('tot'),
      eb.cast<string | null>(eb.val(null), 'text').as('vervangen_door'),
    ])
    .where('k.eenheid_id', '=', p.id)
    .unionAll(
      db
        .selectFrom('eenheid_kenmerk_eerder as k')
        .leftJoin('complex as c', 'c.id', 'k.complex_id')
        .select(['k.geldig', 'k.soort', 'k.bouwjaar', 'k.oppervlakte', 'k.in_exploitatie', 'k.complex_id'])
        .select(['c.naam as complex', 'k.reden', 'k.door'])
        .select((eb) => [
          eb.fn<Date | null>('lower', ['k.vastgelegd']).as('vastgelegd_op'),
          eb.fn<Date | null>('upper', ['k.vastgelegd']).as('tot'),
          'k.vervangen_door',
        ])
        .where('k.eenheid_id', '=', p.id),
    )
    .orderBy('geldig')
    .limit(500),
)

export const contractenVan = statement(woningBijhouden, (db, p: Id) =>
  db
    .selectFrom('huurovereenkomst')
    .select(['id', 'nummer', 'geldig', 'status'])
    .where('eenheid_id', '=', p.id)
    .orderBy('geldig', 'desc')
    .limit(50),
)

export const complexen = statement(woningBijhouden, (db) =>
  db.selectFrom('complex').select(['id', 'code', 'naam']).orderBy('code').limit(2000),
)

/** Answers no row when somebody else changed the home since `versie` was read. */
export const raiseVersie = statement(woningBijhouden, (db, p: Id & { versie: number }) =>
  db
    .updateTable('eenheid')
    .set((eb) => ({ versie: eb('versie', '+', 1) }))
    .where('id', '=', p.id)
    .where('versie', '=', p.versie)
    .returning('id'),
)

type Kenmerk = {
  soort: string
  bouwjaar: number | null
  oppervlakte: number | null
  inExploitatie: boolean
  complexId: string | null
}
export const verkortKenmerk = statement(woningBijhouden, (db, p: Id & { geldig: string; wordt: string }) =>
  db
    .updateTable('eenheid_kenmerk')
    .set({ geldig: p.wordt })
    .where('eenheid_id', '=', p.id)
    .where('geldig', '=', p.geldig),
)
export const insertKenmerk = statement(woningBijhouden, (db, p: Id & Kenmerk & { geldig: string }) =>
  db.insertInto('eenheid_kenmerk').values({
    eenheid_id: p.id,
    geldig: p.geldig,
    soort: p.soort,
    bouwjaar: p.bouwjaar,
    oppervlakte: p.oppervlakte,
    in_exploitatie: p.inExploitatie,
    complex_id: p.complexId,
    reden: 'wijziging',
  }),
)
export const herstelKenmerk = statement(woningBijhouden, (db, p: Id & Kenmerk & { geldig: string }) =>
  db
    .updateTable('eenheid_kenmerk')
    .set({
      soort: p.soort,
      bouwjaar: p.bouwjaar,
      oppervlakte: p.oppervlakte,
      in_exploitatie: p.inExploitatie,
      complex_id: p.complexId,
      reden: 'correctie',
    })
    .where('eenheid_id', '=', p.id)
    .where('geldig', '=', p.geldig)
    .returning('eenheid_id'),
)

type Adresrij = Id & {
  straat: string
  huisnummer: number
  toevoeging: string | null
  postcode: string
  woonplaats: string
}
export const herstelAdres = statement(woningBijhouden, (db, p: Adresrij) =>
  db
    .updateTable('eenheid')
    .set({
      straat: p.straat,
      huisnummer: p.huisnummer,
      toevoeging: p.toevoeging,
      postcode: p.postcode,
      woonplaats: p.woonplaats,
    })
    .where('id', '=', p.id),
)
