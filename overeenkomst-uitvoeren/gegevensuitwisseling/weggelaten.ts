/** Why an attribute of VERA is not taken over, for the report. Without a line of its own: no purpose asks for it. */
const GEEN_DOEL = 'Geen doel van dit programma vraagt dit gegeven.'

const NUMMER =
  'Het eigen nummer volgt uit “id”. Een tweede nummer is nergens voor nodig, en kan een BSN zijn.'
const INKOMEN =
  'Van inkomen bewaren wij alleen de uitkomst van een toets, niet het bedrag (AVG artikel 5 lid 1 onder c).'
const AFSPRAKEN = 'Geldzaken komen uit de boekhouding, niet uit dit bericht.'
const VRIJ = 'Vrije ruimte: wat erin staat is vooraf niet te beoordelen.'
const MENSEN = 'Geen doel vraagt wie hier nog meer bij hoort dan huurders en medehuurders.'
const HUISHOUDEN = 'Huishoudens nemen wij niet over. De huurder meldt zelf wie er woont.'
const POST = 'Een postadres heeft hier geen plek: post gaat naar de woning, of naar portaal en e-mail.'
const AFGELEID = 'Dit volgt uit andere gegevens, en kan ervan gaan verschillen.'
const ORGANISATIE = 'Organisaties nemen wij niet over: geen doel vraagt een organisatie als huurder.'

const WAAROM: Readonly<Record<string, string>> = {
  bsn: 'Het BSN mag alleen als een wet dat zegt (artikel 46 Uitvoeringswet AVG).',
  nationaliteit: 'Op nationaliteit toetsen wij niet: dat kan discrimineren (artikel 1 Grondwet).',
  signaleringen: 'Zo’n lijst mag alleen met eigen regels en een einddatum (AVG artikel 10).',
  idExtern: NUMMER,
  idGegevensbeheerder: NUMMER,
  idOrganisatie: NUMMER,
  idAdministratie: NUMMER,
  startBrutoJaarinkomen: INKOMEN,
  inkomens: INKOMEN,
  adressen: POST,
  groepen: HUISHOUDEN,
  'relaties.relaties': HUISHOUDEN,
  'relaties.rollen': MENSEN,
  'eenheden.relaties': MENSEN,
  'clusters.relaties': MENSEN,
  'relaties.naam': ORGANISATIE,
  kvkNummer: ORGANISATIE,
  btwNummer: ORGANISATIE,
  organisatievorm: ORGANISATIE,
  globaalLocatienummer: ORGANISATIE,
  betaalwijze: AFSPRAKEN,
  betaalwijzen: AFSPRAKEN,
  afwijkendeBetaler: AFSPRAKEN,
  afwijkendeBetalerIncassowijze: AFSPRAKEN,
  brutohuur: AFGELEID,
  rekenhuur: AFGELEID,
  startBrutohuur: AFGELEID,
  zelfstandig: AFGELEID,
  omschrijving: VRIJ,
  'extra-attributen': VRIJ,
  informatieobjecten: VRIJ,
  sturingslabels: VRIJ,
  '(ander attribuut)': 'Dit attribuut staat niet in VERA 4.3.',
}

/** `attribuut` is the list and the path, as the report has it: `relaties.contactgegevens.omschrijving`. */
export function waaromWeg(attribuut: string): string {
  const parts = attribuut.split('.')
  const own = parts.length === 2 ? WAAROM[attribuut] : undefined
  // What repeats a person or home inside another message comes from its own message.
  if (
    parts.length > 2 &&
    /^(relaties|eenheden|clusters)$/.test(parts[1] ?? '') &&
    !WAAROM[parts.at(-1) ?? '']
  )
    return 'Dit staat in het eigen bericht van die persoon, die woning of dat complex.'
  return own ?? WAAROM[parts.at(-1) ?? ''] ?? GEEN_DOEL
}
