import { verwerking } from '../../doelbinding/verwerking.ts'
import { BERICHT_INSERT } from '../contact/bericht-insert.ts'
import { bewaren, grondslag, RING, STAP_INSERT } from './kolommen.ts'
import { WACHT_OP_HUURDERS } from './woningruil.ts'

/** Term 1: today. The people of the rings that wait for tenants, and whose last day is over. */
export const woningruilenBewaken = verwerking({
  code: 'woningruilen-bewaken',
  hoofdstuk: 'overeenkomst-uitvoeren',
  naam: 'termijnen van woningruilen bewaken',
  waarvoor: {
    nl: 'Een woningruil vervalt als de termijn om is. Wij laten het u weten.',
    en: 'A home swap lapses when its term is over. We tell you.',
  },
  grondslag,
  betrokkenen: ['huurder'],
  leest: { woningruil: RING, woningruil_deelname: ['uitgenodigd', 'betrokkenen'] },
  schrijft: {
    woningruil: { update: ['status', 'uiterlijk', 'afgerond_op', 'versie'] },
    woningruil_stap: STAP_INSERT,
    bericht: BERICHT_INSERT,
  },
  bewaartermijn: bewaren,
  rollen: ['systeem'],
  kiest: {
    sql: `select unnest(d.betrokkenen) from woningruil w join woningruil_deelname d on d.woningruil_id = w.id
          where w.status in (${WACHT_OP_HUURDERS.map((status) => `'${status}'`).join(', ')})
            and w.uiterlijk < ($1)[1]::date`,
    maximaal: 'reeks',
  },
})
