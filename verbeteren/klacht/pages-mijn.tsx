import { z } from 'zod'
import { uitlegVan } from '../../doelbinding/uitleg.ts'
import { showDatum } from '../../tijd.ts'
import { PaginaFout } from '../../web/pagina-fout.ts'
import { pagina, refuse, seeOther } from '../../web/pagina.ts'
import {
  Alert,
  Badge,
  ButtonLink,
  EmptyState,
  Form,
  Layout,
  Link,
  Paragraph,
  Section,
  StatusLine,
  Table,
  TextArea,
} from '../../web/ui/index.ts'
import { Lines } from '../../overeenkomst-uitvoeren/onderhoud/fotos.tsx'
import { tekst } from '../../web/velden.ts'
import {
  antwoordUiterlijk,
  dienKlachtIn,
  findEigenKlacht,
  findReparatie,
  listEigenKlachten,
} from './klacht.ts'
import { klachtTeksten } from './teksten.ts'
import { klachtIndienen, klachtVolgen } from './verwerkingen.ts'

const talen = ['nl', 'en'] as const
const nl = klachtTeksten.nl

export const klachtenPagina = pagina('/mijn/klachten', {
  deur: 'mijn',
  toegang: { rollen: ['huurder'], verwerkingen: [klachtVolgen] },
  talen,
  menu: { tekst: { nl: nl.klachten, en: klachtTeksten.en.klachten }, volgorde: 60 },
})
  .load(({ context, session }) => listEigenKlachten(context, session.betrokkeneId))
  .view((page) => {
    const { taal } = page.shell
    const t = klachtTeksten[taal]
    return (
      <Layout page={page} titel={t.klachten} voorlezen>
        <ButtonLink href="/mijn/klachten/nieuw">{t.nieuw}</ButtonLink>
        {page.data.length === 0 ? (
          <EmptyState kop={t.geenKop}>
            <Paragraph>{t.geenTekst}</Paragraph>
          </EmptyState>
        ) : (
          <Table
            bijschrift={t.klachten}
            taal={taal}
            rijen={page.data}
            sleutel={({ id }) => id}
            kolommen={[
              {
                kop: t.klachten,
                cel: ({ id, nummer }) => <Link href={`/mijn/klachten/${id}`}>{t.nummer(nummer)}</Link>,
              },
              { kop: t.gemeld, cel: ({ gemeld_op: op }) => showDatum(op, taal) },
              { kop: t.kolomStatus, cel: ({ status }) => <Badge>{t.status[status]}</Badge> },
            ]}
          />
        )}
      </Layout>
    )
  })

export const klachtNieuwPagina = pagina('/mijn/klachten/nieuw', {
  deur: 'mijn',
  toegang: { rollen: ['huurder'], verwerkingen: [klachtIndienen] },
  talen,
  query: z.object({ reparatie: z.uuid().optional().catch(undefined) }),
})
  .load(async ({ context, session, query }) => {
    if (!query.reparatie) return null
    const found = await findReparatie(context, session.betrokkeneId, query.reparatie)
    if (!found) throw new PaginaFout(404)
    return found
  })
  .action('dien-in', {
    schema: z.object({ tekst: tekst(nl.leeg, 2000) }),
    run: async ({ context, session, query, nu, taal }, { tekst: woorden }) => {
      const nieuw = { huurderId: session.betrokkeneId, verzoekId: query.reparatie, tekst: woorden, nu }
      const given = await dienKlachtIn(context, nieuw)
      return given.ok
        ? seeOther(`/mijn/klachten/${given.value}?nieuw=ja`)
        : refuse({ algemeen: klachtTeksten[taal].leeg })
    },
  })
  .view((page) => {
    const { taal } = page.shell
    const t = klachtTeksten[taal]
    const raw = page.form('dien-in')
    const form = raw.fouten.tekst === nl.leeg ? { ...raw, fouten: { tekst: t.leeg } } : raw
    const over = page.data
    return (
      <Layout page={page} titel={t.nieuw} kruimels={[{ tekst: t.klachten, href: '/mijn/klachten' }]}>
        <Paragraph>{t.uitleg}</Paragraph>
        {over && <Paragraph>{t.over(`${over.nummer} (${over.onderwerp ?? over.plaats})`)}</Paragraph>}
        <Form form={form} verzend={t.nieuw} annuleer="/mijn/klachten" uitleg={false}>
          <TextArea
            form={form}
            name="tekst"
            label={t.vraag}
            hint={t.hint}
            maximum={2000}
            waarvoor={uitlegVan(klachtIndienen, taal)}
          />
        </Form>
      </Layout>
    )
  })

export const klachtPagina = pagina('/mijn/klachten/:id', {
  deur: 'mijn',
  toegang: { rollen: ['huurder'], verwerkingen: [klachtVolgen] },
  talen,
  params: z.object({ id: z.uuid() }),
  query: z.object({ nieuw: z.literal('ja').optional().catch(undefined) }),
})
  .load(async ({ context, session, params }) => {
    const found = await findEigenKlacht(context, session.betrokkeneId, params.id)
    if (!found) throw new PaginaFout(404)
    return found
  })
  .view((page) => {
    const { taal } = page.shell
    const t = klachtTeksten[taal]
    const { nummer, status, tekst: woorden, antwoord, reparatie, gemeld_op: op } = page.data
    return (
      <Layout
        page={page}
        titel={t.nummer(nummer)}
        kruimels={[{ tekst: t.klachten, href: '/mijn/klachten' }]}
        voorlezen
      >
        <StatusLine>
          <Badge soort={status === 'AFG' ? 'goed' : 'neutraal'}>{t.status[status]}</Badge>{' '}
          {showDatum(op, taal)}
        </StatusLine>
        {status === 'REG' && (
          <Alert soort={page.request.query.nieuw ? 'ok' : 'info'}>
            {t.binnen(showDatum(antwoordUiterlijk(op), taal))}
          </Alert>
        )}
        {antwoord && (
          <Section kop={t.antwoord}>
            <Lines tekst={antwoord} />
            <Paragraph soort="klein">{t.nietEens}</Paragraph>
          </Section>
        )}
        <Section kop={t.watU}>
          {reparatie && <Paragraph>{t.over(reparatie)}</Paragraph>}
          <Lines tekst={woorden} />
        </Section>
      </Layout>
    )
  })
