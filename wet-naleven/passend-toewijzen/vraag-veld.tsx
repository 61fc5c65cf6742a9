import type { ReactElement } from 'react'
import type { FormState } from '../../web/form-state.ts'
import { Radios, TextField } from '../../web/ui/index.ts'
import type { Vraag } from './vragen.ts'

type Props = { readonly form: FormState<Vraag>; readonly vraag: Vraag }

type TextQuestion = {
  readonly label: string
  readonly hint?: string
  readonly soort: 'cijfers' | 'bedrag'
  readonly optioneel?: true
}
type ChoiceQuestion = {
  readonly label: string
  readonly hint?: string
  readonly keuzes: readonly { waarde: string; tekst: string }[]
}

const toeslag = 'Alleen nodig als u een schatting van de huurtoeslag wilt.'

const questions: Record<Vraag, TextQuestion | ChoiceQuestion> = {
  personen: {
    label: 'Met hoeveel mensen gaat u in de woning wonen?',
    hint: 'Tel uzelf en kinderen mee.',
    soort: 'cijfers',
  },
  partner: {
    label: 'Gaat u met een partner wonen?',
    keuzes: [
      { waarde: 'ja', tekst: 'Ja' },
      { waarde: 'nee', tekst: 'Nee' },
    ],
  },
  kinderen: {
    label: 'Hoeveel kinderen wonen bij u?',
    hint: 'Geen kinderen? Vul dan 0 in.',
    soort: 'cijfers',
  },
  aow: {
    label: 'Wie van de volwassenen heeft de AOW-leeftijd?',
    hint: 'Op svb.nl staat vanaf welke leeftijd u AOW krijgt.',
    keuzes: [
      { waarde: 'niemand', tekst: 'Niemand' },
      { waarde: 'iedereen', tekst: 'Iedereen' },
      { waarde: 'sommigen', tekst: 'De een wel, de ander niet' },
    ],
  },
  inkomen: {
    label: 'Hoe hoog is het inkomen per jaar van alle volwassenen samen?',
    hint: 'Bruto, in hele euro’s zonder punten. Bijvoorbeeld 28775.',
    soort: 'cijfers',
  },
  huur: {
    label: 'Hoe hoog is de kale huur per maand van de woning die u wilt?',
    hint: 'Weet u dat nog niet? Laat het leeg. Bijvoorbeeld 634,18.',
    soort: 'bedrag',
    optioneel: true,
  },
  leeftijd: { label: 'Hoe oud bent u?', hint: toeslag, soort: 'cijfers', optioneel: true },
  vermogen: {
    label: 'Hoeveel spaargeld en ander vermogen heeft de volwassene die het meeste heeft?',
    hint: `${toeslag} Op 1 januari, in hele euro’s zonder punten.`,
    soort: 'cijfers',
    optioneel: true,
  },
}

/** One question of "Kom ik in aanmerking?", the same on both ways through. */
export function VraagVeld({ form, vraag }: Props): ReactElement {
  const question = questions[vraag]
  if ('keuzes' in question) return <Radios form={form} name={vraag} {...question} />
  return <TextField form={form} name={vraag} breedte="smal" autoComplete="off" {...question} />
}
