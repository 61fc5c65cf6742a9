import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { renderToStaticMarkup } from 'react-dom/server'
import type { Env } from './app.ts'
import type { Shell } from './omgeving.ts'
import { PaginaFout } from './pagina-fout.ts'
import type { FoutStatus } from './pagina-fout.ts'
import { Layout, Link, Paragraph, Reference, Telefoon } from './ui/index.ts'

const TEKST: Record<FoutStatus, { titel: string; zinnen: string[] }> = {
  400: {
    titel: 'Dit formulier kwam niet goed aan',
    zinnen: ['Ga terug naar de vorige pagina, ververs die en vul het formulier opnieuw in.'],
  },
  403: {
    titel: 'U kunt deze pagina niet bekijken',
    zinnen: ['Deze pagina is voor iemand anders, of het formulier kwam van een andere website.'],
  },
  404: {
    titel: 'Deze pagina bestaat niet',
    zinnen: [
      'Misschien is de pagina verplaatst, of staat er een fout in het adres. Kijk of u het adres goed hebt getypt.',
    ],
  },
  405: {
    titel: 'Dit kan hier niet',
    zinnen: ['U kunt deze pagina alleen openen, niet versturen. Ga terug en probeer het opnieuw.'],
  },
  413: {
    titel: 'Wat u stuurt is te groot',
    zinnen: ['Er is niets opgeslagen. Ga terug en kies een kleiner bestand, of maak de foto kleiner.'],
  },
  415: { titel: 'Dit soort bericht kennen wij niet', zinnen: ['Gebruik het formulier op de pagina zelf.'] },
  500: {
    titel: 'Er ging bij ons iets mis',
    zinnen: [
      'Het ligt niet aan u. Probeer het over een paar minuten nog een keer.',
      'Lukt het dan weer niet? Bel ons en noem dit nummer:',
    ],
  },
}

/** What to tell the user of any error. Whatever is not meant to be shown is a 500. */
export function statusOf(error: unknown): FoutStatus {
  if (error instanceof PaginaFout) return error.status
  const status = error instanceof HTTPException ? error.status : 500
  return status in TEKST ? (status as FoutStatus) : 500
}

/** Beginning of the trace id, short enough to say over the telephone: `4F2A-91C0`. */
export const referenceOf = (traceId: string): string =>
  (traceId.slice(0, 8).toUpperCase().match(/.{4}/g) ?? []).join('-')

/** The page in plain Dutch for a request that cannot be answered. It never shows the error itself. */
export function showFout(c: Context<Env>, status: FoutStatus, shell: Shell): Response | Promise<Response> {
  const { titel, zinnen } = TEKST[status]
  const view = (
    <Layout page={{ shell }} titel={titel}>
      {zinnen.map((zin) => (
        <Paragraph key={zin}>{zin}</Paragraph>
      ))}
      {status === 500 && <Reference>{referenceOf(c.get('traceId'))}</Reference>}
      {status !== 500 && (
        <Paragraph>
          Komt u er niet uit? Bel <Telefoon nummer={shell.corporatie.telefoon} />.
        </Paragraph>
      )}
      <Paragraph>
        <Link href="/">Naar de homepage</Link>
      </Paragraph>
    </Layout>
  )
  return c.html(`<!DOCTYPE html>${renderToStaticMarkup(view)}`, status)
}
