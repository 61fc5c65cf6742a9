import { PaginaFout } from '../../web/pagina-fout.ts'
import { Link, Paragraph, Photo, PhotoGrid } from '../../web/ui/index.ts'
import { VOORBEELD_ZIJDE } from './foto.ts'

interface FotosProps {
  /** Page of the report; each photo leads to its own address below it. */
  pad: string
  /** What goes on in the address, such as a mandate. */
  vraag?: string
  fotos: readonly { id: string; voorbeeld: Buffer; breedte: number; hoogte: number }[]
  alt: (nr: number, van: number) => string
}

/** The photos of a report, small and inside the page itself; each leads to the large one. */
export function Fotos({ pad, vraag = '', fotos, alt }: FotosProps) {
  if (fotos.length === 0) return null
  return (
    <PhotoGrid>
      {fotos.map(({ id, voorbeeld, breedte, hoogte }, index) => {
        const schaal = Math.min(1, VOORBEELD_ZIJDE / Math.max(breedte, hoogte))
        return (
          <Link key={id} href={`${pad}/fotos/${id}${vraag}`}>
            <Photo
              src={`data:image/jpeg;base64,${voorbeeld.toString('base64')}`}
              alt={alt(index + 1, fotos.length)}
              breedte={Math.max(1, Math.round(breedte * schaal))}
              hoogte={Math.max(1, Math.round(hoogte * schaal))}
            />
          </Link>
        )
      })}
    </PhotoGrid>
  )
}

/** What somebody typed, line by line, as text. */
export function Lines({ tekst }: { tekst: string }) {
  return tekst
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line, index) => <Paragraph key={index}>{line}</Paragraph>)
}

/** One photo. Nobody keeps a copy on the way: neither a proxy nor the browser, so that each look is in the log. */
export function fotoAntwoord(jpeg: Buffer | undefined): Response {
  if (!jpeg) throw new PaginaFout(404)
  return new Response(new Uint8Array(jpeg), {
    headers: {
      'Content-Type': 'image/jpeg',
      'Content-Disposition': 'inline; filename="foto.jpg"',
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  })
}
