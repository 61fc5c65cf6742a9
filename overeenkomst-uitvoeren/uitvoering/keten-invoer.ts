import { z } from 'zod'
import { done, type Outcome, refused } from '../../outcome.ts'
import type { Session } from '../../web/omgeving.ts'
import { PaginaFout } from '../../web/pagina-fout.ts'
import { type Foto, MAX_FOTO_BYTES, readFoto } from '../onderhoud/foto.ts'
import { fotoFout } from '../onderhoud/teksten.ts'

/** The company that somebody works for who is signed in at /keten. */
export function ketenpartnerOf(session: Pick<Session, 'ketenpartnerId'>): string {
  if (session.ketenpartnerId === null) throw new PaginaFout(403)
  return session.ketenpartnerId
}

const BEDRAG = /^(\d{1,6})(?:[.,](\d{1,2}))?$/

/** Euros as people write them ("12,50") in cents. */
export const bedrag = (melding: string) =>
  z.string({ error: melding }).transform((text, context) => {
    const [found, euro = '', cent = ''] = BEDRAG.exec(text.replace(/^€\s*/, '')) ?? []
    const cents = found === undefined ? 0 : Number(euro) * 100 + Number(cent.padEnd(2, '0'))
    if (cents > 0) return cents
    context.addIssue({ code: 'custom', message: melding })
    return z.NEVER
  })

const KWARTIER = 15
const LANGSTE_BEZOEK = 10 * 60

/** How long the visit took, in quarters of an hour. */
export const DUREN = Array.from({ length: LANGSTE_BEZOEK / KWARTIER }, (_, nr) => {
  const minuten = (nr + 1) * KWARTIER
  const uren = Math.floor(minuten / 60)
  const rest = minuten % 60
  const tekst = [uren > 0 ? `${uren} uur` : '', rest > 0 ? `${rest} minuten` : '']
    .filter(Boolean)
    .join(' en ')
  return { waarde: String(minuten), tekst }
})

export const duur = (melding: string) =>
  z.enum(DUREN.map(({ waarde }) => waarde) as [string, ...string[]], { error: melding }).transform(Number)

/** Photos as we keep them, or the message about the first that cannot be read. */
export async function leesFotos(files: readonly File[]): Promise<Outcome<Foto[], string>> {
  const fotos: Foto[] = []
  for (const file of files) {
    const bytes = file.size > MAX_FOTO_BYTES ? null : Buffer.from(await file.arrayBuffer())
    const read = bytes ? await readFoto(bytes) : refused('te-groot')
    if (!read.ok) return refused(fotoFout.nl[read.refusal](file.name))
    fotos.push(read.value)
  }
  return done(fotos)
}

const HANDTEKENING = /^data:image\/png;base64,([A-Za-z0-9+/=]{1,400000})$/
const MOST_BYTES = 60_000

/** The drawn signature, written anew as any picture from outside; null when nothing was drawn, or it is no picture. */
export async function leesHandtekening(dataUrl: string | undefined): Promise<Buffer | null> {
  const [, base64] = HANDTEKENING.exec(dataUrl ?? '') ?? []
  const read = base64 ? await readFoto(Buffer.from(base64, 'base64')) : null
  if (!read?.ok) return null
  return read.value.inhoud.length <= MOST_BYTES ? read.value.inhoud : read.value.voorbeeld
}
