import { GARANTIE_DAGEN } from '../onderhoud/garantie.ts'
import { Alert, Paragraph } from '../../web/ui/index.ts'
import type { Garantie } from './garantie.ts'

interface GarantieProps {
  /** None of its workers who can do this is on our board. */
  zelf: boolean
  zaak: { garantie: Garantie | null; garantie_op: string | null }
}

/** Who should come now that the work came back, and why. */
export function GarantieMelding({ zelf, zaak: { garantie, garantie_op: eerder } }: GarantieProps) {
  if (!garantie) return null
  const { bedrijf, loopt } = garantie
  const reden = eerder
    ? `Dit is binnen ${GARANTIE_DAGEN} dagen opnieuw kapot. ${bedrijf} maakte het.`
    : `De huurder vond het niet goed gemaakt. ${bedrijf} maakte het.`
  if (!loopt)
    return (
      <Alert soort="waarschuwing" kop={`Garantie, maar niet door ${bedrijf}`}>
        <Paragraph>
          {reden} De overeenkomst met {bedrijf} is afgelopen. Kies een ander bedrijf: dat stuurt wel een
          factuur.
        </Paragraph>
      </Alert>
    )
  return (
    <Alert soort="info" kop={`Garantie, zelfde bedrijf: ${bedrijf}`}>
      <Paragraph>{reden} Komt dit bedrijf weer, dan is er geen factuur.</Paragraph>
      {zelf && (
        <Paragraph>
          {bedrijf} plant zelf en staat niet op het planbord. Bel het bedrijf voor een dag. Leg die vast bij
          “Bedrijf kiest de vakman” op de pagina van deze reparatie. De huurder leest dat wij dit doen.
        </Paragraph>
      )}
    </Alert>
  )
}
