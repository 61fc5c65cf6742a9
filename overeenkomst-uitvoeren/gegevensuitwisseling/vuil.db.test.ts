import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeTestDatabase, type TestDatabase } from '../../database/testing/database.ts'
import { newContext } from '../../doelbinding/context.ts'
import type { Aanlevering } from './aanlevering.ts'
import { neemOver } from './overnemen.ts'
import { bestandOf, contract, persoon, woning } from './testing/berichten.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await makeTestDatabase()
}, 60_000)
afterAll(() => db.stop())

const take = (...bestanden: Aanlevering[]) =>
  neemOver(newContext(db.doelbinding, { rol: 'systeem' }), { bestanden, bron: 'oud', vandaag: '2026-11-28' })

const adres = (meer: object) => ({
  straatnaam: 'Voorbeeldstraat',
  huisnummer: '10',
  postcode: '1000AA',
  woonplaats: { naam: 'Voorbeeldstad' },
  ...meer,
})

test('a dirty set: each message is taken over or refused with its place, and the report adds up', async () => {
  const verslag = await take(
    bestandOf('relaties.json', [
      persoon('R1', 'Jansen'),
      persoon('R1', 'Dubbel'),
      { soort: { code: 'NAT' }, achternaam: 'Zonder' },
      persoon('R2', 'de Vries', { geboortedatum: '17-05-1980' }),
      persoon('R3', 'Toekomst', { geboortedatum: '2999-01-01' }),
      persoon('R4', 'NL91ABNA0417164300'),
      persoon('R5', 'piet@voorbeeld.example'),
      persoon('R6', '\u202Egnaj'),
      persoon('R7', '999990019'),
      persoon('R8', 'x'.repeat(201)),
      persoon('R9', 'y'.repeat(200), { aanschrijfnaam: 'z'.repeat(200) }),
      persoon('RA', 'Ö', { voorletters: undefined }),
      persoon('RB', 'محمد'),
      persoon('RC', 'Vlinder'),
      persoon('RD', 'Bedrijf', { soort: { code: 'REC' } }),
      persoon('RE', 'Onbekend', { soort: { code: 'QQQ' } }),
      persoon('RF', 'Taal', {
        voorkeurstaal: { code: 'XXX' },
        contactgegevens: [{ soort: { code: 'Jan Jansen' } }],
      }),
      { ...persoon('RG', 'Kring'), relaties: [{ id: 'RH' }] },
      { ...persoon('RH', 'Kring'), relaties: [{ id: 'RG' }] },
      persoon('RI', 'Vlinder 🦋'),
      { id: 'RJ', soort: { code: 'GRO' }, naam: 'Huishouden Jansen', relaties: [{ id: 'R1' }] },
    ]),
    bestandOf('eenheden.json', [
      woning('E1', 1),
      woning('E2', 1),
      woning('E3', 3, { adres: { straatnaam: 'Voorbeeldstraat' } }),
      woning('E4', 4, { soort: { code: 'BIJ' } }),
      woning('E5', 5, { status: { code: 'VEK' }, clusters: [] }),
      woning('E6', 6, { adres: 'Voorbeeldstraat 6' }),
      woning('E7', 7, { adres: adres({ postcode: '1000 SS' }) }),
      woning('E8', 8, { adres: adres({ huisnummer: '100000' }) }),
      woning('E9', 9, { adres: adres({ huisletter: 'ab' }) }),
      woning('EA', 10, { adres: adres({ huisletter: 'a', huisnummerToevoeging: '-1234' }) }),
    ]),
    bestandOf('overeenkomsten.json', [
      contract('O1', 'E1', ['R1']),
      contract('O2', 'E1', ['RA'], { begindatum: '2021-01-01' }),
      contract('O3', 'E5', ['R4']),
      contract('O4', 'E3', ['R1']),
      contract('O5', 'E5', ['RB'], { begindatum: '2026-02-01', einddatum: '2026-01-31' }),
      contract('O6', 'E5', ['RC'], { prijscomponenten: [{ soort: { code: 'NET' }, bedrag: 498.205 }] }),
      contract('O7', 'E5', ['RG'], {
        prijscomponenten: [
          { soort: { code: 'NET' }, bedrag: 400 },
          { soort: { code: 'EEN' }, bedrag: 75.5 },
        ],
      }),
      contract('O8', 'E5', [], { begindatum: '2010-01-01', einddatum: '2010-12-31' }),
      contract('O9', 'E5', ['RH'], { status: { code: 'GEA' } }),
      contract('OA', 'E5', ['RH'], { begindatum: 20200101 }),
    ]),
  )
  const reden = (bestand: string): string[] =>
    verslag.geweigerd
      .filter((each) => each.bestand === bestand)
      .toSorted((a, b) => a.nummer - b.nummer)
      .map(({ nummer, reden: why, pad }) => `${nummer} ${why} ${pad}`.trim())
  expect(reden('relaties.json')).toEqual([
    '2 id-dubbel /id',
    '3 id-ontbreekt /id',
    '4 schema /geboortedatum',
    '5 datum /geboortedatum',
    '6 naam /aanschrijfnaam',
    '7 naam /aanschrijfnaam',
    '8 naam /aanschrijfnaam',
    '9 naam /aanschrijfnaam',
    '10 naam /aanschrijfnaam',
    '15 organisatie /soort',
    '16 schema /soort',
    '20 naam /aanschrijfnaam',
    '21 groep /soort',
  ])
  expect(reden('eenheden.json')).toEqual([
    '2 adres-bezet',
    '3 adres /adres/huisnummer',
    '4 code /soort',
    '6 schema /adres',
    '7 adres /adres/postcode',
    '8 adres /adres/huisnummer',
    '9 adres /adres/huisnummerToevoeging',
  ])
  expect(reden('overeenkomsten.json')).toEqual([
    '2 overlapt',
    '3 relatie',
    '4 woning',
    '5 datum /begindatum',
    '6 bedrag /prijscomponenten/0/bedrag',
    '8 relatie /relaties',
    '9 code /status',
    '10 schema /begindatum',
  ])
  expect(verslag.lijsten).toMatchObject({
    relaties: { gelezen: 21, nieuw: 8, geweigerd: 13 },
    eenheden: { gelezen: 10, nieuw: 3, geweigerd: 7 },
    overeenkomsten: { gelezen: 10, nieuw: 2, geweigerd: 8 },
  })
  expect(verslag.bedragen).toEqual({
    gelezen: '4702.46',
    overgenomen: '928.37',
    geweigerd: '3698.59',
    weggelaten: '75.50',
    onleesbaar: 1,
  })
  expect(verslag.huur).toEqual({ aangeboden: '928.37', opgeslagen: '928.37' })
  expect(verslag.sluit).toBe(true)
  const codes = verslag.codes.map(({ lijst, code, stand }) => `${lijst} ${code} ${stand}`)
  expect(codes).toContain('EENHEIDSTATUS VEK vervallen')
  expect(codes).toContain('TAAL XXX onbekend')
  expect(codes).toContain('CONTACTGEGEVENSOORT (geen code) onbekend')
})

