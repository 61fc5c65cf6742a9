import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Categorie, categorieen } from '../../doelbinding/categorie.ts'
import { toCsv } from './csv.ts'
import { toJsonLd } from './json-ld.ts'
import type { RegisterVerwerking } from './register.ts'
import { CONTEXT, LEGAL_BASIS, PERSONAL_DATA } from './terms.ts'

const plannen: RegisterVerwerking = {
  code: 'onderhoud-plannen',
  versie: 3,
  hoofdstuk: 'overeenkomst-uitvoeren',
  waarvoor: 'Wij maken met u een afspraak om iets te repareren.',
  grondslag: { avg: '6-1-b', wet: 'BW 7:206' },
  betrokkenen: ['huurder'],
  categorieen: ['naam', 'contact', 'adres'],
  ontvangers: ['ketenpartner'],
  bewaartermijn: 'P2Y',
  maatregelen: ['toegang-per-doel', 'logboek', 'pseudoniem'],
}
const signaleren: RegisterVerwerking = {
  ...plannen,
  code: 'overlast-behandelen',
  versie: 1,
  hoofdstuk: 'risico-beperken',
  waarvoor: 'Wij zoeken met u een oplossing voor overlast.',
  grondslag: { avg: ['6-1-f', '9-2-f'], wet: 'BW 7:213' },
  betrokkenen: ['huurder', 'omwonende'],
  categorieen: ['naam', 'bijzonder', 'bsn', 'identiteit'],
}
const wie = {
  base: 'https://voorbeeld.example/',
  naam: 'Woonstichting Voorbeeld',
  functionarisEmail: 'fg@voorbeeld.example',
}

type Node = { '@id': string; [property: string]: unknown }
const graphOf = (verwerkingen: RegisterVerwerking[]): Node[] =>
  (toJsonLd(verwerkingen, wie) as { '@graph': Node[] })['@graph']
const nodeOf = (graph: Node[], id: string): Node | undefined =>
  graph.find((node) => node['@id'] === wie.base + id)

