import { randomUUID } from 'node:crypto'
import { statement, type Statement } from '../../doelbinding/statement.ts'
import type { Verwerking } from '../../doelbinding/verwerking.ts'
import { addDays } from '../../tijd.ts'
import { numberOf } from '../../wet-naleven/parameters/parameter.ts'
import { lawAt } from '../../wet-naleven/parameters/peildatum.ts'
import type { TAAK_INSERT } from './kolommen.ts'

type Makend = Verwerking & { readonly schrijft: { readonly taak: typeof TAAK_INSERT } }
type Rij = {
  id: string
  soort: string
  omschrijving: string
  ruilId: string
  uiterlijk: string
  nu: Date
}

/**
 * The statement by which a step of a swap puts the next one on the list of work of Verhuur. It is about a ring and not about a
 * person; the database lets it lapse when the ring moves on.
 */
export const taakInsert = <const V extends Makend>(verwerking: V): Statement<V, Rij, unknown> =>
  // The compiler cannot look into a V that is still open; `Makend` says that it may insert these columns.
  statement<Makend, Rij, unknown>(verwerking, (db, p) =>
    db.insertInto('taak').values({
      id: p.id,
      relatie_id: null,
      soort: p.soort,
      omschrijving: p.omschrijving,
      zaak_soort: 'woningruil',
      zaak_id: p.ruilId,
      team: 'verhuur',
      uiterlijk: p.uiterlijk,
      status: 'open',
      gemaakt_op: p.nu,
      gewijzigd_op: p.nu,
      gewijzigd_bij: 'Woningruil',
    }),
  ) as unknown as Statement<V, Rij, unknown>

const WERK: Readonly<Record<string, { soort: string; omschrijving: (nummer: string) => string }>> = {
  aangevraagd: { soort: 'uitzoeken', omschrijving: (nummer) => `Woningruil ${nummer} beoordelen` },
  toegestaan: { soort: 'bezoek', omschrijving: (nummer) => `Woningen van woningruil ${nummer} bekijken` },
  gereed: { soort: 'uitzoeken', omschrijving: (nummer) => `Contracten van woningruil ${nummer} ruilen` },
}

type Stand = { id: string; nummer: string; status: string; uiterlijk: string | null; nu: Date }

/** The work that a status asks of the desk, or null when it waits for others. */
export function taakVoor({ id, nummer, status, uiterlijk, nu }: Stand): Rij | null {
  const werk = WERK[status]
  if (!werk || uiterlijk === null) return null
  return {
    id: randomUUID(),
    soort: werk.soort,
    omschrijving: werk.omschrijving(nummer),
    ruilId: id,
    uiterlijk,
    nu,
  }
}

type Geruild = { id: string; nummer: string; datum: string; nu: Date }

/** After the swap somebody pays the deposits back and sends the new bills. It is due in the time within which a deposit goes back. */
export const borgTaak = ({ id, nummer, datum, nu }: Geruild): Rij => ({
  id: randomUUID(),
  soort: 'uitzoeken',
  omschrijving: `Borg van woningruil ${nummer} uitbetalen en vragen`,
  ruilId: id,
  uiterlijk: addDays(datum, numberOf(lawAt(datum).get('term.deposit.return'))),
  nu,
})