test('what has no purpose is counted, and is nowhere: not in a table, not in the report', async () => {
  const { rows: tables } = await db.owner.query<{ naam: string }>(
    `select quote_ident(n.nspname) || '.' || quote_ident(c.relname) as naam from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and n.nspname in ('public', 'logboek', 'doelbinding', 'waarvoor')`,
  )
  for (const { naam } of tables) {
    const { rows } = await db.owner.query<{ gevonden: boolean }>(
      `select exists (select from ${naam} t where t::text ~ '999990019|GEHEIM|31234|Nederlandse|NL91ABNA') as gevonden`,
    )
    expect([naam, rows[0]?.gevonden]).toEqual([naam, false])
  }
  const { rows } = await db.owner.query<{ weg: { attribuut: string; aantal: number }[] }>(
    "select verslag -> 'weggelaten' as weg from vera_import",
  )
  const weg = new Map(rows[0]?.weg.map(({ attribuut, aantal }) => [attribuut, aantal]))
  expect(weg.get('relaties.bsn')).toBe(19)
  expect(weg.get('relaties.nationaliteit')).toBe(19)
  expect(weg.get('relaties.relaties')).toBe(3)
  expect(weg.get('relaties.contactgegevens.omschrijving')).toBe(18)
  expect(weg.get('overeenkomsten.startBrutoJaarinkomen')).toBe(10)
  expect(weg.get('overeenkomsten.relaties.achternaam')).toBe(9)
})

