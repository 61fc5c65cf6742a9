import type { Taal } from '../../web/omgeving.ts'
import { addDays, datumOf } from '../../tijd.ts'
import { ButtonGroup, ButtonLink, Link, Paragraph, Section } from '../../web/ui/index.ts'
import { afloopTeksten } from './afloop-teksten.ts'
import { HEROPENEN_DAGEN, type Onderhoudsverzoek } from './onderhoudsverzoek.ts'

interface AfloopProps {
  data: { id: string; verzoek: Onderhoudsverzoek; tevreden: boolean | null; op: Date }
  taal: Taal
}

/** What the tenant can do with the report besides the appointment: say whether it is good, take it back, complain. */
export function Afloop({ data: { id, verzoek, tevreden, op }, taal }: AfloopProps) {
  const t = afloopTeksten[taal]
  const klacht = <Link href={`/mijn/klachten/nieuw?reparatie=${id}`}>{t.klacht}</Link>
  if (verzoek.status === 'REG' || verzoek.status === 'INB')
    return (
      <Section kop={t.andersKop}>
        <ButtonGroup>
          <ButtonLink href={`/mijn/reparaties/${id}/intrekken`} soort="subtiel">
            {t.intrekken}
          </ButtonLink>
          {klacht}
        </ButtonGroup>
      </Section>
    )
  if (verzoek.status === 'GEA') return <Paragraph>{klacht}</Paragraph>
  const uiterlijk = addDays(datumOf(verzoek.afgehandeldOp), HEROPENEN_DAGEN)
  return (
    <Section kop={t.tevredenKop}>
      {tevreden !== null && <Paragraph>{tevreden ? t.wasTevreden : t.wasNiet}</Paragraph>}
      {tevreden === null && datumOf(op) <= uiterlijk && (
        <ButtonGroup>
          <ButtonLink href={`/mijn/reparaties/${id}/oordeel`}>{t.geefOordeel}</ButtonLink>
          {klacht}
        </ButtonGroup>
      )}
      {(tevreden !== null || datumOf(op) > uiterlijk) && <Paragraph>{klacht}</Paragraph>}
    </Section>
  )
}
