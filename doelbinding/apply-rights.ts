import type pg from 'pg'
import { type Login, loginName, loginPassword, LOGINS, verwerkingRole } from './logins.ts'
import type { Declaraties } from './register.ts'
import { desiredRights, type Grant, type Policy } from './rights.ts'
import type { Tabel } from './tabel.ts'

const quote = (name: string): string =>
  name
    .split('.')
    .map((part) => `"${part}"`)
    .join('.')

/** Roles that this program makes: logins and verwerkingen; the owner's name may start the same. */
const ourRoles = (prefix: string): string => `^${prefix}_[lv]_`

/** One step towards the desired rights: the SQL, and a line that says it to a person. */
export type Step = { sql: string; says: string }

/**
 * What must change so that the database holds exactly the declared rights: roles, column grants and policies that are
 * missing are added, all others of ours are taken away, also those granted by hand.
 */
export async function planRights(
  owner: pg.Client,
  prefix: string,
  declaraties: Declaraties,
): Promise<Step[]> {
  const desired = desiredRights(prefix, declaraties)
  const actual = await readGrants(owner, prefix)
  const wanted = new Map(desired.grants.map((grant) => [grantKey(grant), grant]))
  const present = new Map(actual.map((grant) => [grantKey(grant), grant]))
  const missing = [...wanted].filter(([key]) => !present.has(key)).map(([, grant]) => grant)
  const surplus = [...present].filter(([key]) => !wanted.has(key)).map(([, grant]) => grant)
  return [
    ...(await planRoles(owner, prefix, declaraties)),
    ...surplus.map((grant) => grantStep(grant, 'revoke')),
    ...missing.map((grant) => grantStep(grant, 'grant')),
    ...(await planRowSecurity(owner, declaraties.tabellen, desired.policies)),
    ...(await planPolicies(owner, desired.policies)),
  ]
}

const grantKey = (grant: Grant): string => `${grant.role}|${grant.object}|${grant.privilege}|${grant.column}`

function grantStep({ role, object, privilege, column }: Grant, verb: 'grant' | 'revoke'): Step {
  const target = object.endsWith('()') ? `function ${quote(object.slice(0, -2))}` : quote(object)
  const columns = column === '*' ? '' : ` (${quote(column)})`
  const preposition = verb === 'grant' ? 'to' : 'from'
  return {
    sql: `${verb} ${privilege.toLowerCase()}${columns} on ${target} ${preposition} ${quote(role)}`,
    says: `${verb === 'grant' ? '+' : '-'} ${role}: ${privilege} ${object}${column === '*' ? '' : `.${column}`}`,
  }
}

async function planRoles(owner: pg.Client, prefix: string, { verwerkingen }: Declaraties): Promise<Step[]> {
  const { rows } = await owner.query<{ rolname: string }>('select rolname from pg_roles where rolname ~ $1', [
    ourRoles(prefix),
  ])
  const existing = new Set(rows.map(({ rolname }) => rolname))
  const step = (name: string, options: string): Step[] =>
    existing.has(name) ? [] : [{ sql: `create role ${quote(name)} ${options}`, says: `+ rol ${name}` }]
  const roles = verwerkingen.map((verwerking) => ({
    role: verwerkingRole(prefix, verwerking.code),
    login: loginName(prefix, verwerking.hoofdstuk),
  }))
  const members = await owner.query<{ role: string; login: string }>(
    `select r.rolname as role, m.rolname as login from pg_auth_members a join pg_roles r on r.oid = a.roleid
     join pg_roles m on m.oid = a.member where r.rolname ~ $1 and m.rolname ~ $1 and m.rolcanlogin`,
    [ourRoles(prefix)],
  )
  const wanted = new Set(roles.map(({ role, login }) => `${role}|${login}`))
  const held = new Set(members.rows.map(({ role, login }) => `${role}|${login}`))
  return [
    ...LOGINS.flatMap((login: Login) => step(loginName(prefix, login), 'login noinherit')),
    ...roles.flatMap(({ role }) => step(role, 'nologin noinherit')),
    ...roles
      .filter(({ role, login }) => !held.has(`${role}|${login}`))
      .map(({ role, login }) => ({
        sql: `grant ${quote(role)} to ${quote(login)} with inherit false, set true`,
        says: `+ ${login} mag ${role} aannemen`,
      })),
    ...members.rows
      .filter(({ role, login }) => !wanted.has(`${role}|${login}`))
      .map(({ role, login }) => ({
        sql: `revoke ${quote(role)} from ${quote(login)}`,
        says: `- ${login} mag ${role} niet meer aannemen`,
      })),
  ]
}

