import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeDemo } from '../database/demo/make.ts'
import { makeTestDatabase, type TestDatabase } from '../database/testing/database.ts'
import { datumOf } from '../tijd.ts'
import type { Session } from '../web/omgeving.ts'
import { sessionWith } from '../web/testing/app.ts'
import {
  type Antwoord,
  isTekst,
  type Kaart,
  makeKaart,
  makeKruipapp,
  namesOf,
  routesAt,
  vraag,
  vreemd,
} from './testing/kruipen.ts'

// The crawl: many tenants and contractors open every address of their door, with the numbers of others in it, and see nothing
// of anybody else.
let db: TestDatabase
let kaart: Kaart
let huurders: { id: string; samen: string[] }[]
let bedrijven: string[]
const nu = new Date()

const sessions = new Map<string, Session>()
let kruip: ReturnType<typeof makeKruipapp>

beforeAll(async () => {
  db = await makeTestDatabase()
  await makeDemo(db.owner, {
    eenheden: 80,
    seed: 1,
    datum: datumOf(nu),
    sleutel: 'alleen voor deze proef, geen geheim',
  })
  kaart = await makeKaart(db.owner)
  // Half of them with much of their own: repairs, notes, tasks.
  const tenants = await db.owner.query<{ id: string; samen: string[] }>(
    `select r.id, array(select unnest(e.betrokkenen) from eenheid e where e.betrokkenen @> array[r.id]
                        union select unnest(h.betrokkenen) from huurovereenkomst h where h.betrokkenen @> array[r.id]
                        union select unnest(h.betrokkenen) from huishouden h where h.betrokkenen @> array[r.id]) || r.id as samen
     from relatie r order by (select count(*) from onderhoudsverzoek v where v.relatie_id = r.id) desc, r.id limit 50`,
  )
  huurders = tenants.rows
  const firms = await db.owner.query<{ id: string }>(
    `select k.id from ketenpartner k where exists (select from onderhoudsorder o where o.ketenpartner_id = k.id) order by k.id`,
  )
  bedrijven = firms.rows.map(({ id }) => id)
  for (const { id } of huurders)
    sessions.set(id, { ...sessionWith('mijn', 'huurder'), betrokkeneId: id, sessieId: id })
  for (const id of bedrijven)
    sessions.set(id, {
      ...sessionWith('keten', 'ketenmedewerker'),
      betrokkeneId: id,
      sessieId: id,
      ketenpartnerId: id,
    })
  kruip = makeKruipapp(db, sessions, nu)
})
afterAll(() => db.stop())

/** Eight at a time: the pools of the program hold ten. */
async function askAll(wie: string, paths: readonly string[]): Promise<Antwoord[]> {
  const answers: Antwoord[] = []
  for (let at = 0; at < paths.length; at += 8)
    answers.push(...(await Promise.all(paths.slice(at, at + 8).map((path) => vraag(kruip.app, wie, path)))))
  return answers
}

/** One row of each table that is about somebody else and not about `eigen`, and the number of a case and of a line of the log. */
async function numbersOf(ander: string, eigen: ReadonlySet<string>): Promise<string[]> {
  const theirs = [...kaart.nummers].filter(
    ([, persons]) => persons.has(ander) && ![...persons].some((person) => eigen.has(person)),
  )
  const { rows } = await db.owner.query<{ id: string }>(
    `select r.id from logboek.regel r join doelbinding.betrokkene_sleutel k using (pseudoniem) where k.betrokkene = $1 limit 1`,
    [ander],
  )
  return [...theirs.map(([number]) => number).slice(0, 14), ...rows.map(({ id }) => id)]
}

/** Every address with parameters, each filled with numbers of somebody else. */
const withNumbers = (deur: Session['deur'], numbers: readonly string[]): string[] =>
  routesAt(deur)
    .filter(({ pad }) => pad.includes(':'))
    .flatMap(({ pad }) =>
      numbers.map((number) => namesOf(pad).reduce((path, name) => path.replace(`:${name}`, number), pad)),
    )

const withoutNumbers = (deur: Session['deur']): string[] =>
  routesAt(deur).flatMap(({ pad }) => (pad.includes(':') ? [] : [pad]))

/** A search in every page that might have one, for somebody else. */
const searches = (deur: Session['deur'], ander: string, number: string): string[] =>
  withoutNumbers(deur).map((path) => {
    const query = {
      q: ander,
      zoek: ander,
      nummer: number,
      id: ander,
      persoon: ander,
      relatie: ander,
      na: number,
      voor: number,
    }
    return `${path}?${new URLSearchParams(query).toString()}`
  })

const faultsOf = (answers: readonly Antwoord[], eigen: ReadonlySet<string>): string[] =>
  answers.flatMap(({ path, status, soort, html }) => {
    const gevraagd = decodeURIComponent(path).split(/[/?&=]/)
    const found = vreemd(html, kaart, eigen, gevraagd).map((what) => `${path}: ${what}`)
    if (status >= 500) found.push(`${path}: ${status}`)
    // A photo or letter has no words to look at: with somebody else's number it may not come at all.
    const own = gevraagd.filter((part) => kaart.nummers.has(part)).length === 0
    if (status === 200 && !isTekst(soort) && !own) found.push(`${path}: ${soort}`)
    return found
  })

