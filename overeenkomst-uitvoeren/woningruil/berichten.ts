import { nameCitation } from '../../wet-naleven/regel/citaat.ts'
import type { Tekst } from '../../doelbinding/verwerking.ts'
import { type Sjabloon, sjabloon, veld } from '../contact/sjabloon.ts'
import { GRONDCODES, GRONDEN, type Grond } from './beoordeling.ts'
import { BORG, woningruilProcedure } from './woningruil.ts'

const link = {
  tekst: { nl: 'Bekijk uw woningruil', en: 'See your home swap' },
  pad: '/mijn/woningruil/{ruil}',
} as const
const onderwerp: Tekst = { nl: 'Uw woningruil (nummer {nummer})', en: 'Your home swap (number {nummer})' }
const velden = { nummer: veld.tekst(20), ruil: veld.id() }
const metDag = { ...velden, dag: veld.datum() }
const basis = { onderwerp, link, verplicht: nameCitation(woningruilProcedure.artikel) } as const

export const ruilBegonnen = sjabloon({
  ...basis,
  code: 'woningruil-begonnen',
  tekst: {
    nl: `Voor uw woning is een woningruil begonnen. De uitnodiging geldt tot en met {dag}.

Er verandert pas iets als iedereen tekent en wij toestemming geven. U kunt altijd stoppen.`,
    en: `A home swap was begun for your home. The invitation holds until {dag}.

Nothing changes until everybody signs and we give our consent. You can always stop.`,
  },
  velden: metDag,
})

export const ruilTekenen = sjabloon({
  ...basis,
  code: 'woningruil-tekenen',
  tekst: {
    nl: `Iedereen doet mee met de woningruil. U ziet nu welke woning u krijgt.

Bekijk die woning, en teken uiterlijk op {dag}. Elke huurder en medehuurder moet tekenen.`,
    en: `Everybody has joined the home swap. You now see which home you get.

Look at that home, and sign on {dag} at the latest. Each tenant and co-tenant must sign.`,
  },
  velden: metDag,
})

export const ruilBeoordelen = sjabloon({
  ...basis,
  code: 'woningruil-aangevraagd',
  tekst: {
    nl: `Iedereen heeft getekend voor de woningruil. Wij kijken nu of de ruil kan.

U krijgt ons antwoord uiterlijk op {dag}.`,
    en: `Everybody has signed for the home swap. We now check whether it is possible.

You get our answer on {dag} at the latest.`,
  },
  velden: metDag,
})

export const ruilToegestaan = sjabloon({
  ...basis,
  code: 'woningruil-toegestaan',
  tekst: {
    nl: `Wij geven toestemming voor uw woningruil. De dag van de ruil is {dag}.

Voor die dag bekijken wij elke woning. U krijgt bericht wanneer wij bij u komen.

De huur van de andere woning verandert niet door de ruil. Die huur ziet u in Mijn woning.`,
    en: `We give our consent to your home swap. The day of the swap is {dag}.

Before that day we look at each home. We tell you when we come to you.

The rent of the other home does not change by the swap. You see that rent in My home.`,
  },
  velden: metDag,
})

type Geweigerd = Sjabloon<`woningruil-geweigerd-${Grond}`, typeof velden>
const rechter: Tekst = {
  nl: 'Bent u het er niet mee eens? Bel ons. U kunt ook de rechter om toestemming vragen.',
  en: 'Do you disagree? Call us. You can also ask a judge for consent.',
}

/** One letter for each ground: the household that it is about reads its own ground, and nobody else does. */
export const ruilGeweigerd: readonly Geweigerd[] = GRONDCODES.map((grond) => {
  const { tekst, artikel } = GRONDEN[grond]
  return sjabloon({
    ...basis,
    code: `woningruil-geweigerd-${grond}` as const,
    tekst: {
      nl: `Wij geven geen toestemming voor uw woningruil. ${tekst.nl}

De wet: ${nameCitation(artikel)}.

Uw contract blijft zoals het is. ${rechter.nl}`,
      en: `We do not give our consent to your home swap. ${tekst.en}

The law: ${nameCitation(artikel)}.

Your contract stays as it is. ${rechter.en}`,
    },
    velden,
  })
})

export const ruilGaatNietDoor = sjabloon({
  ...basis,
  code: 'woningruil-gaat-niet-door',
  tekst: {
    nl: `De woningruil gaat niet door. Bij uw eigen huishouden vonden wij geen bezwaar.

Over een ander huishouden mogen wij u niets vertellen. Uw contract blijft zoals het is.

${rechter.nl}`,
    en: `The home swap does not go on. We found no objection in your own household.

About another household we may tell you nothing. Your contract stays as it is.

${rechter.en}`,
  },
  velden,
})

export const ruilInspectie = sjabloon({
  ...basis,
  code: 'woningruil-inspectie',
  tekst: {
    nl: `Voor de woningruil bekijken wij uw woning op {dag}. Zorg dat er iemand thuis is.

Kunt u niet? Bel ons dan.`,
    en: `For the home swap we look at your home on {dag}. Please make sure that somebody is at home.

Is that not possible? Then call us.`,
  },
  velden: metDag,
})

