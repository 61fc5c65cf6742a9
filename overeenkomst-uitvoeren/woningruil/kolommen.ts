import { TEKENT_VOOR } from './woningruil.ts'

/** What the declarations of a swap have in common. */

/** Numbers of the ring: it holds nobody, so that a tenant never opens another household to follow a swap. */
export const RING = [
  'nummer',
  'status',
  'aantal',
  'begonnen_op',
  'uiterlijk',
  'datum',
  'afgerond_op',
  'versie',
] as const
/** The deposits, once the contracts were swapped. */
export const BORGBEDRAGEN = [
  'borg_oud_cent',
  'borg_open_cent',
  'borg_terug_cent',
  'borg_terug_voor',
  'borg_nieuw_cent',
] as const
export const ADRES = ['straat', 'huisnummer', 'toevoeging', 'postcode', 'woonplaats'] as const
export const STAP_INSERT = { insert: ['stap', 'status', 'door', 'gezet_op'] } as const
export const TAAK_INSERT = {
  insert: [
    'soort',
    'omschrijving',
    'zaak_soort',
    'zaak_id',
    'team',
    'uiterlijk',
    'status',
    'gemaakt_op',
    'gewijzigd_op',
    'gewijzigd_bij',
  ],
} as const

/** SQL: the representatives by decision of a court of the persons in `mensen`, a query with one column of ids. */
export const vertegenwoordigersVan = (mensen: string): string => `
  select v.vertegenwoordiger_id from vertegenwoordiging v
  where v.soort in (${Object.keys(TEKENT_VOOR)
    .map((soort) => `'${soort}'`)
    .join(', ')}) and v.geldig @> (now() at time zone 'Europe/Amsterdam')::date
    and v.relatie_id in (${mensen})`

/** BW 7:270: the landlord's consent to another in the place of the tenant. */
export const grondslag = { avg: '6-1-b', wet: 'BW 7:270' } as const
export const bewaren = {
  vanaf: 'woningruil.afgerond_op',
  duur: 'P5Y',
  sinds: { nl: 'nadat de ruil klaar is of is gestopt', en: 'after the swap is done or has stopped' },
  omdat: {
    nl: 'Zo lang kan iemand ons meestal aanspreken op een fout in de ruil (artikel 3:310 van het Burgerlijk Wetboek).',
    en: 'For this time somebody can usually hold us to a mistake in the swap (article 3:310 of the Dutch Civil Code).',
  },
} as const
