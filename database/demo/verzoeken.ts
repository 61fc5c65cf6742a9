import type { Orderstatus } from '../../overeenkomst-uitvoeren/onderhoud/onderhoudsorder.ts'

/** One repair of a named tenant; times are days relative to the business date. */
export type Voorbeeldverzoek = {
  sleutel: string
  /** Key of the huurder who reported it. */
  huurder: string
  plaats: string
  omschrijving: string
  status: 'REG' | 'INB' | 'AFG'
  gemeldDagen: number
  afgehandeldDagen?: number
  foto?: true
  /** The first answers in the tree of questions with which it was reported. */
  antwoorden?: string[]
  /** Key of the earlier repair of the same thing, within the warranty. */
  garantieOp?: string
  order?: { ketenpartner: string; status: Orderstatus; dagen: number; minuut?: number }
}

/** The repairs of the named people: one in every state, and one whose ketenpartner has no agreement any more. */
export const VOORBEELDVERZOEKEN: Voorbeeldverzoek[] = [
  {
    sleutel: 'lekkende-kraan',
    huurder: 'j.dewit',
    plaats: 'keuken',
    omschrijving:
      'De kraan in de keuken lekt. Ik zet er steeds een emmer onder, maar die is zwaar voor mij om te tillen.',
    status: 'REG',
    gemeldDagen: -1,
    foto: true,
    antwoorden: ['keuken', 'kraan'],
  },
  {
    sleutel: 'klemmende-voordeur',
    huurder: 'j.dewit',
    plaats: 'buiten',
    omschrijving: 'De voordeur klemt. Ik krijg hem bijna niet open.',
    status: 'AFG',
    gemeldDagen: -240,
    afgehandeldDagen: -229,
    order: { ketenpartner: 'oudebalk', status: 'AFG', dagen: -230 },
  },
  {
    sleutel: 'koude-radiator',
    huurder: 'm.yilmaz',
    plaats: 'slaapkamer',
    omschrijving: 'De radiator in de slaapkamer van onze baby blijft koud.',
    status: 'INB',
    gemeldDagen: -4,
    order: { ketenpartner: 'druppel', status: 'INB', dagen: 2 },
  },
  {
    sleutel: 'kapot-stopcontact',
    huurder: 'e.yilmaz',
    plaats: 'woonkamer',
    omschrijving: 'Het stopcontact achter de bank geeft vonken. Wij gebruiken het nu niet.',
    status: 'AFG',
    gemeldDagen: -9,
    afgehandeldDagen: -1,
    foto: true,
    antwoorden: ['stroom', 'stopcontact', 'heet'],
    order: { ketenpartner: 'lichtpunt', status: 'TEC', dagen: -1 },
  },
  {
    sleutel: 'rotte-dakrand',
    huurder: 'p.vermeulen',
    plaats: 'buiten',
    omschrijving: 'De houten rand onder het dak is verrot. Er vallen stukken naar beneden.',
    status: 'INB',
    gemeldDagen: -70,
    order: { ketenpartner: 'oudebalk', status: 'INB', dagen: 1 },
  },
  {
    sleutel: 'verstopt-toilet',
    huurder: 'h.achterberg',
    plaats: 'toilet',
    omschrijving: 'Het toilet is verstopt.',
    antwoorden: ['toilet', 'verstopt'],
    status: 'AFG',
    gemeldDagen: -31,
    afgehandeldDagen: -30,
    order: { ketenpartner: 'druppel', status: 'AFG', dagen: -30 },
  },
  {
    sleutel: 'lekkende-stortbak',
    huurder: 's.achterberg',
    plaats: 'toilet',
    omschrijving: 'De stortbak lekt. Er staat water op de vloer.',
    status: 'INB',
    gemeldDagen: -2,
    order: { ketenpartner: 'druppel', status: 'INB', dagen: 0, minuut: 480 },
  },
  {
    sleutel: 'verstopte-afvoer',
    huurder: 'e.yilmaz',
    plaats: 'keuken',
    omschrijving: 'De afvoer van de gootsteen zit helemaal dicht.',
    status: 'INB',
    gemeldDagen: -3,
    order: { ketenpartner: 'druppel', status: 'WOG', dagen: 0, minuut: 660 },
  },
  {
    sleutel: 'klemmende-badkamerdeur',
    huurder: 'p.vermeulen',
    plaats: 'badkamer',
    omschrijving:
      'De badkamerdeur klemt. Mijn vrouw zit in een rolstoel en komt er niet in. Bel eerst: 06 00123416.',
    status: 'INB',
    gemeldDagen: -1,
    order: { ketenpartner: 'lichtpunt', status: 'GUN', dagen: 3 },
  },
  {
    sleutel: 'kapotte-buitenlamp',
    huurder: 'b.ooievaar',
    plaats: 'buiten',
    omschrijving: 'De lamp bij de voordeur doet het niet.',
    status: 'INB',
    gemeldDagen: -5,
    order: { ketenpartner: 'eigendienst', status: 'INB', dagen: 0, minuut: 780 },
  },
  {
    sleutel: 'mould-bathroom',
    huurder: 't.lindqvist',
    plaats: 'badkamer',
    omschrijving: 'There is black mould on the bathroom ceiling. The fan does not work.',
    status: 'REG',
    gemeldDagen: -2,
  },
  {
    sleutel: 'toilet-weer-verstopt',
    huurder: 'h.achterberg',
    plaats: 'toilet',
    omschrijving: 'Het toilet is weer verstopt, net als vorige maand.',
    status: 'REG',
    gemeldDagen: -1,
    antwoorden: ['toilet', 'verstopt'],
    garantieOp: 'verstopt-toilet',
  },
]
