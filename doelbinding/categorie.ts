/** How carefully the law wants a category handled: AVG art. 9 (bijzonder), art. 10 (strafrechtelijk), art. 87 (bsn). */
export type Categoriesoort = 'gewoon' | 'financieel' | 'bijzonder' | 'strafrechtelijk' | 'bsn'

type Beschrijving = { label: string; soort: Categoriesoort }

/** Every category of personal data, with the words in which a tenant reads it. */
export const categorieen = {
  naam: { label: 'uw naam', soort: 'gewoon' },
  adres: { label: 'uw adres', soort: 'gewoon' },
  contact: { label: 'uw telefoonnummer en e-mailadres', soort: 'gewoon' },
  huishouden: { label: 'met wie u woont', soort: 'gewoon' },
  geboorte: { label: 'wanneer en waar u geboren bent', soort: 'gewoon' },
  inkomen: { label: 'uw inkomen', soort: 'financieel' },
  financieel: { label: 'uw huur, betalingen en rekeningnummer', soort: 'financieel' },
  bsn: { label: 'uw burgerservicenummer (BSN)', soort: 'bsn' },
  identiteit: { label: 'uw paspoort of identiteitskaart', soort: 'gewoon' },
  bijzonder: { label: 'zaken die extra privé zijn, zoals uw gezondheid', soort: 'bijzonder' },
  strafrechtelijk: { label: 'strafbare feiten', soort: 'strafrechtelijk' },
  woonsituatie: { label: 'uw woning en hoe u woont', soort: 'gewoon' },
  melding: { label: 'wat u ons meldt en vraagt', soort: 'gewoon' },
  beeld: { label: "foto's", soort: 'gewoon' },
  toegang: { label: 'hoe en wanneer u inlogt', soort: 'gewoon' },
  werk: { label: 'uw werk', soort: 'gewoon' },
  gedrag: { label: 'hoe u onze diensten gebruikt', soort: 'gewoon' },
} as const satisfies Record<string, Beschrijving>

export type Categorie = keyof typeof categorieen
