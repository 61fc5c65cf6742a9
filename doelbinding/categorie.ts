/** How carefully the law wants a category handled: AVG art. 9 (bijzonder), art. 10 (strafrechtelijk), art. 87 (bsn). */
export type Categoriesoort = 'gewoon' | 'financieel' | 'bijzonder' | 'strafrechtelijk' | 'bsn'

type Beschrijving = { label: string; labelEn: string; soort: Categoriesoort }

/** Every category of personal data, with the words in which a tenant reads it. */
export const categorieen = {
  naam: { label: 'uw naam', labelEn: 'your name', soort: 'gewoon' },
  adres: { label: 'uw adres', labelEn: 'your address', soort: 'gewoon' },
  contact: {
    label: 'uw telefoonnummer en e-mailadres',
    labelEn: 'your phone number and e-mail address',
    soort: 'gewoon',
  },
  huishouden: { label: 'met wie u woont', labelEn: 'who you live with', soort: 'gewoon' },
  geboorte: {
    label: 'wanneer en waar u geboren bent',
    labelEn: 'when and where you were born',
    soort: 'gewoon',
  },
  inkomen: { label: 'uw inkomen', labelEn: 'your income', soort: 'financieel' },
  financieel: {
    label: 'uw huur, betalingen en rekeningnummer',
    labelEn: 'your rent, payments and account number',
    soort: 'financieel',
  },
  bsn: { label: 'uw burgerservicenummer (BSN)', labelEn: 'your citizen service number (BSN)', soort: 'bsn' },
  identiteit: {
    label: 'uw paspoort of identiteitskaart',
    labelEn: 'your passport or identity card',
    soort: 'gewoon',
  },
  bijzonder: {
    label: 'zaken die extra privé zijn, zoals uw gezondheid',
    labelEn: 'matters that are extra private, such as your health',
    soort: 'bijzonder',
  },
  strafrechtelijk: { label: 'strafbare feiten', labelEn: 'offences', soort: 'strafrechtelijk' },
  woonsituatie: { label: 'uw woning en hoe u woont', labelEn: 'your home and how you live', soort: 'gewoon' },
  melding: {
    label: 'wat u ons meldt en vraagt',
    labelEn: 'what you report to us and ask us',
    soort: 'gewoon',
  },
  beeld: { label: "foto's", labelEn: 'photos', soort: 'gewoon' },
  toegang: { label: 'hoe en wanneer u inlogt', labelEn: 'how and when you sign in', soort: 'gewoon' },
  werk: {
    label: 'als u voor ons werkt: uw afdeling, rol en laatste werkdag',
    labelEn: 'if you work for us: your department, role and last day of work',
    soort: 'gewoon',
  },
  gedrag: { label: 'hoe u onze diensten gebruikt', labelEn: 'how you use our services', soort: 'gewoon' },
} as const satisfies Record<string, Beschrijving>

export type Categorie = keyof typeof categorieen
