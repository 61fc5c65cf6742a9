import { verwerking } from '../../doelbinding/verwerking.ts'
import { VERLOPEN } from './verlopen.ts'

/** Terms: 1 the moment, then the terms of the tables in the order of VERLOPEN, as their declarations have them. */
export const bewaartermijnToepassen = verwerking({
  code: 'bewaartermijn-toepassen',
  hoofdstuk: 'wet-naleven',
  naam: 'gegevens wissen na de bewaartermijn',
  waarvoor: {
    nl: 'Ons systeem wist foto’s en notities over u die wij niet langer mogen bewaren.',
    en: 'Our system deletes photos and notes about you that we may no longer keep.',
  },
  grondslag: { avg: '6-1-c', wet: 'AVG 5 lid 1 onder e' },
  betrokkenen: ['huurder'],
  leest: {
    onderhoudsverzoek: ['afgehandeld_op'],
    onderhoudsorder: [],
    notitie: ['einddatum'],
    veiligheidsafspraak: ['geldig_tot'],
  },
  schrijft: {
    foto: { delete: true },
    orderfoto: { delete: true },
    notitie: { delete: true },
    veiligheidsafspraak: { delete: true },
  },
  bewaartermijn: {
    vanaf: 'notitie.einddatum',
    duur: 'P1M',
    omdat: { nl: 'Na het wissen bewaren wij er niets van.', en: 'After deleting we keep nothing of it.' },
  },
  rollen: ['systeem'],
  kiest: {
    sql: VERLOPEN.map(
      ({ rijen }, index) => `select t.relatie_id ${rijen(`($1)[${index + 2}]`, '($1)[1]')}`,
    ).join(' union '),
    maximaal: 'reeks',
  },
})
