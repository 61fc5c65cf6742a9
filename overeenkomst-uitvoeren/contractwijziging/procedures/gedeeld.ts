import type { Citation } from '../../../wet-naleven/regel/citaat.ts'
import type { Stand, Stap } from '../procedure.ts'

/** On a page; the letter itself has the reason. */
export const REDEN_IN_BRIEF = { nl: 'De reden staat in onze brief.', en: 'The reason is in our letter.' }

/** Ends that several changes have. */
export const afgewezen: Stand = {
  naam: { nl: 'Afgewezen', en: 'Refused' },
  watNu: {
    nl: `Er verandert niets aan uw huurcontract. ${REDEN_IN_BRIEF.nl}`,
    en: `Nothing changes in your contract. ${REDEN_IN_BRIEF.en}`,
  },
  aanZet: 'niemand',
  eind: true,
}

export const ingetrokken: Stand = {
  naam: { nl: 'Ingetrokken', en: 'Withdrawn' },
  watNu: {
    nl: 'Er verandert niets aan uw huurcontract.',
    en: 'Nothing changes in your contract.',
  },
  aanZet: 'niemand',
  eind: true,
}

/** Who asked for a change may take it back while it is not decided. */
export const trekIn = (van: readonly string[], artikel: Citation): Stap => ({
  code: 'trek-in',
  van,
  naar: 'ingetrokken',
  door: ['aanvrager', 'verhuurconsulent'],
  artikel,
  knop: { nl: 'Intrekken', en: 'Withdraw' },
})
