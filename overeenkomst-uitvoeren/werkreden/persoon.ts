import { randomUUID } from 'node:crypto'
import type { Context } from '../../doelbinding/context.ts'
import { lees, verwerk } from '../../doelbinding/verwerk.ts'
import { done, type Outcome, refused } from '../../outcome.ts'
import { addDays, datumOf } from '../../tijd.ts'
import type { Groep } from './kiest.ts'
import {
  geldigeReden,
  insertContact,
  insertMelding,
  insertOnthulling,
  insertReden,
  isCollega,
  koppen,
  relatieBestaat,
} from './queries.ts'
import {
  gegevensTonen,
  persoonBijContract,
  persoonBijRuil,
  persoonBijReparatie,
  persoonBijTaak,
  persoonHelpen,
  redenVastleggen,
} from './verwerkingen.ts'
import {
  type Afloop,
  type Doel,
  endOfOnthulling,
  type Kanaal,
  minutesAfter,
  type Onderwerp,
  REDEN_MINUTEN,
  type Toonreden,
  TOONREDENEN,
} from './werkreden.ts'

/** Who looks at whom, when, and for which purpose: the terms of every choice of this page. */
export type Blik = { medewerkerId: string; relatieId: string; doel: Doel; nu: Date }

export const kiestBlik = ({ medewerkerId, relatieId, doel, nu }: Blik) => ({
  kiest: [medewerkerId, relatieId, nu.toISOString(), doel],
})

/** The purpose of each kind of reason: the verwerking of the head of the page. */
export const DOELVERWERKING = {
  contact: persoonHelpen,
  taak: persoonBijTaak,
  reparatie: persoonBijReparatie,
  contractwijziging: persoonBijContract,
  woningruil: persoonBijRuil,
} as const

export type Persoonskop = {
  blik: Blik
  reden: { id: string; kanaal: string | null; onderwerp: string | null; zaakId: string | null; tot: Date }
  aanschrijfnaam: string
  woning: Woning | null
  /** The address must not be found: it is shown after "Toon". */
  geheim: boolean
  rol: string | null
  geldig: string | null
  /** Groups that were shown, until when. */
  getoond: ReadonlyMap<string, Date>
}
export type Woning = {
  id: string
  straat: string
  huisnummer: number
  toevoeging: string | null
  postcode: string
  woonplaats: string
}

/** Opens the page of one person; null when there is no reason that holds, so that nobody was opened. */
export function openPersoon(context: Context, blik: Blik): Promise<Persoonskop | null> {
  const { relatieId, doel, nu } = blik
  const dag = datumOf(nu)
  // One statement for all purposes; each is compiled for its own verwerking.
  const vragen = koppen[doel]
  return verwerk(context, DOELVERWERKING[doel] as typeof persoonHelpen, kiestBlik(blik), async (tx) => {
    const [rij] = await tx.run(vragen.kop, { id: relatieId, dag: `[${dag},${dag}]` })
    const redenen = rij ? await tx.run(vragen.reden, { ...blik, soort: doel }) : []
    const [reden] = redenen
    if (!rij || !reden) return null
    const getoond = redenen.flatMap(({ groep, getoond_tot: tot }) =>
      groep !== null && tot !== null ? [[groep, tot] as const] : [],
    )
    const geheim = Boolean(rij.geheim)
    return {
      blik,
      reden: {
        id: reden.id,
        kanaal: reden.kanaal,
        onderwerp: reden.onderwerp,
        zaakId: reden.zaak_id,
        tot: reden.verloopt_op,
      },
      aanschrijfnaam: rij.aanschrijfnaam,
      woning: geheim && !getoond.some(([groep]) => groep === 'adres') ? null : woningOf(rij),
      geheim,
      rol: rij.rol,
      geldig: rij.geldig,
      getoond: new Map(getoond),
    }
  })
}

type WoningRij = { eenheid: string | null; straat: string | null; huisnummer: number | null } & Record<
  'toevoeging' | 'postcode' | 'woonplaats',
  string | null
>
function woningOf({
  eenheid,
  straat,
  huisnummer,
  toevoeging,
  postcode,
  woonplaats,
}: WoningRij): Woning | null {
  if (eenheid === null || straat === null || huisnummer === null || postcode === null || woonplaats === null)
    return null
  return { id: eenheid, straat, huisnummer, toevoeging, postcode, woonplaats }
}

