import type { Doel } from './werkreden.ts'

/** A group of data on the page of a person: purposes that need it see it at once, others after "Toon". */
export type Groep = { readonly code: string; readonly doelen: readonly Doel[] }

/** Terms of all choices here: 1 the employee, 2 the person, 3 the moment, 4 the purpose. */
const geldt = (doel: string, groep: string): string =>
  `reden_geldt(($1)[1]::uuid, ($1)[2]::uuid, ${doel}, ($1)[3]::timestamptz, ${groep})`

const MET_HUISGENOTEN = `select ($1)[2]::uuid union select samen_met(($1)[2]::uuid, ($1)[3]::date)`

/** The head of the page: the person and who lives there, for a reason of this kind that holds; else nobody. */
export const metReden = (doel: Doel) => ({
  sql: `select k from (${MET_HUISGENOTEN}) m (k) where ${geldt(`'${doel}'`, 'null')}`,
  maximaal: 20,
})

const ofGroep = ({ code, doelen }: Groep): string =>
  doelen.length === 0
    ? geldt('($1)[4]', `'${code}'`)
    : geldt(
        '($1)[4]',
        `case when ($1)[4] in (${doelen.map((doel) => `'${doel}'`).join(', ')}) then null else '${code}' end`,
      )

/** A group of data of the person alone. */
export const vanGroep = (groep: Groep) => ({
  sql: `select ($1)[2]::uuid where ${ofGroep(groep)}`,
  maximaal: 1,
})

/** A group that is about who lives there together. */
export const vanGroepSamen = (groep: Groep) => ({
  sql: `select k from (${MET_HUISGENOTEN}) m (k) where ${ofGroep(groep)}`,
  maximaal: 20,
})

/** A group that is about the people of cases of the person: SQL with one column of ids, and `($1)[2]` the person. */
export const vanGroepMet = (groep: Groep, mensen: string, maximaal: number) => ({
  sql: `select k from (${mensen} union select ($1)[2]::uuid) m (k) where ${ofGroep(groep)}`,
  maximaal,
})

/** Writing about the person alone, for whatever reason holds. */
export const metEenReden = {
  sql: `select ($1)[2]::uuid where ${geldt('($1)[4]', 'null')}`,
  maximaal: 1,
}
