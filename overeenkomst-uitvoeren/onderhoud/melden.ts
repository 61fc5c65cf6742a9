import { randomUUID } from 'node:crypto'
import type { Context } from '../../doelbinding/context.ts'
import { lees, verwerk, type Werk } from '../../doelbinding/verwerk.ts'
import { done, type Outcome, refused } from '../../outcome.ts'
import { bericht, klaarzetten } from '../contact/klaarzetten.ts'
import { tweetalig } from '../contact/sjabloon.ts'
import type { Boomversie } from '../vragenboom/opslag.ts'
import { walk } from '../vragenboom/vragenboom.ts'
import type { Adres } from './adres.ts'
import type { Foto } from './foto.ts'
import { GARANTIE_DAGEN } from './garantie.ts'
import {
  gedeeldeGebreken,
  insertFoto,
  insertVerzoek,
  laatsteZelfde,
  openVerzoeken,
  ownHomes,
  ownTelefoon,
  saveTelefoon,
} from './queries-mijn.ts'
import { reparatieMelden } from './verwerkingen-melden.ts'

/** How the workman gets in. Codes, so that nobody writes where a key lies. */
export const BINNENKOMST = ['thuis', 'sleutel-kantoor', 'sleutel-huismeester'] as const
export const HUISDIEREN = ['geen', 'hond', 'kat', 'anders'] as const

/** The homes that a tenant has a contract for now. */
export const listHomes = (context: Context, huurderId: string): Promise<(Adres & { id: string })[]> =>
  lees(context, ownHomes, { kiest: [huurderId] }, { huurders: [huurderId] })

/** What the last page of a report shows: the homes, the telephone, and what was reported already. */
export function prepareMelding(context: Context, huurderId: string, uitkomst: string) {
  return verwerk(context, reparatieMelden, { kiest: [huurderId] }, async (tx) => {
    const homes = await tx.run(ownHomes, { huurders: [huurderId] })
    const eenheden = homes.map(({ id }) => id)
    if (eenheden.length === 0) return { homes, telefoon: null, open: [], gedeeld: [] }
    const [relatie] = await tx.run(ownTelefoon, { huurderId })
    const open = await tx.run(openVerzoeken, { eenheden })
    const gedeeld = await tx.run(gedeeldeGebreken, { eenheden, uitkomst })
    return {
      homes,
      telefoon: relatie?.telefoon ?? null,
      open: open.map(({ relatie_id, ...each }) => ({ ...each, eigen: relatie_id === huurderId })),
      gedeeld: gedeeld.map((each) => each.gemeld_op).toSorted(),
    }
  })
}

export type Melding = {
  /** The tree and the answers that led to what is broken. */
  boom: Pick<Boomversie, 'id' | 'boom'>
  antwoorden: readonly string[]
  /** Needed when the tenant has more than one home. */
  eenheidId?: string | undefined
  /** Needed when the answers do not say where. */
  plaats?: string | undefined
  omschrijving: string
  fotos: readonly Foto[]
  dagdelen?: readonly string[]
  binnenkomst?: (typeof BINNENKOMST)[number]
  huisdier?: (typeof HUISDIEREN)[number]
  /** The number as the tenant has it now. */
  telefoon?: string | undefined
  /** Who reports it with a mandate of the tenant. */
  gemeldDoor?: string | undefined
  nu: Date
}
export type MeldRefusal = 'geen-woning' | 'kies-woning' | 'kies-plaats' | 'geen-uitkomst' | 'bellen'

/** Records a report of something broken in a home of the tenant, with its photos. Answers its id. */
export async function meldReparatie(
  context: Context,
  huurderId: string,
  melding: Melding,
): Promise<Outcome<string, MeldRefusal>> {
  const plek = walk(melding.boom.boom, melding.antwoorden)
  if (plek?.soort !== 'uitkomst') return refused('geen-uitkomst')
  // Danger is for the telephone: a form would give the feeling that somebody comes.
  if (plek.uitkomst.nood) return refused('bellen')
  const plaats = plek.uitkomst.plaats ?? melding.plaats
  if (!plaats) return refused('kies-plaats')
  return verwerk(context, reparatieMelden, { kiest: [huurderId] }, async (tx) => {
    const homes = await tx.run(ownHomes, { huurders: [huurderId] })
    if (homes.length === 0) return refused('geen-woning')
    const home = homes.length === 1 ? homes[0] : homes.find(({ id }) => id === melding.eenheidId)
    if (!home) return refused('kies-woning')
    return done(await save(tx, { huurderId, eenheidId: home.id, plaats, plek, melding }))
  })
}

const zetKlaar = klaarzetten(reparatieMelden)
const DAG_MS = 86_400_000

interface Nieuw {
  huurderId: string
  eenheidId: string
  plaats: string
  plek: Extract<NonNullable<ReturnType<typeof walk>>, { soort: 'uitkomst' }>
  melding: Melding
}
async function save(tx: Werk<typeof reparatieMelden>, nieuw: Nieuw): Promise<string> {
  const { huurderId, eenheidId, plaats, plek, melding } = nieuw
  const { uitkomst, naam } = plek
  const id = randomUUID()
  if (melding.telefoon) await tx.run(saveTelefoon, { huurderId, telefoon: melding.telefoon })
  const sinds = new Date(melding.nu.getTime() - GARANTIE_DAGEN * DAG_MS)
  const [eerder] = await tx.run(laatsteZelfde, { eenheidId, uitkomst: naam, sinds })
  const [gemeld] = await tx.run(insertVerzoek, {
    id,
    eenheidId,
    huurderId,
    gemeldDoor: melding.gemeldDoor ?? null,
    garantieOp: eerder?.id ?? null,
    plaats,
    omschrijving: melding.omschrijving,
    versieId: melding.boom.id,
    antwoorden: [...melding.antwoorden],
    uitkomst: naam,
    onderwerp: uitkomst.titel.nl,
    defectsoort: uitkomst.defectsoort,
    element: uitkomst.element,
    betaler: uitkomst.betaalt,
    gedeeld: uitkomst.gedeeld ?? false,
    vaardigheid: uitkomst.vaardigheid,
    duurMinuten: uitkomst.duurMinuten,
    spoed: uitkomst.spoed,
    dagdelen: [...(melding.dagdelen ?? [])],
    binnenkomst: melding.binnenkomst ?? 'thuis',
    huisdier: melding.huisdier ?? 'geen',
  })
  for (const foto of melding.fotos)
    await tx.run(insertFoto, { ...foto, id: randomUUID(), verzoekId: id, huurderId })
  const gegevens = { nummer: gemeld?.nummer ?? '', onderwerp: tweetalig(uitkomst.titel), verzoek: id }
  const zaak = `onderhoudsverzoek ${id}`
  await tx.run(zetKlaar, bericht({ relatieId: huurderId, sjabloon: 'melding-ontvangen', gegevens, zaak }))
  return id
}
