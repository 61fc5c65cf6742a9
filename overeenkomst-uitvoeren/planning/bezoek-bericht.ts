import { bericht, getSjabloon, type NieuwBericht } from '../contact/klaarzetten.ts'
import { fillIn, type Gezegd } from '../contact/sjabloon.ts'

/** A move as far as its message needs it. `naar` is null when the visit is called off. */
export type Verteld = {
  readonly verzoekId: string
  readonly relatieId: string
  readonly nummer: string
  readonly van: Date | null
  readonly naar: { readonly begin: Date; readonly bedrijf: string } | null
  /** Pushed back today by an emergency. */
  readonly later?: boolean
}

/** What a tenant is told of a move; null when there is nothing to tell. */
export function berichtVan(zet: Verteld): NieuwBericht | null {
  const { verzoekId: verzoek, relatieId, nummer, van, naar, later } = zet
  const zaak = `onderhoudsverzoek ${verzoek}`
  if (!naar) {
    if (!van) return null
    return bericht({
      relatieId,
      sjabloon: 'afspraak-afgezegd',
      gegevens: { nummer, begin: van.toISOString(), verzoek },
      zaak,
    })
  }
  const begin = naar.begin.toISOString()
  // Another worker at the same time is nothing to a tenant.
  if (van && Number(van) === Number(naar.begin)) return null
  if (later) return bericht({ relatieId, sjabloon: 'vakman-later', gegevens: { begin, verzoek }, zaak })
  const gegevens = { nummer, begin, bedrijf: naar.bedrijf, verzoek }
  return bericht({ relatieId, sjabloon: van ? 'afspraak-verzet' : 'afspraak-gemaakt', gegevens, zaak })
}

/** The same words before they are sent, in Dutch: the tenant may read English. */
export function voorbeeldVan(zet: Omit<Verteld, 'relatieId'>): Gezegd | null {
  const gemaakt = berichtVan({ ...zet, relatieId: zet.verzoekId })
  return (
    gemaakt &&
    fillIn(getSjabloon(gemaakt.sjabloon), 'nl', JSON.parse(gemaakt.gegevens) as Record<string, string>)
  )
}
