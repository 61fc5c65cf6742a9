import { z } from 'zod'
import { PaginaFout } from '../../web/pagina-fout.ts'
import { pagina, refuse, seeOther } from '../../web/pagina.ts'
import type { PageRequest, Route } from '../../web/route.ts'
import {
  Alert,
  DataList,
  Layout,
  Paragraph,
  PostButton,
  Reference,
  Section,
  TextList,
} from '../../web/ui/index.ts'
import { dagTekst } from '../beveiliging/toegang-teksten.ts'
import { siteOf } from '../beveiliging/bezoek.ts'
import { askConfirmation, confirmFirst } from '../beveiliging/recent.ts'
import { findGeheim, hideGeheim, keepGeheim } from './geheim-tonen.ts'
import { findSysteemclient, renewGeheim, type Systeemclient, withdrawSysteemclient } from './systeemclient.ts'
import { KOPPELINGEN, zonderGegevens } from './teksten.ts'

const nummer = z.object({ id: z.uuid() })
const niets = z.object({})
const kruimels = [{ tekst: 'Koppelingen', href: KOPPELINGEN }]

async function need({ context, params }: PageRequest<{ id: string }>): Promise<Systeemclient> {
  const found = await findSysteemclient(context.doelbinding, params.id)
  if (!found) throw new PaginaFout(404)
  return found
}

/** One system: what it may do, a new secret, and the end of its access. */
export const koppelingPage: Route = pagina(`${KOPPELINGEN}/:id`, { ...zonderGegevens, params: nummer })
  .load(need)
  .action('vernieuw', {
    schema: niets,
    run: async (request) => {
      const naar = await askConfirmation(request)
      if (naar) return seeOther(naar)
      const { doelbinding } = request.context
      const geheim = await renewGeheim(doelbinding, request.params.id)
      if (!geheim) return refuse({ algemeen: 'Deze koppeling is gestopt. Maak een nieuwe koppeling.' })
      await keepGeheim(doelbinding, request.session, request.params.id, geheim)
      return seeOther(`${KOPPELINGEN}/${request.params.id}/geheim`)
    },
  })
  .action('stop', {
    schema: niets,
    run: async (request) => {
      const naar = await askConfirmation(request)
      if (naar) return seeOther(naar)
      await withdrawSysteemclient(request.context.doelbinding, request.params.id)
      return seeOther(`${KOPPELINGEN}/${request.params.id}`)
    },
  })
  .view((page) => {
    const { naam, ingetrokkenOp } = page.data
    const { algemeen } = page.form('vernieuw').fouten
    return (
      <Layout page={page} titel={naam} kruimels={kruimels}>
        {algemeen && <Alert soort="fout">{algemeen}</Alert>}
        <Gegevens client={page.data} />
        {!ingetrokkenOp && (
          <>
            <Section kop="Nieuw geheim">
              <Paragraph>
                Is het geheim uitgelekt of kwijt? Maak een nieuw geheim. Het oude werkt dan niet meer.
              </Paragraph>
              <PostButton form={page.form('vernieuw')}>Nieuw geheim maken</PostButton>
            </Section>
            <Section kop="Koppeling stoppen">
              <Paragraph>
                Het systeem krijgt meteen geen gegevens meer. U kunt dit niet terugzetten.
              </Paragraph>
              <PostButton form={page.form('stop')}>Koppeling stoppen</PostButton>
            </Section>
          </>
        )}
      </Layout>
    )
  })

const dag = (moment: Date | null): string => (moment ? dagTekst(moment, 'nl') : 'nog niet')

function Gegevens({ client }: { client: Systeemclient }) {
  const { id, url, scopes, gemaaktOp, vernieuwdOp, gebruiktOp, ingetrokkenOp } = client
  return (
    <DataList
      gegevens={[
        { naam: 'Nummer (client_id)', waarde: id },
        { naam: 'Adres van het systeem', waarde: url },
        { naam: 'Wat het systeem mag', waarde: <TextList items={scopes} /> },
        { naam: 'Toegevoegd', waarde: dag(gemaaktOp) },
        { naam: 'Geheim vernieuwd', waarde: dag(vernieuwdOp) },
        { naam: 'Laatst gebruikt', waarde: dag(gebruiktOp) },
        ...(ingetrokkenOp ? [{ naam: 'Gestopt', waarde: dag(ingetrokkenOp) }] : []),
      ]}
    />
  )
}

/** The secret, once: for the administrator who made it. */
export const geheimPage: Route = pagina(`${KOPPELINGEN}/:id/geheim`, { ...zonderGegevens, params: nummer })
  .load(async (request) => {
    const first = await confirmFirst(request)
    if (first) return first
    const client = await need(request)
    const geheim = await findGeheim(request.context.doelbinding, request.session, client.id)
    if (!geheim)
      return new Response(null, { status: 303, headers: { location: `${KOPPELINGEN}/${client.id}` } })
    return { client, geheim, tokenUrl: `${siteOf(request.url).origin}/oauth/token` }
  })
  .action('klaar', {
    schema: niets,
    run: async ({ context, session, params }) => {
      await hideGeheim(context.doelbinding, session)
      return seeOther(`${KOPPELINGEN}/${params.id}`)
    },
  })
  .view((page) => {
    const { client, geheim, tokenUrl } = page.data
    return (
      <Layout page={page} titel={`Geheim voor ${client.naam}`} kruimels={kruimels}>
        <Paragraph>
          Geef dit geheim aan de beheerder van het systeem, en aan niemand anders. U ziet het alleen nu.
        </Paragraph>
        <Reference>{geheim}</Reference>
        <DataList
          gegevens={[
            { naam: 'Nummer (client_id)', waarde: client.id },
            { naam: 'Adres voor een token', waarde: tokenUrl },
          ]}
        />
        <PostButton form={page.form('klaar')} soort="primair">
          Ik heb het geheim gekopieerd
        </PostButton>
      </Layout>
    )
  })
