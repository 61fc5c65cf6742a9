import { done, type Outcome, refused } from '../../outcome.ts'
import { storing, uitnodiging, werkzaamheden } from './berichten-reeks.ts'
import type { Sjabloon } from './sjabloon.ts'
import { huurdersUitnodigen, storingMelden, werkzaamhedenAankondigen } from './verwerkingen-reeks.ts'

export type Status = 'concept' | 'klaargezet' | 'gepauzeerd' | 'ingetrokken'
export type Groep = 'complex' | 'straat' | 'alle'

/** What can be sent to a group: each template for its own declared use. */
export const SOORTEN = {
  werkzaamheden: {
    naam: 'Werkzaamheden aankondigen',
    sjabloon: werkzaamheden,
    doel: werkzaamhedenAankondigen,
  },
  storing: { naam: 'Een storing melden', sjabloon: storing, doel: storingMelden },
  uitnodiging: { naam: 'Huurders uitnodigen', sjabloon: uitnodiging, doel: huurdersUitnodigen },
} as const satisfies Record<
  string,
  { naam: string; sjabloon: Sjabloon; doel: { code: string; naam: string } }
>
export type Soort = keyof typeof SOORTEN

export const UITKOMSTEN = {
  mee: 'Krijgt het bericht',
  overleden: 'Overleden',
  vertrokken: 'Huurt er niet meer',
  'komt-nog': 'Komt er nog wonen',
  'niet-storen': 'Wil nu niet gestoord worden',
} as const
export type Uitkomst = keyof typeof UITKOMSTEN

/** Every transition there is. The diagram in docs/toestanden is held against this. */
export const OVERGANGEN = [
  { van: null, naar: 'concept', door: 'maakReeks' },
  { van: 'concept', naar: 'klaargezet', door: 'start' },
  { van: 'concept', naar: 'ingetrokken', door: 'trekIn' },
  { van: 'klaargezet', naar: 'gepauzeerd', door: 'pauzeer' },
  { van: 'gepauzeerd', naar: 'klaargezet', door: 'gaVerder' },
  { van: 'klaargezet', naar: 'ingetrokken', door: 'trekIn' },
  { van: 'gepauzeerd', naar: 'ingetrokken', door: 'trekIn' },
] as const satisfies readonly { van: Status | null; naar: Status; door: string }[]
export type Stap = (typeof OVERGANGEN)[number]['door']

/** So long nothing leaves after a start, for who sees at once that it is wrong. */
export const BEDENK_MINUTEN = 15

export function nextStatus(van: Status, door: Stap): Outcome<Status, 'kan-niet'> {
  const found = OVERGANGEN.find((each) => each.van === van && each.door === door)
  return found ? done(found.naar) : refused('kan-niet')
}
