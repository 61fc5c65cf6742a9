import { verwerking } from '../../doelbinding/verwerking.ts'
import { BERICHT_INSERT } from '../contact/bericht-insert.ts'
import { bewaren } from './bewaren.ts'
import { STAP_INSERT } from './rij.ts'

/** Term 1: a day. The people of the open changes whose deadline is on or before it. */
export const termijnenBewaken = verwerking({
  code: 'contracttermijnen-bewaken',
  hoofdstuk: 'overeenkomst-uitvoeren',
  naam: 'termijnen van contractwijzigingen bewaken',
  waarvoor: {
    nl: 'Wij kijken elke dag welke termijn bijna om is, zodat u op tijd antwoord krijgt.',
    en: 'Each day we look at which term is nearly over, so that you get an answer in time.',
  },
  grondslag: { avg: '6-1-b', wet: 'BW 7:201' },
  betrokkenen: ['huurder'],
  leest: {
    contractwijziging: [
      'nummer',
      'soort',
      'status',
      'datum',
      'uiterlijk',
      'betrokkenen',
      'afgerond_op',
      'versie',
    ],
    contractwijziging_stap: ['stap', 'datum'],
  },
  schrijft: {
    contractwijziging: { update: ['status', 'uiterlijk', 'afgerond_op', 'versie'] },
    contractwijziging_stap: { insert: STAP_INSERT },
    bericht: BERICHT_INSERT,
  },
  bewaartermijn: bewaren,
  rollen: ['systeem'],
  kiest: {
    sql: `select unnest(betrokkenen) from contractwijziging
          where afgerond_op is null and uiterlijk <= ($1)[1]::date`,
    maximaal: 'reeks',
  },
})
