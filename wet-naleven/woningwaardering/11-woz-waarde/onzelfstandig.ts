import { Getal } from '../decimaal.ts'
import { recordOntbreekt } from '../meldingen.ts'
import type { Regel } from '../regel.ts'
import { listEuro } from '../regel.ts'
import type { GroepCode, Groepwaardering } from '../stelselgroep.ts'
import type { Waardering } from '../waardering.ts'
import { findCorop, findGemiddelde } from './corop.ts'
import { findWozWaarde } from './waarde.ts'

/** Bhw bijlage I onder B, 11: more than 10% above the mean, within 10% of it, more than 10% below. */
const HOGER_DAN = new Getal('1.10')
const LAGER_DAN = new Getal('0.90')
const PUNTEN_HOGER = new Getal(14)
const PUNTEN_GEMIDDELD = new Getal(12)
const PUNTEN_LAGER = new Getal(10)

export function checkOnzelfstandig({ eenheid, peildatum, meldingen }: Waardering, groep: GroepCode): void {
  const woz = findWozWaarde(eenheid, peildatum)
  if (!woz) return
  if (!bagOppervlakte(eenheid))
    recordOntbreekt(
      meldingen,
      groep,
      'adresseerbaarObjectBasisregistratie.bagGebruikersOppervlakte ontbreekt of is 0',
    )
  const corop = findCorop(eenheid)
  if (!corop)
    recordOntbreekt(
      meldingen,
      groep,
      'adres.woonplaats.code of adres.gemeente.code ontbreekt of is onbekend (voor het COROP-gebied)',
    )
  else if (!findGemiddelde(corop, woz.waardepeildatum))
    recordOntbreekt(
      meldingen,
      groep,
      `voor COROP-gebied ${corop} is er geen gemiddelde WOZ-waarde van ${woz.waardepeildatum.slice(0, 4)}`,
    )
}

const bagOppervlakte = (eenheid: Waardering['eenheid']): number =>
  eenheid.adresseerbaarObjectBasisregistratie?.bagGebruikersOppervlakte ?? 0

/** WOZ-waarde per m² of the address against the mean of its COROP area. */
export function valueOnzelfstandig(waardering: Waardering): Groepwaardering {
  const { eenheid, peildatum, meldingen } = waardering
  const woz = findWozWaarde(eenheid, peildatum)
  if (!woz) {
    meldingen.waarschuwingen.add(
      'Er is geen WOZ-waarde van één of twee jaar voor de peildatum. De woonruimte krijgt 10 punten.',
    )
    const naam = 'Geen WOZ-waarde bekend'
    return {
      punten: PUNTEN_LAGER,
      regels: [{ segment: 'geen_woz_waarde_bekend', naam, punten: PUNTEN_LAGER }],
    }
  }
  const m2 = new Getal(bagOppervlakte(eenheid))
  const perM2 = woz.waarde.div(m2)
  const gemiddelde = findGemiddelde(findCorop(eenheid) ?? '', woz.waardepeildatum)
  if (!gemiddelde) throw new Error('Het COROP-gemiddelde is niet gecontroleerd.')
  const verhouding = perM2.div(gemiddelde)
  const punten = pointsOfVerhouding(verhouding)
  const regels = listPercentage({ waarde: woz.waarde, m2, perM2, gemiddelde, verhouding, punten })
  return { punten, regels: [regels] }
}

function pointsOfVerhouding(verhouding: Getal): Getal {
  if (verhouding.gt(HOGER_DAN)) return PUNTEN_HOGER
  return verhouding.lt(LAGER_DAN) ? PUNTEN_LAGER : PUNTEN_GEMIDDELD
}

type Vergelijking = Record<'waarde' | 'm2' | 'perM2' | 'gemiddelde' | 'verhouding' | 'punten', Getal>

function listPercentage({ waarde, m2, perM2, gemiddelde, verhouding, punten }: Vergelijking): Regel {
  const verschil = verhouding.minus(1).times(100)
  const percentage = verschil.abs().toDecimalPlaces(1).toString().replace('.', ',')
  const hogerOfLager = verschil.isNegative() ? 'lager' : 'hoger'
  return {
    segment: 'percentage_verschil',
    naam: `WOZ-waarde per m² is ${percentage}% ${hogerOfLager} dan gemiddeld in het gebied`,
    punten,
    regels: [
      listEuro('woz_waarde', 'WOZ-waarde van het adres', waarde),
      {
        segment: 'gebruiksoppervlakte',
        naam: 'Gebruiksoppervlakte van het adres',
        aantal: m2,
        meeteenheid: 'M2',
      },
      listEuro('woz_waarde_per_m2', 'WOZ-waarde per m²', perM2.toDecimalPlaces(2)),
      listEuro(
        'gemiddelde_woz_waarde_per_m2',
        'Gemiddelde WOZ-waarde per m² in het COROP-gebied',
        gemiddelde,
      ),
    ],
  }
}