/**
 * Who is invited to swap homes reads by whom; who gives a mandate reads to whom, and who has one reads of whom. That name on that page,
 * and no more of that person.
 */
async function bekendenVan(id: string): Promise<ReadonlySet<string>> {
  const { rows } = await db.owner.query<{ waar: string }>(
    `select '/mijn/woningruil: ' || r.aanschrijfnaam as waar from woningruil_deelname d join relatie r on r.id = d.uitnodiger_id
     join account a on a.inlognaam = d.uitgenodigd where d.loopt and a.betrokkene_id = $1
     union
     select '/mijn/machtigingen: ' || r.aanschrijfnaam from machtiging m join relatie r on r.id in (m.gever_id, m.nemer_id) and r.id <> $1
     where $1 in (m.gever_id, m.nemer_id)`,
    [id],
  )
  return new Set(rows.map(({ waar }) => waar))
}
const unknownTo = (bekenden: ReadonlySet<string>, faults: readonly string[]): string[] =>
  faults.filter((fault) => !bekenden.has(fault.replace(/\?.*(?=: )/, '')))

test('fifty tenants open every page of theirs, and see nobody else', { timeout: 240_000 }, async () => {
  expect(huurders).toHaveLength(50)
  const faults: string[] = []
  for (const { id, samen } of huurders) {
    const found = faultsOf(await askAll(id, withoutNumbers('mijn')), new Set(samen))
    faults.push(...unknownTo(await bekendenVan(id), found))
  }
  expect(faults).toEqual([])
  expect(kruip.errors).toEqual([])
})

test(
  'the numbers of others, in any address and search, show nothing of them',
  { timeout: 240_000 },
  async () => {
    const faults: string[] = []
    let asked = 0
    for (const [index, { id, samen }] of huurders.slice(0, 12).entries()) {
      const eigen = new Set(samen)
      const ander =
        huurders.find((each, nr) => nr > index && !each.samen.some((person) => eigen.has(person)))?.id ?? ''
      const numbers = await numbersOf(ander, eigen)
      const [name = ''] = [...kaart.woorden].find(([, persons]) => persons.has(ander)) ?? []
      const paths = [...withNumbers('mijn', numbers), ...searches('mijn', name, numbers[0] ?? '')]
      asked += paths.length
      faults.push(...unknownTo(await bekendenVan(id), faultsOf(await askAll(id, paths), eigen)))
    }
    expect(faults).toEqual([])
    expect(kruip.errors).toEqual([])
    expect(asked).toBeGreaterThan(1000)
  },
)

test('a contractor sees nothing of the orders of another, by any address', { timeout: 240_000 }, async () => {
  const faults: string[] = []
  for (const id of bedrijven) {
    const { rows } = await db.owner.query<{ eigen: string[]; anders: string[]; nummers: string[] }>(
      `with mijn as (select distinct unnest(o.relatie_id || e.betrokkenen) p from onderhoudsorder o join eenheid e on e.id = o.eenheid_id
                     where o.ketenpartner_id = $1)
       select array(select p from mijn) as eigen,
              array(select distinct relatie_id from onderhoudsorder where ketenpartner_id <> $1 and relatie_id not in (select p from mijn)) as anders,
              array(select o.id::text from onderhoudsorder o where o.ketenpartner_id <> $1 order by o.id limit 10)
                || array(select v.id::text from onderhoudsorder o join onderhoudsverzoek v on v.id = o.onderhoudsverzoek_id
                         where o.ketenpartner_id <> $1 order by v.id limit 5) as nummers`,
      [id],
    )
    const { eigen = [], anders = [], nummers = [] } = rows[0] ?? {}
    const [ander = ''] = anders
    const theirs = await numbersOf(ander, new Set(eigen))
    const [name = ''] = [...kaart.woorden].find(([, persons]) => persons.has(ander)) ?? []
    const paths = [
      ...withoutNumbers('keten'),
      ...withNumbers('keten', [...nummers, ...theirs]),
      ...searches('keten', name, nummers[0] ?? ''),
    ]
    faults.push(...faultsOf(await askAll(id, paths), new Set(eigen)).map((fault) => `${id} ${fault}`))
  }
  expect(bedrijven.length).toBeGreaterThan(1)
  expect(faults).toEqual([])
  expect(kruip.errors).toEqual([])
})

test('the crawl itself would see it: a page of somebody else is full of them', async () => {
  const [eerste, tweede] = huurders
  const own = await vraag(kruip.app, eerste?.id ?? '', '/mijn/gegevens')
  expect(vreemd(own.html, kaart, new Set(eerste?.samen), [])).toEqual([])
  const strangers = new Set(
    huurders.find(({ samen }) => !samen.includes(eerste?.id ?? ''))?.samen ?? tweede?.samen,
  )
  expect(vreemd(own.html, kaart, strangers, []).length).toBeGreaterThan(2)
})
