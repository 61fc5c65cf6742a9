import { HERSTELDAGEN, type Reden } from './samenvoegen.ts'

/** Why it cannot be, and what to do. */
export const WEIGERING: Record<Reden, string> = {
  bestaat_niet: 'Een collega was u voor: een van de twee inschrijvingen bestaat niet meer.',
  gewijzigd: 'De gegevens zijn intussen veranderd. Kijk opnieuw of dit één persoon is.',
  overleden: 'De ene is overleden en de andere niet, of op een andere dag. Herstel dat eerst.',
  zelfde_contract: 'Zij staan samen op één contract. Dat zijn twee mensen.',
  twee_woningen:
    'Zij huren tegelijk twee woningen, langer dan twee maanden. Iemand heeft maar één hoofdverblijf (BW 7:267 en 7:274). Herstel eerst de contracten.',
  account:
    'Beiden loggen in met een eigen account. Houd de andere inschrijving, of vraag de huurder een account op te zeggen.',
  vastgehouden: 'Er hangt iets aan een gegeven dat dubbel zou worden. Rond dat eerst af.',
  woningruil: 'Beiden doen mee met een woningruil. Rond die eerst af, of laat die vervallen.',
  vertegenwoordigt:
    'De een regelt zaken voor de ander, na een beslissing van de rechter. Dat zijn twee mensen.',
  past_niet: 'Een gegeven van de een past niet bij de ander. Zoek uit of dit wel één persoon is.',
  al_ongedaan: 'Dit is al teruggedraaid.',
  later_samengevoegd: 'Deze persoon is daarna nog eens samengevoegd. Draai eerst die samenvoeging terug.',
  te_laat: `Terugdraaien kan alleen binnen ${HERSTELDAGEN} dagen.`,
  veranderd:
    'Er is sindsdien iets veranderd wat wij niet kunnen verdelen. Er is niets teruggedraaid. Herstel het met de hand.',
}
