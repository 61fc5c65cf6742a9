import type { Context } from '../../doelbinding/context.ts'
import { verwerk } from '../../doelbinding/verwerk.ts'
import { addDays } from '../../tijd.ts'
import { afwezigheden, bezettingen, overeenkomsten, vakmannen, werktijden } from './capaciteit-queries.ts'
import { dagOf, readPeriode, type Werktijd } from './rooster.ts'
import { capaciteitBekijken } from './vakman-verwerkingen.ts'
import type { Capaciteit } from './voorstel.ts'

export type Zoek = {
  /** First calendar date, and how many of them. */
  readonly vanaf: string
  readonly dagen: number
  readonly vaardigheid?: string
  readonly postcode?: string
  readonly vakmanId?: string
  /** The visit that is being moved does not stand in its own way. */
  readonly behalveOrder?: string | null
}

/** A row of `werktijd`; PostgreSQL writes a time with its seconds. */
export const readWerktijd = (rij: {
  weekdag: number
  geldig: string
  begin: string
  eind: string
}): Werktijd => ({
  weekdag: rij.weekdag,
  geldig: readPeriode(rij.geldig),
  begin: rij.begin.slice(0, 5),
  eind: rij.eind.slice(0, 5),
})

/** Groups rows by the worker they are about. */
export function perVakman<R extends { vakman_id: string }>(rijen: readonly R[]): (id: string) => R[] {
  const groups = Map.groupBy(rijen, ({ vakman_id: id }) => id)
  return (id) => groups.get(id) ?? []
}

/** Hours, days off and visits of the workers who may do something, without for whom they are taken. */
export function findCapaciteit(context: Context, zoek: Zoek): Promise<Capaciteit[]> {
  const { vanaf, vaardigheid = '', postcode = '', vakmanId = '', behalveOrder = null } = zoek
  const laatste = addDays(vanaf, zoek.dagen - 1)
  const dagen = `[${vanaf},${laatste}]`
  const moment = { begin: dagOf(vanaf).begin, eind: dagOf(laatste).eind }
  const kiest = [vanaf, vaardigheid, postcode.replace(' ', ''), vakmanId]
  return verwerk(context, capaciteitBekijken, { kiest }, async (tx) => {
    const gevonden = await tx.run(vakmannen, {})
    const uren = perVakman(await tx.run(werktijden, { dagen }))
    const vrij = perVakman(await tx.run(afwezigheden, { dagen }))
    const bezet = perVakman(await tx.run(bezettingen, moment))
    const contracten = await tx.run(overeenkomsten, { dagen })
    return gevonden.map((rij) => ({
      vakmanId: rij.id,
      ketenpartnerId: rij.ketenpartner_id,
      vaardigheden: rij.vaardigheden,
      gebieden: rij.gebieden,
      overeenkomsten:
        rij.soort === 'eigen'
          ? null
          : contracten
              .filter(({ ketenpartner_id: id }) => id === rij.ketenpartner_id)
              .map(({ geldig }) => readPeriode(geldig)),
      werktijden: uren(rij.id).map(readWerktijd),
      afwezig: [
        ...vrij(rij.id).map((each) => readPeriode(each.dagen)),
        ...(rij.uit_dienst_op ? [{ vanaf: rij.uit_dienst_op, tot: null }] : []),
      ],
      bezoeken: bezet(rij.id).filter(({ onderhoudsorder_id: id }) => id !== behalveOrder),
    }))
  })
}
