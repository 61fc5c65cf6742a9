import { addWeekdays } from '../../tijd.ts'
import { numberOf } from '../../wet-naleven/parameters/parameter.ts'
import { lawAt } from '../../wet-naleven/parameters/peildatum.ts'
import { type Antwoord, writeAntwoord } from '../../wet-naleven/regel/antwoord.ts'
import { addDays, addMonths, type Kalenderdag } from '../../wet-naleven/regel/kalenderdag.ts'
import { opzegtermijnHuurder } from '../huurovereenkomst/opzegtermijn-huurder.ts'
import { opzegtermijnVerhuurder } from '../huurovereenkomst/opzegtermijn-verhuurder.ts'
import { overlijden, type Overlijden } from '../huurovereenkomst/overlijden.ts'

/** A rule's answer with the days that follow from it. */
export type Berekening<T> = { readonly antwoord: Antwoord; readonly uitkomst: T }

/** Rent is paid each month, on the first (the contract's own payment period). */
const BETAALPERIODE_MAANDEN = 1

/** The first payment day on or after a day; a contract is ended against such a day (BW 7:271(3)). */
function betaaldagVanaf(dag: Kalenderdag): Kalenderdag {
  return dag.endsWith('-01') ? dag : `${addMonths(dag, 1).slice(0, 7)}-01`
}

/** The last day of the contract that ends against the first payment day at least so many months later. */
const laatsteDag = (ontvangen: Kalenderdag, maanden: number): Kalenderdag =>
  addDays(betaaldagVanaf(addMonths(ontvangen, maanden)), -1)

/** The earliest last day when a tenant gives notice that arrives on `ontvangen` (BW 7:271(3), (6)(a)). */
export function eindeOpzeggingHuurder(ontvangen: Kalenderdag): Berekening<Kalenderdag> {
  const feiten = { peildatum: ontvangen, betaalperiodeMaanden: BETAALPERIODE_MAANDEN }
  const outcome = opzegtermijnHuurder.judge(opzegtermijnHuurder.read(feiten))
  return {
    antwoord: writeAntwoord(outcome, ontvangen),
    uitkomst: laatsteDag(ontvangen, outcome.result?.maanden ?? BETAALPERIODE_MAANDEN),
  }
}

/** The earliest last day when the landlord gives notice (BW 7:271(3), (6)(b)); `begin` is the first day of the contract. */
export function eindeOpzeggingVerhuurder(
  begin: Kalenderdag,
  ontvangen: Kalenderdag,
): Berekening<Kalenderdag> {
  const feiten = { peildatum: ontvangen, volleJarenGebruik: volleJaren(begin, ontvangen) }
  const outcome = opzegtermijnVerhuurder.judge(opzegtermijnVerhuurder.read(feiten))
  if (!outcome.result) throw new Error('De opzegtermijn van de verhuurder heeft geen uitkomst.')
  return {
    antwoord: writeAntwoord(outcome, ontvangen),
    uitkomst: laatsteDag(ontvangen, outcome.result.maanden),
  }
}

/** Whole years from one day to another; 0 when the second is earlier. */
export function volleJaren(begin: Kalenderdag, dag: Kalenderdag): number {
  const jaren = Number(dag.slice(0, 4)) - Number(begin.slice(0, 4))
  return Math.max(0, dag.slice(5) < begin.slice(5) ? jaren - 1 : jaren)
}

/** Last day on which the tenant answers the landlord's notice (BW 7:271(5)). */
export const antwoordOpOpzegging = (gegeven: Kalenderdag): Kalenderdag =>
  addDays(gegeven, 7 * numberOf(lawAt(gegeven).get('term.notice.tenant_reply_to_landlord')))

/** Last day on which the landlord answers a request for a co-tenant (BW 7:267(1)). */
export const antwoordOpMedehuurder = (ontvangen: Kalenderdag): Kalenderdag =>
  addMonths(ontvangen, numberOf(lawAt(ontvangen).get('term.cotenant.landlord_response')))

