import { randomUUID } from 'node:crypto'
import type { TestDatabase } from '../../../database/testing/database.ts'
import { addDays, datumOf, momentsAt } from '../../../tijd.ts'
import type { Buurt } from '../../onderhoud/testing/buurt.ts'
import { isFeestdag } from '../feestdagen.ts'
import { weekdagOf } from '../rooster.ts'

/** Workers for tests: Wim and Xena of the own service can do plumbing, Yara of a firm with an agreement does electricity. */
export type Ploeg = Awaited<ReturnType<typeof makePloeg>>

export async function makePloeg(db: TestDatabase, buurt: Pick<Buurt, 'loodgieter'>) {
  const ids = { eigenDienst: randomUUID(), wim: randomUUID(), xena: randomUUID(), yara: randomUUID() }
  await db.owner.query(
    `insert into ketenpartner (id, naam, specialisme, soort) values ($1, 'Eigen dienst', 'alles', 'eigen')`,
    [ids.eigenDienst],
  )
  await insertVakman(db, {
    id: ids.wim,
    ketenpartnerId: ids.eigenDienst,
    naam: 'Wim Waterpas',
    vaardigheden: ['loodgieter', 'klus'],
  })
  await insertVakman(db, {
    id: ids.xena,
    ketenpartnerId: ids.eigenDienst,
    naam: 'Xena Xilofoon',
    vaardigheden: ['loodgieter'],
  })
  await insertVakman(db, {
    id: ids.yara,
    ketenpartnerId: buurt.loodgieter,
    naam: 'Yara Ypsilon',
    vaardigheden: ['elektra'],
  })
  return ids
}

type Nieuw = {
  id: string
  ketenpartnerId: string
  naam: string
  vaardigheden: string[]
  begin?: string
  eind?: string
}

export async function insertVakman(
  db: TestDatabase,
  { id, ketenpartnerId, naam, vaardigheden, begin = '08:00', eind = '16:30' }: Nieuw,
) {
  await db.owner.query(
    'insert into vakman (id, ketenpartner_id, naam, vaardigheden) values ($1, $2, $3, $4)',
    [id, ketenpartnerId, naam, vaardigheden],
  )
  await db.owner.query(
    `insert into werktijd (vakman_id, weekdag, geldig, begin, eind) select $1, d, '[2020-01-01,)', $2, $3 from generate_series(1, 5) d`,
    [id, begin, eind],
  )
}

/** The first ordinary day of work that lies at least so many days after today. */
export function werkdagNa(dagen: number, nu = new Date()): string {
  let datum = addDays(datumOf(nu), dagen)
  while (weekdagOf(datum) > 5 || isFeestdag(datum)) datum = addDays(datum, 1)
  return datum
}

export function moment(datum: string, tijd: string): Date {
  const [found] = momentsAt(datum, tijd)
  if (!found) throw new Error(`${datum} ${tijd} bestaat niet`)
  return found
}

/** Every home has an address of its own. */
let huisnummer = 100

/** So many tenants, each with a home and a report that asks for a plumber of an hour. Answers who reported what. */
export async function insertHuurders(
  db: TestDatabase,
  aantal: number,
  { straat = 'Rijstraat', vaardigheid = 'loodgieter' } = {},
): Promise<{ huurderId: string; id: string }[]> {
  const made = Array.from({ length: aantal }, () => ({
    huurderId: randomUUID(),
    id: randomUUID(),
    huis: randomUUID(),
    nummer: (huisnummer += 1),
  }))
  await db.owner.query(
    `with p as (select * from jsonb_to_recordset($1::jsonb) x ("huurderId" uuid, id uuid, huis uuid, nummer int)),
          r as (insert into relatie (id, aanschrijfnaam) select "huurderId", 'Huurder ' || nummer from p returning id),
          e as (insert into eenheid (id, straat, huisnummer, postcode, woonplaats, betrokkenen)
                select huis, $2, nummer, '9999 AB', 'Voorbeeldstad', array["huurderId"] from p returning id)
     select from r, e`,
    [JSON.stringify(made), straat],
  )
  await db.owner.query(
    `insert into onderhoudsverzoek (id, eenheid_id, relatie_id, plaats, omschrijving, vaardigheid, duur_minuten)
     select id, huis, "huurderId", 'keuken', 'Lek', $2, 60 from jsonb_to_recordset($1::jsonb) x ("huurderId" uuid, id uuid, huis uuid)`,
    [JSON.stringify(made), vaardigheid],
  )
  return made.map(({ huurderId, id }) => ({ huurderId, id }))
}

/** Gives a report an appointment, as it would be after planning. */
export async function insertBezoek(
  db: TestDatabase,
  verzoekId: string,
  plek: { vakmanId: string | null; ketenpartnerId: string; begin: Date; eind: Date },
): Promise<void> {
  await db.owner.query(
    `with o as (insert into onderhoudsorder (id, onderhoudsverzoek_id, relatie_id, eenheid_id, ketenpartner_id, vakman_id, begin, eind)
                select gen_random_uuid(), id, relatie_id, eenheid_id, $2, $3, $4, $5 from onderhoudsverzoek where id = $1 returning id)
     update onderhoudsverzoek set status = 'INB', order_id = (select id from o), versie = versie + 1 where id = $1`,
    [verzoekId, plek.ketenpartnerId, plek.vakmanId, plek.begin, plek.eind],
  )
}
