import { numberOf } from '../../wet-naleven/parameters/parameter.ts'
import { cite } from '../../wet-naleven/regel/citaat.ts'
import { dag } from '../../wet-naleven/regel/feiten.ts'
import { addDays, inWords } from '../../wet-naleven/regel/kalenderdag.ts'
import { defineRegel } from '../../wet-naleven/regel/regel.ts'
import { conclude } from '../../wet-naleven/regel/stap.ts'

const letter = cite('Burgerlijk Wetboek Boek 6', '96', '6')

/** Whether collection costs are due after the letter (BW 6:96(6); HR 25-11-2016, ECLI:NL:HR:2016:2704). */
export const veertiendagenbrief = defineRegel({
  code: 'veertiendagenbrief',
  onderwerp: 'risico-beperken/betalingsachterstand',
  vraag: 'Moet de huurder incassokosten betalen omdat hij na de brief niet op tijd heeft betaald?',
  facts: { briefOntvangen: dag(), onbetaaldBijBeginVan: dag() },
  versions: [
    {
      from: '2012-07-01',
      to: null,
      parameters: ['term.wik.payment'],
      judge({ briefOntvangen, onbetaaldBijBeginVan }, law) {
        const term = law.get('term.wik.payment')
        // The term begins on the day after receipt (ECLI:NL:HR:2016:2704), so its last day is receipt plus 14 days.
        const lastDay = addDays(briefOntvangen, numberOf(term))
        const kostenVerschuldigd = onbetaaldBijBeginVan > lastDay
        return conclude(
          kostenVerschuldigd ? 'ja' : 'nee',
          [
            {
              citation: letter,
              says: () =>
                `De brief kwam aan op ${inWords(briefOntvangen)}. De huurder heeft ${numberOf(term)} dagen om te betalen, te rekenen vanaf de dag erna. De laatste dag is ${inWords(lastDay)}.`,
              parameters: [term],
              value: lastDay,
            },
            {
              citation: letter,
              says: () =>
                kostenVerschuldigd
                  ? `Aan het begin van ${inWords(onbetaaldBijBeginVan)} was er nog niet betaald. De huurder moet de incassokosten betalen.`
                  : `Aan het begin van ${inWords(onbetaaldBijBeginVan)} was de termijn nog niet voorbij. De huurder hoeft nog geen incassokosten te betalen.`,
              parameters: [],
              value: { kostenVerschuldigd },
            },
          ],
          [
            'Of in de brief het juiste bedrag van de kosten en de gevolgen stonden.',
            'Of de termijn langer is omdat de laatste dag een zaterdag, zondag of feestdag is (Algemene termijnenwet).',
          ],
        )
      },
    },
  ],
})
