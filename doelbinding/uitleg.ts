import { type Categorie, categorieen } from './categorie.ts'
import { columnsOf, touchedTables } from './register.ts'
import { isPersoonlijk, type Tabel } from './tabel.ts'
import type { AvgGrond, Ontvanger, Verwerking } from './verwerking.ts'

/** What a declaration says to a person, in words. Derived, so that no page tells a purpose again. */
export type Uitleg = {
  waarvoor: string
  wet: string
  grond: string
  bewaren: string
  alsUNietGeeft?: string
}
type Taal = 'nl' | 'en'

const WETTEN: Record<string, { nl: string; en: string }> = {
  BW: { nl: 'Burgerlijk Wetboek', en: 'Dutch Civil Code' },
  Arbowet: { nl: 'Arbeidsomstandighedenwet', en: 'Working Conditions Act' },
  Woningwet: { nl: 'Woningwet', en: 'Housing Act' },
  AVG: {
    nl: 'Algemene verordening gegevensbescherming (AVG)',
    en: 'General Data Protection Regulation (GDPR)',
  },
}

const GRONDEN: Record<AvgGrond, { nl: string; en: string }> = {
  '6-1-a': { nl: 'U hebt toestemming gegeven.', en: 'You gave permission.' },
  '6-1-b': { nl: 'Het is nodig voor uw huurcontract.', en: 'It is needed for your rental contract.' },
  '6-1-c': { nl: 'De wet verplicht ons ertoe.', en: 'The law requires us to do so.' },
  '6-1-d': { nl: 'Het is nodig om iemands leven te beschermen.', en: 'It is needed to protect a life.' },
  '6-1-e': { nl: 'Het is nodig voor onze wettelijke taak.', en: 'It is needed for our legal task.' },
  '6-1-f': {
    nl: 'Wij hebben er een goede reden voor, en die weegt zwaarder.',
    en: 'We have a good reason, and it weighs more.',
  },
}

const ONTVANGERS: Record<Ontvanger, { nl: string; en: string }> = {
  ketenpartner: { nl: 'het bedrijf dat het werk doet', en: 'the company that does the work' },
  leverancier: {
    nl: 'een bedrijf met een systeem dat voor ons werkt',
    en: 'a company with a system that works for us',
  },
}

const EENHEDEN = {
  nl: { Y: ['jaar', 'jaar'], M: ['maand', 'maanden'], W: ['week', 'weken'], D: ['dag', 'dagen'] },
  en: { Y: ['year', 'years'], M: ['month', 'months'], W: ['week', 'weeks'], D: ['day', 'days'] },
} as const

/** `BW 7:206` as "Burgerlijk Wetboek, artikel 7:206". A law it does not know stays as it is written. */
export function wetNaam(wet: string, taal: Taal = 'nl'): string {
  const [, afkorting = '', artikel = ''] = /^(\S+) (.+)$/.exec(wet) ?? []
  const naam = WETTEN[afkorting]?.[taal]
  return naam ? `${naam}, ${taal === 'nl' ? 'artikel' : 'article'} ${artikel}` : wet
}

/** An ISO 8601 duration such as `P2Y` or `P1Y6M` in words. */
export function duurNaam(duur: string, taal: Taal = 'nl'): string {
  const parts = [...duur.matchAll(/(\d+)([YMWD])/g)].map(([, count = '', unit = 'D']) => {
    const [one, more] = EENHEDEN[taal][unit as keyof typeof EENHEDEN.nl]
    return `${count} ${count === '1' ? one : more}`
  })
  return parts.join(taal === 'nl' ? ' en ' : ' and ')
}

export const ontvangerNaam = (ontvanger: Ontvanger, taal: Taal = 'nl'): string => ONTVANGERS[ontvanger][taal]

/** The explanation of one use, for the button beside a field, the log page and the public page. */
export function uitlegVan(verwerking: Verwerking, taal: Taal = 'nl'): Uitleg {
  const { waarvoor, grondslag, bewaartermijn, alsUNietGeeft } = verwerking
  const duur = [duurNaam(bewaartermijn.duur, taal), bewaartermijn.sinds?.[taal]].filter(Boolean).join(' ')
  return {
    waarvoor: waarvoor[taal],
    wet: wetNaam(grondslag.wet, taal),
    grond: GRONDEN[grondslag.avg][taal],
    bewaren: `${duur}. ${bewaartermijn.omdat[taal]}`,
    ...(alsUNietGeeft && { alsUNietGeeft: alsUNietGeeft[taal] }),
  }
}

/** The columns that a verwerking reads or inserts, as `table.column`. */
export type Veldnaam<V extends Verwerking> = InTables<V['leest']> | InTables<Inserted<V>>
type Inserted<V extends Verwerking> = {
  [
    T in keyof V['schrijft'] as V['schrijft'][T] extends { readonly insert: unknown } ? T : never
  ]: V['schrijft'][T] extends { readonly insert: infer C } ? C : never
}
type InTables<L> = {
  [T in keyof L & string]: L[T] extends readonly (infer C extends string)[] ? `${T}.${C}` : never
}[keyof L & string]

/** The "Waarvoor?" beside one field: what the declaration says of the use, and then of this field. */
export function uitlegVeld<V extends Verwerking>(
  verwerking: V,
  veld: Veldnaam<V>,
  taal: Taal = 'nl',
): Uitleg {
  const algemeen = uitlegVan(verwerking, taal)
  const eigen = verwerking.velden?.[veld]
  return {
    ...algemeen,
    waarvoor: [algemeen.waarvoor, eigen?.waarvoor?.[taal]].filter(Boolean).join(' '),
    ...(eigen?.alsUNietGeeft && { alsUNietGeeft: eigen.alsUNietGeeft[taal] }),
  }
}

/** The kinds of personal data that a verwerking touches, by the tags of the columns. */
export function categorieenOf(verwerking: Verwerking, tabellen: readonly Tabel[]): Categorie[] {
  const found = touchedTables(verwerking).flatMap((naam) => {
    const tabel = tabellen.find((each) => each.naam === naam)
    return columnsOf(verwerking, naam).map((kolom) => tabel?.kolommen[kolom] ?? 'geen')
  })
  // In one fixed order: the stored declaration of an old version has its keys sorted.
  const order = Object.keys(categorieen)
  return [...new Set(found.filter(isPersoonlijk))].toSorted((a, b) => order.indexOf(a) - order.indexOf(b))
}

export const categorieNaam = (categorie: Categorie, taal: Taal = 'nl'): string =>
  taal === 'nl' ? categorieen[categorie].label : categorieen[categorie].labelEn
