import type { Context } from '../../doelbinding/context.ts'
import { lees, verwerk } from '../../doelbinding/verwerk.ts'
import { done, type Outcome, refused } from '../../outcome.ts'
import { datumOf } from '../../tijd.ts'
import { addMonths } from '../../wet-naleven/regel/kalenderdag.ts'
import { keyedHash } from '../../risico-beperken/beveiliging/geheim.ts'
import { newCode, readCode } from './code.ts'
import { type Afzender, makeVerklaring } from './document.ts'
import { ownPdf, ownVerklaring, ownVerklaringen, updateAfgegeven, updateOwnStatus } from './queries.ts'
import { GELDIG_MAANDEN, nextStatus, type Overgang } from './verhuurdersverklaring.ts'
import { verklaringInzien } from './verwerkingen.ts'

export const zaakNaam = (id: string): string => `verhuurdersverklaring ${id}`

/** What a code is kept as: nobody who reads the database can make one. */
export const codeHash = (context: Pick<Context, 'doelbinding'>, code: string): Buffer =>
  keyedHash(context.doelbinding, 'verhuurdersverklaring', readCode(code))

export const listEigenVerklaringen = (context: Context, huurderId: string) =>
  lees(context, ownVerklaringen, { betrokkenen: [huurderId] }, { huurderId })

export async function findEigenVerklaring(context: Context, huurderId: string, id: string) {
  const met = { ...context, zaak: zaakNaam(id) }
  const [row] = await lees(met, ownVerklaring, { betrokkenen: [huurderId] }, { id, huurderId })
  return row ?? null
}

/** The PDF of a statement that was given out and not withdrawn. */
export async function findEigenPdf(context: Context, huurderId: string, id: string): Promise<Buffer | null> {
  const met = { ...context, zaak: zaakNaam(id) }
  const [row] = await lees(met, ownPdf, { betrokkenen: [huurderId] }, { id, huurderId })
  return row?.pdf ?? null
}

export type InzageRefusal = 'bestaat-niet' | 'niet-nu' | 'gewijzigd'
type Besluit = {
  versie: number
  door: Extract<Overgang, 'maakBezwaar' | 'zieAf'>
  bezwaar?: string | undefined
}

/** The tenant says that an answer is wrong, or lets the request go. */
export function besluitVerklaring(
  context: Context,
  { huurderId, id }: { huurderId: string; id: string },
  { versie, door, bezwaar }: Besluit,
): Promise<Outcome<null, InzageRefusal>> {
  const betreft = { betrokkenen: [huurderId] }
  return verwerk({ ...context, zaak: zaakNaam(id) }, verklaringInzien, betreft, async (tx) => {
    const [row] = await tx.run(ownVerklaring, { id, huurderId })
    if (!row) return refused('bestaat-niet')
    const next = nextStatus(row.status, door)
    if (!next.ok) return next
    const saved = await tx.run(updateOwnStatus, { id, versie, status: next.value, bezwaar: bezwaar ?? null })
    return saved.length > 0 ? done(null) : refused('gewijzigd')
  })
}

/** The tenant agrees: the statement is given out, with a code that is on the PDF and nowhere else. */
export function geefVerklaringAf(
  context: Context,
  { huurderId, id }: { huurderId: string; id: string },
  { versie, nu, afzender }: { versie: number; nu: Date; afzender: Afzender },
): Promise<Outcome<null, InzageRefusal>> {
  const betreft = { betrokkenen: [huurderId] }
  return verwerk({ ...context, zaak: zaakNaam(id) }, verklaringInzien, betreft, async (tx) => {
    const [row] = await tx.run(ownVerklaring, { id, huurderId })
    if (!row) return refused('bestaat-niet')
    const next = nextStatus(row.status, 'stemIn')
    if (!next.ok) return next
    const code = newCode()
    const afgegevenOp = datumOf(nu)
    const geldigTot = addMonths(afgegevenOp, GELDIG_MAANDEN)
    const pdf = makeVerklaring({ ...row, afgegevenOp, geldigTot, code }, afzender)
    const hash = codeHash(context, code)
    const saved = await tx.run(updateAfgegeven, { id, versie, afgegevenOp, geldigTot, codeHash: hash, pdf })
    return saved.length > 0 ? done(null) : refused('gewijzigd')
  })
}
