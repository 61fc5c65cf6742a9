import { nameCitation } from '../../wet-naleven/regel/citaat.ts'
import { type Sjabloon, sjabloon, veld } from '../contact/sjabloon.ts'
import type { Procedure, Stap } from './procedure.ts'
import { REDEN_IN_BRIEF } from './procedures/gedeeld.ts'

const velden = { nummer: veld.tekst(20), wijziging: veld.id() }
export type Wijzigingsbrief = Sjabloon<`contractwijziging-${string}`, typeof velden>

/** Code of the letter that tells of a step, and of the reason for it. */
export const briefCode = (soort: string, stap: string, grond?: string): Wijzigingsbrief['code'] =>
  `contractwijziging-${soort}-${stap}${grond ? `-${grond}` : ''}`

/** What a letter says is what the page says: the status that was reached, what happens now, and the reason with its article. */
export function brief({ soort, naam, standen }: Procedure, stap: Stap, grond?: string): Wijzigingsbrief {
  const stand = standen[stap.naar]
  const reden = grond === undefined ? undefined : stap.gronden?.[grond]
  const waarom = (taal: 'nl' | 'en'): string[] =>
    reden
      ? [reden.tekst[taal], `${taal === 'nl' ? 'De wet' : 'The law'}: ${nameCitation(reden.artikel)}.`]
      : []
  const tekst = (taal: 'nl' | 'en'): string =>
    [
      `${stand?.naam[taal]}.`,
      ...waarom(taal),
      stand?.watNu[taal].replace(REDEN_IN_BRIEF[taal], '').trim(),
    ].join('\n\n')
  return sjabloon({
    code: briefCode(soort, stap.code, grond),
    onderwerp: { nl: `${naam.nl} (nummer {nummer})`, en: `${naam.en} (number {nummer})` },
    tekst: { nl: tekst('nl'), en: tekst('en') },
    velden,
    link: {
      tekst: { nl: 'Bekijk hoe het gaat', en: 'See how it goes' },
      pad: '/mijn/contractwijzigingen/{wijziging}',
    },
    verplicht: nameCitation(stap.artikel),
    ...(soort === 'overlijden' && { naOverlijden: true as const }),
  })
}
