import type { Categorie } from '../../doelbinding/categorie.ts'

/**
 * The terms of the Data Privacy Vocabulary 2.3 (W3C community group, 2026-02-28) for our words. Each stands in `dpv.csv`,
 * `pd/modules/*.ttl` or `legal/eu/gdpr/modules/legal_basis*.ttl` of that version.
 */
export type Term = `dpv:${string}` | `gdpr:${string}` | `pd:${string}`

export const CONTEXT = {
  dpv: 'https://w3id.org/dpv#',
  gdpr: 'https://w3id.org/dpv/legal/eu/gdpr#',
  pd: 'https://w3id.org/dpv/pd#',
  dct: 'http://purl.org/dc/terms/',
  skos: 'http://www.w3.org/2004/02/skos/core#',
} as const

/** Compiles only when every category has a term, so a new category cannot be left out of the register. */
export const PERSONAL_DATA: Record<Categorie, readonly [Term, ...Term[]]> = {
  naam: ['pd:Name'],
  adres: ['pd:PhysicalAddress'],
  contact: ['pd:Contact'],
  huishouden: ['pd:Household', 'pd:FamilyStructure'],
  geboorte: ['pd:BirthDate', 'pd:BirthPlace'],
  inkomen: ['pd:Income'],
  financieel: ['pd:Financial', 'pd:BankAccount'],
  bsn: ['pd:OfficialID', 'pd:UID'],
  identiteit: ['pd:OfficialID'],
  bijzonder: ['dpv:SpecialCategoryPersonalData'],
  strafrechtelijk: ['pd:Criminal'],
  woonsituatie: ['pd:HomeLocation', 'pd:Ownership'],
  melding: ['pd:Communication'],
  beeld: ['pd:Picture'],
  toegang: ['pd:Authenticating', 'pd:AuthenticationHistory', 'pd:IPAddress'],
  werk: ['pd:Professional'],
  gedrag: ['pd:ServiceConsumptionBehaviour'],
}

/**
 * The ground in AVG art. 6(1), and the exception of art. 9(2) when it is about special data. A letter alone has the meaning
 * it has for an association: b is the contract itself, e the public interest, f our own interest.
 */
export const LEGAL_BASIS = {
  '6-1-a': 'gdpr:A6-1-a',
  '6-1-a-uitdrukkelijk': 'gdpr:A6-1-a-explicit-consent',
  '6-1-a-gewoon': 'gdpr:A6-1-a-non-explicit-consent',
  '6-1-b': 'gdpr:A6-1-b-contract-performance',
  '6-1-b-voor-contract': 'gdpr:A6-1-b-enter-into-contract',
  '6-1-c': 'gdpr:A6-1-c',
  '6-1-d': 'gdpr:A6-1-d',
  '6-1-d-betrokkene': 'gdpr:A6-1-d-data-subject',
  '6-1-d-ander': 'gdpr:A6-1-d-natural-person',
  '6-1-e': 'gdpr:A6-1-e-public-interest',
  '6-1-e-gezag': 'gdpr:A6-1-e-official-authority',
  '6-1-f': 'gdpr:A6-1-f-controller',
  '6-1-f-derde': 'gdpr:A6-1-f-third-party',
  '9-2-a': 'gdpr:A9-2-a',
  '9-2-b': 'gdpr:A9-2-b',
  '9-2-c': 'gdpr:A9-2-c',
  '9-2-d': 'gdpr:A9-2-d',
  '9-2-e': 'gdpr:A9-2-e',
  '9-2-f': 'gdpr:A9-2-f',
  '9-2-g': 'gdpr:A9-2-g',
  '9-2-h': 'gdpr:A9-2-h',
  '9-2-i': 'gdpr:A9-2-i',
  '9-2-j': 'gdpr:A9-2-j',
} as const satisfies Record<string, Term>

export type AvgGrond = keyof typeof LEGAL_BASIS

/** DPV has no purposes for housing; the four hoofdstukken are own concepts under the nearest one. */
export const HOOFDSTUKKEN = {
  'overeenkomst-uitvoeren': {
    label: 'Overeenkomsten uitvoeren',
    broader: 'dpv:FulfilmentOfContractualObligation',
  },
  'risico-beperken': { label: "Risico's verkleinen", broader: 'dpv:OrganisationRiskManagement' },
  'wet-naleven': { label: 'Ons houden aan de wet', broader: 'dpv:LegalCompliance' },
  verbeteren: { label: 'Verbeteren en innoveren', broader: 'dpv:OptimisationForController' },
} as const satisfies Record<string, { label: string; broader: Term }>

export type Hoofdstuk = keyof typeof HOOFDSTUKKEN

export const MEASURES = {
  'toegang-per-doel': 'dpv:AccessControlMethod',
  logboek: 'dpv:LoggingPolicy',
  zegel: 'dpv:DigitalSignatures',
  pseudoniem: 'dpv:DeterministicPseudonymisation',
  anoniem: 'dpv:Anonymisation',
  versleuteling: 'dpv:EncryptionAtRest',
} as const satisfies Record<string, Term>

export type Maatregel = keyof typeof MEASURES

/** Groups of people that DPV knows by a narrower word; the others are its data subjects. */
export const DATA_SUBJECTS: ReadonlyMap<string, Term> = new Map<string, Term>([
  ['huurder', 'dpv:Customer'],
  ['woningzoekende', 'dpv:Applicant'],
  ['medewerker', 'dpv:Employee'],
])
