import { addMinuten } from './rooster.ts'
import { momentsAt, showDatum, showTijd } from '../../tijd.ts'
import { Alert, Paragraph } from '../../web/ui/index.ts'

interface Voorbeeld {
  rij: { begin: Date | null }
  gekozen: { dag: string; begin: string }
  minuten: number
}

/** What the tenant will be told, before it is sent. */
export function Berichtvoorbeeld({ rij, gekozen, minuten }: Voorbeeld) {
  const [begin] = momentsAt(gekozen.dag, gekozen.begin)
  if (!begin) return null
  const wanneer = `${showDatum(begin)} tussen ${showTijd(begin)} en ${showTijd(addMinuten(begin, minuten))} uur`
  return (
    <Alert soort="info" kop="De huurder krijgt dit bericht">
      <Paragraph>
        {rij.begin
          ? `Uw afspraak is verzet. De vakman komt nu op ${wanneer}.`
          : `Er is een afspraak voor uw reparatie. De vakman komt op ${wanneer}.`}
      </Paragraph>
    </Alert>
  )
}