describe('the register in DPV', () => {
  test('gives one record for each version of a verwerking, with what article 30 asks', () => {
    expect(nodeOf(graphOf([plannen]), 'rvva/onderhoud-plannen/v3')).toEqual({
      '@id': 'https://voorbeeld.example/rvva/onderhoud-plannen/v3',
      '@type': ['dpv:DataProcessingRecord', 'dpv:Process'],
      'dct:title': { '@value': 'onderhoud-plannen', '@language': 'nl' },
      'dct:identifier': 'onderhoud-plannen/v3',
      'dct:isVersionOf': { '@id': 'https://voorbeeld.example/rvva/onderhoud-plannen' },
      'dct:description': { '@value': plannen.waarvoor, '@language': 'nl' },
      'dpv:hasDataController': { '@id': 'https://voorbeeld.example/#org' },
      'dpv:hasDataProtectionOfficer': { '@id': 'https://voorbeeld.example/#fg' },
      'dpv:hasPurpose': { '@id': 'https://voorbeeld.example/doel/onderhoud-plannen/v3' },
      'dpv:hasLegalBasis': [{ '@id': 'gdpr:A6-1-b-contract-performance' }],
      'dpv:hasApplicableLaw': {
        '@type': 'dpv:Law',
        'dct:title': { '@value': 'BW 7:206', '@language': 'nl' },
      },
      'dpv:hasDataSubject': [{ '@id': 'https://voorbeeld.example/betrokkene/huurder' }],
      'dpv:hasPersonalData': [{ '@id': 'pd:Name' }, { '@id': 'pd:Contact' }, { '@id': 'pd:PhysicalAddress' }],
      'dpv:hasRecipient': [{ '@id': 'https://voorbeeld.example/ontvanger/ketenpartner' }],
      'dpv:hasStorageCondition': { '@type': 'dpv:StorageDuration', 'dpv:hasDuration': 'P2Y' },
      'dpv:hasTechnicalOrganisationalMeasure': [
        { '@id': 'dpv:AccessControlMethod' },
        { '@id': 'dpv:LoggingPolicy' },
        { '@id': 'dpv:DeterministicPseudonymisation' },
      ],
    })
  })

  test('puts each own word under a DPV term, in one or two steps', () => {
    const graph = graphOf([plannen, signaleren])
    const broader = (id: string): unknown => (nodeOf(graph, id)!['skos:broader'] as Node)['@id']
    expect(broader('doel/onderhoud-plannen/v3')).toBe(
      'https://voorbeeld.example/hoofdstuk/overeenkomst-uitvoeren',
    )
    expect(broader('hoofdstuk/overeenkomst-uitvoeren')).toBe('dpv:FulfilmentOfContractualObligation')
    expect(broader('hoofdstuk/risico-beperken')).toBe('dpv:OrganisationRiskManagement')
    expect(broader('betrokkene/huurder')).toBe('dpv:Customer')
    expect(broader('betrokkene/omwonende')).toBe('dpv:DataSubject')
    expect(broader('ontvanger/ketenpartner')).toBe('dpv:Recipient')
  })

  test('gives every concept once and refers to nothing that it does not hold', () => {
    const graph = graphOf([plannen, { ...plannen, versie: 2 }, signaleren])
    const ids = graph.map((node) => node['@id'])
    expect(new Set(ids).size).toBe(ids.length)
    const references = [...JSON.stringify(graph).matchAll(/"@id":"([^"]+)"/g)].map(([, id]) => id!)
    const prefixes = Object.keys(CONTEXT)
    const unknown = references.filter((id) => !ids.includes(id) && !prefixes.includes(id.split(':')[0]!))
    expect(unknown).toEqual([])
  })

  test('uses no prefix that the context leaves out', () => {
    const graph = graphOf([plannen, signaleren])
    const words = [...JSON.stringify(graph).matchAll(/"([a-z]+):[A-Za-z][\w-]*"/g)]
    expect(words.length).toBeGreaterThan(20)
    expect(words.filter(([, prefix = '']) => !(prefix in CONTEXT))).toEqual([])
  })

  test('leads from a verwerking to all its versions, each with its own words', () => {
    const graph = graphOf([{ ...plannen, versie: 2, waarvoor: 'Oude tekst.' }, plannen])
    expect(nodeOf(graph, 'rvva/onderhoud-plannen')!['dct:hasVersion']).toEqual([
      { '@id': 'https://voorbeeld.example/rvva/onderhoud-plannen/v2' },
      { '@id': 'https://voorbeeld.example/rvva/onderhoud-plannen/v3' },
    ])
    expect(nodeOf(graph, 'doel/onderhoud-plannen/v2')!['skos:prefLabel']).toMatchObject({
      '@value': 'Oude tekst.',
    })
    expect(nodeOf(graph, 'doel/onderhoud-plannen/v3')!['skos:prefLabel']).toMatchObject({
      '@value': plannen.waarvoor,
    })
  })

  test('names several grounds, and no term of personal data twice', () => {
    const record = nodeOf(graphOf([signaleren]), 'rvva/overlast-behandelen/v1')!
    expect(record['dpv:hasLegalBasis']).toEqual([
      { '@id': 'gdpr:A6-1-f-controller' },
      { '@id': 'gdpr:A9-2-f' },
    ])
    expect(record['dpv:hasPersonalData']).toEqual([
      { '@id': 'pd:Name' },
      { '@id': 'dpv:SpecialCategoryPersonalData' },
      { '@id': 'pd:OfficialID' },
      { '@id': 'pd:UID' },
    ])
  })

  test('without verwerkingen, and without an officer, is still a document', () => {
    const { base, naam } = wie
    expect(toJsonLd([], { base, naam })).toEqual({
      '@context': CONTEXT,
      '@graph': [{ '@id': `${base}#org`, '@type': 'dpv:DataController', 'dpv:hasName': naam }],
    })
  })

  test('knows every letter of article 6(1) and article 9(2) AVG', () => {
    const articles = Array.from('abcdef', (letter) => `6-1-${letter}`)
    const exceptions = Array.from('abcdefghij', (letter) => `9-2-${letter}`)
    expect(Object.keys(LEGAL_BASIS)).toEqual(expect.arrayContaining([...articles, ...exceptions]))
    for (const [grond, term] of Object.entries(LEGAL_BASIS)) {
      expect(term.startsWith(`gdpr:A${grond.slice(0, 5)}`)).toBe(true)
    }
  })

  test.each(['', 'P', 'PT', '2Y', 'P2Y3', 'P-1Y', 'P1D2Y', 'zeven jaar'])(
    'refuses the term %j',
    (bewaartermijn) => {
      expect(() => graphOf([{ ...plannen, bewaartermijn }])).toThrow(/onderhoud-plannen: geen ISO 8601-duur/)
    },
  )

  test.each(['P7Y', 'P6M', 'P2W', 'P1Y6M', 'P30D', 'PT24H', 'P1DT12H'])(
    'accepts the term %j',
    (bewaartermijn) => {
      expect(() => graphOf([{ ...plannen, bewaartermijn }])).not.toThrow()
    },
  )

  test('refuses a version that stands in it twice, and a base that is no folder on the web', () => {
    expect(() => graphOf([plannen, plannen])).toThrow(/twee keer/)
    for (const base of ['', 'voorbeeld.example/', 'https://voorbeeld.example', 'javascript:/']) {
      expect(() => toJsonLd([plannen], { ...wie, base })).toThrow(/Geen URL/)
    }
  })

  test('makes an address of any word that stands in it', () => {
    const graph = graphOf([
      { ...plannen, ontvangers: ['gemeente "Ons Dorp"/sociaal', 'constructor', '__proto__'] },
    ])
    expect(nodeOf(graph, 'ontvanger/gemeente%20%22Ons%20Dorp%22%2Fsociaal')).toBeDefined()
    expect(nodeOf(graph, 'ontvanger/__proto__')!['skos:broader']).toEqual({ '@id': 'dpv:Recipient' })
  })
})

