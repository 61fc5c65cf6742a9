import type { Context } from '../../doelbinding/context.ts'
import type { Doelbinding } from '../../doelbinding/kern.ts'
import { lees, verwerk } from '../../doelbinding/verwerk.ts'
import { sjablonen } from '../../sjablonen.ts'
import { klachtIndienen } from '../../verbeteren/klacht/verwerkingen.ts'
import { reparatieMelden } from '../onderhoud/verwerkingen-melden.ts'
import { type Blik, kiestBlik } from '../werkreden/persoon.ts'
import { persoonHelpen } from '../werkreden/verwerkingen.ts'
import {
  AFLOPEN,
  type Afloop,
  KANALEN,
  type Kanaal,
  ONDERWERPEN,
  type Onderwerp,
} from '../werkreden/werkreden.ts'
import { contactmomenten, eenBericht, gemeld, klachten, verstuurd } from './geschiedenis-queries.ts'
import { showStand } from './stand.ts'
import { contactgeschiedenisBekijken } from './verwerkingen-balie.ts'

/** One line of what went to and fro between a person and us. */
export type Regel = {
  id: string
  soort: 'verstuurd' | 'ontvangen' | 'contact'
  op: Date
  wat: string
  hoe: string
  /** What it was for, as the declaration of that use says it. */
  waarvoor: string
}

export const PER_BLADZIJDE = 25
const EINDE = new Date('9999-12-31T00:00:00Z')

/**
 * The history of one person before a moment, newest first: four kinds of lines, each read in its own order, so that a page
 * costs four statements however long the history is.
 */
export function listGeschiedenis(
  context: Context,
  blik: Blik,
  { voor = EINDE, hoogstens = PER_BLADZIJDE }: { voor?: Date | undefined; hoogstens?: number } = {},
): Promise<{ regels: Regel[]; ouder: boolean }> {
  const vraag = { id: blik.relatieId, voor, hoogstens: hoogstens + 1 }
  return verwerk(context, contactgeschiedenisBekijken, kiestBlik(blik), async (tx) => {
    const berichten = await tx.run(verstuurd, vraag)
    const contacten = await tx.run(contactmomenten, vraag)
    const verzoeken = await tx.run(gemeld, vraag)
    const geklaagd = await tx.run(klachten, vraag)
    const all = [
      ...berichten.map((rij) => sentLine(context.doelbinding, rij)),
      ...contacten.map(contactLine),
      ...verzoeken.map(reportLine),
      ...geklaagd.map(complaintLine),
    ].toSorted((one, other) => other.op.getTime() - one.op.getTime())
    return { regels: all.slice(0, hoogstens), ouder: all.length > hoogstens }
  })
}

type Verstuurd = NonNullable<(typeof verstuurd)['row']>
const sentLine = (kern: Doelbinding, rij: Verstuurd): Regel => ({
  id: rij.id,
  soort: 'verstuurd',
  op: rij.op,
  wat: titleOf(rij),
  hoe: showStand(rij),
  waarvoor: purposeOf(kern, rij.doel),
})

const contactLine = ({ id, op, ...rij }: NonNullable<(typeof contactmomenten)['row']>): Regel => ({
  id,
  soort: 'contact',
  op,
  wat: [ONDERWERPEN[rij.onderwerp as Onderwerp], rij.toelichting].filter(Boolean).join(': '),
  hoe: [KANALEN[rij.kanaal as Kanaal], rij.afloop && AFLOPEN[rij.afloop as Afloop]]
    .filter(Boolean)
    .join('. '),
  waarvoor: persoonHelpen.naam,
})

const reportLine = ({ id, nummer, op }: NonNullable<(typeof gemeld)['row']>): Regel => ({
  id,
  soort: 'ontvangen',
  op,
  wat: `Reparatie ${nummer} gemeld`,
  hoe: 'Melding',
  waarvoor: reparatieMelden.naam,
})

const complaintLine = ({
  id,
  nummer,
  op,
  afgehandeld_op: klaar,
}: NonNullable<(typeof klachten)['row']>): Regel => ({
  id,
  soort: 'ontvangen',
  op,
  wat: `Klacht ${nummer} ingediend`,
  hoe: klaar ? 'Klacht, beantwoord' : 'Klacht, nog niet beantwoord',
  waarvoor: klachtIndienen.naam,
})

/** A message that waits has no words of its own yet: then those of its template, with dots for what is filled in later. */
const titleOf = ({ onderwerp, sjabloon }: { onderwerp: string | null; sjabloon: string }): string =>
  onderwerp ??
  sjablonen.find(({ code }) => code === sjabloon)?.onderwerp.nl.replaceAll(/\{[^{}]*\}/g, '…') ??
  sjabloon

/** An old message may name a use that is gone. */
const purposeOf = ({ declaraties }: Doelbinding, doel: string): string =>
  declaraties.verwerkingen.find(({ code }) => code === doel)?.naam ?? doel

/** One message that was sent to this person; null when there is none, or no reason that holds. */
export async function findBericht(context: Context, blik: Blik, id: string) {
  const betreft = kiestBlik(blik)
  const [rij] = await lees({ ...context, zaak: `bericht ${id}` }, eenBericht, betreft, {
    id,
    relatieId: blik.relatieId,
  })
  if (!rij) return null
  return {
    ...rij,
    titel: titleOf(rij),
    stand: showStand(rij),
    waarvoor: purposeOf(context.doelbinding, rij.doel),
  }
}
