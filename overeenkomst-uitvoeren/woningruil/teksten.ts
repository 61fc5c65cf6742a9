import type { Tekst } from '../../doelbinding/verwerking.ts'
import type { MeedoenRefusal } from './beantwoorden.ts'
import type { BeginRefusal } from './beginnen.ts'

const nl = {
  titel: 'Woningruil',
  lead: 'Ruil uw huurwoning met een of meer andere huurders van ons.',
  zoKop: 'Zo gaat het',
  zo: [
    'U spreekt met de ander af dat u wilt ruilen. Dat kan ook met drie tot zes woningen, in een kring.',
    'U nodigt de ander hier uit. Die ziet dat na het inloggen, en doet mee.',
    'Daarna ziet elk huishouden welke woning het krijgt. Elke huurder en medehuurder tekent.',
    'Wij kijken of de ruil kan, en bekijken elke woning. U hoort uiterlijk na zes weken ons antwoord.',
    'Op de afgesproken dag gaan alle contracten tegelijk over. Tot dan kan iedereen nog stoppen.',
  ],
  huurKop: 'Wat gebeurt er met de huur?',
  huur: 'De huur hoort bij de woning. U betaalt straks de huur van de woning die u krijgt.',
  borgKop: 'En met de borg?',
  borgUitleg:
    'De borg van uw oude contract krijgt u terug, min de huur die nog openstaat. Voor het nieuwe contract vragen wij een nieuwe borg.',
  extern:
    'Huurt de ander bij een andere verhuurder, of heeft de ander een eigen huis? Dan kunt u de ruil hier niet regelen. Bel ons:',
  begin: 'Woningruil beginnen',
  uitnodigingen: 'U bent uitgenodigd',
  uitnodigingTitel: 'Uitnodiging voor een woningruil',
  nodigtUit: (naam: string, aantal: number) =>
    aantal === 2
      ? `${naam} wil met u van woning ruilen.`
      : `${naam} wil met u ruilen, met ${aantal} woningen in een kring.`,
  antwoordTot: (dag: string) => `U kunt meedoen tot en met ${dag}.`,
  meedoenUitleg:
    'Doet u mee? Dan ziet het huishouden dat uw woning krijgt het adres en de huur ervan. Uw reden, uw inkomen en wie er bij u woont ziet niemand van hen. U zit nog nergens aan vast: u tekent later.',
  meedoen: 'Meedoen',
  nietMeedoen: 'Niet meedoen',
  nietMeedoenUitleg: 'Doet u niet mee? Dan stopt de ruil. De anderen horen niet waarom.',
  bekijk: 'Bekijk de uitnodiging',
  uwRuilen: 'Uw woningruilen',
  geenKop: 'U hebt nog geen woningruil',
  geen: 'Begint u een ruil, of doet u mee? Dan staat die hier.',
  nummer: (nummer: string) => `Nummer ${nummer}`,
  kolom: { nummer: 'Nummer', begonnen: 'Begonnen', woningen: 'Woningen', stand: 'Stand' },
  veld: {
    contract: 'Welke woning wilt u ruilen?',
    reden: 'Waarom wilt u ruilen?',
    eerste: 'Naar wiens woning gaat u?',
    eersteHint: 'De inlognaam van die persoon: de naam of het e-mailadres waarmee die bij ons inlogt.',
    volgende: (n: number) => `Naar wiens woning gaat huishouden ${n}?`,
    meer: 'Ruilt u met meer dan twee woningen?',
    meerUitleg:
      'Vul de volgende inlognamen in, in de volgorde van de kring. De laatste gaat naar uw woning. Hoogstens zes woningen.',
    akkoord: 'Ik wil ruilen: ik geef mijn woning op en krijg de woning hierboven.',
  },
  beginUitleg:
    'Elk huishouden beslist zelf. Wij zeggen u niet of een inlognaam bestaat. De ander ziet uw naam en dat u wilt ruilen. Doet iedereen mee? Dan ziet wie uw woning krijgt het adres en de huur ervan.',
  begonnenKop: 'De uitnodiging staat klaar',
  begonnen:
    'Vertel de ander dat de uitnodiging klaarstaat. Klopt de inlognaam? Dan ziet de ander die na het inloggen.',
  nu: 'Wat gebeurt er nu?',
  daarna: (stand: string) => `Daarna: ${stand.toLowerCase()}.`,
  uiterlijk: (dag: string) => `Dat duurt uiterlijk tot en met ${dag}.`,
  ruildag: (dag: string) => `De dag van de ruil is ${dag}.`,
  wacht: 'Nog geen antwoord',
  uwWoning: 'Uw woning',
  krijgt: 'De woning die u krijgt',
  krijgtHuur: 'De huur die u gaat betalen',
  perMaand: (bedrag: string) => `${bedrag} per maand, zoals die nu is`,
  nogNietBekend: 'Dat ziet u als iedereen meedoet',
  uwReden: 'Uw reden',
  woningen: 'Woningen in de ruil',
  inspectie: 'Wij bekijken uw woning op',
  bekeken: (dag: string) => `${dag}, dat is gedaan`,
  besluit: 'Ons besluit over uw huishouden',
  akkoordBesluit: 'Geen bezwaar',
  wet: 'De wet',
  tekenKop: 'Tekenen',
  tekenUitleg: 'Bekijk eerst de woning die u krijgt. U mag tot de dag van de ruil nog stoppen.',
  tekentVoor: (naam: string, wie: string) =>
    `${naam} tekent voor u als uw ${wie}. U kunt hier zelf niet tekenen.`,
  alleenZelf: 'De huurder tekent en stopt zelf. Met uw machtiging kunt u de ruil wel bekijken.',
  voor: (naam: string) => `U bekijkt de woningruil van ${naam}.`,
  borg: {
    oud: 'Borg van uw oude contract',
    open: 'Huur die nog openstond',
    terug: 'U krijgt terug',
    nieuw: 'Borg voor uw nieuwe contract',
    voor: (bedrag: string, dag: string) => `${bedrag}, uiterlijk op ${dag}`,
  },
  handtekening: 'Uw handtekening',
  teken: 'Tekenen',
  getekend: 'Getekend',
  nogTekenen: 'Moet nog tekenen',
  tekenaars: 'Wie tekent voor uw woning',
  stoppen: 'Stoppen met de ruil',
  stopVraag: 'Wilt u stoppen met de woningruil?',
  stopUitleg:
    'De ruil stopt dan voor iedereen, en er verandert niets. De anderen horen dat de ruil stopt. Wij vertellen hun niet wie er stopte, en waarom.',
  stopJa: 'Ja, stoppen',
  stopNee: 'Nee, doorgaan met de ruil',
  verloop: 'Hoe het ging',
  hulp: 'Vragen of hulp nodig? Bel ons:',
  redenFout: 'Kies waarom u wilt ruilen.',
  akkoordFout: 'Zet een vinkje als u wilt tekenen.',
}

