import { centsOf } from '../parameters/parameter.ts'
import { euro, toDecimal } from '../regel/bedrag.ts'
import { cite } from '../regel/citaat.ts'
import { aantal, heleEuros } from '../regel/feiten.ts'
import { defineRegel } from '../regel/regel.ts'
import { conclude } from '../regel/stap.ts'

export type Inkomenscategorie = 'geen' | 'midden' | 'hoog'

const limits = cite('Uitvoeringswet huurprijzen woonruimte', '10', '2')
const statement = cite('Burgerlijk Wetboek Boek 7', '252a')

const keys = (kind: 'single' | 'multi') =>
  [
    `rent_increase.income_dependent.income.${kind}.middle_from`,
    `rent_increase.income_dependent.income.${kind}.high_from`,
  ] as const

/** The income category for the higher rent increase, from the income of two years before (UHW 10(2), BW 7:252a). */
export const inkomenscategorie = defineRegel({
  code: 'inkomenscategorie',
  onderwerp: 'wet-naleven/huurverhoging',
  vraag: 'Mag de huur meer omhoog door de hoogte van het inkomen van twee jaar geleden?',
  facts: { personen: aantal(1, 20), inkomenTMin2: heleEuros(10_000_000) },
  versions: [
    {
      from: '2022-01-01',
      to: null,
      parameters: [...keys('single'), ...keys('multi')],
      judge({ personen, inkomenTMin2 }, law) {
        const [middleKey, highKey] = keys(personen === 1 ? 'single' : 'multi')
        const middle = law.get(middleKey)
        const high = law.get(highKey)
        const categorie = categoryOf(inkomenTMin2, centsOf(middle), centsOf(high))
        return conclude(
          categorie === 'geen' ? 'nee' : 'ja',
          [
            {
              citation: limits,
              says: () =>
                `Een inkomen boven ${euro(centsOf(middle))} is een hoger middeninkomen. Een inkomen boven ${euro(centsOf(high))} is een hoog inkomen.`,
              parameters: [middle, high],
              value: [toDecimal(centsOf(middle)), toDecimal(centsOf(high))],
            },
            {
              citation: statement,
              says: (sensitive) =>
                sayCategory(
                  categorie,
                  sensitive(` van ${euro(inkomenTMin2)}`),
                  [middle, high].map((one) => euro(centsOf(one))),
                ),
              parameters: [middle, high],
              value: { categorie },
            },
          ],
          [
            'Het inkomen van kinderen jonger dan 23 jaar telt maar voor een deel mee (Burgerlijk Wetboek Boek 7, artikel 252a).',
            'De verhuurder krijgt van de Belastingdienst alleen de categorie, niet het inkomen.',
          ],
        )
      },
    },
  ],
})

function categoryOf(inkomen: number, middle: number, high: number): Inkomenscategorie {
  if (inkomen > high) return 'hoog'
  return inkomen > middle ? 'midden' : 'geen'
}

function sayCategory(
  categorie: Inkomenscategorie,
  amount: string,
  [middle, high]: readonly string[],
): string {
  if (categorie === 'hoog') return `Uw inkomen${amount} is hoger dan ${high}. Dat is een hoog inkomen.`
  if (categorie === 'midden') {
    return `Uw inkomen${amount} is hoger dan ${middle} en ten hoogste ${high}. Dat is een hoger middeninkomen.`
  }
  return `Uw inkomen${amount} is ten hoogste ${middle}. Uw huur gaat door uw inkomen niet extra omhoog.`
}
