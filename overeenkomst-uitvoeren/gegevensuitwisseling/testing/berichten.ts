import type { Aanlevering } from '../aanlevering.ts'

type Bericht = Record<string, unknown>

/** A file in memory. */
export const bestandOf = (
  naam: string,
  berichten: unknown,
  bend: (text: string) => string = (text) => text,
): Aanlevering => ({
  naam,
  open: async function* () {
    yield Buffer.from(bend(JSON.stringify(berichten)))
  },
})

/** A natural person, with attributes that no purpose of ours needs. */
export const persoon = (id: string, achternaam: string, meer: Bericht = {}): Bericht => ({
  id,
  soort: { code: 'NAT', naam: 'Natuurlijke persoon' },
  voorletters: 'A.B.',
  achternaam,
  geboortedatum: '1980-05-17',
  bsn: '999990019',
  nationaliteit: { code: '0001', naam: 'Nederlandse' },
  geslacht: { code: 'VRO' },
  burgerlijkeStaat: { code: 'ONG' },
  voorkeurstaal: { code: 'NLD' },
  contactgegevens: [
    {
      soort: { code: 'EMA' },
      waarde: `${id.toLowerCase()}@voorbeeldpost.example`,
      omschrijving: 'GEHEIM prive',
    },
    { soort: { code: 'MOB' }, waarde: `06 0000000${id.at(-1)}` },
  ],
  ...meer,
})

export const woning = (id: string, huisnummer: number, meer: Bericht = {}): Bericht => ({
  id,
  soort: { code: 'WOO' },
  status: { code: 'VEH' },
  bouwjaar: 1974,
  adres: {
    soort: { code: 'EEN' },
    straatnaam: 'Voorbeeldstraat',
    huisnummer: String(huisnummer),
    postcode: '1000AA',
    woonplaats: { naam: 'Voorbeeldstad' },
  },
  clusters: [{ id: 'C1' }],
  ...meer,
})

export const contract = (id: string, eenheid: string, relaties: string[], meer: Bericht = {}): Bericht => ({
  id,
  soort: { code: 'HUU' },
  status: { code: 'LOP' },
  begindatum: '2020-01-01',
  startBrutoJaarinkomen: 31234.56,
  eenheden: [{ id: eenheid }],
  relaties: relaties.map((relatie, index) => ({
    id: relatie,
    soort: { code: 'NAT' },
    achternaam: 'GEHEIM dubbel',
    rollen: [{ soort: { code: index === 0 ? 'HUU' : 'MDH' } }],
  })),
  prijscomponenten: [
    { soort: { code: 'NET' }, detailSoort: { code: 'KAL' }, bedrag: 498.2 },
    { soort: { code: 'SER' }, detailSoort: { code: 'HUI' }, bedrag: 20.07 },
    { soort: { code: 'SER' }, detailSoort: { code: 'GLF' }, bedrag: 10.1 },
  ],
  ...meer,
})
