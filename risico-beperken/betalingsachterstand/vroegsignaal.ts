import { cite } from '../../wet-naleven/regel/citaat.ts'
import { jaNee } from '../../wet-naleven/regel/feiten.ts'
import { defineRegel } from '../../wet-naleven/regel/regel.ts'
import { conclude, type Step } from '../../wet-naleven/regel/stap.ts'

const article = cite('Besluit gemeentelijke schuldhulpverlening', '2')

const conditions = [
  ['persoonlijkContactGezocht', 'persoonlijk contact gezocht met de huurder'],
  ['gewezenOpSchuldhulp', 'de huurder gewezen op schuldhulp'],
  ['schriftelijkHerinnerd', 'de huurder ten minste één keer schriftelijk herinnerd'],
  [
    'aangebodenGegevensDoorTeGeven',
    'in die herinnering aangeboden om de gegevens door te geven aan de gemeente',
  ],
] as const

/** Whether arrears may be reported to the municipality (Besluit gemeentelijke schuldhulpverlening 2). */
export const vroegsignaal = defineRegel({
  code: 'vroegsignaal',
  onderwerp: 'risico-beperken/betalingsachterstand',
  vraag: 'Mag de verhuurder de huurachterstand doorgeven aan de gemeente?',
  facts: {
    persoonlijkContactGezocht: jaNee(),
    gewezenOpSchuldhulp: jaNee(),
    schriftelijkHerinnerd: jaNee(),
    aangebodenGegevensDoorTeGeven: jaNee(),
    huurderWeigerde: jaNee(),
  },
  contradiction: ({ schriftelijkHerinnerd, aangebodenGegevensDoorTeGeven }) =>
    aangebodenGegevensDoorTeGeven && !schriftelijkHerinnerd
      ? 'aangebodenGegevensDoorTeGeven: het aanbod staat in de schriftelijke herinnering; zonder herinnering kan dit niet true zijn'
      : undefined,
  versions: [
    {
      from: '2021-01-01',
      to: null,
      parameters: ['wgs.signal.conditions', 'wgs.signal.fields_law'],
      judge(facts, law) {
        const demanded = law.get('wgs.signal.conditions')
        const fields = law.get('wgs.signal.fields_law')
        const steps: Step[] = conditions.map(([name, done]) => ({
          citation: article,
          says: () => `De verhuurder heeft ${facts[name] ? '' : 'niet '}${done}.`,
          parameters: [demanded],
          value: facts[name],
        }))
        const refused: Step = {
          citation: article,
          says: () =>
            facts.huurderWeigerde
              ? 'De huurder wil niet dat zijn gegevens naar de gemeente gaan.'
              : 'De huurder heeft het aanbod niet afgewezen.',
          parameters: [demanded],
          value: facts.huurderWeigerde,
        }
        const toegestaan = conditions.every(([name]) => facts[name]) && !facts.huurderWeigerde
        const last = {
          citation: article,
          says: (): string =>
            toegestaan
              ? 'De verhuurder mag de contactgegevens en de hoogte van de achterstand doorgeven aan de gemeente. Meer gegevens niet.'
              : 'De verhuurder mag de achterstand nu niet doorgeven aan de gemeente.',
          parameters: [fields],
          value: { toegestaan },
        }
        return conclude(
          toegestaan ? 'ja' : 'nee',
          [...steps, refused, last],
          [
            'Of er een huurachterstand is en hoe hoog die is.',
            'Wat met de gemeente is afgesproken over het moment van doorgeven.',
          ],
        )
      },
    },
  ],
})
