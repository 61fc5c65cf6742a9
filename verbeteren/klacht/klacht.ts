import { randomUUID } from 'node:crypto'
import type { Context } from '../../doelbinding/context.ts'
import { lees, verwerk } from '../../doelbinding/verwerk.ts'
import { done, type Outcome, refused } from '../../outcome.ts'
import { addWeekdays, datumOf } from '../../tijd.ts'
import { bericht, klaarzetten } from '../../overeenkomst-uitvoeren/contact/klaarzetten.ts'
import {
  answerKlacht,
  eenKlacht,
  eigenKlacht,
  eigenKlachten,
  eigenReparatie,
  insertKlacht,
  openKlachten,
} from './queries.ts'
import { klachtBehandelen, klachtIndienen } from './verwerkingen.ts'

/** Within so many weekdays somebody answers. */
const ANTWOORD_BINNEN_WEEKDAGEN = 10
export const antwoordUiterlijk = (gemeldOp: Date): string =>
  addWeekdays(datumOf(gemeldOp), ANTWOORD_BINNEN_WEEKDAGEN)

export const PER_BLADZIJDE = 25

/** The repair that a complaint is about, when it is one of this tenant. */
export const findReparatie = async (context: Context, huurderId: string, id: string) =>
  (await lees(context, eigenReparatie, { betrokkenen: [huurderId] }, { id, huurderId }))[0]

export type Nieuw = { huurderId: string; verzoekId: string | undefined; tekst: string; nu: Date }
const zetOntvangen = klaarzetten(klachtIndienen)

/** Records a complaint, about a repair of this tenant or about nothing in particular. Answers its id. */
export function dienKlachtIn(
  context: Context,
  { huurderId, verzoekId, tekst, nu }: Nieuw,
): Promise<Outcome<string, 'geen-reparatie'>> {
  return verwerk(context, klachtIndienen, { betrokkenen: [huurderId] }, async (tx) => {
    if (verzoekId && (await tx.run(eigenReparatie, { id: verzoekId, huurderId })).length === 0)
      return refused('geen-reparatie')
    const id = randomUUID()
    const [row] = await tx.run(insertKlacht, { id, huurderId, verzoekId: verzoekId ?? null, tekst, op: nu })
    const gegevens = { nummer: row?.nummer ?? '', klacht: id, uiterlijk: antwoordUiterlijk(nu) }
    await tx.run(zetOntvangen, bericht({ relatieId: huurderId, sjabloon: 'klacht-ontvangen', gegevens }))
    return done(id)
  })
}

export const listEigenKlachten = (context: Context, huurderId: string) =>
  lees(context, eigenKlachten, { betrokkenen: [huurderId] }, { huurderId })

export const findEigenKlacht = async (context: Context, huurderId: string, id: string) =>
  (
    await lees(
      { ...context, zaak: `klacht ${id}` },
      eigenKlacht,
      { betrokkenen: [huurderId] },
      { id, huurderId },
    )
  )[0]

/** One page of the complaints that wait for an answer, after a number. */
export async function listOpenKlachten(context: Context, na: string) {
  const rows = await lees(context, openKlachten, { kiest: [na] }, { na })
  const rijen = rows.slice(0, PER_BLADZIJDE)
  return { rijen, volgende: rows.length > PER_BLADZIJDE ? rijen.at(-1)?.nummer : undefined }
}

export const findKlacht = async (context: Context, id: string) =>
  (await lees({ ...context, zaak: `klacht ${id}` }, eenKlacht, { kiest: [id] }, { id }))[0]

const zetBeantwoord = klaarzetten(klachtBehandelen)

/** The answer that the tenant gets; it closes the complaint. */
export function beantwoordKlacht(
  context: Context,
  id: string,
  { versie, antwoord, nu }: { versie: number; antwoord: string; nu: Date },
): Promise<Outcome<null, 'bestaat-niet' | 'gewijzigd'>> {
  return verwerk({ ...context, zaak: `klacht ${id}` }, klachtBehandelen, { kiest: [id] }, async (tx) => {
    const [row] = await tx.run(eenKlacht, { id })
    if (!row) return refused('bestaat-niet')
    const saved = await tx.run(answerKlacht, { id, versie, antwoord, op: nu })
    if (saved.length === 0) return refused('gewijzigd')
    const gegevens = { nummer: row.nummer, klacht: id }
    await tx.run(
      zetBeantwoord,
      bericht({ relatieId: row.relatie_id, sjabloon: 'klacht-beantwoord', gegevens, zaak: `klacht ${id}` }),
    )
    return done(null)
  })
}
