import { createHash } from 'node:crypto'

/**
 * The named people of the fictional association, used in tests, screenshots and docs (`docs/voorbeeldmensen.md`). Their
 * ids do not depend on seed or size. With fewer homes than households the last households are left out.
 */
export type Huurder = {
  sleutel: string
  aanschrijfnaam: string
  telefoon: string | null
  inlognaam: string
  voorkeurstaal: 'nl' | 'en'
}
export type Huishouden = {
  huisnummer: number
  toevoeging: string | null
  /** How many days before the business date the contract began. */
  woontSindsDagen: number
  /** The first is huurder, the others medehuurder. */
  huurders: Huurder[]
}
export type Medewerker = {
  sleutel: string
  naam: string
  afdeling: string
  rol:
    | 'klantmedewerker'
    | 'verhuurconsulent'
    | 'planner'
    | 'redacteur'
    | 'privacyfunctionaris'
    | 'beheerder'
    | 'ketenmedewerker'
  inlognaam: string
  ketenpartner?: string
}
export type Ketenpartner = {
  sleutel: string
  naam: string
  specialisme: string
  /** Days relative to the business date, end not included; the own service needs none. */
  overeenkomst: { vanafDagen: number; totDagen: number } | null
  uurtariefCent: number
  meerwerkGrensCent: number
}

/** The id of something that has a name in this file. A custom uuid (RFC 9562, version 8). */
export function voorbeeldId(sleutel: string): string {
  const hex = createHash('sha256').update(`waarvoor voorbeeld ${sleutel}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/**
 * Phone numbers 06 00… and 085 000 … belong to nobody: after 06 and 085 the numbering plan gives out no number that
 * starts with 0. Mail goes nowhere: `.example` is reserved (RFC 2606).
 */
const huurder = (sleutel: string, aanschrijfnaam: string, telefoon: string | null): Huurder => ({
  sleutel,
  aanschrijfnaam,
  telefoon,
  inlognaam: `${sleutel}@voorbeeldpost.example`,
  voorkeurstaal: 'nl',
})

export const HUISHOUDENS: Huishouden[] = [
  {
    huisnummer: 12,
    toevoeging: null,
    woontSindsDagen: 14_980,
    huurders: [huurder('j.dewit', 'J. de Wit-Aalders', '085 000 0012')],
  },
  {
    huisnummer: 14,
    toevoeging: null,
    woontSindsDagen: 1280,
    huurders: [
      huurder('e.yilmaz', 'E. Yilmaz', '06 00123414'),
      huurder('m.yilmaz', 'M. Yilmaz-Bos', '06 00123415'),
    ],
  },
  {
    huisnummer: 16,
    toevoeging: null,
    woontSindsDagen: 2410,
    huurders: [huurder('p.vermeulen', 'P. Vermeulen', '06 00123416')],
  },
  {
    huisnummer: 18,
    toevoeging: null,
    woontSindsDagen: 9125,
    huurders: [
      huurder('h.achterberg', 'H. Achterberg', '085 000 0018'),
      huurder('s.achterberg', 'S. Achterberg', '06 00123418'),
    ],
  },
  {
    huisnummer: 20,
    toevoeging: 'A',
    woontSindsDagen: 305,
    huurders: [{ ...huurder('t.lindqvist', 'T. Lindqvist', '06 00123420'), voorkeurstaal: 'en' }],
  },
  {
    huisnummer: 20,
    toevoeging: 'B',
    woontSindsDagen: 640,
    huurders: [huurder('b.ooievaar', 'B. Ooievaar', null)],
  },
]

export const KETENPARTNERS: Ketenpartner[] = [
  {
    sleutel: 'druppel',
    naam: 'Loodgietersbedrijf De Druppel',
    specialisme: 'loodgieter',
    overeenkomst: { vanafDagen: -1100, totDagen: 730 },
    uurtariefCent: 5850,
    meerwerkGrensCent: 15_000,
  },
  {
    sleutel: 'lichtpunt',
    naam: 'Klusbedrijf Lichtpunt',
    specialisme: 'elektra en klussen',
    overeenkomst: { vanafDagen: -900, totDagen: 400 },
    uurtariefCent: 5600,
    meerwerkGrensCent: 12_500,
  },
  {
    sleutel: 'oudebalk',
    naam: 'Timmerbedrijf De Oude Balk',
    specialisme: 'timmerwerk',
    overeenkomst: { vanafDagen: -1460, totDagen: -45 },
    uurtariefCent: 5700,
    meerwerkGrensCent: 15_000,
  },
  {
    sleutel: 'eigendienst',
    naam: 'Eigen dienst',
    specialisme: 'klussen',
    overeenkomst: null,
    uurtariefCent: 4400,
    meerwerkGrensCent: 50_000,
  },
]

const bij = (rol: Medewerker['rol']): string => `${rol}@woonstichting-voorbeeld.example`

export const MEDEWERKERS: Medewerker[] = [
  {
    sleutel: 'planner',
    naam: 'Kim Roosterman',
    afdeling: 'Onderhoud',
    rol: 'planner',
    inlognaam: bij('planner'),
  },
  {
    sleutel: 'klantmedewerker',
    naam: 'Noor Welkomstra',
    afdeling: 'Klantcontact',
    rol: 'klantmedewerker',
    inlognaam: bij('klantmedewerker'),
  },
  {
    sleutel: 'verhuurconsulent',
    naam: 'Joost Sleutelberg',
    afdeling: 'Verhuur',
    rol: 'verhuurconsulent',
    inlognaam: bij('verhuurconsulent'),
  },
  {
    sleutel: 'redacteur',
    naam: 'Mila Taalstra',
    afdeling: 'Communicatie',
    rol: 'redacteur',
    inlognaam: bij('redacteur'),
  },
  {
    sleutel: 'privacyfunctionaris',
    naam: 'Femke Waakzaam',
    afdeling: 'Privacy',
    rol: 'privacyfunctionaris',
    inlognaam: bij('privacyfunctionaris'),
  },
  {
    sleutel: 'beheerder',
    naam: 'Bas Sleuteldrager',
    afdeling: 'Informatievoorziening',
    rol: 'beheerder',
    inlognaam: bij('beheerder'),
  },
  {
    sleutel: 'r.kraanstra',
    naam: 'Ruud Kraanstra',
    afdeling: 'Ketenpartner',
    rol: 'ketenmedewerker',
    inlognaam: 'r.kraanstra@dedruppel.example',
    ketenpartner: 'druppel',
  },
  {
    sleutel: 's.draadsma',
    naam: 'Sanne Draadsma',
    afdeling: 'Ketenpartner',
    rol: 'ketenmedewerker',
    inlognaam: 's.draadsma@lichtpunt.example',
    ketenpartner: 'lichtpunt',
  },
  {
    sleutel: 'h.zaagveld',
    naam: 'Henk Zaagveld',
    afdeling: 'Ketenpartner',
    rol: 'ketenmedewerker',
    inlognaam: 'h.zaagveld@deoudebalk.example',
    ketenpartner: 'oudebalk',
  },
  {
    sleutel: 't.klinkhamer',
    naam: 'Ties Klinkhamer',
    afdeling: 'Eigen dienst',
    rol: 'ketenmedewerker',
    inlognaam: 't.klinkhamer@woonstichting-voorbeeld.example',
    ketenpartner: 'eigendienst',
  },
]
