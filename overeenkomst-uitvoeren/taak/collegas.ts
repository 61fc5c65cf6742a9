import type { Context } from '../../doelbinding/context.ts'
import { statement } from '../../doelbinding/statement.ts'
import { lees } from '../../doelbinding/verwerk.ts'
import type { Rol } from '../../doelbinding/verwerking.ts'
import { type Team, TEAM_VAN } from './taak.ts'
import { collegasKiezen } from './verwerkingen-collega.ts'

const collegas = statement(collegasKiezen, (db) =>
  db.selectFrom('medewerker').select(['id', 'naam', 'rollen']).orderBy('naam').orderBy('id').limit(100),
)

export type Collega = { id: string; naam: string; team: Team }

/** Colleagues of the desk with the team that each works for; somebody with two roles by the first. */
export async function listCollegas(context: Context): Promise<Collega[]> {
  const rijen = await lees(context, collegas, { kiest: [] }, {})
  return rijen.flatMap(({ id, naam, rollen }) => {
    const team = rollen
      .map((rol) => TEAM_VAN[rol as Rol])
      .find((each) => each !== undefined && each !== 'privacy')
    return team ? [{ id, naam, team }] : []
  })
}
