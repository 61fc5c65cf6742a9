import { millionthsOf } from '../parameters/parameter.ts'
import { percent } from '../regel/bedrag.ts'
import { cite } from '../regel/citaat.ts'
import { aantal, type Fact } from '../regel/feiten.ts'
import { defineRegel } from '../regel/regel.ts'
import { conclude, type Step } from '../regel/stap.ts'
import { z } from 'zod'

const quotum = cite('Woningwet', '48', '1')
const million = 1_000_000

/** A share between what the law gives and what may be agreed, or null when nothing was agreed; read as millionths. */
const agreedShare: Fact<number | null> = {
  allowed:
    'geef het afgesproken deel dat buiten de doelgroep mag, van 0.075 tot en met 0.15, of null als er niets is afgesproken',
  optional: false,
  schema: z
    .number()
    .transform((share) => Math.round(share * million))
    .refine((millionths) => millionths >= 75_000 && millionths <= 150_000)
    .nullable(),
}

/** Whether enough social homes went to the target group in a year (Woningwet 48(1)). */
export const daebQuotum = defineRegel({
  code: 'daeb-quotum',
  onderwerp: 'wet-naleven/passend-toewijzen',
  vraag: 'Ging in dit jaar een groot genoeg deel van de sociale huurwoningen naar de doelgroep?',
  facts: {
    toewijzingen: aantal(0, 1_000_000),
    toewijzingenDoelgroep: aantal(0, 1_000_000),
    afgesprokenVrijeRuimte: agreedShare,
  },
  contradiction: ({ toewijzingen, toewijzingenDoelgroep }) =>
    toewijzingenDoelgroep > toewijzingen
      ? 'toewijzingenDoelgroep: dit kunnen er niet meer zijn dan toewijzingen'
      : undefined,
  versions: [
    {
      from: '2022-01-01',
      to: null,
      parameters: ['daeb.min_share_to_target', 'daeb.min_share_to_target.agreed_minimum'],
      judge({ toewijzingen, toewijzingenDoelgroep, afgesprokenVrijeRuimte }, law) {
        const own = law.get('daeb.min_share_to_target')
        const lowest = law.get('daeb.min_share_to_target.agreed_minimum')
        const agreed = afgesprokenVrijeRuimte === null ? null : million - afgesprokenVrijeRuimte
        const demanded = agreed ?? millionthsOf(own)
        const gehaald = toewijzingenDoelgroep * million >= toewijzingen * demanded
        const norm: Step = {
          citation: quotum,
          says: () =>
            agreed === null
              ? `Ten minste ${percent(demanded)} van de vrijgekomen sociale huurwoningen moet naar de doelgroep.`
              : `In de prestatieafspraken staat dat ten minste ${percent(demanded)} van de woningen naar de doelgroep gaat. Minder dan ${percent(millionthsOf(lowest))} mag niet worden afgesproken.`,
          parameters: [own, lowest],
          value: demanded / million,
        }
        const judged = {
          citation: quotum,
          says: () =>
            `Van de ${toewijzingen} woningen gingen er ${toewijzingenDoelgroep} naar de doelgroep. Dat is ${gehaald ? 'genoeg' : 'te weinig'}.`,
          parameters: [],
          value: { gehaald },
        }
        return conclude(
          gehaald ? 'ja' : 'nee',
          [norm, judged],
          [
            'Het deel wordt per woningcorporatie en per kalenderjaar gemeten. Welke toewijzingen meetellen, is hier niet bekeken.',
          ],
        )
      },
    },
  ],
})