export type Teksten = typeof nl
const en: Teksten = {
  titel: 'Home swap',
  lead: 'Swap your rented home with one or more other tenants of ours.',
  zoKop: 'How it works',
  zo: [
    'You agree with the other that you want to swap. Three to six homes in a circle are possible too.',
    'You invite the other here. They see it after signing in, and join.',
    'Then each household sees which home it gets. Each tenant and co-tenant signs.',
    'We check whether the swap is possible, and look at each home. You get our answer within six weeks.',
    'On the agreed day all contracts change at once. Until then everybody can still stop.',
  ],
  huurKop: 'What happens to the rent?',
  huur: 'The rent belongs to the home. You will pay the rent of the home that you get.',
  borgKop: 'And to the deposit?',
  borgUitleg:
    'You get back the deposit of your old contract, less the rent that is still open. For the new contract we ask a new deposit.',
  extern:
    'Does the other rent from another landlord, or own a house? Then you cannot arrange the swap here. Call us:',
  begin: 'Begin a home swap',
  uitnodigingen: 'You were invited',
  uitnodigingTitel: 'Invitation to a home swap',
  nodigtUit: (naam, aantal) =>
    aantal === 2
      ? `${naam} wants to swap homes with you.`
      : `${naam} wants to swap with you, with ${aantal} homes in a circle.`,
  antwoordTot: (dag) => `You can join until ${dag}.`,
  meedoenUitleg:
    'Do you join? Then the household that gets your home sees its address and rent. None of them sees your reason, your income or who lives with you. You are not bound yet: you sign later.',
  meedoen: 'Join',
  nietMeedoen: 'Do not join',
  nietMeedoenUitleg: 'You do not join? Then the swap stops. The others do not hear why.',
  bekijk: 'See the invitation',
  uwRuilen: 'Your home swaps',
  geenKop: 'You have no home swap yet',
  geen: 'When you begin a swap or join one, it stands here.',
  nummer: (nummer) => `Number ${nummer}`,
  kolom: { nummer: 'Number', begonnen: 'Begun', woningen: 'Homes', stand: 'State' },
  veld: {
    contract: 'Which home do you want to swap?',
    reden: 'Why do you want to swap?',
    eerste: 'To whose home do you go?',
    eersteHint: 'The sign-in name of that person: the name or e-mail address with which they sign in here.',
    volgende: (n) => `To whose home does household ${n} go?`,
    meer: 'Do you swap more than two homes?',
    meerUitleg:
      'Fill in the next sign-in names, in the order of the circle. The last goes to your home. At most six homes.',
    akkoord: 'I want to swap: I give up my home and get the home above.',
  },
  beginUitleg:
    'Each household decides for itself. We do not tell you whether a sign-in name exists. The other sees your name and that you want to swap. When everybody has joined, whoever gets your home sees its address and rent.',
  begonnenKop: 'The invitation is ready',
  begonnen:
    'Tell the other that the invitation is ready. Is the sign-in name right? Then the other sees it after signing in.',
  nu: 'What happens now?',
  daarna: (stand) => `After that: ${stand.toLowerCase()}.`,
  uiterlijk: (dag) => `This takes until ${dag} at the latest.`,
  ruildag: (dag) => `The day of the swap is ${dag}.`,
  wacht: 'No answer yet',
  uwWoning: 'Your home',
  krijgt: 'The home that you get',
  krijgtHuur: 'The rent that you will pay',
  perMaand: (bedrag) => `${bedrag} a month, as it is now`,
  nogNietBekend: 'You see that when everybody has joined',
  uwReden: 'Your reason',
  woningen: 'Homes in the swap',
  inspectie: 'We look at your home on',
  bekeken: (dag) => `${dag}, this is done`,
  besluit: 'Our decision on your household',
  akkoordBesluit: 'No objection',
  wet: 'The law',
  tekenKop: 'Sign',
  tekenUitleg: 'First look at the home that you get. Until the day of the swap you may still stop.',
  tekentVoor: (naam, wie) => `${naam} signs for you as your ${wie}. You cannot sign here yourself.`,
  alleenZelf: 'The tenant signs and stops in person. With your mandate you can follow the swap.',
  voor: (naam) => `You see the home swap of ${naam}.`,
  borg: {
    oud: 'Deposit of your old contract',
    open: 'Rent that was still open',
    terug: 'You get back',
    nieuw: 'Deposit for your new contract',
    voor: (bedrag, dag) => `${bedrag}, on ${dag} at the latest`,
  },
  handtekening: 'Your signature',
  teken: 'Sign',
  getekend: 'Signed',
  nogTekenen: 'Must still sign',
  tekenaars: 'Who signs for your home',
  stoppen: 'Stop the swap',
  stopVraag: 'Do you want to stop the home swap?',
  stopUitleg:
    'The swap then stops for everybody, and nothing changes. The others hear that the swap stops. We do not tell them who stopped, and why.',
  stopJa: 'Yes, stop',
  stopNee: 'No, go on with the swap',
  verloop: 'How it went',
  hulp: 'Questions, or do you need help? Call us:',
  redenFout: 'Choose why you want to swap.',
  akkoordFout: 'Tick the box if you want to sign.',
}

