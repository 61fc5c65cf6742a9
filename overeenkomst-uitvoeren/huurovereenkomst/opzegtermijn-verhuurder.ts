import { numberOf } from '../../wet-naleven/parameters/parameter.ts'
import { aantal } from '../../wet-naleven/regel/feiten.ts'
import { defineRegel } from '../../wet-naleven/regel/regel.ts'
import { conclude } from '../../wet-naleven/regel/stap.ts'
import { nameMonths } from './maanden.ts'
import { opzegartikel } from './opzegartikel.ts'

/** The notice a landlord gives, in months (BW 7:271(6)(b)). */
export const opzegtermijnVerhuurder = defineRegel({
  code: 'opzegtermijn-verhuurder',
  onderwerp: 'overeenkomst-uitvoeren/huurovereenkomst',
  vraag: 'Hoeveel maanden van tevoren zegt de verhuurder de huur op?',
  facts: { volleJarenGebruik: aantal(0, 100) },
  versions: [
    {
      from: '2003-08-01',
      to: null,
      parameters: ['term.notice.landlord_base', 'term.notice.landlord_per_year', 'term.notice.landlord_max'],
      judge({ volleJarenGebruik }, law) {
        const notice = opzegartikel(law.peildatum)
        const base = law.get('term.notice.landlord_base')
        const perYear = law.get('term.notice.landlord_per_year')
        const most = law.get('term.notice.landlord_max')
        const sum = numberOf(base) + volleJarenGebruik * numberOf(perYear)
        const maanden = Math.min(sum, numberOf(most))
        return conclude(
          'bedrag',
          [
            {
              citation: notice,
              says: () =>
                `De termijn is ${nameMonths(numberOf(base))}, en ${nameMonths(numberOf(perYear))} meer voor elk vol jaar dat de huurder er woont. Met ${volleJarenGebruik} jaar is dat ${nameMonths(sum)}.`,
              parameters: [base, perYear],
              value: sum,
            },
            {
              citation: notice,
              says: () =>
                `De termijn is ten hoogste ${nameMonths(numberOf(most))}. De verhuurder zegt de huur ${nameMonths(maanden)} van tevoren op.`,
              parameters: [most],
              value: { maanden },
            },
          ],
          [
            'Of er een reden is waarom de verhuurder mag opzeggen (Burgerlijk Wetboek Boek 7, artikel 274). De huurder hoeft niet akkoord te gaan; dan beslist de rechter.',
          ],
        )
      },
    },
  ],
})
