import { verwerking } from '../../doelbinding/verwerking.ts'

/** Who can do a task of the desk. */
export const collegasKiezen = verwerking({
  code: 'collegas-kiezen',
  hoofdstuk: 'overeenkomst-uitvoeren',
  naam: 'een collega kiezen voor een taak',
  waarvoor: {
    nl: 'Wij kiezen welke collega een taak doet.',
    en: 'We choose which colleague does a task.',
  },
  grondslag: { avg: '6-1-f', wet: 'AVG 6 lid 1 onder f' },
  betrokkenen: ['medewerker'],
  leest: { medewerker: ['naam', 'rollen', 'uit_dienst_op'] },
  bewaartermijn: {
    vanaf: 'medewerker.uit_dienst_op',
    duur: 'P2Y',
    omdat: {
      nl: 'Zo lang kunnen wij nagaan wie een taak had.',
      en: 'For this time we can check who had a task.',
    },
  },
  rollen: ['klantmedewerker', 'verhuurconsulent', 'planner'],
  kiest: {
    sql: `select id from medewerker where uit_dienst_op is null and ketenpartner_id is null
            and rollen && array['klantmedewerker', 'verhuurconsulent', 'planner'] order by naam, id limit 100`,
    maximaal: 100,
  },
})