export const teksten = { nl, en }

type Veld = 'inlognaam1' | 'contract' | 'algemeen'
const welkContract: Tekst = {
  nl: 'Kies welke woning u wilt ruilen.',
  en: 'Choose which home you want to swap.',
}
const nietDeze = (nlReden: string, enReden: string): readonly [Veld, Tekst] => [
  'algemeen',
  { nl: `${nlReden} Bel ons als u vragen hebt.`, en: `${enReden} Call us if you have questions.` },
]

/** Why a tenant cannot begin or join. It speaks of the own home alone. */
export const FOUT: Readonly<Partial<Record<BeginRefusal | MeedoenRefusal, readonly [Veld, Tekst]>>> = {
  'geen-inlognaam': [
    'inlognaam1',
    {
      nl: 'Vul de inlognaam van de ander in, bijvoorbeeld "p.jansen".',
      en: 'Fill in the sign-in name of the other, for example "p.jansen".',
    },
  ],
  'te-veel': [
    'inlognaam1',
    { nl: 'Vul hoogstens vijf inlognamen in.', en: 'Fill in five sign-in names at most.' },
  ],
  zelf: [
    'inlognaam1',
    {
      nl: 'Dit is uw eigen inlognaam. Vul die van de ander in.',
      en: 'This is your own sign-in name. Fill in that of the other.',
    },
  ],
  'naam-dubbel': [
    'inlognaam1',
    { nl: 'Vul elke inlognaam een keer in.', en: 'Fill in each sign-in name once.' },
  ],
  'kies-contract': ['contract', welkContract],
  'geen-contract': nietDeze(
    'U hebt geen huurcontract dat u kunt ruilen.',
    'You have no rental contract that you can swap.',
  ),
  'contract-loopt-niet': nietDeze(
    'Dit huurcontract loopt nu niet.',
    'This rental contract does not run now.',
  ),
  'al-opgezegd': nietDeze(
    'De huur van deze woning is al opgezegd.',
    'The rent of this home was already ended.',
  ),
  'geen-woning': nietDeze('Alleen een woning kunt u ruilen.', 'Only a home can be swapped.'),
  overleden: nietDeze('Dit contract kan nu niet worden geruild.', 'This contract cannot be swapped now.'),
  'geheim-adres': nietDeze(
    'Uw adres is geheim. In een ruil ziet een ander huishouden uw adres. Wij regelen dit liever samen met u.',
    'Your address is secret. In a swap another household sees your address. We would rather arrange this with you.',
  ),
  'wijziging-loopt': nietDeze(
    'Er loopt al een verandering van dit huurcontract. Wacht tot die klaar is.',
    'A change of this rental contract is running. Wait until it is done.',
  ),
  'andere-huurders': nietDeze(
    'Wie er in uw huurcontract staan, is net veranderd. Probeer het opnieuw.',
    'Who is in your rental contract has just changed. Try again.',
  ),
  'al-in-ruil': nietDeze(
    'U of uw medehuurder doet al mee met een woningruil. Stop daar eerst mee.',
    'You or your co-tenant already takes part in a home swap. Stop that one first.',
  ),
  'zelfde-woning': nietDeze(
    'Uw woning doet al mee met deze ruil.',
    'Your home already takes part in this swap.',
  ),
  'bestaat-niet': nietDeze('Deze uitnodiging bestaat niet meer.', 'This invitation is no longer there.'),
  'niet-nu': nietDeze(
    'Dit kan nu niet meer. Kijk hoe het nu met de ruil staat.',
    'This is no longer possible. See how the swap stands now.',
  ),
  bewind: nietDeze(
    'U staat onder bewind. Uw bewindvoerder tekent voor u (artikel 1:438 van het Burgerlijk Wetboek).',
    'You are under administration. Your administrator signs for you (article 1:438 of the Dutch Civil Code).',
  ),
  curatele: nietDeze(
    'U staat onder curatele. Uw curator tekent voor u (artikel 1:381 van het Burgerlijk Wetboek).',
    'You are under guardianship. Your guardian signs for you (article 1:381 of the Dutch Civil Code).',
  ),
  'geen-vertegenwoordiger': nietDeze(
    'De huurder beslist hier zelf over.',
    'The tenant decides on this in person.',
  ),
  'te-laat': nietDeze('De termijn is voorbij.', 'The term has passed.'),
}

export const foutOf = (refusal: BeginRefusal | MeedoenRefusal, taal: 'nl' | 'en') => {
  const [veld, melding] = FOUT[refusal] ?? nietDeze('Dit kan nu niet.', 'This is not possible now.')
  return { [veld]: melding[taal] } as Partial<Record<Veld, string>>
}