export const ruilGereed = sjabloon({
  ...basis,
  code: 'woningruil-gereed',
  tekst: {
    nl: `Alles is klaar voor uw woningruil. Op {dag} gaan de contracten over.

Tot die dag kunt u nog stoppen. Dan gaat de ruil voor niemand door.`,
    en: `All is ready for your home swap. On {dag} the contracts change.

Until that day you can still stop. Then the swap goes on for nobody.`,
  },
  velden: metDag,
})

export const ruilUitgevoerd = sjabloon({
  ...basis,
  code: 'woningruil-uitgevoerd',
  tekst: {
    nl: `De woningruil is klaar. Vanaf {dag} huurt u deze woning: {adres}.

De huur is {huur} per maand. Dat is de huur die bij deze woning hoort. Uw oude contract is geëindigd.`,
    en: `The home swap is done. From {dag} you rent this home: {adres}.

The rent is {huur} a month. That is the rent that belongs to this home. Your old contract has ended.`,
  },
  velden: { ...metDag, adres: veld.tekst(200), huur: veld.bedragCent() },
})

export const ruilGestopt = sjabloon({
  ...basis,
  code: 'woningruil-gestopt',
  tekst: {
    nl: `De woningruil gaat niet door. Een van de deelnemers is gestopt. Wie en waarom mogen wij niet vertellen.

Er verandert niets. Uw contract blijft zoals het is.`,
    en: `The home swap does not go on. One of the participants stopped. We may not tell you who and why.

Nothing changes. Your contract stays as it is.`,
  },
  velden,
})

export const ruilZelfGestopt = sjabloon({
  ...basis,
  code: 'woningruil-zelf-gestopt',
  tekst: {
    nl: `U bent gestopt met de woningruil. Er verandert niets. Uw contract blijft zoals het is.

De anderen krijgen bericht dat de ruil niet doorgaat. Wij vertellen hun niet wie er stopte, en waarom.`,
    en: `You have stopped the home swap. Nothing changes. Your contract stays as it is.

The others are told that the swap does not go on. We do not tell them who stopped, and why.`,
  },
  velden,
})

export const ruilTermijnOm = sjabloon({
  ...basis,
  code: 'woningruil-termijn-om',
  tekst: {
    nl: `De woningruil is vervallen. U kon met elkaar antwoorden tot en met {dag}, en die dag is voorbij.

Er verandert niets. Uw contract blijft zoals het is.

Wilt u nog ruilen? Dan mag u een nieuwe ruil beginnen.`,
    en: `The home swap has lapsed. All of you could answer until {dag}, and that day has passed.

Nothing changes. Your contract stays as it is.

Do you still want to swap? Then you may begin a new one.`,
  },
  velden: metDag,
})

/** To who signs by decision of a court: it begins at the mandate, where the tenant is named. */
export const ruilTekenenNamens = sjabloon({
  ...basis,
  code: 'woningruil-tekenen-namens',
  link: { tekst: { nl: 'Bekijk uw machtigingen', en: 'See your mandates' }, pad: '/mijn/machtigingen' },
  tekst: {
    nl: `U regelt het contract van een huurder van ons. Die huurder doet mee met een woningruil.

U tekent daarvoor in de plaats van de huurder. Doe dat uiterlijk op {dag}.`,
    en: `You look after the contract of a tenant of ours. That tenant takes part in a home swap.

You sign in the place of the tenant. Please do so on {dag} at the latest.`,
  },
  velden: { nummer: veld.tekst(20), dag: veld.datum() },
})

export const ruilNamensU = sjabloon({
  ...basis,
  code: 'woningruil-namens-u',
  tekst: {
    nl: `Iemand die dit voor u mag doen, gaf antwoord op uw woningruil. In Mijn woning ziet u wat.

Klopt dit niet? Bel ons.`,
    en: `Somebody who may do this for you answered your home swap. In My home you can see what.

Is this wrong? Call us.`,
  },
  velden,
})

export const ruilNamensAnder = sjabloon({
  ...basis,
  code: 'woningruil-namens-ander',
  link: { tekst: link.tekst, pad: '/mijn/woningruil/{ruil}?voor={machtiging}' },
  tekst: {
    nl: 'U gaf antwoord op een woningruil voor een ander. De huurder heeft ook bericht gekregen.',
    en: 'You answered a home swap for somebody. The tenant was told too.',
  },
  velden: { ...velden, machtiging: veld.id() },
})

/** The deposit of each contract by itself, in the same moment as the swap (BW 7:261b). */
export const ruilBorg = sjabloon({
  ...basis,
  code: 'woningruil-borg',
  onderwerp: {
    nl: 'De borg bij uw woningruil (nummer {nummer})',
    en: 'The deposit at your home swap (number {nummer})',
  },
  verplicht: nameCitation(BORG),
  tekst: {
    nl: `{oud}

{nieuw}`,
    en: `{oud}

{nieuw}`,
  },
  velden: { ...velden, oud: veld.tweetalig(1000), nieuw: veld.tweetalig(1000) },
})

export const ruilVervallen = sjabloon({
  ...basis,
  code: 'woningruil-vervallen',
  tekst: {
    nl: `De woningruil kan niet meer doorgaan. Er verandert niets. Uw contract blijft zoals het is.

Wilt u nog ruilen? Dan mag u een nieuwe ruil beginnen.`,
    en: `The home swap can no longer go on. Nothing changes. Your contract stays as it is.

Do you still want to swap? Then you may begin a new one.`,
  },
  velden,
})