/** A notice is confirmed within this time: our own promise. */
const BEVESTIGEN_WEEKDAGEN = 2
/** Last day on which the deposit goes back when nothing is set off against it (BW 7:261b(3)). */
const borgTerug = ({ vandaag, datum }: Dagen): Kalenderdag =>
  addDays(datum ?? vandaag, numberOf(lawAt(vandaag).get('term.deposit.return')))
/** Art. 12(3) AVG: a request to put data right is answered within a month; Woningwet 54c gives a month after a death as well. */
const RECTIFICATIE_MAANDEN = 1

/** What a deadline is counted from: the business date, and the day that the change itself names. */
export type Dagen = { readonly vandaag: Kalenderdag; readonly datum: Kalenderdag | null }

/** Until which day a change may stay in a status, or null when the law sets none. */
export function uiterlijkIn(status: string, dagen: Dagen): Kalenderdag | null {
  const { vandaag, datum } = dagen
  if (status === 'aangevraagd') return antwoordOpMedehuurder(vandaag)
  if (status === 'wacht-op-antwoord') return antwoordOpOpzegging(vandaag)
  if (status === 'ontvangen') return addWeekdays(vandaag, BEVESTIGEN_WEEKDAGEN)
  if (status === 'gemeld') return addMonths(vandaag, RECTIFICATIE_MAANDEN)
  if (status === 'opgeleverd') return borgTerug(dagen)
  // A representation names the first day without it; mandate and letters end by that day in the records themselves.
  if (status === 'geldig-tot') return datum && addDays(datum, -1)
  if (['opgezegd', 'voorgeinspecteerd', 'eindigt', 'voortgezet'].includes(status)) return datum
  return null
}

/** What the desk establishes after a death, besides the day itself. */
export type OverlijdensFeiten = {
  readonly overlijdensdatum: Kalenderdag
  readonly medehuurder: boolean
  readonly gemeenschappelijkeHuishouding: boolean
  readonly wezen16Tot27: boolean
}

/** What the law says of the contract after a death (rule `overlijden`); no outcome: a person must look at it. */
export function naOverlijden(
  feiten: OverlijdensFeiten,
  peildatum: Kalenderdag,
): Berekening<Overlijden | null> {
  const outcome = overlijden.judge(overlijden.read({ peildatum, ...feiten }))
  return { antwoord: writeAntwoord(outcome, peildatum), uitkomst: outcome.result }
}

/** The step that fits what the rule says. */
export const STAP_NA_OVERLIJDEN: Record<Overlijden['uitkomst'], string> = {
  'medehuurder-wordt-huurder': 'medehuurder-zet-voort',
  'zes-maanden-voortgezet': 'huisgenoot-zet-voort',
  wezenregeling: 'oudste-wees-huurt',
  'huur-eindigt': 'niemand-zet-voort',
}

type Einddagen = {
  readonly datum: Kalenderdag | null
  readonly overleden: Kalenderdag | null
  readonly vandaag: Kalenderdag
}

/** Last day of the contract after a step that ends it, or null when the step ends nothing. */
export function laatsteDagNa(stap: string, { datum, overleden, vandaag }: Einddagen): Kalenderdag | null {
  if (['bevestig', 'rechter-wijst-toe', 'erfgenamen-eerder'].includes(stap)) return datum
  if (stap === 'rechter-wijst-af') return datum === overleden ? null : datum
  if (!overleden || !['niemand-zet-voort', 'huisgenoot-zet-voort'].includes(stap)) return null
  const { uitkomst } = naOverlijden(
    {
      overlijdensdatum: overleden,
      medehuurder: false,
      gemeenschappelijkeHuishouding: stap === 'huisgenoot-zet-voort',
      wezen16Tot27: false,
    },
    vandaag,
  )
  return uitkomst?.voortgezetTot ?? uitkomst?.huurEindigt ?? null
}
