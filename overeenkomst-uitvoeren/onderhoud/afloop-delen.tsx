import type { Taal } from '../../web/omgeving.ts'
import { addDays, datumOf } from '../../tijd.ts'
import { ButtonGroup, ButtonLink, Link, Paragraph, Section } from '../../web/ui/index.ts'
import { type Voor, voorPad } from '../machtiging/voor.ts'
import { afloopTeksten } from './afloop-teksten.ts'
import { HEROPENEN_DAGEN, type Onderhoudsverzoek } from './onderhoudsverzoek.ts'

interface AfloopProps {
  data: {
    id: string
    verzoek: Onderhoudsverzoek
    tevreden: boolean | null
    op: Date
    voor: Pick<Voor, 'machtiging'>
  }
  taal: Taal
}

/** What the tenant can do with the report besides the appointment: say whether it is good, take it back, complain. */
export function Afloop({ data: { id, verzoek, tevreden, op, voor }, taal }: AfloopProps) {
  const t = afloopTeksten[taal]
  const pad = `/mijn/reparaties/${id}`
  // A complaint is of the tenant alone.
  const klacht = voor.machtiging ? null : (
    <Link href={`/mijn/klachten/nieuw?reparatie=${id}`}>{t.klacht}</Link>
  )
  if (verzoek.status === 'REG' || verzoek.status === 'INB')
    return (
      <Section kop={t.andersKop}>
        <ButtonGroup>
          <ButtonLink href={voorPad(`${pad}/intrekken`, voor)} soort="subtiel">
            {t.intrekken}
          </ButtonLink>
          {klacht}
        </ButtonGroup>
      </Section>
    )
  if (verzoek.status === 'GEA') return klacht && <Paragraph>{klacht}</Paragraph>
  const uiterlijk = addDays(datumOf(verzoek.afgehandeldOp), HEROPENEN_DAGEN)
  return (
    <Section kop={t.tevredenKop}>
      {tevreden !== null && <Paragraph>{tevreden ? t.wasTevreden : t.wasNiet}</Paragraph>}
      {tevreden === null && datumOf(op) <= uiterlijk && (
        <ButtonGroup>
          <ButtonLink href={voorPad(`${pad}/oordeel`, voor)}>{t.geefOordeel}</ButtonLink>
          {klacht}
        </ButtonGroup>
      )}
      {klacht && (tevreden !== null || datumOf(op) > uiterlijk) && <Paragraph>{klacht}</Paragraph>}
    </Section>
  )
}
