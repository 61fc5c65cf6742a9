import type { Tekst } from '../../doelbinding/verwerking.ts'

/** Marks in the history of a change that no person made. They are no steps: the status stays. */
export const NADERT = 'termijn-nadert'
export const VERSTREKEN = 'termijn-verstreken'

export const isSein = (stap: string): boolean => stap === NADERT || stap === VERSTREKEN

const anders: Tekst = {
  nl: 'De laatste dag is voorbij. Een medewerker kijkt wat er nu moet gebeuren.',
  en: 'The last day has passed. An employee looks at what must happen now.',
}

/** What it means that the deadline of a status has passed. Nothing changes by itself: an employee or the court decides. */
const BETEKENIS: Readonly<Record<string, Tekst>> = {
  aangevraagd: {
    nl: 'Wij hebben niet op tijd geantwoord. U kunt nu samen naar de rechter gaan.',
    en: 'We did not answer in time. You can now go to court together.',
  },
  'wacht-op-antwoord': {
    nl: 'Er kwam geen antwoord binnen zes weken. De huur loopt door.',
    en: 'No answer came within six weeks. The rent goes on.',
  },
  ontvangen: {
    nl: 'Wij hebben de laatste dag niet op tijd bevestigd. Uw opzegging telt wel.',
    en: 'We did not confirm the last day in time. Your notice counts all the same.',
  },
  voortgezet: {
    nl: 'De zes maanden zijn voorbij. Een medewerker vraagt eerst of u naar de rechter bent gegaan.',
    en: 'The six months have passed. An employee first asks whether you went to court.',
  },
  opgeleverd: {
    nl: 'De dag waarop u de borg terug zou hebben, is voorbij. Bel ons.',
    en: 'The day on which you would have the deposit back has passed. Call us.',
  },
}

export const verstrekenTekst = (status: string): Tekst => BETEKENIS[status] ?? anders
