import { verwerking } from '../../doelbinding/verwerking.ts'

const zolangBereikbaar = {
  vanaf: 'huurovereenkomst.geldig',
  duur: 'P2Y',
  sinds: { nl: 'nadat u geen contract meer met ons hebt', en: 'after you have no contract with us any more' },
  omdat: {
    nl: 'Zo lang kunnen wij u nog bereiken over uw oude woning.',
    en: 'For this time we can still reach you about your old home.',
  },
}

/** The tenant looks at, and changes, how we reach them. A new address holds once its code came back. */
export const contactgegevensWijzigen = verwerking({
  code: 'contactgegevens-wijzigen',
  hoofdstuk: 'overeenkomst-uitvoeren',
  naam: 'eigen contactgegevens wijzigen',
  waarvoor: {
    nl: 'U zegt hoe wij u het beste bereiken.',
    en: 'You tell us how we can best reach you.',
  },
  grondslag: { avg: '6-1-b', wet: 'BW 6:248' },
  betrokkenen: ['huurder'],
  leest: {
    relatie: ['telefoon', 'e_mail', 'voorkeurstaal'],
    contactgegeven: ['soort', 'waarde', 'geldig', 'bevestigd_op', 'bevestigd_hoe'],
    contactvoorkeur: ['kanaal', 'niet_storen_tot', 'versie'],
    contactwijziging: [
      'soort',
      'waarde',
      'via',
      'code_hash',
      'pogingen',
      'status',
      'aangevraagd_op',
      'verloopt_op',
    ],
    postprobleem: ['soort', 'opgelost_op'],
  },
  schrijft: {
    relatie: { update: ['telefoon', 'e_mail', 'voorkeurstaal'] },
    contactgegeven: { update: ['bevestigd_op', 'bevestigd_hoe'] },
    contactvoorkeur: {
      insert: ['kanaal', 'niet_storen_tot'],
      update: ['kanaal', 'niet_storen_tot', 'versie'],
    },
    contactwijziging: {
      insert: [
        'soort',
        'waarde',
        'oude_waarde',
        'via',
        'code_hash',
        'stop_hash',
        'aangevraagd_op',
        'verloopt_op',
      ],
      update: ['pogingen', 'status', 'besloten_op'],
    },
    postprobleem: { update: ['opgelost_op'] },
    bericht: { insert: ['sjabloon', 'doel', 'gegevens', 'zaak', 'kanaal', 'naar'] },
  },
  bewaartermijn: zolangBereikbaar,
  rollen: ['huurder'],
  alsUNietGeeft: {
    nl: 'Dat mag. Dan sturen wij u brieven, en leest u alles in Mijn woning.',
    en: 'That is fine. Then we send you letters, and you read everything in My home.',
  },
})

/** Who gets the warning need not be signed in: the secret in the link shows that the old address is theirs. */
export const contactwijzigingStoppen = verwerking({
  code: 'contactwijziging-stoppen',
  hoofdstuk: 'overeenkomst-uitvoeren',
  naam: 'wijziging van contactgegevens stoppen',
  waarvoor: {
    nl: 'U stopt een wijziging van uw contactgegevens die u niet zelf deed.',
    en: 'You stop a change of your contact data that you did not make.',
  },
  grondslag: { avg: '6-1-c', wet: 'AVG 32' },
  betrokkenen: ['huurder'],
  leest: {
    contactwijziging: ['soort', 'status', 'oude_waarde', 'stop_hash', 'aangevraagd_op'],
  },
  schrijft: {
    contactwijziging: { update: ['status', 'besloten_op'] },
    relatie: { update: ['telefoon', 'e_mail'] },
    postprobleem: { insert: ['soort', 'sinds'] },
  },
  bewaartermijn: zolangBereikbaar,
  rollen: ['bezoeker'],
  kiest: {
    sql: `select relatie_id from contactwijziging where stop_hash = decode(($1)[1], 'hex')`,
    maximaal: 1,
  },
})
