import { statement } from '../../doelbinding/statement.ts'
import { woningruilenBewaken } from './verwerkingen-systeem.ts'
import { WACHT_OP_HUURDERS } from './woningruil.ts'

type Over = { vandaag: string; hoogstens: number }
/** Rings that wait for tenants longer than they may, the oldest first. */
export const overTermijn = statement(woningruilenBewaken, (db, p: Over) =>
  db
    .selectFrom('woningruil')
    .select(['id', 'nummer', 'status', 'uiterlijk'])
    .where('status', 'in', WACHT_OP_HUURDERS)
    .where('uiterlijk', '<', p.vandaag)
    .orderBy('uiterlijk')
    .orderBy('nummer')
    .limit(p.hoogstens),
)

type Verval = { id: string; status: string; naar: string; op: Date }
/** Answers no row when somebody took a step meanwhile. */
export const updateVervallen = statement(woningruilenBewaken, (db, p: Verval) =>
  db
    .updateTable('woningruil')
    .set((eb) => ({
      status: p.naar,
      uiterlijk: null,
      afgerond_op: p.op,
      versie: eb('versie', '+', 1),
    }))
    .where('id', '=', p.id)
    .where('status', '=', p.status)
    .returning('id'),
)

type Stap = { id: string; ruilId: string; stap: string; status: string; gezetOp: Date }
export const insertTermijnstap = statement(woningruilenBewaken, (db, p: Stap) =>
  db.insertInto('woningruil_stap').values({
    id: p.id,
    woningruil_id: p.ruilId,
    stap: p.stap,
    status: p.status,
    door: 'termijn',
    gezet_op: p.gezetOp,
  }),
)

export const deelnemersVan = statement(woningruilenBewaken, (db, p: { id: string }) =>
  db
    .selectFrom('woningruil_deelname')
    .select('betrokkenen')
    .where('woningruil_id', '=', p.id)
    .where('uitgenodigd', 'is', null),
)
