import type { Taal } from '../../web/omgeving.ts'
import { Alert, ButtonLink, Paragraph } from '../../web/ui/index.ts'
import { planTeksten } from './teksten.ts'

/** The way from a report to choosing its time, for the page of that report. */
export function AfspraakLink({ id, status, taal }: { id: string; status: string; taal: Taal }) {
  const t = planTeksten[taal]
  if (status !== 'REG' && status !== 'INB') return null
  return (
    <ButtonLink href={`/mijn/reparaties/${id}/afspraak`} soort={status === 'REG' ? 'primair' : 'secundair'}>
      {status === 'REG' ? t.kiesZelf : t.verzetOf}
    </ButtonLink>
  )
}

/** What a tenant just did with the appointment; `ja` made or moved, `af` called off. */
export function AfspraakGedaan({ gedaan, taal }: { gedaan: 'ja' | 'af' | undefined; taal: Taal }) {
  const t = planTeksten[taal]
  if (!gedaan) return null
  return (
    <Alert soort="ok" kop={gedaan === 'ja' ? t.staatKop : t.afgezegdKop}>
      <Paragraph>{gedaan === 'ja' ? t.staat : t.afgezegd}</Paragraph>
    </Alert>
  )
}
