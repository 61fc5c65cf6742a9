import { sjabloon, veld } from '../contact/sjabloon.ts'

const link = {
  tekst: { nl: 'Bekijk uw machtigingen', en: 'See your mandates' },
  pad: '/mijn/machtigingen',
} as const

export const machtigingKlaargezet = sjabloon({
  code: 'machtiging-klaargezet',
  onderwerp: { nl: 'U gaf iemand een machtiging', en: 'You gave somebody a mandate' },
  tekst: {
    nl: `U hebt een uitnodiging klaargezet. De ander mag pas iets voor u doen als die de uitnodiging aanneemt.

Hebt u dit niet gedaan? Stop de machtiging dan in Mijn woning, en bel ons.`,
    en: `You have prepared an invitation. The other may only act for you after accepting it.

Was this not you? Then stop the mandate in My home, and call us.`,
  },
  velden: {},
  link,
})

export const machtigingAanvaard = sjabloon({
  code: 'machtiging-aanvaard',
  onderwerp: { nl: 'Uw machtiging is aangenomen', en: 'Your mandate was accepted' },
  tekst: {
    nl: `Iemand kan nu iets voor u doen in Mijn woning. U ziet daar wie dat is. U kunt het altijd stoppen.`,
    en: `Somebody can now act for you in My home. You can see there who it is. You can always stop it.`,
  },
  velden: {},
  link,
})

export const machtigingGekregen = sjabloon({
  code: 'machtiging-gekregen',
  onderwerp: { nl: 'U hebt een machtiging', en: 'You have a mandate' },
  tekst: {
    nl: `U kunt nu iets voor een ander doen in Mijn woning. Die ander ziet wat u doet.`,
    en: `You can now act for somebody else in My home. That person sees what you do.`,
  },
  velden: {},
  link,
})

export const machtigingGestopt = sjabloon({
  code: 'machtiging-gestopt',
  onderwerp: { nl: 'Een machtiging is gestopt', en: 'A mandate has ended' },
  tekst: {
    nl: `Een machtiging van u of voor u is gestopt. Vanaf nu kan daarmee niets meer worden gedaan.`,
    en: `A mandate by you or for you has ended. From now on nothing can be done with it.`,
  },
  velden: {},
  link,
})

export const namensUGeregeld = sjabloon({
  code: 'namens-u-geregeld',
  onderwerp: {
    nl: 'Iemand regelde iets voor u: reparatie {nummer}',
    en: 'Somebody arranged something for you: repair {nummer}',
  },
  tekst: {
    nl: `Iemand met uw machtiging heeft iets geregeld bij reparatie {nummer}. In Mijn woning ziet u wat.

Wilt u dit niet? Stop de machtiging in Mijn woning, of bel ons.`,
    en: `Somebody with your mandate arranged something for repair {nummer}. In My home you can see what.

Do you not want this? Stop the mandate in My home, or call us.`,
  },
  velden: { nummer: veld.tekst(), verzoek: veld.id() },
  link: { tekst: { nl: 'Bekijk de reparatie', en: 'See the repair' }, pad: '/mijn/reparaties/{verzoek}' },
})

export const namensAnderGeregeld = sjabloon({
  code: 'namens-ander-geregeld',
  onderwerp: {
    nl: 'U regelde iets voor een ander: reparatie {nummer}',
    en: 'You arranged something for somebody: repair {nummer}',
  },
  tekst: {
    nl: `U hebt iets geregeld bij reparatie {nummer}, met uw machtiging. De huurder heeft ook bericht gekregen.`,
    en: `You arranged something for repair {nummer}, with your mandate. The tenant was told too.`,
  },
  velden: { nummer: veld.tekst(), verzoek: veld.id(), machtiging: veld.id() },
  link: {
    tekst: { nl: 'Bekijk de reparatie', en: 'See the repair' },
    pad: '/mijn/reparaties/{verzoek}?voor={machtiging}',
  },
})

export const contractNamensU = sjabloon({
  code: 'contract-namens-u',
  onderwerp: {
    nl: 'Iemand gaf voor u antwoord (nummer {nummer})',
    en: 'Somebody answered for you (number {nummer})',
  },
  tekst: {
    nl: `Iemand die dit voor u mag doen, gaf antwoord op een verandering van uw huurcontract. In Mijn woning ziet u wat.

Klopt dit niet? Bel ons.`,
    en: `Somebody who may do this for you answered a change of your rental contract. In My home you can see what.

Is this wrong? Call us.`,
  },
  velden: { nummer: veld.tekst(), wijziging: veld.id() },
  link: {
    tekst: { nl: 'Bekijk hoe het gaat', en: 'See how it goes' },
    pad: '/mijn/contractwijzigingen/{wijziging}',
  },
})

export const contractNamensAnder = sjabloon({
  code: 'contract-namens-ander',
  onderwerp: {
    nl: 'U gaf antwoord voor een ander (nummer {nummer})',
    en: 'You answered for somebody (number {nummer})',
  },
  tekst: {
    nl: 'U gaf antwoord op een verandering van een huurcontract. De huurder heeft ook bericht gekregen.',
    en: 'You answered a change of a rental contract. The tenant was told too.',
  },
  velden: { nummer: veld.tekst(), wijziging: veld.id(), machtiging: veld.id() },
  link: {
    tekst: { nl: 'Bekijk hoe het gaat', en: 'See how it goes' },
    pad: '/mijn/contractwijzigingen/{wijziging}?voor={machtiging}',
  },
})
