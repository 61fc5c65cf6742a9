import { randomUUID } from 'node:crypto'
import type { Context } from '../../doelbinding/context.ts'
import { lees, verwerk } from '../../doelbinding/verwerk.ts'
import { done, type Outcome, refused } from '../../outcome.ts'
import { datumOf } from '../../tijd.ts'
import { minutesAfter } from '../werkreden/werkreden.ts'
import { insertBerichten, type Lijst, upsertOntvangers } from './reeks-batch.ts'
import {
  complexen,
  eenReeks,
  eigenTeksten,
  insertReeks,
  noteLijst,
  reeksen,
  starts,
  tellingen,
  updateStatus,
  voorbeelden,
} from './reeks-queries.ts'
import {
  BEDENK_MINUTEN,
  type Groep,
  nextStatus,
  type Soort,
  SOORTEN,
  type Stap,
  type Status,
} from './reeks.ts'
import { reeksBeheren, reeksNakijken, reeksVoorbereiden } from './verwerkingen-reeks.ts'

export const PER_BLADZIJDE = 25
const EINDE = new Date('9999-12-31T00:00:00Z')
const NIEMAND = { betrokkenen: [] }

export const listComplexen = (context: Context) => lees(context, complexen, NIEMAND, {})

/** Series before a moment, newest first, with how far each is. */
export const listReeksen = (context: Context, voor: Date = EINDE) =>
  verwerk(context, reeksBeheren, NIEMAND, async (tx) => {
    const rijen = await tx.run(reeksen, { voor, hoogstens: PER_BLADZIJDE + 1 })
    const shown = rijen.slice(0, PER_BLADZIJDE)
    const counts = await tx.run(tellingen, { reeksen: shown.map(({ id }) => id) })
    return {
      ouder: rijen.length > PER_BLADZIJDE,
      rijen: shown.map((rij) => ({ ...rij, telling: progressOf(counts, rij.id) })),
    }
  })

type Telling = { berichtreeks_id: string; status: string; aantal: string }
export type Voortgang = { wacht: number; weg: number; niet: number }
/** How many wait, have left, and will not leave. */
function progressOf(counts: readonly Telling[], id: string): Voortgang {
  const of = (...statussen: string[]): number =>
    counts
      .filter((each) => each.berichtreeks_id === id && statussen.includes(each.status))
      .reduce((sum, { aantal }) => sum + Number(aantal), 0)
  return { wacht: of('klaargezet'), weg: of('verzonden', 'teruggekomen'), niet: of('mislukt', 'ingetrokken') }
}

/** One series with its progress and the wording of the association; null when there is none. */
export const findReeks = (context: Context, id: string) =>
  verwerk({ ...context, zaak: `berichtreeks ${id}` }, reeksBeheren, NIEMAND, async (tx) => {
    const [rij] = await tx.run(eenReeks, { id })
    if (!rij) return null
    return {
      ...rij,
      status: rij.status as Status,
      telling: progressOf(await tx.run(tellingen, { reeksen: [id] }), id),
      eigen: await tx.run(eigenTeksten, { code: rij.sjabloon }),
    }
  })

/** A few people on the list and left out, with their names. */
export const listVoorbeelden = (context: Context, id: string) =>
  verwerk({ ...context, zaak: `berichtreeks ${id}` }, reeksNakijken, { kiest: [id] }, (tx) =>
    tx.run(voorbeelden, { id }),
  )

export type Nieuw = {
  soort: Soort
  gegevens: Record<string, string>
  omschrijving: string
  groep: Groep
  complexId: string | null
  straat: string | null
  woonplaats: string | null
}

