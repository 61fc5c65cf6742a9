import { verwerking } from '../../doelbinding/verwerking.ts'

const zolangNaTeGaan = {
  vanaf: 'bericht.klaargezet_op',
  duur: 'P2Y',
  sinds: { nl: 'nadat wij het schreven', en: 'after we wrote it' },
  omdat: {
    nl: 'Zo lang kunt u en kunnen wij nagaan wat er is verteld.',
    en: 'For this time you and we can check what was said.',
  },
}

const BERICHT_GELEZEN = [
  'sjabloon',
  'gegevens',
  'status',
  'kanaal',
  'naar',
  'reden',
  'klaargezet_op',
] as const
const BERICHT_VERSTUURD = [
  'status',
  'kanaal',
  'taal',
  'onderwerp',
  'tekst',
  'reden',
  'verzonden_op',
  'gegevens',
] as const
const TEKSTEN = ['code', 'taal', 'nummer', 'onderwerp', 'tekst'] as const

/** One message to one person: what it says, in which language, and where it goes. */
export const berichtVersturen = verwerking({
  code: 'bericht-versturen',
  hoofdstuk: 'overeenkomst-uitvoeren',
  naam: 'bericht versturen',
  waarvoor: {
    nl: 'Wij sturen u een bericht, op de manier en in de taal die u koos.',
    en: 'We send you a message, in the way and the language that you chose.',
  },
  grondslag: { avg: '6-1-b', wet: 'BW 3:37' },
  betrokkenen: ['huurder'],
  leest: {
    relatie: ['aanschrijfnaam', 'e_mail', 'voorkeurstaal', 'overleden_op'],
    bericht: BERICHT_GELEZEN,
    contactvoorkeur: ['kanaal', 'niet_storen_tot'],
    postprobleem: ['soort', 'opgelost_op'],
    sjabloontekst: TEKSTEN,
  },
  schrijft: {
    bericht: { update: BERICHT_VERSTUURD },
    postprobleem: { insert: ['soort', 'sinds'] },
  },
  bewaartermijn: zolangNaTeGaan,
  rollen: ['systeem'],
  alsUNietGeeft: {
    nl: 'Zonder e-mailadres sturen wij u een brief. U leest alles ook in Mijn woning.',
    en: 'Without an e-mail address we send you a letter. You can also read everything in My home.',
  },
})

/** A letter needs the address, which is that of everybody who lives there. */
export const briefVersturen = verwerking({
  code: 'brief-versturen',
  hoofdstuk: 'overeenkomst-uitvoeren',
  naam: 'brief versturen',
  waarvoor: {
    nl: 'Wij sturen een brief naar uw adres.',
    en: 'We send a letter to your address.',
  },
  grondslag: { avg: '6-1-b', wet: 'BW 3:37' },
  betrokkenen: ['huurder'],
  leest: {
    relatie: ['aanschrijfnaam', 'voorkeurstaal'],
    eenheid: ['straat', 'huisnummer', 'toevoeging', 'postcode', 'woonplaats', 'betrokkenen'],
    bericht: BERICHT_GELEZEN,
    sjabloontekst: TEKSTEN,
  },
  schrijft: {
    bericht: { update: BERICHT_VERSTUURD },
    postprobleem: { insert: ['soort', 'sinds'] },
  },
  bewaartermijn: zolangNaTeGaan,
  rollen: ['systeem'],
  kiest: {
    sql: `select ($1)[1]::uuid union select unnest(e.betrokkenen) from eenheid e where e.betrokkenen @> array[($1)[1]::uuid]`,
    maximaal: 20,
  },
})

export const berichtenLezen = verwerking({
  code: 'berichten-lezen',
  hoofdstuk: 'overeenkomst-uitvoeren',
  naam: 'eigen berichten lezen',
  waarvoor: {
    nl: 'U leest de berichten die wij u stuurden.',
    en: 'You read the messages that we sent you.',
  },
  grondslag: { avg: '6-1-b', wet: 'BW 3:37' },
  betrokkenen: ['huurder'],
  leest: {
    relatie: ['aanschrijfnaam'],
    bericht: [
      'sjabloon',
      'doel',
      'gegevens',
      'status',
      'kanaal',
      'taal',
      'onderwerp',
      'tekst',
      'klaargezet_op',
      'verzonden_op',
      'gelezen_op',
    ],
    contactmoment: ['kanaal', 'onderwerp', 'toelichting', 'afloop', 'op'],
  },
  schrijft: { bericht: { update: ['gelezen_op'] } },
  bewaartermijn: zolangNaTeGaan,
  rollen: ['huurder'],
})
