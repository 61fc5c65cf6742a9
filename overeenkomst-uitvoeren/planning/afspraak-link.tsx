import type { Taal } from '../../web/omgeving.ts'
import { Alert, ButtonLink, Paragraph } from '../../web/ui/index.ts'
import { type Voor, voorPad } from '../machtiging/voor.ts'
import { planTeksten } from './teksten.ts'

interface AfspraakLinkProps {
  id: string
  status: string
  voor: Pick<Voor, 'machtiging'>
  taal: Taal
}

/** The way from a report to choosing its time, for the page of that report. */
export function AfspraakLink({ id, status, voor, taal }: AfspraakLinkProps) {
  const t = planTeksten[taal]
  if (status !== 'REG' && status !== 'INB') return null
  return (
    <ButtonLink
      href={voorPad(`/mijn/reparaties/${id}/afspraak`, voor)}
      soort={status === 'REG' ? 'primair' : 'secundair'}
    >
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
