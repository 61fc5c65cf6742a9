import { expectTypeOf, test } from 'vitest'
import { onderhoudPlannen } from '../overeenkomst-uitvoeren/onderhoud/verwerkingen.ts'
import { reparatieVolgen } from '../overeenkomst-uitvoeren/onderhoud/verwerkingen-melden.ts'
import { statement } from './statement.ts'

// Lock 1. These lines are checked by the compiler: `npm run check` fails when one of them does compile.
test('a column that the declaration does not list does not compile', () => {
  statement(onderhoudPlannen, (db) => db.selectFrom('relatie').select(['id', 'aanschrijfnaam', 'telefoon']))
  // @ts-expect-error: e_mail is not declared for planning
  statement(onderhoudPlannen, (db) => db.selectFrom('relatie').select('e_mail'))
  // @ts-expect-error: nor may it be used to find or sort
  statement(onderhoudPlannen, (db) => db.selectFrom('relatie').select('id').where('e_mail', '=', 'x'))
  // @ts-expect-error: nor may it be used to find or sort
  statement(onderhoudPlannen, (db) => db.selectFrom('relatie').select('id').orderBy('voorkeurstaal'))
})

test('a table that the declaration does not list does not compile', () => {
  // @ts-expect-error: accounts have nothing to do with repairs
  statement(onderhoudPlannen, (db) => db.selectFrom('account').select('id'))
})

test('writing what is only read, or to a table that is only read, does not compile', () => {
  // @ts-expect-error: planning does not change a name
  statement(onderhoudPlannen, (db) => db.updateTable('relatie').set({ aanschrijfnaam: 'x' }))
  // @ts-expect-error: planning changes the status, not the description
  statement(onderhoudPlannen, (db) => db.updateTable('onderhoudsverzoek').set({ omschrijving: 'x' }))
  // @ts-expect-error: following writes nothing
  statement(reparatieVolgen, (db) => db.deleteFrom('onderhoudsverzoek'))
})

test('keys can always be read', () => {
  const keys = statement(reparatieVolgen, (db) =>
    db.selectFrom('onderhoudsorder').select(['id', 'ketenpartner_id']),
  )
  expectTypeOf<NonNullable<typeof keys.row>>().toEqualTypeOf<{ id: string; ketenpartner_id: string }>()
})
