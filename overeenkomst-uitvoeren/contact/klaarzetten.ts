import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { statement, type Statement } from '../../doelbinding/statement.ts'
import type { Verwerking } from '../../doelbinding/verwerking.ts'
import { type Sjablonen, sjablonen } from '../../sjablonen.ts'
import type { BERICHT_INSERT } from './bericht-insert.ts'
import type { Gegevens } from './sjabloon.ts'

export type Sjablooncode = Sjablonen['code']
type Met<C extends Sjablooncode> = Extract<Sjablonen, { code: C }>

/** A verwerking that may tell a person something: `schrijft: { bericht: BERICHT_INSERT }`. */
export type Berichtend = Verwerking & { readonly schrijft: { readonly bericht: typeof BERICHT_INSERT } }
export type NieuwBericht = {
  id: string
  relatieId: string
  sjabloon: string
  gegevens: string
  zaak: string | null
}

/**
 * The statement by which a verwerking puts a message ready; run it in the transaction of the change that it tells of. The
 * purpose of the message is that of the verwerking. Channel and language are chosen when it is sent.
 */
export function klaarzetten<const V extends Berichtend>(
  verwerking: V,
): Statement<V, NieuwBericht, { id: string }> {
  // The compiler cannot look into a V that is still open; `Berichtend` says that it may insert these columns.
  return statement<Berichtend, NieuwBericht, { id: string }>(verwerking, (db, p) =>
    db
      .insertInto('bericht')
      .values({
        id: p.id,
        relatie_id: p.relatieId,
        sjabloon: p.sjabloon,
        doel: verwerking.code,
        gegevens: p.gegevens,
        zaak: p.zaak,
      })
      .returning('id'),
  ) as unknown as Statement<V, NieuwBericht, { id: string }>
}

type Vraag<C extends Sjablooncode> = {
  relatieId: string
  sjabloon: C
  gegevens: Gegevens<Met<C>>
  zaak?: string | undefined
}

/** A message of a template, checked against the fields of that template. Throws on data that does not fit: a bug. */
export function bericht<const C extends Sjablooncode>(vraag: Vraag<C>): NieuwBericht {
  const { relatieId, zaak } = vraag
  const gevonden = getSjabloon(vraag.sjabloon)
  const velden = Object.entries(gevonden.velden as Record<string, z.ZodType>)
  const gegevens = Object.fromEntries(
    velden.map(([naam, soort]) => [naam, soort.parse((vraag.gegevens as Record<string, unknown>)[naam])]),
  )
  return {
    id: randomUUID(),
    relatieId,
    sjabloon: gevonden.code,
    gegevens: JSON.stringify(gegevens),
    zaak: zaak ?? null,
  }
}

/** The template with this code. Throws when there is none. */
export function getSjabloon(code: string): Sjablonen {
  const found = sjablonen.find((each) => each.code === code)
  if (!found) throw new Error(`Er is geen sjabloon ${code}.`)
  return found
}
