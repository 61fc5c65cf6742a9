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
    relatie: ['aanschrijfnaam', 'e_mail', 'voorkeurstaal'],
    bericht: ['sjabloon', 'doel', 'gegevens', 'status', 'klaargezet_op'],
  },
  schrijft: {
    bericht: {
      update: ['status', 'kanaal', 'taal', 'onderwerp', 'tekst', 'reden', 'verzonden_op', 'gegevens'],
    },
  },
  bewaartermijn: zolangNaTeGaan,
  rollen: ['systeem'],
  alsUNietGeeft: {
    nl: 'Zonder e-mailadres leest u uw berichten in Mijn woning. Wat moet, sturen wij per brief.',
    en: 'Without an e-mail address you read your messages in My home. What must reach you comes by letter.',
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
    bericht: [
      'sjabloon',
      'doel',
      'status',
      'kanaal',
      'taal',
      'onderwerp',
      'tekst',
      'klaargezet_op',
      'verzonden_op',
      'gelezen_op',
    ],
    contactmoment: ['kanaal', 'onderwerp', 'toelichting', 'op'],
  },
  schrijft: { bericht: { update: ['gelezen_op'] } },
  bewaartermijn: zolangNaTeGaan,
  rollen: ['huurder'],
})
