import { sjablonen } from '../../sjablonen.ts'
import type { Context } from '../../doelbinding/context.ts'
import { verwerk } from '../../doelbinding/verwerk.ts'
import { eigenBericht, eigenBerichten, eigenContactmomenten, noteGelezen } from './lezen-queries.ts'
import { type Sjabloon, showLink, type Taal } from './sjabloon.ts'
import { berichtenLezen } from './verwerkingen.ts'

export const PER_BLADZIJDE = 25
const MEESTE_CONTACTEN = 20

/** One page of the messages of a tenant, and the last times that there was contact. */
export function listBerichten(context: Context, relatieId: string, voor: Date) {
  return verwerk(context, berichtenLezen, { betrokkenen: [relatieId] }, async (tx) => {
    const rijen = await tx.run(eigenBerichten, { relatieId, voor, hoogstens: PER_BLADZIJDE + 1 })
    const contacten = await tx.run(eigenContactmomenten, { relatieId, hoogstens: MEESTE_CONTACTEN })
    const berichten = rijen.slice(0, PER_BLADZIJDE)
    return { berichten, contacten, ouder: rijen.length > PER_BLADZIJDE }
  })
}

/** One message of this tenant, read from now on; null when there is none with this id. */
export function readBericht(context: Context, relatieId: string, { id, nu }: { id: string; nu: Date }) {
  return verwerk(
    { ...context, zaak: `bericht ${id}` },
    berichtenLezen,
    { betrokkenen: [relatieId] },
    async (tx) => {
      const [rij] = await tx.run(eigenBericht, { id, relatieId })
      if (!rij || rij.tekst === null || rij.onderwerp === null) return null
      if (rij.gelezen_op === null) await tx.run(noteGelezen, { id, op: nu })
      const { onderwerp, tekst } = rij
      const taal: Taal = rij.taal === 'en' ? 'en' : 'nl'
      return { ...rij, onderwerp, tekst, taal, link: linkOf(rij.sjabloon, taal, rij.gegevens) }
    },
  )
}

/** Where one can do something about it, as long as the template is there. */
function linkOf(code: string, taal: Taal, gegevens: unknown) {
  const found: Sjabloon | undefined = sjablonen.find((each) => each.code === code)
  return found && showLink(found, taal, gegevens as Record<string, string | number>)
}
