import { OnbruikbaarBestand } from '../../adapters/vera/onbruikbaar.ts'
import type { Doelbinding } from '../../doelbinding/kern.ts'
import type { Verslag } from './telling.ts'

type Kern = Pick<Doelbinding, 'toegang'>

/** A run that gave no sign of life for so long broke off: its program was stopped. */
const STIL = "interval '2 minutes'"
const HARTSLAG_MS = 5000
const VOORTGANG_MS = 1000

/** One run as the desk can follow it. */
export type Gang = {
  id: string
  /** How far it is; written down now and then. */
  stap: (stap: string, aantal: number) => void
  end: (verslag: Verslag) => Promise<void>
  /** It failed, and nothing was taken over. */
  fail: (error: unknown) => Promise<void>
}

/** Notes that a run begins, and closes those that broke off. Throws OnbruikbaarBestand when another runs. */
export async function beginImport(kern: Kern, id: string, bron: string): Promise<Gang> {
  await closeBroken(kern)
  const { rowCount } = await kern.toegang.query(
    'insert into vera_import (id, bron) values ($1, $2) on conflict do nothing',
    [id, bron],
  )
  if (rowCount === 0)
    throw new OnbruikbaarBestand('Er loopt al een overname. Brak die af? Probeer het over 2 minuten.')
  let nu = { stap: 'controleren', aantal: 0 }
  let noted = 0
  const note = (): void => {
    noted = performance.now()
    const values = [id, nu.stap, nu.aantal]
    const sign = 'update vera_import set stap = $2, aantal = $3, gezien_op = clock_timestamp() where id = $1'
    // A sign of life that cannot be written stops nothing.
    void kern.toegang.query(sign, values).catch(() => undefined)
  }
  const hart = setInterval(note, HARTSLAG_MS)
  const end = async (verslag: Verslag | null, reden: string | null): Promise<void> => {
    clearInterval(hart)
    await kern.toegang.query('delete from vera_sleutel where vera_import_id = $1', [id])
    await kern.toegang.query(
      'update vera_import set klaar_op = clock_timestamp(), gelukt = $2, verslag = $3, reden = left($4, 500) where id = $1',
      [id, verslag !== null, verslag && JSON.stringify(verslag), reden],
    )
  }
  return {
    id,
    stap: (stap, aantal) => {
      nu = { stap, aantal }
      if (performance.now() - noted > VOORTGANG_MS) note()
    },
    end: (verslag) => end(verslag, null),
    // Only words of ours: an error of the database can hold a value.
    fail: (error) => end(null, error instanceof OnbruikbaarBestand ? error.message : null),
  }
}

async function closeBroken({ toegang }: Kern): Promise<void> {
  await toegang.query(
    `update vera_import set klaar_op = gezien_op, gelukt = false, reden = 'De overname brak af: het programma stopte.'
     where gelukt is null and gezien_op < clock_timestamp() - ${STIL}`,
  )
  await toegang.query(
    'delete from vera_sleutel where vera_import_id in (select id from vera_import where gelukt is not null)',
  )
}

export type Import = {
  id: string
  bron: string
  begonnenOp: Date
  klaarOp: Date | null
  stand: 'bezig' | 'gelukt' | 'mislukt'
  stap: string | null
  aantal: number
  reden: string | null
  verslag: Verslag | null
}

const COLUMNS = `id, bron, begonnen_op as "begonnenOp", klaar_op as "klaarOp", stap, aantal, reden, verslag,
  case when gelukt then 'gelukt' when gelukt is null and gezien_op > clock_timestamp() - ${STIL} then 'bezig' else 'mislukt' end as stand`

export async function listImports(kern: Kern): Promise<Import[]> {
  const { rows } = await kern.toegang.query<Import>(
    `select ${COLUMNS} from vera_import order by begonnen_op desc limit 50`,
  )
  return rows
}

export async function findImport(kern: Kern, id: string): Promise<Import | null> {
  const { rows } = await kern.toegang.query<Import>(`select ${COLUMNS} from vera_import where id = $1`, [id])
  return rows[0] ?? null
}
