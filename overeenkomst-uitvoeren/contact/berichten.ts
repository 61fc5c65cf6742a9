import { sjabloon, veld } from './sjabloon.ts'

const code = { code: veld.tekst(500), minuten: veld.aantal() }

/** The link and the code are for who reads the new or the old address; the law wants it to reach them (AVG 32). */
export const contactCode = sjabloon({
  code: 'contact-code',
  onderwerp: { nl: 'Uw code: bevestig uw e-mailadres', en: 'Your code: confirm your e-mail address' },
  tekst: {
    nl: `Iemand wil dit e-mailadres gebruiken in Mijn woning. Bent u dat? Vul dan deze code in:

{code}

De code werkt {minuten} minuten. Geef hem aan niemand anders. Ook niet aan ons.

Was u dit niet? Dan hoeft u niets te doen.`,
    en: `Somebody wants to use this e-mail address in My home. Is that you? Then fill in this code:

{code}

The code works for {minuten} minutes. Give it to nobody else. Not to us either.

Was it not you? Then you need not do anything.`,
  },
  velden: code,
  geheim: ['code'],
  heelInMail: true,
  verplicht: 'AVG 32',
})

export const contactCodeSms = sjabloon({
  code: 'contact-code-sms',
  onderwerp: { nl: 'Uw code', en: 'Your code' },
  tekst: {
    nl: 'uw code is {code}. Hij werkt {minuten} minuten. Geef hem aan niemand, ook niet aan ons.',
    en: 'your code is {code}. It works for {minuten} minutes. Give it to nobody, not to us either.',
  },
  velden: code,
  geheim: ['code'],
  verplicht: 'AVG 32',
})

export const contactCodeBrief = sjabloon({
  code: 'contact-code-brief',
  onderwerp: {
    nl: 'Uw code om uw telefoonnummer te bevestigen',
    en: 'Your code to confirm your telephone number',
  },
  tekst: {
    nl: `U wilt een nieuw telefoonnummer gebruiken. Vul deze code in bij Mijn woning, bij Contact:

{code}

De code werkt tot en met {tot}. Geef hem aan niemand anders. Ook niet aan ons.

Was u dit niet? Bel ons dan meteen.`,
    en: `You want to use a new telephone number. Fill in this code in My home, under Contact:

{code}

The code works until {tot}. Give it to nobody else. Not to us either.

Was it not you? Then call us at once.`,
  },
  velden: { code: veld.tekst(500), tot: veld.datum() },
  geheim: ['code'],
  verplicht: 'AVG 32',
})

export const contactWijzigt = sjabloon({
  code: 'contact-wijzigt',
  onderwerp: { nl: 'Uw contactgegevens worden gewijzigd', en: 'Your contact data are being changed' },
  tekst: {
    nl: `Op {wanneer} vroeg iemand in Mijn woning om een ander e-mailadres of telefoonnummer.

Was u dit? Dan hoeft u niets te doen.

Was u dit niet? Stop de wijziging dan met de knop in de e-mail. Krijgt u dit als brief? Bel ons dan meteen.`,
    en: `On {wanneer} somebody asked in My home for another e-mail address or telephone number.

Was it you? Then you need not do anything.

Was it not you? Then stop the change with the button in the e-mail. Did you get this as a letter? Then call us at once.`,
  },
  velden: { wanneer: veld.moment(), stop: veld.tekst(500) },
  link: { tekst: { nl: 'Dit was ik niet', en: 'This was not me' }, pad: '/contact-stoppen/{stop}' },
  geheim: ['stop'],
  heelInMail: true,
  verplicht: 'AVG 32',
})
