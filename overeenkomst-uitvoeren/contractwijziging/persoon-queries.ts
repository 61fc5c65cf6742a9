import { statement } from '../../doelbinding/statement.ts'
import { contractwijzigingenVanPersoon } from './verwerkingen-persoon.ts'

export const wijzigingenVan = statement(contractwijzigingenVanPersoon, (db, p: { mensen: string[] }) =>
  db
    .selectFrom('contractwijziging')
    .select(['id', 'nummer', 'soort', 'status', 'ingediend_op', 'uiterlijk'])
    .where('betrokkenen', '@>', p.mensen)
    .orderBy('nummer', 'desc')
    .limit(5),
)
