import { Getal } from '../decimaal.ts'
import type { Meldingen } from '../meldingen.ts'
import type { Regel } from '../regel.ts'
import { roundGroep } from '../regel.ts'
import { checkInstallaties, checkRuimten } from '../ruimte/controle.ts'
import { delerOf, groupByDeling, listGedeeldMet } from '../ruimte/deling.ts'
import type { Ruimte } from '../ruimte/ruimte.ts'
import { countOf, labelOf } from '../ruimte/ruimte.ts'
import type { Stelselgroep } from '../stelselgroep.ts'
import type { Waardering } from '../waardering.ts'
import { ownRuimten } from '../waardering.ts'
import { countBadEnDouche, listBadEnDouche, mixesOldAndNew } from './bad-en-douche.ts'
import {
  allowsVoorzieningen,
  hasVoorzieningen,
  listVoorzieningen,
  pointsAbovePerRuimte,
  pointsAboveVerdubbeling,
} from './extra-voorzieningen.ts'
import { isBadkamer, readStukken } from './stukken.ts'
import {
  countWastafels,
  findRuimteZonderMaximum,
  hasKortAanrechtBesideVolwaardig,
  pointsAboveMaximum,
  PUNTEN_MEERPERSOONSWASTAFEL,
  PUNTEN_WASTAFEL,
} from './wastafel.ts'

/** Rubriek 6. Bhw bijlage I onder A, 6 en onder B, 6; beleidsboek 2.6. */
export const sanitair: Stelselgroep = {
  check(waardering, groep) {
    checkRuimten(waardering, groep)
    checkInstallaties(waardering, groep)
  },
  value(waardering) {
    const { meldingen, stelsel } = waardering
    recordWaarschuwingen(waardering)
    const regels = groupByDeling(ownRuimten(waardering))
      .map(({ deling, ruimten }) => ({ deling, regels: listSanitair(waardering, ruimten) }))
      .filter(({ regels: under }) => under.length > 0)
    const lines = stelsel === 'ZEL' ? regels.flatMap(({ regels: under }) => under) : listGedeeldMet(regels)
    return roundGroep(lines, meldingen)
  },
}

/** Lines of spaces that are shared alike; the maximum on the extras holds over all of them together. */
export function listSanitair(waardering: Waardering, ruimten: readonly Ruimte[]): Regel[] {
  const { stelsel, meldingen } = waardering
  const zonderMaximum = findRuimteZonderMaximum(waardering)
  const samen = ruimten
    .filter((ruimte) => ruimte.soort !== 'GEM' && mayHoldSanitair(ruimte))
    .map((ruimte) => ({ ruimte, voorzieningen: listVoorzieningen(ruimte) }))
  const boven = pointsAboveVerdubbeling(samen, stelsel)
  if (!boven.eq(pointsAbovePerRuimte(samen, stelsel))) meldingen.afwijkingen.add(15)
  const withExtras = samen.filter(({ voorzieningen }) => voorzieningen.length > 0)
  const maximering: Regel[] = boven.isZero()
    ? []
    : [
        {
          segment: 'maximering_punten_voorzieningen',
          naam: 'Niet meer punten dan voor bad en douche',
          punten: boven.negated(),
        },
      ]
  const regels = samen.map(({ ruimte, voorzieningen }): Regel => {
    recordVerschillen(ruimte, meldingen)
    const own = withExtras.length === 1 && voorzieningen.length > 0 ? maximering : []
    return {
      segment: ruimte.segment,
      naam: ruimte.naam,
      regels: [
        ...listToiletten(ruimte),
        ...listWastafels(ruimte, ruimte === zonderMaximum),
        ...listBadEnDouche(ruimte, stelsel),
        {
          segment: 'extra_voorzieningen',
          naam: 'Extra voorzieningen',
          regels: [...voorzieningen, ...own],
        },
      ],
    }
  })
  return withExtras.length > 1 ? [...regels, ...maximering] : regels
}

const mayHoldSanitair = ({ installaties, elementen }: Ruimte): boolean =>
  installaties.size > 0 || elementen.size > 0

