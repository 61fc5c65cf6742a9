import { verwerking } from '../../doelbinding/verwerking.ts'

/** Who plans at the same moment must be able to speak to each other. Term 1: the colleague, who planned something. */
export const collegaNoemen = verwerking({
  code: 'collega-noemen',
  hoofdstuk: 'overeenkomst-uitvoeren',
  naam: 'collega noemen die iets wijzigde',
  waarvoor: {
    nl: 'Uw collega ziet dat u een afspraak wijzigde, zodat u samen kunt overleggen.',
    en: 'Your colleague sees that you changed an appointment, so that you can talk about it.',
  },
  grondslag: { avg: '6-1-f', wet: 'AVG 6 lid 1 f' },
  betrokkenen: ['medewerker'],
  leest: { medewerker: ['naam'] },
  bewaartermijn: {
    vanaf: 'onderhoudsverzoek.afgehandeld_op',
    duur: 'P2Y',
    sinds: { nl: 'nadat de reparatie is afgehandeld', en: 'after the repair was finished' },
    omdat: {
      nl: 'Zo lang kunnen wij nagaan wie een afspraak wijzigde.',
      en: 'For this time we can check who changed an appointment.',
    },
  },
  rollen: ['planner'],
  kiest: {
    sql: `select m.id from medewerker m where m.id = ($1)[1]::uuid
            and exists (select from afspraakwijziging w where w.medewerker_id = m.id)`,
    maximaal: 1,
  },
})
