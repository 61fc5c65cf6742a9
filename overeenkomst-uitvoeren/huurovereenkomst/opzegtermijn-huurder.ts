import { numberOf } from '../../wet-naleven/parameters/parameter.ts'
import { getal } from '../../wet-naleven/regel/feiten.ts'
import { defineRegel } from '../../wet-naleven/regel/regel.ts'
import { conclude } from '../../wet-naleven/regel/stap.ts'
import { nameMonths } from './maanden.ts'
import { opzegartikel } from './opzegartikel.ts'

/** The notice a tenant gives, in months (BW 7:271(6)(a)). */
export const opzegtermijnHuurder = defineRegel({
  code: 'opzegtermijn-huurder',
  onderwerp: 'overeenkomst-uitvoeren/huurovereenkomst',
  vraag: 'Hoeveel maanden van tevoren zegt de huurder de huur op?',
  facts: { betaalperiodeMaanden: getal(0.2, 120) },
  versions: [
    {
      from: '2003-08-01',
      to: null,
      parameters: ['term.notice.tenant_min', 'term.notice.tenant_max'],
      judge({ betaalperiodeMaanden }, law) {
        const notice = opzegartikel(law.peildatum)
        const least = law.get('term.notice.tenant_min')
        const most = law.get('term.notice.tenant_max')
        const maanden = Math.min(Math.max(betaalperiodeMaanden, numberOf(least)), numberOf(most))
        return conclude(
          'bedrag',
          [
            {
              citation: notice,
              says: () =>
                `De opzegtermijn is even lang als de periode waarover de huurder betaalt: ${nameMonths(betaalperiodeMaanden)}.`,
              parameters: [],
              value: betaalperiodeMaanden,
            },
            {
              citation: notice,
              says: () =>
                `De opzegtermijn is ten minste ${nameMonths(numberOf(least))} en ten hoogste ${nameMonths(numberOf(most))}. Voor deze huurder is dat ${nameMonths(maanden)}.`,
              parameters: [least, most],
              value: { maanden },
            },
          ],
          [
            'Opzeggen kan tegen een dag waarop de huur betaald moet zijn. Een kortere termijn uit het contract gaat voor.',
          ],
        )
      },
    },
  ],
})