describe('the categories of personal data', () => {
  test('have a term each, and leaving one out does not compile', () => {
    expect(Object.keys(PERSONAL_DATA).toSorted()).toEqual(Object.keys(categorieen).toSorted())
    type WithoutNaam = Omit<typeof PERSONAL_DATA, 'naam'>
    const compiles: WithoutNaam extends Record<Categorie, unknown> ? true : false = false
    expect(compiles).toBe(false)
  })

  test('that the law protects most are told apart', () => {
    const sensitive = Object.entries(categorieen).filter(
      ([, { soort }]) => !['gewoon', 'financieel'].includes(soort),
    )
    expect(sensitive.map(([categorie, { soort }]) => [categorie, soort])).toEqual([
      ['bsn', 'bsn'],
      ['bijzonder', 'bijzonder'],
      ['strafrechtelijk', 'strafrechtelijk'],
    ])
  })
})

describe('the register in CSV', () => {
  test('has a header and a line for each verwerking, ended by CRLF', () => {
    expect(toCsv([plannen])).toBe(
      'code,versie,hoofdstuk,waarvoor,avg,wet,betrokkenen,categorieen,ontvangers,bewaartermijn,maatregelen\r\n' +
        'onderhoud-plannen,3,overeenkomst-uitvoeren,Wij maken met u een afspraak om iets te repareren.,6-1-b,BW 7:206,' +
        'huurder,naam; contact; adres,ketenpartner,P2Y,toegang-per-doel; logboek; pseudoniem\r\n',
    )
  })

  test.each(['=1+1', '+31', '-2', '@SOM(A1)', '\t=1', '\r=1', '\n=1', '  =1', '＝1', '＠a'])(
    'makes %j harmless for a spreadsheet',
    (waarvoor) => {
      const [, row] = parse(toCsv([{ ...plannen, waarvoor }]))
      expect(row![3]).toBe(`'${waarvoor}`)
    },
  )

  test.each([
    ['a,b', '"a,b"'],
    ['zegt "ja"', '"zegt ""ja"""'],
    ['a\rb', '"a\rb"'],
    ['a\nb', '"a\nb"'],
    [' a ', '" a "'],
    ['a;b', 'a;b'],
  ])('writes %j as %j', (waarvoor, field) => {
    expect(toCsv([{ ...plannen, waarvoor }])).toContain(`overeenkomst-uitvoeren,${field},6-1-b`)
  })

  test('can be read back field by field, whatever is in it', () => {
    const words = fc.string({ unit: fc.constantFrom('a', '"', ',', ';', '\n', '\r', ' ', 'é', '=', "'") })
    fc.assert(
      fc.property(words, words, (waarvoor, wet) => {
        const rows = parse(toCsv([{ ...plannen, waarvoor, grondslag: { avg: '6-1-c', wet } }, plannen]))
        expect(rows).toHaveLength(3)
        expect([waarvoor, `'${waarvoor}`]).toContain(rows[1]![3])
        expect([wet, `'${wet}`]).toContain(rows[1]![5])
        expect(rows[2]![0]).toBe('onderhoud-plannen')
      }),
    )
  })
})
