import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeTestDatabase, type TestDatabase } from '../../database/testing/database.ts'
import { sessionWith, submit } from '../../web/testing/app.ts'
import { htmlFindings } from '../../web/testing/html.ts'
import { appAs, type Buurt, contextOf, makeBuurt } from '../onderhoud/testing/buurt.ts'
import { findComplex, plaatsWoning, type Plaatsing, wijzigComplex } from './complex.ts'

let db: TestDatabase
let buurt: Buurt
let id: string
beforeAll(async () => {
  db = await makeTestDatabase()
  buurt = await makeBuurt(db)
  const { rows } = await db.owner.query<{ id: string }>(
    "insert into complex (code, naam) values ('C0001', 'Appelhof') returning id",
  )
  id = rows[0]?.id ?? ''
})
afterAll(() => db.stop())

const balie = () => contextOf(db, { rol: 'verhuurconsulent', afdeling: 'Verhuur' })
const joost = () => appAs(db, { ...sessionWith('balie', 'verhuurconsulent'), betrokkeneId: buurt.medewerker })
const geweigerd = (refusal: string) => ({ ok: false, refusal })
const gedaan = { ok: true, value: null }
const pad = () => `/balie/complexen/${id}`

test('name and shared rooms change once; who was second keeps what was filled in', async () => {
  const nieuw = {
    versie: 1,
    naam: 'Appelhof Noord',
    ruimten: ['lift', 'trappenhuis', ...Array<string>(30).fill('lift')],
  }
  expect(await wijzigComplex(balie(), id, nieuw)).toEqual(gedaan)
  expect(await wijzigComplex(balie(), id, nieuw)).toEqual(geweigerd('gewijzigd'))
  expect((await findComplex(balie(), id))?.complex.gedeelde_ruimten).toEqual(['lift', 'trappenhuis'])
  const velden = { versie: '1', naam: 'Perenhof', ruimten: 'lift' }
  const sent = await submit(joost(), pad(), { actie: 'wijzig', velden })
  expect(sent.status).toBe(422)
  const html = await sent.text()
  expect(html).toContain('Een collega heeft dit complex net gewijzigd')
  expect(html).toContain('Perenhof')
  const leeg = await submit(joost(), pad(), {
    actie: 'wijzig',
    velden: { ...velden, naam: '', ruimten: 'zwembad' },
  })
  const fout = await leeg.text()
  expect(fout).toContain('Vul de naam van het complex in')
  expect(fout).toContain('Kies ruimten uit de lijst')
})

test('a mistake is put back, and what stood there in between stays known', async () => {
  const html = await (await joost().request(pad())).text()
  expect(await htmlFindings(html)).toEqual([])
  const tot = (await findComplex(balie(), id))?.eerder[0]?.tot.toISOString() ?? ''
  const sent = await submit(joost(), pad(), { actie: 'terug', velden: { versie: '2', tot } })
  expect(sent.status).toBe(303)
  const beeld = await findComplex(balie(), id)
  expect(beeld?.complex).toMatchObject({ naam: 'Appelhof', gedeelde_ruimten: [], versie: 3 })
  expect(beeld?.eerder.map(({ naam }) => naam)).toEqual(['Appelhof Noord', 'Appelhof'])
})

test('a home belongs to it from a day, and no longer from another; what cannot be is refused', async () => {
  const plaats = (over: Partial<Plaatsing>) => {
    const plaatsing = {
      adres: '9999 AA 1',
      toevoeging: undefined,
      wat: 'erbij' as const,
      vanaf: '2026-01-01',
      ...over,
    }
    return plaatsWoning(balie(), id, { plaatsing, vandaag: '2026-11-28' })
  }
  expect(await plaats({ adres: '9999 AA 99' })).toEqual(geweigerd('niet-gevonden'))
  expect(await plaats({ wat: 'eraf' })).toEqual(geweigerd('niet-hier'))
  expect(await plaats({})).toEqual({ ok: true, value: buurt.huisAnna })
  expect(await plaats({})).toEqual(geweigerd('al-zo'))
  expect(await plaats({ wat: 'eraf' })).toEqual(geweigerd('zelfde-dag'))
  expect(await plaats({ wat: 'eraf', vanaf: '2026-06-01' })).toEqual({ ok: true, value: buurt.huisAnna })
  const { rows } = await db.owner.query(
    'select geldig::text, complex_id from eenheid_kenmerk where eenheid_id = $1 order by geldig',
    [buurt.huisAnna],
  )
  expect(rows).toEqual([
    { geldig: '(,2026-01-01)', complex_id: null },
    { geldig: '[2026-01-01,2026-06-01)', complex_id: id },
    { geldig: '[2026-06-01,)', complex_id: null },
  ])
})
