import { verwerking } from '../../doelbinding/verwerking.ts'
import { vanGroep } from '../werkreden/kiest.ts'
import { CONTACTGESCHIEDENIS } from './groepen.ts'

const zolangNaTeGaan = {
  vanaf: 'bericht.klaargezet_op',
  duur: 'P2Y',
  sinds: { nl: 'nadat het bericht is geschreven', en: 'after the message was written' },
  omdat: {
    nl: 'Zo lang kunnen wij nagaan of een bericht u bereikte.',
    en: 'For this time we can check whether a message reached you.',
  },
} as const

const BERICHT = [
  'sjabloon',
  'doel',
  'status',
  'kanaal',
  'taal',
  'onderwerp',
  'tekst',
  'reden',
  'klaargezet_op',
  'verzonden_op',
  'gelezen_op',
] as const

/** On the page of a person, for a reason that holds. */
export const contactgeschiedenisBekijken = verwerking({
  code: 'contactgeschiedenis-bekijken',
  hoofdstuk: 'overeenkomst-uitvoeren',
  naam: 'contactgeschiedenis bekijken',
  waarvoor: {
    nl: 'Wij kijken wat wij u al vertelden en wat u ons vroeg, zodat u niets twee keer hoeft te zeggen.',
    en: 'We look at what we told you and what you asked us, so that you need not say anything twice.',
  },
  grondslag: { avg: '6-1-b', wet: 'BW 6:248' },
  betrokkenen: ['huurder'],
  leest: {
    bericht: BERICHT,
    contactmoment: ['kanaal', 'onderwerp', 'toelichting', 'afloop', 'op'],
    onderhoudsverzoek: ['nummer', 'gemeld_op'],
    // That there was a complaint, not what it says.
    klacht: ['nummer', 'gemeld_op', 'afgehandeld_op'],
  },
  bewaartermijn: zolangNaTeGaan,
  rollen: ['klantmedewerker', 'verhuurconsulent', 'planner'],
  kiest: vanGroep(CONTACTGESCHIEDENIS),
})

/** The oldest 25 that nobody solved. */
const PROBLEMEN = `
  select p.relatie_id from postprobleem p where p.opgelost_op is null
    and (p.sinds, p.id) > (($1)[1]::timestamptz, ($1)[2]::uuid)
  order by p.sinds, p.id limit 25`

export const postproblemenOplossen = verwerking({
  code: 'postproblemen-oplossen',
  hoofdstuk: 'overeenkomst-uitvoeren',
  naam: 'berichten die niet aankwamen oplossen',
  waarvoor: {
    nl: 'Een bericht kwam niet bij u aan. Wij zoeken uit hoe wij u wel bereiken.',
    en: 'A message did not reach you. We find out how to reach you.',
  },
  grondslag: { avg: '6-1-b', wet: 'BW 3:37' },
  betrokkenen: ['huurder'],
  leest: {
    postprobleem: ['soort', 'sinds', 'opgelost_op'],
    relatie: ['aanschrijfnaam'],
    bericht: ['onderwerp'],
  },
  schrijft: { postprobleem: { update: ['opgelost_op'] } },
  bewaartermijn: zolangNaTeGaan,
  rollen: ['klantmedewerker'],
  kiest: { sql: PROBLEMEN, maximaal: 25 },
})

/** A letter or mail came back: who opens the post finds the message by its reference. */
export const berichtTerugmelden = verwerking({
  code: 'bericht-terugmelden',
  hoofdstuk: 'overeenkomst-uitvoeren',
  naam: 'bericht terugmelden',
  waarvoor: {
    nl: 'Een brief of mail aan u kwam terug. Wij leggen dat vast.',
    en: 'A letter or e-mail to you came back. We record that.',
  },
  grondslag: { avg: '6-1-b', wet: 'BW 3:37' },
  betrokkenen: ['huurder'],
  leest: { bericht: ['sjabloon', 'status', 'kanaal', 'naar', 'gelezen_op'] },
  schrijft: {
    bericht: { update: ['status', 'kanaal', 'reden'] },
    postprobleem: { insert: ['soort', 'sinds'] },
  },
  bewaartermijn: zolangNaTeGaan,
  rollen: ['klantmedewerker', 'systeem'],
  // Terms: the first and the last number that it can be; a reference on a letter is the begin of a number.
  kiest: {
    sql: `select b.relatie_id from bericht b where b.id >= ($1)[1]::uuid and b.id <= ($1)[2]::uuid order by b.id`,
    maximaal: 1,
  },
})
