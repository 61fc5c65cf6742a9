import { yearOf } from '../datum.ts'
import { Getal } from '../decimaal.ts'
import type { VeraEenheid } from '../eenheid-schema.ts'
import { once, tabel } from '../tabel.ts'

const gebieden = tabel('11-woz-waarde', 'corop.generated.csv')
const gemiddelden = tabel('11-woz-waarde', 'onzelfstandig-woz-corop-gemiddelde-per-m2.csv')

const byCode = once(() => {
  const woonplaats = new Map<string, string>()
  const gemeente = new Map<string, string>()
  for (const rij of gebieden()) {
    const gebied = rij['COROP-gebiedcode'] ?? ''
    woonplaats.set(rij['Woonplaatscode'] ?? '', gebied)
    gemeente.set(rij['Gemeentecode'] ?? '', gebied)
  }
  return { woonplaats, gemeente }
})

/** BAG writes WP3594 and CBS GM0599; the table has the four digits. */
const digitsOf = (code: string | null | undefined): string =>
  code ? code.replace(/^(WP|GM)/i, '').padStart(4, '0') : ''

/** Code of the COROP area of an address (01 to 40), by woonplaats or else by gemeente; null when neither is known. */
export function findCorop({ adres }: VeraEenheid): string | null {
  const { woonplaats, gemeente } = byCode()
  return (
    woonplaats.get(digitsOf(adres?.woonplaats?.code)) ?? gemeente.get(digitsOf(adres?.gemeente?.code)) ?? null
  )
}

/** Mean WOZ-waarde per m² in a COROP area in the year of the waardepeildatum, in euros; null when not published. */
export function findGemiddelde(corop: string, waardepeildatum: string): Getal | null {
  const rij = gemiddelden().find((row) => row['COROP-gebiedcode'] === corop)
  const cell = rij?.[String(yearOf(waardepeildatum))]
  return cell ? new Getal(cell) : null
}
