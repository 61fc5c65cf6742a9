import { centsOf } from '../parameters/parameter.ts'
import { euro, toDecimal } from '../regel/bedrag.ts'
import { cite } from '../regel/citaat.ts'
import { aantal, heleEuros } from '../regel/feiten.ts'
import { defineRegel } from '../regel/regel.ts'
import { conclude } from '../regel/stap.ts'
import { nameHousehold } from './huishouden.ts'

const group = cite('Woningwet', '48', '1')
const limit = cite('Besluit toegelaten instellingen volkshuisvesting 2015', '16', '1')

const notModelled = [
  'Studenten, statushouders en mensen met een Wlz-indicatie of langdurige verpleging horen bij de doelgroep, wat hun inkomen ook is (BTIV artikel 57).',
  'Of het inkomen over het juiste jaar gaat, en of u wilt dat wij naar uw inkomen van nu kijken (BTIV artikel 56).',
]

/** Whether a household belongs to the target group for social homes (Woningwet 48(1), BTIV 16). */
export const daebDoelgroep = defineRegel({
  code: 'daeb-doelgroep',
  onderwerp: 'wet-naleven/passend-toewijzen',
  vraag: 'Hoort dit huishouden door zijn inkomen bij de doelgroep voor een sociale huurwoning?',
  facts: { personen: aantal(1, 20), inkomenJaar: heleEuros(10_000_000) },
  versions: [
    {
      from: '2022-01-01',
      // BTIV 16(1): the second limit, for more persons, lapses on 1-1-2030 (Stb. 2024, 430).
      to: '2029-12-31',
      parameters: ['daeb.income_limit.single', 'daeb.income_limit.multi'],
      judge({ personen, inkomenJaar }, law) {
        const grens = law.get(personen === 1 ? 'daeb.income_limit.single' : 'daeb.income_limit.multi')
        const doelgroep = inkomenJaar <= centsOf(grens)
        return conclude(
          doelgroep ? 'ja' : 'nee',
          [
            {
              citation: limit,
              says: () =>
                `Voor ${nameHousehold(personen)} ligt de inkomensgrens voor een sociale huurwoning op ${euro(centsOf(grens))} per jaar.`,
              parameters: [grens],
              value: toDecimal(centsOf(grens)),
            },
            {
              citation: group,
              says: (sensitive) =>
                doelgroep
                  ? `Uw inkomen${sensitive(` van ${euro(inkomenJaar)}`)} is ten hoogste ${euro(centsOf(grens))}. U hoort bij de doelgroep voor een sociale huurwoning.`
                  : `Uw inkomen${sensitive(` van ${euro(inkomenJaar)}`)} is hoger dan ${euro(centsOf(grens))}. U hoort niet bij de doelgroep voor een sociale huurwoning.`,
              parameters: [grens],
              value: { doelgroep },
            },
          ],
          notModelled,
        )
      },
    },
  ],
})
