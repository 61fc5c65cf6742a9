import { z } from 'zod'
import { showDag } from '../../tijd.ts'
import type { Taal } from '../../web/omgeving.ts'
import { pagina } from '../../web/pagina.ts'
import {
  Alert,
  Badge,
  ButtonLink,
  Card,
  EmptyState,
  Layout,
  Link,
  Paragraph,
  Section,
  Table,
  Telefoon,
  TextList,
} from '../../web/ui/index.ts'
import { machtigingGebruiken } from '../machtiging/verwerkingen.ts'
import { actFor, type Voor, voorPad, voorQuery } from '../machtiging/voor.ts'
import { type Teksten, teksten } from './teksten.ts'
import { woningruilUitnodiging, woningruilVolgen } from './verwerkingen.ts'
import { listEigenRuilen, listUitnodigingen, type Uitnodiging } from './volgen.ts'
import { standOf } from './woningruil.ts'

export const PAD = '/mijn/woningruil'
export const talen = ['nl', 'en'] as const

export const woningruilenPagina = pagina(PAD, {
  deur: 'mijn',
  toegang: {
    rollen: ['huurder'],
    verwerkingen: [woningruilVolgen, woningruilUitnodiging, machtigingGebruiken],
  },
  talen,
  query: z.object({ voor: voorQuery }),
  menu: { tekst: { nl: teksten.nl.titel, en: teksten.en.titel }, volgorde: 35 },
})
  .load(async (request) => {
    const voor = await actFor(request, request.query.voor, 'contract')
    const ruilen = await listEigenRuilen(voor.context, voor.huurderId)
    if (voor.machtiging) return { voor, ruilen, uitnodigingen: [] }
    const ik = { id: voor.huurderId, nu: request.nu }
    return { voor, ruilen, ...(await listUitnodigingen(voor.context, ik, null)) }
  })
  .view((page) => {
    const { shell, data } = page
    const { taal, corporatie } = shell
    const t = teksten[taal]
    return (
      <Layout page={page} titel={t.titel} voorlezen>
        {data.voor.machtiging && <Alert>{t.voor(data.voor.machtiging.naam)}</Alert>}
        {!data.voor.machtiging && <Paragraph soort="lead">{t.lead}</Paragraph>}
        <Uitnodigingen rijen={data.uitnodigingen} taal={taal} />
        <Section kop={t.uwRuilen}>
          {data.ruilen.length === 0 ? (
            <EmptyState kop={t.geenKop}>
              <Paragraph>{t.geen}</Paragraph>
            </EmptyState>
          ) : (
            <Ruilen rijen={data.ruilen} voor={data.voor} taal={taal} />
          )}
        </Section>
        {!data.voor.machtiging && (
          <Section kop={t.zoKop}>
            <TextList items={t.zo} />
            <Paragraph>
              <b>{t.huurKop}</b> {t.huur}
            </Paragraph>
            <BorgUitleg taal={taal} />
            <Paragraph>
              {t.extern} <Telefoon nummer={corporatie.telefoon} />
            </Paragraph>
            <ButtonLink href={`${PAD}/nieuw`}>{t.begin}</ButtonLink>
          </Section>
        )}
      </Layout>
    )
  })

function Uitnodigingen({ rijen, taal }: { rijen: readonly Uitnodiging[]; taal: Taal }) {
  const t = teksten[taal]
  if (rijen.length === 0) return null
  return (
    <Section kop={t.uitnodigingen}>
      {rijen.map(({ id, aanschrijfnaam, aantal, uiterlijk }) => (
        <Card key={id} kop={t.nodigtUit(aanschrijfnaam, aantal)} niveau={3}>
          {uiterlijk && <Paragraph>{t.antwoordTot(showDag(uiterlijk, taal))}</Paragraph>}
          <ButtonLink href={`${PAD}/uitnodigingen/${id}`}>{t.bekijk}</ButtonLink>
        </Card>
      ))}
    </Section>
  )
}

/** What happens to the deposit, wherever one decides on a swap. */
export const BorgUitleg = ({ taal }: { taal: Taal }) => (
  <Paragraph>
    <b>{teksten[taal].borgKop}</b> {teksten[taal].borgUitleg}
  </Paragraph>
)

type Rij = Awaited<ReturnType<typeof listEigenRuilen>>[number]

function Ruilen({ rijen, voor, taal }: { rijen: readonly Rij[]; voor: Voor; taal: Taal }) {
  const t: Teksten = teksten[taal]
  return (
    <Table
      bijschrift={t.uwRuilen}
      stil
      taal={taal}
      rijen={rijen}
      sleutel={({ id }) => id}
      kolommen={[
        {
          kop: t.kolom.nummer,
          cel: ({ id, nummer }) => <Link href={voorPad(`${PAD}/${id}`, voor)}>{t.nummer(nummer)}</Link>,
        },
        { kop: t.kolom.begonnen, cel: ({ begonnen_op: op }) => showDag(op, taal), kort: true },
        { kop: t.kolom.woningen, cel: ({ aantal }) => aantal, getal: true },
        { kop: t.kolom.stand, cel: ({ status }) => <Stand status={status} taal={taal} /> },
      ]}
    />
  )
}

export function Stand({ status, taal }: { status: string; taal: Taal }) {
  const stand = standOf(status)
  const soort = status === 'uitgevoerd' ? 'goed' : stand?.aanZet === 'huurder' ? 'let-op' : 'neutraal'
  return <Badge soort={soort}>{stand?.naam[taal] ?? status}</Badge>
}