test('what stands in the way unseen refuses one message, and the run goes on', async () => {
  await take(
    bestandOf('eenheden', [woning('V1', 201), woning('V2', 202)]),
    bestandOf('relaties', [persoon('W1', 'Wiersma')]),
    bestandOf('overeenkomsten', [contract('VO', 'V2', ['W1'])]),
  )
  // A home with a tenant of ours at the address, and an earlier tenant in the home: this run opens neither.
  await db.owner.query(`
    with r as (insert into relatie (aanschrijfnaam) values ('A. Eerder'), ('B. Elders') returning id, aanschrijfnaam),
      e as (insert into eenheid (straat, huisnummer, postcode, woonplaats, betrokkenen)
        select straat, 203, postcode, woonplaats, array[r.id] from eenheid, r where huisnummer = 201 and r.aanschrijfnaam = 'B. Elders'),
      h as (insert into huurovereenkomst (eenheid_id, geldig, betrokkenen)
        select e.id, '[2010-01-01,2015-01-01)', array[r.id] from eenheid e, r where huisnummer = 202 and r.aanschrijfnaam = 'A. Eerder')
    select from r`)
  const verslag = await take(
    bestandOf('eenheden', [woning('V1', 203, { bouwjaar: 1999 }), woning('V2', 204)]),
    bestandOf('relaties', [persoon('W1', 'Wiersma')]),
    bestandOf('overeenkomsten', [contract('VO', 'V2', ['W1'], { begindatum: '2014-01-01' })]),
  )
  expect(verslag.lijsten).toMatchObject({
    eenheden: { gewijzigd: 1, geweigerd: 1 },
    overeenkomsten: { gewijzigd: 0, geweigerd: 1 },
  })
  expect(verslag.redenen.map(({ reden }) => reden).toSorted()).toEqual(['adres-bezet', 'overlapt'])
  expect(verslag.sluit).toBe(true)
  const { rows } = await db.owner.query(
    'select huisnummer, bouwjaar from eenheid where huisnummer between 201 and 204 and bouwjaar is not null order by 1',
  )
  expect(rows).toEqual([
    { huisnummer: 201, bouwjaar: 1974 },
    { huisnummer: 204, bouwjaar: 1974 },
  ])
})

test('any mix of messages gives a report that adds up, and a second time changes nothing', async () => {
  const bedrag = fc.oneof(
    fc.integer({ min: 0, max: 200_000 }).map((cents) => cents / 100),
    fc.constantFrom(498.205, -5, 'veel', null),
  )
  const datum = fc.constantFrom('2019-01-01', '2020-06-15', '2026-12-31', 'morgen', undefined)
  const component = fc.record({
    soort: fc.constantFrom(
      { code: 'NET' },
      { code: 'SER' },
      { code: 'HUA' },
      { code: 'EEN' },
      { code: 'ZZZ' },
      {},
    ),
    bedrag,
    begindatum: fc.constantFrom('2020-01-01T00:00:00Z', '2021-07-01T00:00:00Z', undefined),
    einddatum: fc.constantFrom('2021-07-01T00:00:00Z', '2030-01-01T00:00:00Z', undefined),
  })
  const overeenkomst = fc.record({
    id: fc.constantFrom('A', 'B', 'C', 'D', '', undefined),
    eenheid: fc.constantFrom('P1', 'P2', 'weg'),
    relatie: fc.constantFrom('Q1', 'Q2', 'weg'),
    begindatum: datum,
    einddatum: datum,
    prijscomponenten: fc.array(component, { maxLength: 4 }),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(overeenkomst, { maxLength: 8 }), async (all) => {
      const files = (): Aanlevering[] => [
        bestandOf('eenheden', [woning('P1', 101), woning('P2', 102)]),
        bestandOf('relaties', [persoon('Q1', 'Een'), persoon('Q2', 'Twee')]),
        bestandOf(
          'overeenkomsten',
          all.map(({ id, eenheid, relatie, ...meer }) =>
            contract(id as string, eenheid, [relatie], { ...meer, id }),
          ),
        ),
      ]
      const first = await take(...files())
      expect(first.sluit).toBe(true)
      const again = await take(...files())
      expect(again.sluit).toBe(true)
      const { nieuw, gewijzigd } = again.lijsten['overeenkomsten'] ?? { nieuw: 0, gewijzigd: 0 }
      expect([nieuw, gewijzigd]).toEqual([0, 0])
    }),
    { numRuns: 25 },
  )
}, 120_000)
