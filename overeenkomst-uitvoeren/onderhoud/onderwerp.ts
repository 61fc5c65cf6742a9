import type { Context } from '../../doelbinding/context.ts'
import type { Taal } from '../../web/omgeving.ts'
import { findVersieById } from '../vragenboom/opslag.ts'
import { knoopOf } from '../vragenboom/vragenboom.ts'

interface Gemeld {
  onderwerp: string | null
  uitkomst: string | null
  vragenboom_versie_id: string | null
}

/** What is broken, in the language of the reader: from the tree that the report was made with. */
export async function onderwerpOf(
  { context, taal }: { context: Context; taal: Taal },
  { onderwerp, uitkomst, vragenboom_versie_id: versie }: Gemeld,
): Promise<string | null> {
  if (taal === 'nl' || !versie || !uitkomst) return onderwerp
  const boom = await findVersieById(context.doelbinding.toegang, versie)
  const knoop = boom && knoopOf(boom.boom, uitkomst)
  return knoop?.soort === 'uitkomst' ? knoop.titel[taal] : onderwerp
}
