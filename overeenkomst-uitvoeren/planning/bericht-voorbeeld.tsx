import { Alert, Paragraph } from '../../web/ui/index.ts'
import { voorbeeldVan } from './bezoek-bericht.ts'

/** What the tenant will be told, before it is sent. */
export function Berichtvoorbeeld({ zet }: { zet: Parameters<typeof voorbeeldVan>[0] }) {
  const gezegd = voorbeeldVan(zet)
  if (!gezegd) return <Paragraph>De tijd blijft gelijk. De huurder krijgt geen bericht.</Paragraph>
  return (
    <Alert soort="info" kop={`Bericht aan de huurder: ${gezegd.onderwerp}`}>
      {gezegd.tekst.split('\n\n').map((alinea) => (
        <Paragraph key={alinea}>{alinea}</Paragraph>
      ))}
    </Alert>
  )
}
