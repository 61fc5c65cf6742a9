import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeTestDatabase, type TestDatabase } from '../../database/testing/database.ts'
import { post, sessionWith, submit } from '../../web/testing/app.ts'
import { htmlFindings } from '../../web/testing/html.ts'
import {
  appAs,
  type Buurt,
  contextOf,
  insertMelding,
  linesOf,
  makeBuurt,
} from '../onderhoud/testing/buurt.ts'
import { listGeschiedenis } from './geschiedenis.ts'

let db: TestDatabase
let buurt: Buurt
beforeAll(async () => {
  db = await makeTestDatabase()
  buurt = await makeBuurt(db)
})
afterAll(() => db.stop())

const als = (id: string, rol: 'klantmedewerker' | 'planner' = 'klantmedewerker') =>
  appAs(db, { ...sessionWith('balie', rol), betrokkeneId: id, sessieId: id })
const persoon = (id: string, voor = 'contact') => `/balie/personen/${id}?voor=${voor}`
const geschiedenis = (id: string, voor = 'contact') => `/balie/personen/${id}/geschiedenis?voor=${voor}`
const neemContact = (medewerker: string, id: string, velden: Record<string, string> = {}) =>
  submit(als(medewerker), persoon(id), {
    actie: 'contact',
    velden: { kanaal: 'telefoon', onderwerp: 'huur', ...velden },
  })

async function zetBericht(relatieId: string, op: string, set: Record<string, string | null> = {}) {
  const id = randomUUID()
  const { status = 'verzonden', reden = null, gelezen = null, onderwerp = 'Uw afspraak' } = set
  await db.owner.query(
    `insert into bericht (id, relatie_id, sjabloon, doel, gegevens, status, kanaal, taal, onderwerp, tekst, reden, klaargezet_op, verzonden_op, gelezen_op)
     values ($1, $2, 'afspraak-gemaakt', 'onderhoud-plannen', '{}', $3, 'e-mail', 'nl', $4, 'Wij komen morgen.', $5, $6, $6, $7)`,
    [id, relatieId, status, onderwerp, reden, op, gelezen],
  )
  return id
}

test('one history: what we sent, what came in and what was said, each with its state and its purpose', async () => {
  const noor = randomUUID()
  await neemContact(noor, buurt.anna, { toelichting: 'Vraagt naar de huur', afloop: 'beantwoord' })
  await insertMelding(db, buurt)
  await db.owner.query(
    `insert into klacht (id, relatie_id, tekst, gemeld_op) values (gen_random_uuid(), $1, 'Niet goed.', '2026-10-20T09:00:00Z')`,
    [buurt.anna],
  )
  await zetBericht(buurt.anna, '2026-11-02T09:00:00Z')
  await zetBericht(buurt.anna, '2026-11-01T09:00:00Z', { gelezen: '2026-11-01T18:00:00Z' })
  await zetBericht(buurt.anna, '2026-10-01T09:00:00Z', { status: 'teruggekomen', reden: 'dsn-5.1.1' })
  const page = await (await als(noor).request(geschiedenis(buurt.anna))).text()
  const cells = [...page.matchAll(/<tr class="utrecht-table__row">.*?<\/tr>/gs)].slice(1).map(([row]) =>
    [...row.matchAll(/<(?:td|th)[^>]*>(.*?)<\/(?:td|th)>/gs)].map(([, cell = '']) =>
      cell
        .replaceAll(/<[^>]+>/g, ' ')
        .replaceAll(/\s+/g, ' ')
        .trim(),
    ),
  )
  const seen = cells.map(([wat = '', , wie, hoe, waarvoor]) =>
    [wat.replace(/\d+/, '#'), wie, hoe, waarvoor].join(' | '),
  )
  expect(seen.toSorted()).toEqual([
    'Huur en betalen: Vraagt naar de huur | Contact | Telefoon. Vraag beantwoord | iemand helpen die contact opneemt',
    'Klacht # ingediend | Van de huurder | Klacht, nog niet beantwoord | klacht indienen',
    'Reparatie # gemeld | Van de huurder | Melding | reparatie melden',
    'Uw afspraak | Van ons | E-mail: de mailserver nam hem aan | onderhoud plannen',
    'Uw afspraak | Van ons | E-mail: de mailserver nam hem aan. Gelezen in Mijn woning | onderhoud plannen',
    'Uw afspraak | Van ons | E-mail: de mailserver nam hem aan. Niet aangekomen | onderhoud plannen',
  ])
  expect(await htmlFindings(page)).toEqual([])
  expect(await linesOf(db, buurt.anna)).toContain('contactgeschiedenis-bekijken')
})

test('without a reason, or for a reason that does not show it, the history stays closed', async () => {
  const [kim, zaak] = [randomUUID(), await insertMelding(db, buurt)]
  const before = await linesOf(db, buurt.anna)
  const closed = await als(kim).request(geschiedenis(buurt.anna))
  expect(closed.headers.get('location')).toBe(persoon(buurt.anna))
  expect(await linesOf(db, buurt.anna)).toEqual(before)
  const open = { _actie: 'open', _sleutel: randomUUID(), doel: 'reparatie', zaak }
  await post(als(kim, 'planner'), persoon(buurt.anna, 'reparatie'), open)
  expect((await als(kim, 'planner').request(geschiedenis(buurt.anna, 'reparatie'))).status).toBe(303)
  const velden = { groep: 'contactgeschiedenis', omdat: 'afspraak' }
  await submit(als(kim, 'planner'), persoon(buurt.anna, 'reparatie'), { actie: 'toon', velden })
  expect((await als(kim, 'planner').request(geschiedenis(buurt.anna, 'reparatie'))).status).toBe(200)
})

test('a message of somebody else is not found, also by who has a reason', async () => {
  const noor = randomUUID()
  await neemContact(noor, buurt.anna)
  const [own, other] = [
    await zetBericht(buurt.anna, '2026-11-03T09:00:00Z', { onderwerp: '<script>alert(1)</script>' }),
    await zetBericht(buurt.carla, '2026-11-03T09:00:00Z'),
  ]
  const read = (id: string) => als(noor).request(`/balie/personen/${buurt.anna}/berichten/${id}?voor=contact`)
  const page = await (await read(own)).text()
  expect(page).toContain('Wij komen morgen.')
  expect(page).not.toContain('<script>alert')
  expect((await read(other)).status).toBe(404)
  expect((await als(noor).request(geschiedenis('niks'))).status).toBe(404)
})

test('a long history comes in pages, in order and without a line twice or lost', async () => {
  const noor = randomUUID()
  await neemContact(noor, buurt.carla)
  await db.owner.query(
    `insert into contactmoment (id, relatie_id, kanaal, onderwerp, op)
     select gen_random_uuid(), $1, 'balie', 'woning', '2025-01-01'::timestamptz + n * interval '1 hour' from generate_series(1, 70) n`,
    [buurt.carla],
  )
  const [context, nu] = [contextOf(db, { rol: 'klantmedewerker', medewerkerId: noor }), new Date()]
  const blik = { medewerkerId: noor, relatieId: buurt.carla, doel: 'contact', nu } as const
  const seen: string[] = []
  let voor: Date | undefined
  for (let bladzijde = 0; bladzijde < 3; bladzijde += 1) {
    const { regels, ouder } = await listGeschiedenis(context, blik, { voor })
    seen.push(...regels.map(({ op }) => op.toISOString()))
    voor = regels.at(-1)?.op
    expect(ouder).toBe(bladzijde < 2)
  }
  expect(seen).toEqual([...new Set(seen)].toSorted().toReversed())
  expect(seen).toHaveLength(72)
})