/** Makes a series and draws up its list. Answers its id; nothing leaves before it is started. */
export async function maakReeks(
  context: Context,
  nieuw: Nieuw,
  wie: { medewerkerId: string; nu: Date },
): Promise<string> {
  const { soort, gegevens, ...rest } = nieuw
  const id = randomUUID()
  const { sjabloon, doel } = SOORTEN[soort]
  await verwerk({ ...context, zaak: `berichtreeks ${id}` }, reeksBeheren, NIEMAND, (tx) =>
    tx.run(insertReeks, {
      ...rest,
      id,
      sjabloon: sjabloon.code,
      doel: doel.code,
      gegevens: JSON.stringify(gegevens),
      peildatum: datumOf(wie.nu),
      ...wie,
    }),
  )
  await maakLijst(context, { id, soort, nu: wie.nu })
  return id
}

type Opmaken = { id: string; soort: Soort; nu: Date }

/** Draws up the list of a series that has none yet, as after a crash in between, or as it is now. */
export const maakLijst = (
  context: Context,
  { id, soort, nu }: Opmaken,
  { alleenAnders = false } = {},
): Promise<Lijst> => {
  const dag = datumOf(nu)
  const { verplicht }: { verplicht?: string } = SOORTEN[soort].sjabloon
  return verwerk(
    { ...context, zaak: `berichtreeks ${id}` },
    reeksVoorbereiden,
    { kiest: [id, dag] },
    async (tx) => {
      const lijst = await upsertOntvangers(tx, { reeks: id, dag, storen: verplicht !== undefined })
      const { mee, ...uitgesloten } = lijst.telling
      if (!alleenAnders || isAnders(lijst))
        await tx.run(noteLijst, {
          id,
          aantal: mee,
          uitgesloten: JSON.stringify(uitgesloten),
          peildatum: dag,
          op: nu,
        })
      return lijst
    },
  )
}

const isAnders = ({ erbij, eraf }: Lijst): boolean => erbij > 0 || eraf > 0

/** The list is no longer that which was looked at; it was made anew, and nothing was sent. */
export type Veranderd = { ok: false; refusal: 'lijst-veranderd'; erbij: number; eraf: number }

export type Weigering = 'gewijzigd' | 'kan-niet'

/**
 * Makes the list anew, and sends only to the list that was looked at. Puts all messages ready in one transaction: after a crash there are none and it can be started again, and of two starts one makes
 * them. They leave after the time for second thoughts.
 */
export async function start(
  context: Context,
  { id, soort, versie, nu }: Opmaken & { versie: number },
): Promise<Outcome<number, Weigering> | Veranderd> {
  const { doel } = SOORTEN[soort]
  const starting = starts[doel.code]
  if (!starting) throw new Error(`Geen start voor ${doel.code}.`)
  const lijst = await maakLijst(context, { id, soort, nu }, { alleenAnders: true })
  if (isAnders(lijst)) return { ok: false, refusal: 'lijst-veranderd', erbij: lijst.erbij, eraf: lijst.eraf }
  const na = minutesAfter(nu, BEDENK_MINUTEN)
  return verwerk(
    { ...context, zaak: `berichtreeks ${id}` },
    starting.verwerking,
    { kiest: [id] },
    async (tx) => {
      const [begun] = await tx.run(starting, { id, versie, na, nu })
      return begun ? done(await insertBerichten(tx, { reeks: id, na })) : refused('gewijzigd')
    },
  )
}

/** Pause, go on, or take back what has not left. */
export const doeStap = (
  context: Context,
  { id, versie }: { id: string; versie: number },
  stap: Stap,
): Promise<Outcome<Status, Weigering>> =>
  verwerk({ ...context, zaak: `berichtreeks ${id}` }, reeksBeheren, NIEMAND, async (tx) => {
    const [rij] = await tx.run(eenReeks, { id })
    if (!rij || rij.versie !== versie) return refused('gewijzigd')
    const next = nextStatus(rij.status as Status, stap)
    if (!next.ok) return next
    const [saved] = await tx.run(updateStatus, { id, versie, van: rij.status, naar: next.value })
    return saved ? next : refused('gewijzigd')
  })
