import { groundsOf, type RegisterVerwerking, type Verantwoordelijke } from './register.ts'
import {
  CONTEXT,
  DATA_SUBJECTS,
  HOOFDSTUKKEN,
  LEGAL_BASIS,
  MEASURES,
  PERSONAL_DATA,
  type Term,
} from './terms.ts'

type Node = { '@id': string; '@type': string | string[]; [property: string]: unknown }
type Reference = { '@id': string }

/** ISO 8601 duration of at least one unit, in its usual order. */
const DURATION = /^P(?=\d|T\d)(?:\d+Y)?(?:\d+M)?(?:\d+W)?(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+S)?)?$/

/**
 * The register as one JSON-LD document in DPV 2.3. Each verwerking is a record with a URL for its version; each of our own
 * words is a concept under a DPV term (`skos:broader`), so a reader who knows DPV alone still understands it. Throws
 * RangeError for a base that is no URL, a bewaartermijn that is no ISO 8601 duration and a version that stands in it twice.
 */
export function toJsonLd(verwerkingen: readonly RegisterVerwerking[], wie: Verantwoordelijke): object {
  if (!/^https?:\/\/\S+\/$/.test(wie.base)) throw new RangeError(`Geen URL die op / eindigt: ${wie.base}`)
  const records = verwerkingen.map((verwerking) => recordOf(verwerking, wie))
  if (new Set(records.map((record) => record['@id'])).size < records.length) {
    throw new RangeError('Een versie van een verwerking staat twee keer in het register.')
  }
  const concepts = verwerkingen.flatMap((verwerking) => conceptsOf(verwerking, wie.base))
  // Many verwerkingen share a receiver, a group of people or a hoofdstuk: each concept is given once.
  const nodes = [...partiesOf(wie), ...activitiesOf(verwerkingen, wie.base), ...records, ...concepts]
  const byId = new Map(nodes.map((node) => [node['@id'], node]))
  return { '@context': CONTEXT, '@graph': [...byId.values()] }
}

function recordOf(verwerking: RegisterVerwerking, { base, functionarisEmail }: Verantwoordelijke): Node {
  const { code, versie, grondslag, bewaartermijn } = verwerking
  if (!DURATION.test(bewaartermijn)) throw new RangeError(`${code}: geen ISO 8601-duur: ${bewaartermijn}`)
  return {
    '@id': `${base}rvva/${segment(code)}/v${versie}`,
    '@type': ['dpv:DataProcessingRecord', 'dpv:Process'],
    'dct:title': dutch(code),
    'dct:identifier': `${code}/v${versie}`,
    'dct:isVersionOf': { '@id': `${base}rvva/${segment(code)}` },
    'dct:description': dutch(verwerking.waarvoor),
    'dpv:hasDataController': { '@id': `${base}#org` },
    ...(functionarisEmail && { 'dpv:hasDataProtectionOfficer': { '@id': `${base}#fg` } }),
    'dpv:hasPurpose': { '@id': `${base}doel/${segment(code)}/v${versie}` },
    'dpv:hasLegalBasis': groundsOf(grondslag).map((grond) => refer(LEGAL_BASIS[grond])),
    'dpv:hasApplicableLaw': { '@type': 'dpv:Law', 'dct:title': dutch(grondslag.wet) },
    'dpv:hasDataSubject': verwerking.betrokkenen.map((groep) => ({
      '@id': `${base}betrokkene/${segment(groep)}`,
    })),
    'dpv:hasPersonalData': unique(
      verwerking.categorieen.flatMap((categorie) => PERSONAL_DATA[categorie]),
    ).map(refer),
    'dpv:hasRecipient': verwerking.ontvangers.map((wie) => ({ '@id': `${base}ontvanger/${segment(wie)}` })),
    'dpv:hasStorageCondition': { '@type': 'dpv:StorageDuration', 'dpv:hasDuration': bewaartermijn },
    'dpv:hasTechnicalOrganisationalMeasure': verwerking.maatregelen.map((maatregel) =>
      refer(MEASURES[maatregel]),
    ),
  }
}

/** What a log line points to: the verwerking whatever its version, with all versions it has had. */
function activitiesOf(verwerkingen: readonly RegisterVerwerking[], base: string): Node[] {
  const byCode = Map.groupBy(verwerkingen, ({ code }) => code)
  return [...byCode].map(([code, versions]) => ({
    '@id': `${base}rvva/${segment(code)}`,
    '@type': 'dpv:Process',
    'dct:hasVersion': versions.map(({ versie }) => ({ '@id': `${base}rvva/${segment(code)}/v${versie}` })),
  }))
}

function conceptsOf(verwerking: RegisterVerwerking, base: string): Node[] {
  const { code, versie, hoofdstuk, waarvoor, betrokkenen, ontvangers } = verwerking
  const chapter = { id: `${base}hoofdstuk/${hoofdstuk}`, ...HOOFDSTUKKEN[hoofdstuk] }
  const purpose = { id: `${base}doel/${segment(code)}/v${versie}`, label: waarvoor, broader: chapter.id }
  return [
    concept('dpv:Purpose', chapter),
    concept('dpv:Purpose', purpose),
    ...betrokkenen.map((label) => {
      const broader = DATA_SUBJECTS.get(label) ?? 'dpv:DataSubject'
      return concept('dpv:DataSubject', { id: `${base}betrokkene/${segment(label)}`, label, broader })
    }),
    ...ontvangers.map((label) =>
      concept('dpv:Recipient', { id: `${base}ontvanger/${segment(label)}`, label, broader: 'dpv:Recipient' }),
    ),
  ]
}

function concept(type: Term, { id, label, broader }: { id: string; label: string; broader: string }): Node {
  return {
    '@id': id,
    '@type': [type, 'skos:Concept'],
    'skos:prefLabel': dutch(label),
    'skos:broader': { '@id': broader },
  }
}

function partiesOf({ base, naam, functionarisEmail }: Verantwoordelijke): Node[] {
  const controller = { '@id': `${base}#org`, '@type': 'dpv:DataController', 'dpv:hasName': naam }
  if (!functionarisEmail) return [controller]
  return [
    controller,
    { '@id': `${base}#fg`, '@type': 'dpv:DataProtectionOfficer', 'dpv:hasContact': functionarisEmail },
  ]
}

const refer = (term: Term): Reference => ({ '@id': term })
const dutch = (value: string): object => ({ '@value': value, '@language': 'nl' })
const unique = <T>(values: readonly T[]): T[] => [...new Set(values)]
const segment = (word: string): string => encodeURIComponent(word)
