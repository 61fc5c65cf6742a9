/**
 * The kinds of personal data. `label` is what a tenant reads (B1); `aard` is the special regime of the AVG or UAVG that
 * holds for it: `bijzonder` art. 9, `strafrechtelijk` art. 10, `bsn` art. 46 UAVG.
 */
export const CATEGORIEEN = {
  naam: { label: 'uw naam', labelEn: 'your name', aard: 'gewoon' },
  adres: { label: 'uw adres', labelEn: 'your address', aard: 'gewoon' },
  contact: {
    label: 'uw telefoonnummer en e-mailadres',
    labelEn: 'your phone number and e-mail address',
    aard: 'gewoon',
  },
  huishouden: { label: 'met wie u woont', labelEn: 'who you live with', aard: 'gewoon' },
  geboorte: { label: 'uw geboortedatum', labelEn: 'your date of birth', aard: 'gewoon' },
  inkomen: { label: 'uw inkomen', labelEn: 'your income', aard: 'financieel' },
  financieel: { label: 'uw betalingen', labelEn: 'your payments', aard: 'financieel' },
  bsn: { label: 'uw burgerservicenummer', labelEn: 'your citizen service number', aard: 'bsn' },
  identiteit: { label: 'uw identiteitsbewijs', labelEn: 'your proof of identity', aard: 'gewoon' },
  bijzonder: { label: 'gegevens over uw gezondheid', labelEn: 'data about your health', aard: 'bijzonder' },
  strafrechtelijk: {
    label: 'gegevens over een strafbaar feit',
    labelEn: 'data about an offence',
    aard: 'strafrechtelijk',
  },
  woonsituatie: { label: 'uw huurcontract', labelEn: 'your rental contract', aard: 'gewoon' },
  melding: { label: 'wat u ons hebt gemeld', labelEn: 'what you reported to us', aard: 'gewoon' },
  beeld: { label: 'foto’s die u stuurde', labelEn: 'photos you sent', aard: 'gewoon' },
  toegang: { label: 'hoe u inlogt', labelEn: 'how you sign in', aard: 'gewoon' },
  werk: { label: 'uw werk bij ons', labelEn: 'your work for us', aard: 'gewoon' },
  gedrag: { label: 'wie uw gegevens gebruikte', labelEn: 'who used your data', aard: 'gewoon' },
} as const satisfies Record<string, { label: string; labelEn: string; aard: Aard }>

export type Aard = 'gewoon' | 'financieel' | 'bijzonder' | 'strafrechtelijk' | 'bsn'
export type Categorie = keyof typeof CATEGORIEEN