export type NieuwContact = {
  kanaal: Kanaal
  onderwerp: Onderwerp
  toelichting?: string | undefined
  afloop?: Afloop | undefined
}
/** What a reason rests on: a contact that is recorded with it, or a case or task that exists. */
export type Aanleiding =
  | ({ doel: 'contact' } & NieuwContact)
  | { doel: Exclude<Doel, 'contact'>; zaakId: string }

/**
 * Records why this employee opens this person, for half an hour. The database refuses a case that does not exist or is about
 * somebody else.
 */
export async function recordReden(
  context: Context,
  wie: Omit<Blik, 'doel'>,
  aanleiding: Aanleiding,
): Promise<Outcome<null, 'bestaat-niet' | 'geen-reden'>> {
  const { medewerkerId, relatieId, nu } = wie
  const contact = aanleiding.doel === 'contact' ? aanleiding : null
  try {
    return await verwerk(context, redenVastleggen, { betrokkenen: [relatieId] }, async (tx) => {
      const [known] = await tx.run(relatieBestaat, { id: relatieId })
      if (!known) return refused('bestaat-niet')
      const id = 'zaakId' in aanleiding ? aanleiding.zaakId : randomUUID()
      if (contact)
        await tx.run(insertContact, {
          ...contact,
          toelichting: contact.toelichting ?? null,
          afloop: contact.afloop ?? null,
          id,
          relatieId,
          op: nu,
        })
      await tx.run(insertReden, {
        id: randomUUID(),
        medewerkerId,
        relatieId,
        soort: aanleiding.doel,
        zaakId: id,
        kanaal: contact?.kanaal ?? null,
        onderwerp: contact?.onderwerp ?? null,
        begonnenOp: nu,
        verlooptOp: minutesAfter(nu, REDEN_MINUTEN),
      })
      return done(null)
    })
  } catch (error) {
    if ((error as { constraint?: string }).constraint === 'werkreden_bestaat') return refused('geen-reden')
    throw error
  }
}

/** Groups behind glass: a colleague's file and a secret address. Who opens them tells the privacyfunctionaris. */
export const GLAS = {
  dossier: 'Een dossier van een collega is geopend.',
  adres: 'Een geheim adres is getoond.',
} as const
export const isGlas = (groep: string): groep is keyof typeof GLAS => groep in GLAS

const CONTROLE_DAGEN = 7

/** Shows a hidden group for a quarter of an hour, to this employee and for this reason only. */
export function toonGroep(
  context: Context,
  blik: Blik,
  { groep, omdat }: { groep: string; omdat: Toonreden },
): Promise<Outcome<null, 'geen-reden'>> {
  const { relatieId, doel, nu, medewerkerId } = blik
  return verwerk(context, gegevensTonen, { betrokkenen: [relatieId] }, async (tx) => {
    const [reden] = await tx.run(geldigeReden, { ...blik, soort: doel })
    if (!reden) return refused('geen-reden')
    const id = randomUUID()
    const tot = endOfOnthulling(nu, reden.verloopt_op)
    await tx.run(insertOnthulling, { id, redenId: reden.id, relatieId, groep, omdat, nu, tot })
    if (isGlas(groep))
      await tx.run(insertMelding, {
        id: randomUUID(),
        relatieId,
        onthullingId: id,
        omschrijving: `${GLAS[groep]} Reden: ${TOONREDENEN[omdat].toLowerCase()}.`,
        uiterlijk: addDays(datumOf(nu), CONTROLE_DAGEN),
        medewerkerId,
        nu,
        bij: context.wie.afdeling ?? 'de balie',
      })
    return done(null)
  })
}

/** Whether there is a reason, but the file is a colleague's and takes more than that. */
export async function isBeschermd(context: Context, blik: Blik): Promise<boolean> {
  const rows = await lees(context, isCollega, kiestBlik(blik), { id: blik.relatieId })
  return rows.length > 0
}

/** Whether the page shows this group now: the purpose needs it, or somebody said why. */
export const isZichtbaar = ({ blik, getoond }: Persoonskop, groep: Groep): boolean =>
  groep.doelen.includes(blik.doel) || getoond.has(groep.code)