async function planRowSecurity(
  owner: pg.Client,
  tabellen: readonly Tabel[],
  policies: readonly Policy[],
): Promise<Step[]> {
  const { rows } = await owner.query<{ naam: string }>(
    `select case n.nspname when 'public' then c.relname else n.nspname || '.' || c.relname end as naam
     from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relrowsecurity`,
  )
  const secured = new Set(rows.map(({ naam }) => naam))
  const asked = new Set<string>(policies.map(({ table }) => table))
  return tabellen
    .filter(({ naam, pad }) => (!('geen' in pad) || asked.has(naam)) && !secured.has(naam))
    .map(({ naam }) => ({
      sql: `alter table ${quote(naam)} enable row level security`,
      says: `+ rijbeveiliging ${naam}`,
    }))
}

async function planPolicies(owner: pg.Client, desired: Policy[]): Promise<Step[]> {
  const { rows } = await owner.query<{ table: string; name: string; text: string | null }>(
    `select case n.nspname when 'public' then c.relname else n.nspname || '.' || c.relname end as table, p.polname as name,
            obj_description(p.oid, 'pg_policy') as text
     from pg_policy p join pg_class c on c.oid = p.polrelid join pg_namespace n on n.oid = c.relnamespace
     where n.nspname in ('public', 'logboek')`,
  )
  const present = new Map(rows.map((row) => [`${row.table}|${row.name}`, row.text]))
  const wanted = new Map(desired.map((policy) => [`${policy.table}|${policy.name}`, policyText(policy)]))
  const drop = rows.filter((row) => wanted.get(`${row.table}|${row.name}`) !== row.text)
  const create = desired.filter(
    (policy) => present.get(`${policy.table}|${policy.name}`) !== policyText(policy),
  )
  return [
    ...drop.map(({ table, name }) => ({
      sql: `drop policy ${quote(name)} on ${quote(table)}`,
      says: `- beleid ${table}.${name}`,
    })),
    ...create.map((policy) => ({ sql: policySql(policy), says: `+ beleid ${policy.table}.${policy.name}` })),
  ]
}

const policyText = ({ roles, using, beperkend, ookSchrijven }: Policy): string =>
  `${beperkend ? 'beperkt ' : ''}${ookSchrijven ? 'met schrijven ' : ''}${roles}: ${using}`

function policySql(policy: Policy): string {
  const { table, name, roles, using, beperkend, ookSchrijven } = policy
  const targets = roles === 'public' ? 'public' : roles.split(', ').map(quote).join(', ')
  const text = policyText(policy).replaceAll("'", "''")
  const kind = beperkend ? 'as restrictive ' : ''
  const check = beperkend && !ookSchrijven ? 'true' : using
  return `create policy ${quote(name)} on ${quote(table)} ${kind}to ${targets} using (${using}) with check (${check});
    comment on policy ${quote(name)} on ${quote(table)} is '${text}'`
}

async function readGrants(owner: pg.Client, prefix: string): Promise<Grant[]> {
  const { rows } = await owner.query<Grant>(
    `with onze as (select oid, rolname from pg_roles where rolname ~ $1),
     naam as (select c.oid, c.relacl, case n.nspname when 'public' then c.relname else n.nspname || '.' || c.relname end as object
              from pg_class c join pg_namespace n on n.oid = c.relnamespace
              where n.nspname in ('public', 'doelbinding', 'logboek', 'waarvoor') and c.relkind in ('r', 'p', 'v', 'S'))
     select o.rolname as role, naam.object, x.privilege_type as privilege, a.attname as column
       from naam join pg_attribute a on a.attrelid = naam.oid and a.attacl is not null, aclexplode(a.attacl) x
       join onze o on o.oid = x.grantee
     union all select o.rolname, naam.object, x.privilege_type, '*' from naam, aclexplode(naam.relacl) x join onze o on o.oid = x.grantee
     union all select o.rolname, n.nspname || '.' || p.proname || '()', x.privilege_type, '*'
       from pg_proc p join pg_namespace n on n.oid = p.pronamespace, aclexplode(p.proacl) x join onze o on o.oid = x.grantee
       where n.nspname in ('public', 'doelbinding', 'logboek')`,
    [ourRoles(prefix)],
  )
  return rows
}

/**
 * Passwords, settings, the right to connect: set again at each migration. Any login may change its own password and default
 * settings, so SQL that slipped in could lock the program out until then.
 */
export function loginSteps(prefix: string, database: string, sleutel: string): string[] {
  const names = LOGINS.map((login) => loginName(prefix, login))
  const all = names.map(quote).join(', ')
  return [
    ...names.map((name) => `alter role ${quote(name)} password '${loginPassword(sleutel, name)}'`),
    ...names.flatMap((name) => [
      `alter role ${quote(name)} reset all`,
      `alter role ${quote(name)} in database ${quote(database)} reset all`,
    ]),
    `revoke all on database ${quote(database)} from public`,
    `grant connect on database ${quote(database)} to ${all}`,
  ]
}

/** The roles of verwerkingen enter the schemas as public does; what they find there is granted column by column. */
export const SCHEMA_STEPS = ['grant usage on schema public, doelbinding, logboek to public']
