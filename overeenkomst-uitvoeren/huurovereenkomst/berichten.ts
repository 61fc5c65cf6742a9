import { sjabloon, veld } from '../contact/sjabloon.ts'

export const huurcontractBegonnen = sjabloon({
  code: 'huurcontract-begonnen',
  onderwerp: { nl: 'Welkom: uw huurcontract', en: 'Welcome: your rental contract' },
  tekst: {
    nl: `U huurt {adres} van ons vanaf {begin}.

- Huur per maand: {huur}
- Borg: {borg}

U krijgt het contract van ons op papier.

Klopt er iets niet? Bel ons dan voor deze dag.`,
    en: `You rent {adres} from us from {begin}.

- Rent per month: {huur}
- Deposit: {borg}

You will get the contract from us on paper.

Is something wrong? Then call us before this day.`,
  },
  velden: {
    adres: veld.tekst(),
    begin: veld.datum(),
    huur: veld.bedragCent(),
    borg: veld.bedragCent(),
  },
})
