import { verwerking } from '../../doelbinding/verwerking.ts'
import { VERLOPEN } from './verlopen.ts'

/** Terms: 1 the moment, then the terms of the tables in the order of VERLOPEN, as their declarations have them. */
export const bewaartermijnToepassen = verwerking({
  code: 'bewaartermijn-toepassen',
  hoofdstuk: 'wet-naleven',
  naam: 'gegevens wissen na de bewaartermijn',
  waarvoor: {
    nl: 'Ons systeem wist wat wij over u niet langer mogen bewaren, zoals foto’s, notities en oude berichten.',
    en: 'Our system deletes what we may no longer keep about you, such as photos, notes and old messages.',
  },
  grondslag: { avg: '6-1-c', wet: 'AVG 5 lid 1 onder e' },
  betrokkenen: ['huurder'],
  leest: {
    onderhoudsverzoek: ['afgehandeld_op'],
    onderhoudsorder: [],
    notitie: ['einddatum'],
    veiligheidsafspraak: ['geldig_tot'],
    gegevensvraag: ['gesteld_op'],
    bericht: ['klaargezet_op', 'zaak'],
    berichtreeks: ['gemaakt_op', 'gestart_op'],
    eindafrekening: ['opgemaakt_op'],
    woningruil: ['afgerond_op'],
  },
  schrijft: {
    foto: { delete: true },
    orderfoto: { delete: true },
    handtekening: { delete: true },
    ordermateriaal: { delete: true },
    meerwerk: { delete: true },
    tevredenheid: { delete: true },
    afspraakwijziging: { delete: true },
    notitie: { delete: true },
    veiligheidsafspraak: { delete: true },
    gegevensvraag: { delete: true },
    bericht: { delete: true },
    berichtreeks: { delete: true },
    eindafrekening: { delete: true },
    woningruil_deelnemer: { delete: true },
    woningruil_deelname: { delete: true },
    woningruil_stap: { delete: true },
    woningruil: { delete: true },
  },
  bewaartermijn: {
    vanaf: 'notitie.einddatum',
    duur: 'P1M',
    omdat: { nl: 'Na het wissen bewaren wij er niets van.', en: 'After deleting we keep nothing of it.' },
  },
  rollen: ['systeem'],
  kiest: {
    sql: VERLOPEN.flatMap(({ mensen, rijen }, index) =>
      mensen ? [`select ${mensen} ${rijen(`($1)[${index + 2}]`, '($1)[1]')}`] : [],
    ).join(' union '),
    maximaal: 'reeks',
  },
})
