import { statement, type Statement } from '../../doelbinding/statement.ts'
import type { Verwerking } from '../../doelbinding/verwerking.ts'

/** What a verwerking writes that begins a change, or takes a step of one. */
export const WIJZIGING_INSERT = [
  'soort',
  'status',
  'betrokkenen',
  'ingediend_op',
  'datum',
  'uiterlijk',
  'nieuwe_naam',
  'huishouden_soort',
  'huishouden_rol',
] as const
export const STAP_INSERT = ['betrokkenen', 'stap', 'status', 'grond', 'door', 'datum', 'gezet_op'] as const

type Zettend = Verwerking & {
  readonly schrijft: { readonly contractwijziging_stap: { readonly insert: typeof STAP_INSERT } }
}
type Beginnend = Verwerking & {
  readonly leest: { readonly contractwijziging: readonly 'nummer'[] }
  readonly schrijft: { readonly contractwijziging: { readonly insert: typeof WIJZIGING_INSERT } }
}

export type Wijzigingrij = {
  id: string
  soort: string
  status: string
  huurovereenkomstId: string
  eenheidId: string
  aanvragerId: string
  overId: string
  andereId: string | null
  betrokkenen: string[]
  ingediendOp: string
  datum: string | null
  uiterlijk: string | null
  nieuweNaam: string | null
  huishoudenSoort: string | null
  huishoudenRol: string | null
}

/** The statement by which a verwerking begins a change. The casts are those of `klaarzetten`: V is open to the compiler. */
export const beginWijziging = <const V extends Verwerking>(
  verwerking: V & { schrijft: Beginnend['schrijft'] },
): Statement<V, Wijzigingrij, { nummer: string }> =>
  statement<Beginnend, Wijzigingrij, { nummer: string }>(verwerking as unknown as Beginnend, (db, p) =>
    db
      .insertInto('contractwijziging')
      .values({
        id: p.id,
        soort: p.soort,
        status: p.status,
        huurovereenkomst_id: p.huurovereenkomstId,
        eenheid_id: p.eenheidId,
        aanvrager_id: p.aanvragerId,
        over_id: p.overId,
        andere_id: p.andereId,
        betrokkenen: p.betrokkenen,
        ingediend_op: p.ingediendOp,
        datum: p.datum,
        uiterlijk: p.uiterlijk,
        nieuwe_naam: p.nieuweNaam,
        huishouden_soort: p.huishoudenSoort,
        huishouden_rol: p.huishoudenRol,
      })
      .returning('nummer'),
  ) as unknown as Statement<V, Wijzigingrij, { nummer: string }>

export type Staprij = {
  id: string
  wijzigingId: string
  betrokkenen: string[]
  stap: string
  status: string
  grond: string | null
  door: string
  datum: string | null
  gezetOp: Date
}

/** The statement by which a verwerking writes that a step was taken. */
export const zetStap = <const V extends Verwerking>(
  verwerking: V & { schrijft: Zettend['schrijft'] },
): Statement<V, Staprij, never> =>
  statement<Zettend, Staprij, never>(verwerking, (db, p) =>
    db.insertInto('contractwijziging_stap').values({
      id: p.id,
      contractwijziging_id: p.wijzigingId,
      betrokkenen: p.betrokkenen,
      stap: p.stap,
      status: p.status,
      grond: p.grond,
      door: p.door,
      datum: p.datum,
      gezet_op: p.gezetOp,
    }),
  ) as unknown as Statement<V, Staprij, never>
