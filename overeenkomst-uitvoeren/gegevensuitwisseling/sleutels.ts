import type { Berichtsoort } from '../../adapters/vera/lezen.ts'
import type { Doelbinding } from '../../doelbinding/kern.ts'

type Kern = Pick<Doelbinding, 'toegang'>
export type Sleutel = readonly [lijst: Berichtsoort, id: string]

/** As one text, to find it again. */
export const sleutelTekst = ([lijst, id]: Sleutel): string => `${lijst} ${id}`

/**
 * Notes the numbers of rows that the files hold; the run's choice of whom to open looks here. They wait in the database and not
 * in memory, so that a file may be any size. Answers those that were not offered before.
 */
export async function noteAangeboden(
  { toegang }: Kern,
  run: string,
  sleutels: readonly Sleutel[],
): Promise<Set<string>> {
  const { rows } = await toegang.query<{ lijst: Berichtsoort; id: string }>(
    `insert into vera_sleutel as s (vera_import_id, lijst, id, aangeboden)
     select $1, x.lijst, x.id, true from unnest($2::text[], $3::uuid[]) x (lijst, id)
     on conflict (vera_import_id, lijst, id) do update set aangeboden = true where not s.aangeboden
     returning lijst, id`,
    [run, ...apart(sleutels)],
  )
  return new Set(rows.map(({ lijst, id }) => sleutelTekst([lijst, id])))
}

/** Notes the numbers of rows that contracts name. */
export async function noteGenoemd(
  { toegang }: Kern,
  run: string,
  sleutels: readonly Sleutel[],
): Promise<void> {
  await toegang.query(
    `insert into vera_sleutel (vera_import_id, lijst, id, aangeboden)
     select distinct $1::uuid, x.lijst, x.id, false from unnest($2::text[], $3::uuid[]) x (lijst, id) on conflict do nothing`,
    [run, ...apart(sleutels)],
  )
}

const apart = (sleutels: readonly Sleutel[]): [string[], string[]] => [
  sleutels.map(([lijst]) => lijst),
  sleutels.map(([, id]) => id),
]
