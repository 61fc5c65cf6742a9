import { millionthsOf } from '../parameters/parameter.ts'
import { percent } from '../regel/bedrag.ts'
import { cite } from '../regel/citaat.ts'
import { aantal } from '../regel/feiten.ts'
import { defineRegel } from '../regel/regel.ts'
import { conclude } from '../regel/stap.ts'

const norm = cite('Woningwet', '46', '2')
const period = cite('Besluit toegelaten instellingen volkshuisvesting 2015', '54')

/** Whether enough households with a low income got a fitting rent over two years (Woningwet 46(2), BTIV 54). */
export const passendQuotum = defineRegel({
  code: 'passend-quotum',
  onderwerp: 'wet-naleven/passend-toewijzen',
  vraag:
    'Kreeg in twee jaar een groot genoeg deel van de huishoudens met een laag inkomen een passende huur?',
  facts: { toewijzingenTweeJaar: aantal(0, 1_000_000), passend: aantal(0, 1_000_000) },
  contradiction: ({ toewijzingenTweeJaar, passend }) =>
    passend > toewijzingenTweeJaar
      ? 'passend: dit kunnen er niet meer zijn dan toewijzingenTweeJaar'
      : undefined,
  versions: [
    {
      from: '2022-01-01',
      to: null,
      parameters: ['passend.min_share'],
      judge({ toewijzingenTweeJaar, passend }, law) {
        const share = law.get('passend.min_share')
        const gehaald = passend * 1_000_000 >= toewijzingenTweeJaar * millionthsOf(share)
        return conclude(
          gehaald ? 'ja' : 'nee',
          [
            {
              citation: norm,
              says: () =>
                `Ten minste ${percent(millionthsOf(share))} van de huishoudens met een laag inkomen moet een woning krijgen met een huur tot en met de aftoppingsgrens.`,
              parameters: [share],
              value: millionthsOf(share) / 1_000_000,
            },
            {
              citation: period,
              says: () =>
                `In twee kalenderjaren samen kregen ${passend} van de ${toewijzingenTweeJaar} huishoudens een passende huur. Dat is ${gehaald ? 'genoeg' : 'te weinig'}.`,
              parameters: [],
              value: { gehaald },
            },
          ],
          [
            'Huishoudens met veel vermogen die vragen om niet mee te tellen (BTIV artikel 54a) zijn hier niet bekeken.',
          ],
        )
      },
    },
  ],
})
