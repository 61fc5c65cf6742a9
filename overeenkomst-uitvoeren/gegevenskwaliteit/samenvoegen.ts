import { randomUUID } from 'node:crypto'
import type { Context } from '../../doelbinding/context.ts'
import { statement } from '../../doelbinding/statement.ts'
import { lees, verwerk } from '../../doelbinding/verwerk.ts'
import { done, type Outcome, refused } from '../../outcome.ts'
import { dagenVan } from '../../wet-naleven/bewaren/termijn.ts'
import {
  relatiesSamenvoegen,
  samenvoegingenOverzien,
  samenvoegingHerstellen,
} from './verwerkingen-samenvoegen.ts'

/** How long a merge can be undone: as long as the declaration keeps what is needed for it. */
export const HERSTELDAGEN = dagenVan(relatiesSamenvoegen.bewaartermijn)
const DAG_MS = 86_400_000

/** Why the database does not merge, or not undo: the end of the name of its constraint. */
export const REDENEN = [
  'bestaat_niet',
  'gewijzigd',
  'overleden',
  'zelfde_contract',
  'twee_woningen',
  'account',
  'vastgehouden',
  'woningruil',
  'vertegenwoordigt',
  'past_niet',
  'al_ongedaan',
  'later_samengevoegd',
  'te_laat',
  'veranderd',
] as const
export type Reden = (typeof REDENEN)[number]

function redenOf(error: unknown): Outcome<never, Reden> {
  const { constraint } = error as { constraint?: string }
  // A colleague merged away one of the two a moment ago.
  if (constraint === 'samenvoeging_vervallen' || constraint === 'samenvoeging_blijft_id_fkey')
    return refused('bestaat_niet')
  const reden = REDENEN.find((each) => constraint === `samenvoeging_${each}`)
  if (reden === undefined) throw error
  return refused(reden)
}

const paarVersies = statement(relatiesSamenvoegen, (db, p: { id: string }) =>
  db
    .selectFrom('dubbelpaar as d')
    .innerJoin('relatie as een', 'een.id', 'd.een_id')
    .innerJoin('relatie as ander', 'ander.id', 'd.ander_id')
    .select(['d.een_id', 'd.ander_id', 'een.versie as een_versie', 'ander.versie as ander_versie'])
    .where('d.id', '=', p.id)
    .where('d.status', '=', 'open'),
)

interface Nieuw {
  id: string
  blijft: string
  vervalt: string
  blijftVersie: number
  vervaltVersie: number
  op: Date
  tot: Date
}
const insertSamenvoeging = statement(relatiesSamenvoegen, (db, p: Nieuw) =>
  db.insertInto('samenvoeging').values({
    id: p.id,
    blijft_id: p.blijft,
    vervalt_id: p.vervalt,
    blijft_versie: p.blijftVersie,
    vervalt_versie: p.vervaltVersie,
    gemaakt_op: p.op,
    herstelbaar_tot: p.tot,
  }),
)

export interface Samenvoegvraag {
  paar: string
  /** Which of the two stays. */
  blijft: string
  /** Versions of both persons as they were seen, by id. */
  gezien: Record<string, number>
  nu: Date
}

/** Makes one person of a pair: all that names the other names who stays. Answers the id of the merge. */
export function voegSamen(context: Context, vraag: Samenvoegvraag): Promise<Outcome<string, Reden>> {
  const { paar, blijft, gezien, nu } = vraag
  return verwerk(
    { ...context, zaak: `dubbelpaar ${paar}` },
    relatiesSamenvoegen,
    { kiest: [paar] },
    async (tx): Promise<Outcome<string, Reden>> => {
      const [rij] = await tx.run(paarVersies, { id: paar })
      if (!rij || (blijft !== rij.een_id && blijft !== rij.ander_id)) return refused('bestaat_niet')
      const vervalt = blijft === rij.een_id ? rij.ander_id : rij.een_id
      const id = randomUUID()
      await tx.run(insertSamenvoeging, {
        id,
        blijft,
        vervalt,
        blijftVersie: gezien[blijft] ?? 0,
        vervaltVersie: gezien[vervalt] ?? 0,
        op: nu,
        tot: new Date(nu.getTime() + HERSTELDAGEN * DAG_MS),
      })
      return done(id)
    },
  ).catch(redenOf)
}

const bladzijde = statement(samenvoegingenOverzien, (db, p: { op: Date; id: string }) =>
  db
    .selectFrom('samenvoeging as s')
    .innerJoin('relatie as r', 'r.id', 's.blijft_id')
    .select([
      's.id',
      's.gemaakt_op',
      's.herstelbaar_tot',
      's.ongedaan_op',
      's.verplaatst',
      'r.aanschrijfnaam',
    ])
    .where((eb) => {
      const op = eb.cast<Date>(eb.val(p.op), 'timestamptz')
      return eb.or([
        eb('s.gemaakt_op', '<', op),
        eb.and([eb('s.gemaakt_op', '=', op), eb('s.id', '<', eb.cast<string>(eb.val(p.id), 'uuid'))]),
      ])
    })
    .orderBy('s.gemaakt_op', 'desc')
    .orderBy('s.id', 'desc')
    .limit(25),
)

export interface Plek {
  op: Date
  id: string
}
/** The newest first, at most 25 after a place. */
export const listSamenvoegingen = (context: Context, na: Plek | undefined) => {
  const plek = na ?? { op: new Date('9000-01-01'), id: 'ffffffff-ffff-ffff-ffff-ffffffffffff' }
  return lees(context, bladzijde, { kiest: [plek.op.toISOString(), plek.id] }, plek)
}

const updateOngedaan = statement(samenvoegingHerstellen, (db, p: { id: string; op: Date }) =>
  db
    .updateTable('samenvoeging')
    .set({ ongedaan_op: p.op })
    .where('id', '=', p.id)
    .where('herstelbaar_tot', '>=', p.op)
    .returning('id'),
)

/** Two registrations again, each with what it had; all of it or nothing. */
export function draaiTerug(
  context: Context,
  { id, nu }: { id: string; nu: Date },
): Promise<Outcome<null, Reden>> {
  return verwerk(
    { ...context, zaak: `samenvoeging ${id}` },
    samenvoegingHerstellen,
    { kiest: [id] },
    async (tx): Promise<Outcome<null, Reden>> => {
      const updated = await tx.run(updateOngedaan, { id, op: nu })
      return updated.length > 0 ? done(null) : refused('te_laat')
    },
  ).catch(redenOf)
}
