import { verwerking } from '../../doelbinding/verwerking.ts'
import { BERICHT_INSERT } from '../../overeenkomst-uitvoeren/contact/bericht-insert.ts'

const naAntwoord = {
  vanaf: 'klacht.afgehandeld_op',
  duur: 'P2Y',
  sinds: { nl: 'nadat wij uw klacht hebben beantwoord', en: 'after we answered your complaint' },
  omdat: {
    nl: 'Zo lang kunnen wij nagaan wat wij hebben beloofd, en ervan leren.',
    en: 'For this time we can check what we promised, and learn from it.',
  },
}
/** The minister's rules for complaints hold for every housing association (Woningwet 55b(3)). */
const grondslag = { avg: '6-1-c', wet: 'Woningwet 55b lid 3' } as const

export const klachtIndienen = verwerking({
  code: 'klacht-indienen',
  hoofdstuk: 'verbeteren',
  naam: 'klacht indienen',
  waarvoor: {
    nl: 'U vertelt ons waarover u niet tevreden bent.',
    en: 'You tell us what you are not satisfied with.',
  },
  grondslag,
  betrokkenen: ['huurder'],
  leest: { onderhoudsverzoek: ['nummer', 'onderwerp', 'plaats'], klacht: ['nummer'] },
  schrijft: { klacht: { insert: ['tekst', 'gemeld_op'] }, bericht: BERICHT_INSERT },
  bewaartermijn: naAntwoord,
  rollen: ['huurder'],
  alsUNietGeeft: { nl: 'Dan kunnen wij er niets aan doen.', en: 'Then we cannot do anything about it.' },
})

export const klachtVolgen = verwerking({
  code: 'klacht-volgen',
  hoofdstuk: 'verbeteren',
  naam: 'klacht volgen',
  waarvoor: { nl: 'U bekijkt uw klacht en ons antwoord.', en: 'You look at your complaint and our answer.' },
  grondslag,
  betrokkenen: ['huurder'],
  leest: {
    klacht: ['nummer', 'tekst', 'status', 'gemeld_op', 'antwoord', 'afgehandeld_op'],
    onderhoudsverzoek: ['nummer', 'onderwerp', 'plaats'],
  },
  bewaartermijn: naAntwoord,
  rollen: ['huurder'],
})

export const klachtenOverzien = verwerking({
  code: 'klachten-overzien',
  hoofdstuk: 'verbeteren',
  naam: 'klachten overzien',
  waarvoor: {
    nl: 'Wij bekijken welke klachten nog een antwoord nodig hebben.',
    en: 'We look at which complaints still need an answer.',
  },
  grondslag,
  betrokkenen: ['huurder'],
  leest: { klacht: ['nummer', 'status', 'gemeld_op'] },
  bewaartermijn: naAntwoord,
  rollen: ['klantmedewerker'],
  kiest: {
    sql: `select k.relatie_id from klacht k where k.status = 'REG' and k.nummer > ($1)[1]::bigint order by k.nummer limit 26`,
    maximaal: 26,
  },
})

export const klachtBehandelen = verwerking({
  code: 'klacht-behandelen',
  hoofdstuk: 'verbeteren',
  naam: 'klacht behandelen',
  waarvoor: { nl: 'Wij lezen uw klacht en geven u antwoord.', en: 'We read your complaint and answer it.' },
  grondslag,
  betrokkenen: ['huurder'],
  leest: {
    relatie: ['aanschrijfnaam', 'telefoon'],
    klacht: ['nummer', 'tekst', 'status', 'gemeld_op', 'antwoord', 'afgehandeld_op', 'versie'],
    onderhoudsverzoek: ['nummer', 'onderwerp', 'plaats', 'status', 'gemeld_op'],
  },
  schrijft: {
    klacht: { update: ['status', 'antwoord', 'afgehandeld_op', 'versie'] },
    bericht: BERICHT_INSERT,
  },
  bewaartermijn: naAntwoord,
  rollen: ['klantmedewerker'],
  kiest: { sql: 'select relatie_id from klacht where id = ($1)[1]::uuid', maximaal: 1 },
})
