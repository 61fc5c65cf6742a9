import { statement } from '../../doelbinding/statement.ts'
import { dubbeleBeoordelen, dubbelenOverzien } from './verwerkingen-dubbelen.ts'

export type Plek = { score: number; id: string }

/** The same rows as the choice of persons, in the same order. */
const lijst = (richting: 'op' | 'af') =>
  statement(dubbelenOverzien, (db, p: Plek) =>
    db
      .selectFrom('dubbelpaar as d')
      .innerJoin('relatie as een', 'een.id', 'd.een_id')
      .innerJoin('relatie as ander', 'ander.id', 'd.ander_id')
      .select(['d.id', 'd.score', 'd.delen', 'een.aanschrijfnaam as een', 'ander.aanschrijfnaam as ander'])
      .where('d.status', '=', 'open')
      .where((eb) => {
        const score = eb.cast<number>(eb.val(p.score), 'integer')
        const id = eb.cast<string>(eb.val(p.id), 'uuid')
        const [verder, zelfde] = richting === 'op' ? (['<', '>'] as const) : (['>', '<'] as const)
        return eb.or([
          eb('d.score', verder, score),
          eb.and([eb('d.score', '=', score), eb('d.id', zelfde, id)]),
        ])
      })
      .orderBy('d.score', richting === 'op' ? 'desc' : 'asc')
      .orderBy('d.id', richting === 'op' ? 'asc' : 'desc')
      .limit(25),
  )
export const paren = { op: lijst('op'), af: lijst('af') }

export const openParen = statement(dubbelenOverzien, (db) =>
  db.selectFrom('gegevenskwaliteit_telling').select('aantal').where('soort', '=', 'dubbel'),
)

export const paarById = statement(dubbeleBeoordelen, (db, p: { id: string }) =>
  db
    .selectFrom('dubbelpaar')
    .select(['id', 'een_id', 'ander_id', 'score', 'delen', 'status', 'gevonden_op', 'versie'])
    .where('id', '=', p.id),
)

export const mensenVanPaar = statement(dubbeleBeoordelen, (db, p: { id: string }) =>
  db
    .selectFrom('dubbelpaar as d')
    .innerJoin('relatie as r', (join) =>
      join.on((eb) => eb.or([eb('r.id', '=', eb.ref('d.een_id')), eb('r.id', '=', eb.ref('d.ander_id'))])),
    )
    .select([
      'r.id',
      'r.aanschrijfnaam',
      'r.geboortedatum',
      'r.telefoon',
      'r.e_mail',
      'r.overleden_op',
      'r.versie',
    ])
    .where('d.id', '=', p.id)
    .orderBy('r.id'),
)

/** Contracts of the two, with the home as far as it is theirs now; an address that must not be found is not read. */
export const contractenVanPaar = statement(dubbeleBeoordelen, (db, p: { een: string; ander: string }) =>
  db
    .selectFrom('huurovereenkomst as h')
    .leftJoin('eenheid as e', (join) =>
      join
        .onRef('e.id', '=', 'h.eenheid_id')
        .on((eb) =>
          eb.not(
            eb.exists(
              eb
                .selectFrom('afscherming as a')
                .select('a.relatie_id')
                .where('a.soort', '=', 'geheim-adres')
                .where('a.relatie_id', 'in', [p.een, p.ander]),
            ),
          ),
        ),
    )
    .select(['h.id', 'h.nummer', 'h.geldig', 'h.betrokkenen'])
    .select(['e.straat', 'e.huisnummer', 'e.toevoeging', 'e.postcode', 'e.woonplaats'])
    .where((eb) =>
      eb.or([
        eb(eb.val(p.een), '=', eb.fn.any('h.betrokkenen')),
        eb(eb.val(p.ander), '=', eb.fn.any('h.betrokkenen')),
      ]),
    )
    .orderBy('h.nummer'),
)

export const updateGeen = statement(dubbeleBeoordelen, (db, p: { id: string; versie: number; op: Date }) =>
  db
    .updateTable('dubbelpaar')
    .set((eb) => ({ status: 'geen', besloten_op: p.op, versie: eb('versie', '+', 1) }))
    .where('id', '=', p.id)
    .where('versie', '=', p.versie)
    .where('status', '=', 'open')
    .returning('id'),
)
