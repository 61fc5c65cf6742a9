import { keysOf, readableColumns, touchedTables, type Declaraties } from './register.ts'
import { loginName, verwerkingRole } from './logins.ts'
import { padExpression, type Tabel, type Tabelnaam } from './tabel.ts'
import type { Verwerking } from './verwerking.ts'

/** One right on one column (`*` = the whole table) or function, as text that can be compared with the catalogue. */
export type Grant = { role: string; object: string; privilege: string; column: string }
/** A `beperkend` policy takes rows away from those that the others show; it lets through what is written. */
export type Policy = {
  table: string
  name: string
  roles: string
  using: string
  beperkend?: true
  /** What is written must be among what can be seen. */
  ookSchrijven?: true
}
export type Rights = { roles: string[]; grants: Grant[]; policies: Policy[] }

/** Lock 2, as data: all that the declarations ask of the database. Nothing is granted outside this. */
export function desiredRights(prefix: string, { verwerkingen, tabellen }: Declaraties): Rights {
  return {
    roles: verwerkingen.map(({ code }) => verwerkingRole(prefix, code)),
    grants: [
      ...verwerkingen.flatMap((verwerking) => verwerkingGrants(prefix, verwerking, tabellen)),
      ...tabellen
        .filter(({ techniek }) => techniek)
        .flatMap(({ naam }) => tableGrants(loginName(prefix, 'toegang'), naam)),
      ...kernelGrants(prefix),
    ],
    policies: tabellen.flatMap((tabel) => tablePolicies(prefix, tabel, verwerkingen)),
  }
}

const tableGrants = (role: string, object: string): Grant[] =>
  ['SELECT', 'INSERT', 'UPDATE', 'DELETE'].map((privilege) => ({ role, object, privilege, column: '*' }))

function verwerkingGrants(prefix: string, verwerking: Verwerking, tabellen: readonly Tabel[]): Grant[] {
  const role = verwerkingRole(prefix, verwerking.code)
  const execute = (name: string): Grant => ({ role, object: `${name}()`, privilege: 'EXECUTE', column: '*' })
  const columns = touchedTables(verwerking).flatMap((table) => columnGrants(role, verwerking, table))
  const paths = tabellen.filter(({ naam }) => touchedTables(verwerking).includes(naam)).map(({ pad }) => pad)
  return [
    ...columns,
    execute('doelbinding.opened'),
    ...(verwerking.functies ?? []).map(execute),
    ...(verwerking.kiest?.rijen ? [execute('doelbinding.opened_rijen')] : []),
    ...(verwerking.kiest?.maximaal === 'reeks'
      ? [execute('doelbinding.opened_run'), ...runGrants(role)]
      : []),
    ...(paths.some((pad) => 'pseudoniem' in pad)
      ? ['doelbinding.opened_pseudoniemen', 'logboek.leaf_index', 'logboek.utc'].map(execute)
      : []),
    ...paths.flatMap((pad) => ('functie' in pad ? [execute(pad.functie)] : [])),
  ]
}

const runGrants = (role: string): Grant[] =>
  ['reeks', 'betrokkene'].map((column) => ({
    role,
    object: 'doelbinding.reeks_betrokkene',
    privilege: 'SELECT',
    column,
  }))

function columnGrants(role: string, verwerking: Verwerking, table: Tabelnaam): Grant[] {
  const object = table
  const each = (privilege: string, columns: readonly string[]): Grant[] =>
    columns.map((column) => ({ role, object, privilege, column }))
  const written = verwerking.schrijft?.[table]
  return [
    ...each('SELECT', readableColumns(verwerking, table)),
    ...each('INSERT', written?.insert ? [...new Set([...keysOf(table), ...written.insert])] : []),
    ...each('UPDATE', written?.update ?? []),
    ...each('DELETE', written?.delete ? ['*'] : []),
  ]
}

