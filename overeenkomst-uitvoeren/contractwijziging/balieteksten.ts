/** How an employee calls each change, and when it is the right one. The tenant reads the procedure's own words. */
const BALIE: Readonly<Record<string, { naam: string; wanneer: string }>> = {
  'medehuurder-huwelijk': {
    naam: 'Medehuurder door huwelijk',
    wanneer: 'Huurder is getrouwd of geregistreerd partner. De partner is medehuurder door de wet.',
  },
  'medehuurder-verzoek': {
    naam: 'Medehuurder op verzoek',
    wanneer: 'Twee bewoners vragen samen, na twee jaar samenwonen. Antwoord binnen drie maanden.',
  },
  naamswijziging: { naam: 'Naam', wanneer: 'Nieuwe naam door huwelijk, scheiding of akte.' },
  huishoudwijziging: {
    naam: 'Huishouden',
    wanneer: 'Een huisgenoot komt of vertrekt, of er is een kind geboren. Het contract blijft gelijk.',
  },
  scheiding: {
    naam: 'Scheiding',
    wanneer: 'Twee huurders gaan uit elkaar. Samen kiezen zij wie blijft, of de rechter beslist.',
  },
  overlijden: { naam: 'Overlijden', wanneer: 'Een huurder is overleden. De wet zegt wie mag blijven.' },
  'opzegging-huurder': {
    naam: 'Opzegging huurder',
    wanneer: 'Huurder vertrekt. Daarna volgen inspecties en eindafrekening.',
  },
  'opzegging-verhuurder': {
    naam: 'Opzegging door ons',
    wanneer: 'Alleen met een reden uit de wet. Zonder instemming beslist de rechter.',
  },
  bewind: { naam: 'Bewindvoerder', wanneer: 'De rechter benoemde iemand voor het geld.' },
  mentorschap: { naam: 'Mentor', wanneer: 'De rechter benoemde iemand voor zorg en wonen.' },
  curatele: { naam: 'Curator', wanneer: 'De rechter benoemde iemand voor geld en zorg.' },
}

/** Throws on a kind without words: a test holds them against the procedures. */
export function balieTekst(soort: string): { naam: string; wanneer: string } {
  const found = BALIE[soort]
  if (!found) throw new Error(`Contractwijziging ${soort} heeft geen tekst voor de balie.`)
  return found
}