/** Points in a toilet room and in a bathroom; elsewhere a toilet gives nothing. Beleidsboek zelfstandig 2.6.1. */
const TOILETTEN = [
  ['STO', 'staand_toilet', 'Staand toilet', new Getal(3), new Getal(2)],
  ['VTI', 'verhoogd_toilet', 'Verhoogd toilet', new Getal(3), new Getal(2)],
  ['HTO', 'hangend_toilet', 'Hangend toilet', new Getal('3.75'), new Getal('2.75')],
] as const

const isPlaceForToilet = (ruimte: Ruimte): boolean => ruimte.detailSoort === 'TOI' || isBadkamer(ruimte)

function listToiletten(ruimte: Ruimte): Regel[] {
  if (!isPlaceForToilet(ruimte)) return []
  const stukken = readStukken(ruimte)
  return TOILETTEN.filter(([code]) => stukken.has(code)).map(
    ([code, segment, naam, inToiletruimte, inBadkamer]): Regel => {
      const aantal = new Getal(countOf(stukken, code))
      const punten = isBadkamer(ruimte) ? inBadkamer : inToiletruimte
      return stuks({ segment, naam, aantal, punten: punten.times(aantal) }, ruimte)
    },
  )
}

type Stuks = { segment: string; naam: string; aantal: Getal; punten: Getal }

const stuks = ({ punten, ...regel }: Stuks, { deling }: Ruimte): Regel => ({
  ...regel,
  meeteenheid: 'STU',
  punten: punten.div(delerOf(deling)),
})

function listWastafels(ruimte: Ruimte, zonderMaximum: boolean): Regel[] {
  const { gewoon, meerpersoons } = countWastafels(ruimte)
  const regels: Regel[] = []
  const list = (segment: string, naam: string, [aantal, punten]: [number, Getal]) => {
    if (aantal > 0)
      regels.push(stuks({ segment, naam, aantal: new Getal(aantal), punten: punten.times(aantal) }, ruimte))
  }
  list('wastafel', 'Wastafel', [gewoon, PUNTEN_WASTAFEL])
  list('meerpersoonswastafel', 'Meerpersoonswastafel', [meerpersoons, PUNTEN_MEERPERSOONSWASTAFEL])
  const boven = pointsAboveMaximum(ruimte)
  if (!zonderMaximum && boven.gt(0)) {
    regels.push({
      segment: 'max_punten_wastafel',
      naam: 'Buiten de badkamer telt één wastafel',
      punten: boven.negated().div(delerOf(ruimte.deling)),
    })
  }
  return regels
}

function recordVerschillen(ruimte: Ruimte, meldingen: Meldingen): void {
  if (hasKortAanrechtBesideVolwaardig(ruimte)) meldingen.afwijkingen.add(13)
  if (mixesOldAndNew(ruimte)) meldingen.afwijkingen.add(17)
  if (isPlaceForToilet(ruimte) && ruimte.installaties.has('VTI')) meldingen.afwijkingen.add(18)
}

function recordWaarschuwingen({ ruimten, stelsel, meldingen }: Waardering): void {
  const warn = (tekst: string) => meldingen.waarschuwingen.add(tekst)
  for (const ruimte of ruimten.filter(mayHoldSanitair)) {
    if (hasVoorzieningen(ruimte) && !allowsVoorzieningen(ruimte))
      warn(
        `Ruimte ${labelOf(ruimte)}: extra voorzieningen tellen alleen met een wastafel en een bad of douche.`,
      )
    const { gewoon, meerpersoons } = countWastafels(ruimte)
    if (gewoon + meerpersoons < countOf(ruimte.installaties, 'IKW'))
      warn(`Ruimte ${labelOf(ruimte)}: er zijn minder wastafels dan kastjes met een wastafel (IKW).`)
  }
  if (stelsel === 'ZEL') warnIncomplete(ruimten, warn)
}

function warnIncomplete(ruimten: readonly Ruimte[], warn: (tekst: string) => void): void {
  if (!ruimten.some((ruimte) => listToiletten(ruimte).length > 0)) warn('De woning heeft geen toilet.')
  const hasBadOfDouche = ruimten.some((ruimte) => {
    const { badEnDouche, bad, douche } = countBadEnDouche(ruimte)
    return badEnDouche + bad + douche > 0
  })
  if (!hasBadOfDouche) warn('De woning heeft geen bad en geen douche.')
}
