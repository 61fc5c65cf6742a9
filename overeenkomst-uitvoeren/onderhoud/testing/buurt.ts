import { randomUUID } from 'node:crypto'
import type { Hono } from 'hono'
import type { TestDatabase } from '../../../database/testing/database.ts'
import type { Context, Wie } from '../../../doelbinding/context.ts'
import { newContext } from '../../../doelbinding/context.ts'
import type { Env } from '../../../web/app.ts'
import type { Session } from '../../../web/omgeving.ts'
import { rollenOf } from '../../../web/route.ts'
import { routes } from '../../../web/routes.ts'
import { getBoomInGebruik } from '../../vragenboom/opslag.ts'
import type { Melding } from '../melden.ts'
import { sessionWith, testApp } from '../../../web/testing/app.ts'

/** A street for tests: Anna lives with Bram, Carla lives next door, Dirk rents nothing, a third home is empty; two firms, one without agreement. */
export type Buurt = Awaited<ReturnType<typeof makeBuurt>>

export async function makeBuurt(db: TestDatabase) {
  const { owner } = db
  const ids = {
    anna: randomUUID(),
    bram: randomUUID(),
    carla: randomUUID(),
    dirk: randomUUID(),
    huisAnna: randomUUID(),
    huisCarla: randomUUID(),
    loodgieter: randomUUID(),
    timmerman: randomUUID(),
    medewerker: randomUUID(),
  }
  await owner.query(
    `insert into relatie (id, aanschrijfnaam, telefoon)
     values ($1, 'Mw. A. Anders', '06 1111 1111'), ($2, 'Dhr. B. Anders', null), ($3, 'Mw. C. Buur', null), ($4, 'Dhr. D. Elders', null)`,
    [ids.anna, ids.bram, ids.carla, ids.dirk],
  )
  await owner.query(
    `insert into eenheid (id, straat, huisnummer, postcode, woonplaats)
     values ($1, 'Sterappelstraat', 1, '9999 AA', 'Voorbeeldstad'), ($2, 'Sterappelstraat', 3, '9999 AA', 'Voorbeeldstad'),
            (gen_random_uuid(), 'Leegstraat', 5, '9999 AA', 'Voorbeeldstad')`,
    [ids.huisAnna, ids.huisCarla],
  )
  await owner.query(
    `with h as (insert into huurovereenkomst (eenheid_id, geldig) values ($1, '[2020-01-01,)'), ($2, '[2020-01-01,)') returning id, eenheid_id)
     insert into huurovereenkomst_partij (huurovereenkomst_id, relatie_id, rol)
     select h.id, p.id, p.rol from h join (values ($1::uuid, $3::uuid, 'huurder'), ($1, $4, 'medehuurder'), ($2, $5, 'huurder')) p (huis, id, rol)
       on p.huis = h.eenheid_id`,
    [ids.huisAnna, ids.huisCarla, ids.anna, ids.bram, ids.carla],
  )
  await owner.query(
    `insert into ketenpartner (id, naam, specialisme) values ($1, 'Loodgieter Lekvrij', 'loodgieter'), ($2, 'Timmerbedrijf Spijker', 'timmerman')`,
    [ids.loodgieter, ids.timmerman],
  )
  await owner.query(
    `insert into verwerkersovereenkomst (ketenpartner_id, geldig) values ($1, '[2020-01-01,)'), ($2, '[2020-01-01,2021-01-01)')`,
    [ids.loodgieter, ids.timmerman],
  )
  return ids
}

/** The whole program as somebody uses it who is signed in at these doors, without a port. */
export function appAs(db: TestDatabase, ...sessions: readonly Session[]): Hono<Env> {
  return testApp(routes, {
    session: async (_, deur) => sessions.find((session) => session.deur === deur) ?? null,
    context: ({ session, traceId, route }) => ({
      doelbinding: db.doelbinding,
      traceId,
      wie: session
        ? wieOf(
            session,
            rollenOf(route).find((rol) => session.rollen.includes(rol)),
          )
        : { rol: 'bezoeker' },
    }),
    logError: ({ error }) => process.stderr.write(`${String((error as Error).stack)}\n`),
  })
}

const wieOf = (session: Session, rol: Wie['rol'] = 'bezoeker'): Wie =>
  session.deur === 'mijn'
    ? { rol }
    : { rol, afdeling: session.afdeling ?? undefined, medewerkerId: session.betrokkeneId }

export const huurderSession = (id: string): Session => ({
  ...sessionWith('mijn', 'huurder'),
  betrokkeneId: id,
  sessieId: id,
})
export const plannerSession = (medewerkerId: string): Session => ({
  ...sessionWith('balie', 'planner'),
  betrokkeneId: medewerkerId,
  sessieId: medewerkerId,
})
export const vakmanSession = (ketenpartnerId: string): Session => ({
  ...sessionWith('keten', 'ketenmedewerker'),
  betrokkeneId: randomUUID(),
  ketenpartnerId,
  sessieId: ketenpartnerId,
})

export const contextOf = (db: TestDatabase, wie: Wie): Context => newContext(db.doelbinding, wie)

/** A report of Anna, or of who lives elsewhere, as the desk finds it. */
export async function insertMelding(
  db: TestDatabase,
  van: Pick<Buurt, 'anna' | 'huisAnna'> | { relatieId: string; eenheidId: string },
  omschrijving = 'De kraan lekt.',
) {
  const { relatieId, eenheidId } = 'anna' in van ? { relatieId: van.anna, eenheidId: van.huisAnna } : van
  const id = randomUUID()
  await db.owner.query(
    `insert into onderhoudsverzoek (id, eenheid_id, relatie_id, plaats, omschrijving) values ($1, $2, $3, 'badkamer', $4)`,
    [id, eenheidId, relatieId, omschrijving],
  )
  return id
}

/** Codes of the verwerkingen of all log lines of one person, in the order they were written. */
export async function linesOf(db: TestDatabase, person: string): Promise<string[]> {
  const { rows } = await db.owner.query<{ code: string }>(
    `select v.code from logboek.regel r join doelbinding.betrokkene_sleutel k using (pseudoniem)
     join doelbinding.verwerking_versie v on v.id = r.versie
     where k.betrokkene = $1 and r.soort = 'b' order by r.xid, r.id`,
    [person],
  )
  return rows.map(({ code }) => code)
}

/** The form behind the answers "in the kitchen" and "a pipe leaks": the tree asks where it is. */
export const MELD_PAD = '/mijn/reparaties/nieuw?w=keuken.lek'
/** What that form needs besides what a test is about. */
export const MELDVELDEN = {
  plaats: 'keuken',
  omschrijving: 'De kraan lekt al een week.',
  binnenkomst: 'thuis',
  huisdier: 'geen',
}

/** A report as the form gives it, for tests without pages. */
export const meldingVan = async (db: TestDatabase, over: Partial<Melding> = {}): Promise<Melding> => ({
  boom: await getBoomInGebruik(db.doelbinding.toegang),
  antwoorden: ['keuken', 'lek'],
  plaats: 'keuken',
  omschrijving: 'De kraan lekt.',
  fotos: [],
  nu: new Date(),
  ...over,
})