/** Rights of the kernel's own logins. */
function kernelGrants(prefix: string): Grant[] {
  const execute = (login: 'opener' | 'verzegelaar' | 'toegang', name: string): Grant => ({
    role: loginName(prefix, login),
    object: `${name}()`,
    privilege: 'EXECUTE',
    column: '*',
  })
  const sealer = loginName(prefix, 'verzegelaar')
  const table = (object: string, ...privileges: string[]): Grant[] =>
    privileges.map((privilege) => ({ role: sealer, object, privilege, column: '*' }))
  return [
    ...['open', 'current_versies'].map((name) => execute('opener', `doelbinding.${name}`)),
    execute('verzegelaar', 'doelbinding.sweep'),
    execute('verzegelaar', 'logboek.horizon'),
    execute('toegang', 'logboek.seal_state'),
    execute('toegang', 'public.volg_dag'),
    execute('toegang', 'public.ketenpartner_cijfers'),
    execute('toegang', 'public.vera_begin'),
    execute('verzegelaar', 'logboek.utc'),
    ...table('logboek.regel', 'SELECT'),
    ...table('doelbinding.verwerking_versie', 'SELECT'),
    ...table('logboek.tegel', 'SELECT', 'INSERT', 'UPDATE'),
    ...table('logboek.zegel', 'SELECT', 'INSERT'),
  ]
}

function tablePolicies(prefix: string, tabel: Tabel, verwerkingen: readonly Verwerking[]): Policy[] {
  const { naam, pad } = tabel
  if ('geen' in pad) return withoutPersons(naam, chosenRows(prefix, naam, verwerkingen))
  if ('pseudoniem' in pad) return logPolicies(prefix, naam, pad.pseudoniem)
  const opened = '(select doelbinding.opened(current_user))::uuid[]'
  const runs = verwerkingen.filter(
    (verwerking) => verwerking.kiest?.maximaal === 'reeks' && touchedTables(verwerking).includes(naam),
  )
  const [visible, joined] =
    'kolom' in pad
      ? [
          `${pad.kolom} is null or ${pad.kolom} = any (${opened})`,
          inRun(`${naam.split('.').at(-1)}.${pad.kolom}`),
        ]
      : [
          `${padExpression(pad)} <@ ${opened}`,
          `coalesce((select bool_and(${inRun('p.b')}) from unnest(${padExpression(pad)}) p (b)), true)`,
        ]
  const batch = runs.map(({ code }) => verwerkingRole(prefix, code)).toSorted()
  return [
    { table: naam, name: 'geopend', roles: 'public', using: visible },
    ...(batch.length > 0 ? [{ table: naam, name: 'reeks', roles: batch.join(', '), using: joined }] : []),
    ...chosenRows(prefix, naam, verwerkingen),
  ]
}

/** Companies' data have no persons to open; when a use chooses rows of them, it sees and writes those alone. */
const withoutPersons = (table: Tabelnaam, chosen: readonly Policy[]): Policy[] =>
  chosen.length === 0
    ? []
    : [
        { table, name: 'zonder personen', roles: 'public', using: 'true' },
        ...chosen.map((policy) => ({ ...policy, ookSchrijven: true as const })),
      ]

/** Of the opened persons, the rows that the use chose. */
const chosenRows = (prefix: string, table: Tabelnaam, verwerkingen: readonly Verwerking[]): Policy[] =>
  verwerkingen.flatMap((verwerking) => {
    const { code, kiest } = verwerking
    const condition = kiest?.rijen?.tabellen[table]
    if (!condition || !touchedTables(verwerking).includes(table)) return []
    const using = condition.replaceAll('$1', '((select doelbinding.opened_rijen(current_user))::uuid[])')
    return [
      { table, name: `rijen ${code}`, roles: verwerkingRole(prefix, code), using, beperkend: true as const },
    ]
  })

/** One look in the index for each row: linear at any size of run. */
const inRun = (id: string): string =>
  `exists (select from doelbinding.reeks_betrokkene r where r.betrokkene = ${id})`

/** A line of the log is seen by its own person, from the moment it may be seen; the sealer sees pseudonyms only. */
const logPolicies = (prefix: string, table: string, column: string): Policy[] => [
  {
    table,
    name: 'geopend',
    roles: 'public',
    using: `${column} = any ((select doelbinding.opened_pseudoniemen(current_user))::bytea[]) and coalesce(zichtbaar_vanaf <= clock_timestamp(), true)`,
  },
  { table, name: 'verzegelen', roles: loginName(prefix, 'verzegelaar'), using: 'true' },
]
