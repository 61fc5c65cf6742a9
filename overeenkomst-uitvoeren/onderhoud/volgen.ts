import type { Context } from '../../doelbinding/context.ts'
import { lees, verwerk } from '../../doelbinding/verwerk.ts'
import { fromRij, type Onderhoudsverzoek } from './onderhoudsverzoek.ts'
import { ownFoto, ownFotos, ownVerzoek, ownVerzoeken } from './queries-mijn.ts'
import { reparatieVolgen } from './verwerkingen-melden.ts'

/** Reports of one tenant, newest first; older ones than this are not shown in the list. */
const HOOGSTENS = 50

export type EigenVerzoek = {
  id: string
  nummer: string
  plaats: string
  onderwerp: string | null
  verzoek: Onderhoudsverzoek
}

export async function listEigenVerzoeken(context: Context, huurderId: string): Promise<EigenVerzoek[]> {
  const betreft = { betrokkenen: [huurderId] }
  const rows = await lees(context, ownVerzoeken, betreft, { huurderId, hoogstens: HOOGSTENS })
  return rows.map((row) => ({
    id: row.id,
    nummer: row.nummer,
    plaats: row.plaats,
    onderwerp: row.onderwerp,
    verzoek: fromRij(row),
  }))
}

/** One report of this tenant with its photos, or null when there is none with this id. */
export function findEigenVerzoek(context: Context, huurderId: string, id: string) {
  return verwerk(
    { ...context, zaak: `onderhoudsverzoek ${id}` },
    reparatieVolgen,
    { betrokkenen: [huurderId] },
    async (tx) => {
      const [row] = await tx.run(ownVerzoek, { id, huurderId })
      if (!row) return null
      const fotos = await tx.run(ownFotos, { verzoekId: id })
      return { ...row, verzoek: fromRij(row), fotos }
    },
  )
}

/** The JPEG of one photo of one report of this tenant; for who acts with a mandate only of what that person reported. */
export async function findEigenFoto(
  context: Context,
  huurderId: string,
  { id, fotoId, gemeldDoor }: { id: string; fotoId: string; gemeldDoor: string | null },
): Promise<Buffer | undefined> {
  const betreft = { betrokkenen: [huurderId] }
  const [row] = await lees({ ...context, zaak: `onderhoudsverzoek ${id}` }, ownFoto, betreft, {
    id: fotoId,
    verzoekId: id,
    gemeldDoor,
  })
  return row?.inhoud
}
