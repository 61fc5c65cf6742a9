import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeTestDatabase, type TestDatabase } from '../database/testing/database.ts'
import { planRights } from './apply-rights.ts'
import { TEMPLATE } from '../database/testing/template.ts'
import { declaraties } from '../declaraties.ts'
import { projectRoot } from '../project-root.ts'
import { checkDeclaraties } from './register.ts'
import { tabel } from './tabel.ts'
import { verwerking } from './verwerking.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await makeTestDatabase()
})
afterAll(() => db.stop())

const TABLES = `
  select case n.nspname when 'public' then c.relname else n.nspname || '.' || c.relname end as tabel,
         c.relrowsecurity as beveiligd, obj_description(c.oid, 'pg_class') as opmerking,
         (select array_agg(a.attname::text order by a.attnum) from pg_attribute a
          where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as kolommen
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname in ('public', 'logboek', 'doelbinding', 'waarvoor') and c.relkind in ('r', 'p', 'v', 'm') order by 1`
type Row = { tabel: string; beveiligd: boolean; opmerking: string | null; kolommen: string[] }

test('every table is declared with all its columns, or is the kernel’s own and says that it holds no personal data', async () => {
  const { rows } = await db.owner.query<Row>(TABLES)
  const faults = rows.flatMap(({ tabel: naam, kolommen, opmerking }) => {
    const declared = declaraties.tabellen.find((each) => each.naam === naam)
    if (!declared) {
      const kernels = naam.startsWith('doelbinding.') || naam.startsWith('waarvoor.')
      return kernels && opmerking?.startsWith('geen persoonsgegevens')
        ? []
        : [
            `Tabel ${naam} is niet verklaard. Voeg haar toe aan gegevens.ts van haar onderwerp en aan declaraties.ts.`,
          ]
    }
    return kolommen
      .filter((kolom) => !(kolom in declared.kolommen))
      .map(
        (kolom) =>
          `Kolom ${naam}.${kolom} heeft geen soort. Geef haar een categorie, 'sleutel' of 'geen' in gegevens.ts.`,
      )
  })
  expect(faults).toEqual([])
})

test('every table with a path to a person has row-level security', async () => {
  const { rows } = await db.owner.query<Row>(TABLES)
  const open = declaraties.tabellen.filter(
    ({ naam, pad }) =>
      !('geen' in pad) && !rows.some(({ tabel: name, beveiligd }) => name === naam && beveiligd),
  )
  expect(open.map(({ naam }) => naam)).toEqual([])
})

test('the rights in the database are exactly those of the declarations', async () => {
  expect((await planRights(db.owner, TEMPLATE, declaraties)).map(({ says }) => says)).toEqual([])
})

test('a right that was given by hand is seen, and taken away by the next migration', async () => {
  await db.owner.query(`grant select on relatie to wvtest_l_verbeteren`)
  await db.owner.query(`grant select (telefoon) on relatie to wvtest_v_inloggen`)
  expect((await planRights(db.owner, TEMPLATE, declaraties)).map(({ sql }) => sql).toSorted()).toEqual([
    'revoke select ("telefoon") on "relatie" from "wvtest_v_inloggen"',
    'revoke select on "relatie" from "wvtest_l_verbeteren"',
  ])
  await db.owner.query(
    'revoke select on relatie from wvtest_l_verbeteren; revoke select (telefoon) on relatie from wvtest_v_inloggen',
  )
})

test('the declarations of the program are without fault', () => {
  expect(checkDeclaraties(declaraties)).toEqual([])
})

test('a declaration that lacks something fails with what to do', () => {
  const [first] = declaraties.verwerkingen
  const { leest: _, ...rest } = { ...first } as NonNullable<typeof first>
  const wrong = verwerking({
    ...rest,
    code: 'fout',
    leest: {},
    grondslag: { avg: '6-1-b', wet: '' },
    bewaartermijn: { ...rest.bewaartermijn, duur: 'lang' },
  })
  const table = tabel(
    'ketenpartner',
    { geen: 'bedrijf' },
    {
      id: 'sleutel',
      naam: 'naam',
      specialisme: 'geen',
      soort: 'geen',
      uurtarief_cent: 'geen',
      meerwerk_grens_cent: 'geen',
    },
  )
  const faults = checkDeclaraties({ verwerkingen: [wrong, wrong], tabellen: [table] })
  expect(faults).toContain('Verwerking fout staat er twee keer. Kies een andere code.')
  expect(faults).toContain('Verwerking fout noemt geen wetsartikel; vul grondslag.wet in.')
  expect(faults).toContain('Verwerking fout heeft een bewaartermijn die geen ISO 8601-duur is, zoals P2Y.')
  expect(faults).toContain(
    'Tabel ketenpartner heeft persoonsgegevens (naam) maar geen pad naar een betrokkene.',
  )
})

test('a personal column that no verwerking uses fails with what to do', () => {
  const table = tabel(
    'huurovereenkomst_partij',
    { kolom: 'relatie_id' },
    { huurovereenkomst_id: 'sleutel', relatie_id: 'sleutel', rol: 'woonsituatie' },
  )
  expect(checkDeclaraties({ verwerkingen: [], tabellen: [table] })).toEqual([
    'Kolom huurovereenkomst_partij.rol is een persoonsgegeven in geen enkele verwerking. Verklaar het gebruik of haal de kolom weg.',
  ])
})

/** Batches and the kernel itself; everywhere else the narrowed type is the only way to the data. */
const RAW_SQL_ALLOWED =
  /^(doelbinding|database|bench|cli|e2e)\/|\.db\.test\.tsx?$|\.e2e\.test\.ts$|batch\.ts$/

test('selectAll, raw SQL and the pools of the logins stay inside the kernel and the batch files', () => {
  const folders = [
    'overeenkomst-uitvoeren',
    'risico-beperken',
    'wet-naleven',
    'verbeteren',
    'web',
    'adapters',
  ]
  const files = folders.flatMap((folder) =>
    readdirSync(`${projectRoot}/${folder}`, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => `${folder}/${file}`),
  )
  const wrong = files
    .filter((file) => !RAW_SQL_ALLOWED.test(file))
    .filter((file) =>
      /\.selectAll\(|import \{[^}]*\bsql\b[^}]*\} from 'kysely'|\.pools\b|from 'pg'/.test(
        readFileSync(`${projectRoot}/${file}`, 'utf8'),
      ),
    )
  expect(wrong, 'Gebruik verwerk() of lees() met een statement; een batch hoort in batch.ts').toEqual([])
})
