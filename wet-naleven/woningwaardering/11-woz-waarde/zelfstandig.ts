import { ownVertrekken, sumOppervlakte } from '../01-oppervlakte-van-vertrekken/oppervlakte-van-vertrekken.ts'
import { ownOverigeRuimten } from '../02-oppervlakte-van-overige-ruimten/oppervlakte-van-overige-ruimten.ts'
import { gebruiksoppervlakteOf } from '../04-energieprestatie/energieprestatie.ts'
import { countedParkeerplaatsen } from '../10-gemeenschappelijke-parkeerruimten/gemeenschappelijke-parkeerruimten.ts'
import { Getal, roundKwartpunten, roundWholeM2, settle } from '../decimaal.ts'
import type { Regel } from '../regel.ts'
import { listEuro, withAfronding } from '../regel.ts'
import type { Waardering } from '../waardering.ts'
import { findCorop } from './corop.ts'
import type { Factoren, WozWaarde } from './waarde.ts'
import { factorenOf, findWozWaarde, minimumWozWaarde } from './waarde.ts'

/** The points of 11.1 on a quarter, with what the later steps must know of how they were found. */
export type Onderdelen = {
  punten: Getal
  /** Points before the rounding. */
  exact: Getal
  regels: Regel[]
  kleineNieuwbouw: boolean
  minimumGebruikt: boolean
}

/** Bhw bijlage I onder A, 11.1: value / I + value / area / II; the two parts are not rounded. */
export function valueOnderdelen(waardering: Waardering): Onderdelen {
  const { eenheid, peildatum, meldingen } = waardering
  const gevonden = findWozWaarde(eenheid, peildatum)
  if (!gevonden)
    meldingen.waarschuwingen.add(
      'Er is geen WOZ-waarde van één of twee jaar voor de peildatum. De minimale WOZ-waarde is gebruikt.',
    )
  const woz = gevonden ?? minimumWozWaarde(peildatum)
  const kleineNieuwbouw = isKleineNieuwbouw(waardering)
  const factoren = factorenOf(woz.waardepeildatum)
  const factorII = kleineNieuwbouw ? factoren.factorIINieuwbouw : factoren.factorII
  const m2 = wozOppervlakte(waardering)
  const onderdeelI = woz.waarde.div(factoren.factorI)
  const onderdeelII = woz.waarde.div(m2).div(factorII)
  const exact = onderdeelI.plus(onderdeelII)
  const punten = roundKwartpunten(exact)
  const regels = listOnderdelen({ woz, factoren: { ...factoren, factorII }, m2, onderdeelI, onderdeelII })
  return {
    punten,
    exact,
    regels: withAfronding(regels, settle(punten.minus(exact))),
    kleineNieuwbouw,
    minimumGebruikt: gevonden === null,
  }
}

/** Whole m² of vertrekken and overige ruimten, and of shared places in a closed garage for the tenant's part. */
export function wozOppervlakte(waardering: Waardering): Getal {
  const binnen = sumOppervlakte([...ownVertrekken(waardering), ...ownOverigeRuimten(waardering)])
  const plaatsen = countedParkeerplaatsen(waardering).filter(
    ({ detailSoort, deling }) => detailSoort === 'PIP' && deling.adressen > 1,
  )
  return roundWholeM2(
    plaatsen.reduce(
      (total, { oppervlakte, plaatsen: aantal, deling }) =>
        total.plus((oppervlakte ?? new Getal(0)).times(aantal).div(deling.adressen)),
      binnen,
    ),
  )
}

const KLEINE_WONING_TOT_M2 = 40
/** Utrecht and Groot-Amsterdam. */
const COROP_KLEINE_NIEUWBOUW = new Set(['17', '23'])

/** Bhw bijlage I onder A, 11.1 a: built 2018-2022, under 40 m², in COROP area Utrecht or Groot-Amsterdam. */
function isKleineNieuwbouw({ eenheid, meldingen }: Waardering): boolean {
  const bouwjaar = eenheid.bouwjaar ?? 0
  if (bouwjaar < 2018 || bouwjaar > 2022) return false
  const m2 = gebruiksoppervlakteOf(eenheid)
  if (m2 !== null && m2 >= KLEINE_WONING_TOT_M2) return false
  const corop = findCorop(eenheid)
  if (corop !== null && !COROP_KLEINE_NIEUWBOUW.has(corop)) return false
  if (m2 !== null && corop !== null) return true
  const ontbreekt = m2 === null ? 'gebruiksoppervlakte' : 'woonplaats'
  meldingen.waarschuwingen.add(
    `De ${ontbreekt} ontbreekt: de regel voor kleine nieuwbouwwoningen (bouwjaar 2018-2022) is niet toegepast.`,
  )
  return false
}

type Berekend = { woz: WozWaarde; factoren: Factoren; m2: Getal; onderdeelI: Getal; onderdeelII: Getal }

function listOnderdelen({ woz, factoren, m2, onderdeelI, onderdeelII }: Berekend): Regel[] {
  return [
    listEuro('woz_waarde', `WOZ-waarde op waardepeildatum ${woz.waardepeildatum}`, woz.waarde),
    {
      segment: 'onderdeel_I',
      naam: 'Onderdeel I: WOZ-waarde gedeeld door factor I',
      punten: onderdeelI,
      regels: [listEuro('factor_I', 'Factor I', factoren.factorI)],
    },
    {
      segment: 'onderdeel_II',
      naam: 'Onderdeel II: WOZ-waarde gedeeld door de oppervlakte en factor II',
      punten: onderdeelII,
      regels: [
        {
          segment: 'oppervlakte_vertrekken_en_overige_ruimten',
          naam: 'Oppervlakte van vertrekken en overige ruimten',
          aantal: m2,
          meeteenheid: 'M2',
        },
        listEuro('factor_II', 'Factor II', factoren.factorII),
      ],
    },
  ]
}
