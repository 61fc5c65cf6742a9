import { containsBsn } from '../../adapters/mrz/bsn.ts'

/** What may not be written down without need: AVG art. 9 (bijzonder), art. 10 (strafrechtelijk), UAVG art. 46 (BSN). */
export type Gevoelig = 'bsn' | 'gezondheid' | 'afkomst' | 'geloof' | 'strafbaar' | 'geaardheid' | 'politiek'

/** Beginnings of words that often stand for something sensitive. Not complete, and now and then wrong: it asks, it does not judge. */
const WOORDEN: Record<Exclude<Gevoelig, 'bsn'>, string> = {
  gezondheid: `ziek kanker dement depress psych adhd autis verslaa verslav dranks alcohol zwanger medicijn medicat therap
    borderline burn-out burnout invalide gehandicapt handicap rolstoel diabet hartinfarct beroerte ggz zelfmoord suicid
    verward schizo hiv corona covid`,
  afkomst: `allochto buitenlander marokk turks turkse syrisch syrier somali surinaam antilliaan poolse oekrain eritre
    afghaan zigeun asiel vluchteling statushouder huidskleur etnisch nationaliteit`,
  geloof:
    'moslim islam christen katholi joods hindoe gelovig geloof moskee kerkgang hoofddoek ramadan jehova',
  strafbaar: `crimin drugs dealer dealt hennep wietplant gevangen detentie veroordeeld strafblad politie aangifte
    gearresteerd fraud diefstal gestolen mishandel reclassering verdachte`,
  geaardheid: 'homosek lesbi biseks transgender queer',
  politiek: 'pvv vakbond linkse rechtse',
}
const WOORD_OM: Record<Gevoelig, string> = {
  bsn: 'een burgerservicenummer',
  gezondheid: 'iets over gezondheid',
  afkomst: 'iets over afkomst',
  geloof: 'iets over geloof',
  strafbaar: 'iets over strafbare feiten',
  geaardheid: 'iets over geaardheid',
  politiek: 'iets over politiek of vakbond',
}

const plain = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()

/** A number of nine digits also when points or spaces stand in it. */
const digitsJoined = (text: string): string => text.replaceAll(/(\d)[\s.-]+(?=\d)/g, '$1')

/** What in a text looks sensitive, each with the word that gave rise to it. */
export function findGevoelig(text: string): { soort: Gevoelig; woord: string }[] {
  const bsn = containsBsn(digitsJoined(text)) ? [{ soort: 'bsn' as const, woord: '' }] : []
  const words = plain(text).split(/[^\p{L}\d-]+/u)
  const found = Object.entries(WOORDEN).flatMap(([soort, begins]) => {
    const starts = begins.trim().split(/\s+/)
    const woord = words.find((word) => starts.some((start) => word.startsWith(start)))
    return woord === undefined ? [] : [{ soort: soort as Gevoelig, woord }]
  })
  return [...bsn, ...found]
}

/** What an employee reads before it may be kept; null when it may. A BSN is never kept: there is no ground for it. */
export function gevoeligMelding(text: string, bevestigd: boolean): string | null {
  const found = findGevoelig(text)
  if (found.some(({ soort }) => soort === 'bsn'))
    return 'Hier staat een nummer dat een burgerservicenummer (BSN) kan zijn. Dat mogen wij niet bewaren. Haal het weg.'
  if (found.length === 0 || bevestigd) return null
  const wat = found.map(({ soort, woord }) => `“${woord}” (${WOORD_OM[soort]})`).join(' en ')
  return `Hier staat ${wat}. Dat mag alleen als het echt nodig is. Schrijf het anders, of vink aan dat het nodig is.`
}
