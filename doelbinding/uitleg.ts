import type { Tekst, Verwerking } from './verwerking.ts'

type Taal = keyof Tekst

/** The columns of one verwerking, as `table.column`. */
export type Veldnaam<V extends Verwerking> = InTables<V['leest']> | InTables<Inserted<V>>
type Inserted<V extends Verwerking> = {
  [T in keyof V['schrijft']]: V['schrijft'][T] extends { readonly insert: infer C } ? C : never
}
type InTables<L> = {
  [T in keyof L & string]: L[T] extends readonly (infer C extends string)[] ? `${T}.${C}` : never
}[keyof L & string]

/** What is said beside a field: why it is asked, the law, how long it is kept, and what if it stays empty. */
export type Uitleg = { waarvoor: string; wet: string; bewaren: string; alsUNietGeeft?: string }

/**
 * The "Waarvoor?" of one field, in sentences, from its declaration alone. What the declaration says of the field itself goes
 * before what it says of the whole use.
 */
export function uitleg<V extends Verwerking>(verwerking: V, veld: Veldnaam<V>, taal: Taal): Uitleg {
  const eigen = verwerking.velden?.[veld]
  const zonder = eigen?.alsUNietGeeft ?? verwerking.alsUNietGeeft
  return {
    waarvoor: [verwerking.waarvoor, eigen?.waarvoor].flatMap((text) => (text ? [text[taal]] : [])).join(' '),
    wet: wetTekst(verwerking, taal),
    bewaren: bewaarTekst(verwerking, taal),
    ...(zonder && { alsUNietGeeft: zonder[taal] }),
  }
}

const WETTEN: Record<string, Tekst> = {
  BW: { nl: 'Burgerlijk Wetboek', en: 'Dutch Civil Code' },
  AVG: { nl: 'privacywet AVG', en: 'privacy law GDPR' },
}

/** "Burgerlijk Wetboek, artikel 7:206." of `BW 7:206`. A law without a full name here keeps its short one. */
export function wetTekst({ grondslag }: Verwerking, taal: Taal): string {
  const [, wet = '', artikel = ''] = /^(\S+) (.+)$/.exec(grondslag.wet) ?? [undefined, grondslag.wet]
  const naam = WETTEN[wet]?.[taal] ?? wet
  if (artikel === '') return `${naam}.`
  return taal === 'nl'
    ? `${naam}, artikel ${artikel}.`
    : `${naam}, article ${artikel.replace(/\blid\b/, 'paragraph')}.`
}

/** "2 jaar nadat de reparatie is afgehandeld. Zo lang kunnen wij …" */
export function bewaarTekst({ bewaartermijn }: Verwerking, taal: Taal): string {
  const { duur, sinds, omdat } = bewaartermijn
  const termijn = [duurTekst(duur, taal), sinds?.[taal]].filter(Boolean).join(' ')
  return `${termijn}. ${omdat[taal]}`
}

const EENHEDEN: Record<string, Record<Taal, readonly [one: string, more: string]>> = {
  Y: { nl: ['jaar', 'jaar'], en: ['year', 'years'] },
  M: { nl: ['maand', 'maanden'], en: ['month', 'months'] },
  W: { nl: ['week', 'weken'], en: ['week', 'weeks'] },
  D: { nl: ['dag', 'dagen'], en: ['day', 'days'] },
}

/** An ISO 8601 duration of dates in words: `P1Y6M` is "1 jaar en 6 maanden". */
export function duurTekst(duur: string, taal: Taal): string {
  const delen = [...duur.matchAll(/(\d+)([YMWD])/g)].map(([, aantal = '', eenheid = '']) => {
    const [one, more] = EENHEDEN[eenheid]?.[taal] ?? ['', '']
    return `${aantal} ${aantal === '1' ? one : more}`
  })
  return delen.join(taal === 'nl' ? ' en ' : ' and ')
}
