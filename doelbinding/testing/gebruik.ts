import { randomUUID } from 'node:crypto'
import { appendFileSync } from 'node:fs'
import type pg from 'pg'
import { reparatieVolgen } from '../../overeenkomst-uitvoeren/onderhoud/verwerkingen-melden.ts'
import { type Context, newContext } from '../context.ts'
import type { Doelbinding } from '../kern.ts'
import { statement } from '../statement.ts'
import { lees } from '../verwerk.ts'

/** A tenant with one report, to be read again and again. */
export async function makeHuurder(owner: pg.Client): Promise<string> {
  const relatie = randomUUID()
  await owner.query("insert into relatie (id, aanschrijfnaam) values ($1, 'A. Anders')", [relatie])
  await owner.query(
    `with e as (insert into eenheid (straat, huisnummer, postcode, woonplaats) values ('Sterappelstraat', $2, '9999 AA', 'Voorbeeldstad') returning id)
     insert into onderhoudsverzoek (id, eenheid_id, relatie_id, plaats, omschrijving)
     select gen_random_uuid(), id, $1, 'keuken', 'De kraan lekt.' from e`,
    [relatie, Math.ceil(Math.random() * 1e9)],
  )
  return relatie
}

const report = statement(reparatieVolgen, (db) => db.selectFrom('onderhoudsverzoek').select('omschrijving'))

/** One use; answers its context and what it gave. */
export async function useOnce(
  doelbinding: Doelbinding,
  relatie: string,
): Promise<{ context: Context; rows: unknown[] }> {
  const context = newContext(doelbinding, { rol: 'huurder' })
  return { context, rows: await lees(context, report, { betrokkenen: [relatie] }, {}) }
}

/** Uses without end, eight at a time; notes in a file the trace of each that gave data, and the reason of each that did not. */
export function useForEver(doelbinding: Doelbinding, relatie: string, file: string): Promise<never[]> {
  const loop = async (): Promise<never> => {
    for (;;) {
      const said = await useOnce(doelbinding, relatie).then(
        ({ context, rows }) => `${rows.length === 1 ? 'gaf' : 'leeg'} ${context.traceId}`,
        (error: unknown) => `geweigerd ${(error as Error).message}`,
      )
      appendFileSync(file, `${said}\n`)
      if (said.startsWith('geweigerd')) await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
  return Promise.all(Array.from({ length: 8 }, loop))
}
