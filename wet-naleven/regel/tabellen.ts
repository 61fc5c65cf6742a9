import { type Parameter, parametersOf } from '../parameters/parameter.ts'
import { euro, percent } from './bedrag.ts'

/** A table of "Zo rekenen wij": what stands in a row, in words, and under which key it is known. */
export type Tabel = { readonly titel: string; readonly uitleg: string; readonly rijen: readonly Rij[] }
export type Rij = { readonly naam: string; readonly key: string }

const rij = (naam: string, key: string): Rij => ({ naam, key })
const passend = (type: string): string => `passend.income_limit.${type}`
const toeslag = (kind: string): string => `huurtoeslag.${kind}`
const verhoging = (kind: string): string => `rent_increase.${kind}`
const naarInkomen = (kind: string): string => verhoging(`income_dependent.${kind}`)

/** Every table that the rules use, in the order in which someone who looks for a home meets them. */
export const tabellen: readonly Tabel[] = [
  {
    titel: 'Inkomensgrenzen voor een sociale huurwoning',
    uitleg: 'Tot en met dit inkomen per jaar kunt u een sociale huurwoning krijgen.',
    rijen: [
      rij('1 persoon', 'daeb.income_limit.single'),
      rij('2 of meer personen', 'daeb.income_limit.multi'),
    ],
  },
  {
    titel: 'Inkomensgrenzen voor passend toewijzen',
    uitleg: 'Tot en met dit inkomen per jaar krijgt u een woning met een huur die bij uw inkomen past.',
    rijen: [
      rij('1 persoon', passend('single')),
      rij('2 of meer personen', passend('multi')),
      rij('1 persoon met AOW', passend('single_aow')),
      rij('2 of meer personen met AOW', passend('multi_aow')),
    ],
  },
  {
    titel: 'Huurgrenzen per maand',
    uitleg: 'De aftoppingsgrens is de hoogste huur die past bij een laag inkomen.',
    rijen: [
      rij('Aftoppingsgrens, 1 of 2 personen', 'rent.aftoppingsgrens.low'),
      rij('Aftoppingsgrens, 3 of meer personen', 'rent.aftoppingsgrens.high'),
      rij('Hoogste huur van een sociale huurwoning bij de start', 'rent.max_huurgrens'),
      rij('Kwaliteitskortingsgrens', 'rent.kwaliteitskortingsgrens'),
    ],
  },
  {
    titel: 'Hoeveel woningen naar wie gaan',
    uitleg: 'Dit deel van de woningen moet een woningcorporatie zo toewijzen.',
    rijen: [
      rij('Naar huishoudens onder de inkomensgrens', 'daeb.min_share_to_target'),
      rij('Laagste deel dat mag worden afgesproken', 'daeb.min_share_to_target.agreed_minimum'),
      rij('Passend toegewezen, over twee jaar', 'passend.min_share'),
    ],
  },
  {
    titel: 'Huurverhoging',
    uitleg: 'Dit mag de huur in deze periode ten hoogste omhoog.',
    rijen: [
      rij('Sociale huur', verhoging('social.max_pct')),
      rij('Lage huur: een huur lager dan', verhoging('social.low_rent_threshold')),
      rij('Lage huur: ten hoogste', verhoging('social.low_rent_max_amount')),
      rij('Hoger middeninkomen: ten hoogste', naarInkomen('middle_max_amount')),
      rij('Hoog inkomen: ten hoogste', naarInkomen('high_max_amount')),
      rij('Middenhuur', verhoging('middle.max_pct')),
      rij('Vrije sector', verhoging('free.max_pct')),
    ],
  },
  {
    titel: 'Inkomensgrenzen voor een hogere huurverhoging',
    uitleg: 'Het gaat om het inkomen van twee jaar eerder, boven dit bedrag.',
    rijen: [
      rij('1 persoon: hoger middeninkomen', naarInkomen('income.single.middle_from')),
      rij('1 persoon: hoog inkomen', naarInkomen('income.single.high_from')),
      rij('2 of meer personen: hoger middeninkomen', naarInkomen('income.multi.middle_from')),
      rij('2 of meer personen: hoog inkomen', naarInkomen('income.multi.high_from')),
    ],
  },
  {
    titel: 'Huurtoeslag (voor een schatting)',
    uitleg: 'De Dienst Toeslagen beslist over huurtoeslag. Met deze bedragen schatten wij.',
    rijen: [
      rij('Vermogen, ten hoogste per persoon', toeslag('wealth_limit.per_person')),
      rij('Laagste basishuur, 1 persoon', toeslag('basishuur.minimum.single')),
      rij('Laagste basishuur, meer personen', toeslag('basishuur.minimum.multi')),
      rij('Inkomen zonder afbouw, 1 persoon', toeslag('min_inkomensijkpunt.single')),
      rij('Inkomen zonder afbouw, meer personen', toeslag('min_inkomensijkpunt.multi')),
      rij('Afbouw boven dat inkomen, 1 persoon', toeslag('taper.single')),
      rij('Afbouw boven dat inkomen, meer personen', toeslag('taper.multi')),
      rij('Jonger dan (jaar): lagere huurgrens', 'rent.youth_age_limit'),
    ],
  },
  {
    titel: 'Incassokosten',
    uitleg: 'Als u na de veertiendagenbrief nog niet betaalt. Over elk deel van het bedrag.',
    rijen: [
      rij('Over de eerste € 2.500', 'collection_costs.step1'),
      rij('Over de volgende € 2.500', 'collection_costs.step2'),
      rij('Over de volgende € 5.000', 'collection_costs.step3'),
      rij('Over de volgende € 190.000', 'collection_costs.step4'),
      rij('Over wat daarboven is', 'collection_costs.step5'),
      rij('Ten minste', 'collection_costs.minimum'),
      rij('Ten hoogste', 'collection_costs.maximum'),
    ],
  },
  {
    titel: 'Termijnen bij opzeggen en overlijden, in maanden',
    uitleg: 'Zo lang van tevoren wordt de huur opgezegd, en zo lang loopt de huur na een overlijden door.',
    rijen: [
      rij('Huurder zegt op: ten minste', 'term.notice.tenant_min'),
      rij('Huurder zegt op: ten hoogste', 'term.notice.tenant_max'),
      rij('Verhuurder zegt op: ten minste', 'term.notice.landlord_base'),
      rij('Verhuurder zegt op: erbij per jaar', 'term.notice.landlord_per_year'),
      rij('Verhuurder zegt op: ten hoogste', 'term.notice.landlord_max'),
      rij('Samenwoner huurt door', 'term.death.joint_household_continues'),
      rij('Niemand blijft: einde van maand', 'term.death.lease_ends_end_of_month_after'),
    ],
  },
]

/** First days of the periods in which something in the table changed, oldest first; not older than the first year we judge. */
export function periodsOf(tabel: Tabel): string[] {
  const starts = tabel.rijen.flatMap(({ key }) => parametersOf(key).map((value) => value.validFrom))
  return [...new Set(starts.map((from) => (from < firstDay ? firstDay : from)))].toSorted()
}

const firstDay = '2022-01-01'

/** A value as a person reads it. */
export function showValue(value: Parameter): string {
  if (value.cents !== null) return euro(value.cents)
  if (typeof value.value !== 'number') return [value.value].flat().join('; ')
  if (value.unit.startsWith('fraction')) return percent(Math.round(value.value * 1_000_000))
  return String(value.value).replace('.', ',')
}
