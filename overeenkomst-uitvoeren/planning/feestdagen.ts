import { addDays } from '../../tijd.ts'

/** Easter Sunday of a year of the Gregorian calendar (Meeus, Jones and Butcher). */
function pasen(jaar: number): string {
  const [gulden, eeuw, rest] = [jaar % 19, Math.floor(jaar / 100), jaar % 100]
  const maan = (19 * gulden + eeuw - Math.floor(eeuw / 4) - Math.floor((8 * eeuw + 13) / 25) + 15) % 30
  const zondag = (32 + 2 * (eeuw % 4) + 2 * Math.floor(rest / 4) - maan - (rest % 4)) % 7
  const schuif = Math.floor((gulden + 11 * maan + 22 * zondag) / 451)
  const dag = maan + zondag - 7 * schuif + 114
  return `${jaar}-${String(Math.floor(dag / 31)).padStart(2, '0')}-${String((dag % 31) + 1).padStart(2, '0')}`
}

/** The King's birthday; on 26 April when the 27th is a Sunday. */
const koningsdag = (jaar: number): string =>
  new Date(Date.UTC(jaar, 3, 27)).getUTCDay() === 0 ? `${jaar}-04-26` : `${jaar}-04-27`

/**
 * The days of art. 3 lid 1 Algemene termijnenwet: New Year, Easter Monday, the King's birthday, 5 May, Ascension, Whit
 * Monday and both days of Christmas. Nobody plans work on them.
 */
export function feestdagenIn(jaar: number): string[] {
  const eerstePaasdag = pasen(jaar)
  return [
    `${jaar}-01-01`,
    addDays(eerstePaasdag, 1),
    koningsdag(jaar),
    `${jaar}-05-05`,
    addDays(eerstePaasdag, 39),
    addDays(eerstePaasdag, 50),
    `${jaar}-12-25`,
    `${jaar}-12-26`,
  ]
}

const bekend = new Map<number, ReadonlySet<string>>()

/** Whether a calendar date is a public holiday. */
export function isFeestdag(datum: string): boolean {
  const jaar = Number(datum.slice(0, 4))
  let dagen = bekend.get(jaar)
  if (!dagen) bekend.set(jaar, (dagen = new Set(feestdagenIn(jaar))))
  return dagen.has(datum)
}
