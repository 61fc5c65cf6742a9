import { sjabloon, veld } from '../contact/sjabloon.ts'

export const huurcontractBegonnen = sjabloon({
  code: 'huurcontract-begonnen',
  onderwerp: { nl: 'Welkom: uw huurcontract', en: 'Welcome: your rental contract' },
  tekst: {
    nl: `U huurt een woning van ons vanaf {begin}.

Klopt er iets niet? Bel ons dan voor deze dag.`,
    en: `You rent a home from us from {begin}.

Is something wrong? Then call us before this day.`,
  },
  velden: { begin: veld.datum() },
})
