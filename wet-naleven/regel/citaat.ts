import type { Kalenderdag } from './kalenderdag.ts'

/** The laws the rules cite, with their number at wetten.overheid.nl or the address of the publication. */
const laws = {
  'Algemene Ouderdomswet': 'BWBR0002221',
  'Algemene verordening gegevensbescherming': 'https://eur-lex.europa.eu/eli/reg/2016/679/oj/nld',
  'Algemene wet inkomensafhankelijke regelingen': 'BWBR0018472',
  'Besluit gemeentelijke schuldhulpverlening': 'https://zoek.officielebekendmakingen.nl/stb-2020-240.html',
  'Besluit huurprijzen woonruimte': 'BWBR0003237',
  'Besluit toegelaten instellingen volkshuisvesting 2015': 'BWBR0036702',
  'Besluit vergoeding voor buitengerechtelijke incassokosten': 'BWBR0031432',
  'Besluit verlaging basishuur': 'BWBR0049106',
  'Burgerlijk Wetboek Boek 1': 'BWBR0002656',
  'Burgerlijk Wetboek Boek 3': 'BWBR0005291',
  'Burgerlijk Wetboek Boek 6': 'BWBR0005289',
  'Burgerlijk Wetboek Boek 7': 'BWBR0005290',
  'Uitvoeringswet huurprijzen woonruimte': 'BWBR0014315',
  'Wet goed verhuurderschap': 'BWBR0048028',
  'Wet op de huurtoeslag': 'BWBR0008659',
  'Wet op de omzetbelasting 1968': 'BWBR0002629',
  Woningwet: 'BWBR0005181',
} as const

export type LawName = keyof typeof laws

/** The place in the law that a step stands on. Only `cite` makes one. */
export type Citation = {
  readonly law: LawName
  readonly article: string
  readonly lid: string | null
  readonly [made]: true
}

declare const made: unique symbol

/** Cites an article, and the lid when the step stands on one: `cite('Woningwet', '48', '1')`. */
export const cite = (law: LawName, article: string, lid: string | null = null): Citation =>
  ({ law, article, lid }) as Citation

/** Link to the text of the article as it held on the day. */
export function linkOf(citation: Citation, peildatum: Kalenderdag): string {
  const place = laws[citation.law]
  return place.startsWith('https://')
    ? place
    : `https://wetten.overheid.nl/${place}/${peildatum}#Artikel${citation.article}`
}

/** `Woningwet, artikel 48, lid 1`. */
export const nameCitation = (citation: Citation): string =>
  `${citation.law}, artikel ${citation.article}${citation.lid === null ? '' : `, lid ${citation.lid}`}`
