import { z } from 'zod'
import { showMoment } from '../../tijd.ts'
import type { FormState } from '../../web/form-state.ts'
import { pagina, seeOther } from '../../web/pagina.ts'
import type { Route } from '../../web/route.ts'
import {
  Alert,
  Badge,
  DataList,
  EmptyState,
  Form,
  Layout,
  Paragraph,
  PostButton,
  Reference,
  Section,
  Select,
  type Statussoort,
  Table,
  TextField,
} from '../../web/ui/index.ts'
import { tekst } from '../../web/velden.ts'
import { listKetenpartners } from '../../risico-beperken/beveiliging/medewerkers.ts'
import { askConfirmation, confirmFirst } from '../../risico-beperken/beveiliging/recent.ts'
import { findGeheim, hideGeheim, keepGeheim } from '../../risico-beperken/systeemtoegang/geheim-tonen.ts'
import { medewerkersBeheren } from '../../risico-beperken/beveiliging/verwerkingen.ts'
import {
  type Bezorging,
  listBezorgingen,
  listWebhooks,
  renewSecret,
  retryBezorging,
  secretOf,
  setWebhook,
  stopWebhook,
  type Webhook,
} from './webhook.ts'

const PAD = '/balie/webhooks'

const SOORT: Record<string, string> = {
  'order.offered': 'Opdracht aangeboden',
  'order.changed': 'Opdracht gewijzigd',
  'order.withdrawn': 'Opdracht ingetrokken',
}

const standOf = ({ bezorgdOp, volgendeOp }: Bezorging): readonly [soort: Statussoort, tekst: string] => {
  if (bezorgdOp) return ['goed', 'Bezorgd']
  return volgendeOp ? ['let-op', 'Wordt opnieuw geprobeerd'] : ['fout', 'Niet gelukt']
}

/** Where systems of ketenpartners hear of changes, the secret to check it with, and what became of each message. */
const webhooksPagina = pagina(PAD, {
  deur: 'balie',
  toegang: { rollen: ['beheerder'], verwerkingen: [medewerkersBeheren] },
  menu: { tekst: 'Webhooks', volgorde: 83 },
})
  .load(async (request) => {
    const first = await confirmFirst(request)
    if (first) return first
    const kern = request.context.doelbinding
    const partners = await listKetenpartners(request.context)
    const webhooks = (await listWebhooks(kern)).map((each) => ({
      ...each,
      naam: partners.find(({ id }) => id === each.ketenpartnerId)?.naam ?? '',
      geheim: null as string | null,
    }))
    for (const each of webhooks) each.geheim = await findGeheim(kern, request.session, each.id)
    return { partners, webhooks, bezorgingen: await listBezorgingen(kern) }
  })
  .action('zet', {
    schema: z.object({
      ketenpartner: tekst('Kies het bedrijf.').pipe(z.uuid('Kies het bedrijf.')),
      url: tekst('Vul het adres in, zoals https://systeem.example/webhook.', 300).regex(
        /^https?:\/\/[^\s]{3,}$/,
        'Begin het adres met https://.',
      ),
    }),
    run: async (request, { ketenpartner, url }) => {
      const naar = await askConfirmation(request)
      if (naar) return seeOther(naar)
      const kern = request.context.doelbinding
      const made = await setWebhook(kern, ketenpartner, url)
      if (made.nieuw) await keepGeheim(kern, request.session, made.id, secretOf(kern, made))
      return seeOther(PAD)
    },
  })
  .action('doe', {
    schema: z.object({ id: z.uuid(), wat: z.enum(['stop', 'vernieuw', 'opnieuw', 'gezien']) }),
    run: async (request, { id, wat }) => {
      const naar = await askConfirmation(request)
      if (naar) return seeOther(naar)
      const kern = request.context.doelbinding
      if (wat === 'stop') await stopWebhook(kern, id, request.nu)
      if (wat === 'vernieuw') {
        const renewed = await renewSecret(kern, id)
        if (renewed) await keepGeheim(kern, request.session, id, secretOf(kern, renewed))
      }
      if (wat === 'gezien') await hideGeheim(kern, request.session)
      if (wat === 'opnieuw') await retryBezorging(kern, id, request.nu)
      return seeOther(PAD)
    },
  })
  .view((page) => {
    const { partners, webhooks, bezorgingen } = page.data
    const [zet, doe] = [page.form('zet'), page.form('doe')]
    const naamOf = (id: string) => webhooks.find((each) => each.id === id)?.naam ?? ''
    return (
      <Layout page={page} titel="Webhooks" breedte="breed">
        <Paragraph>
          Een webhook zegt tegen het systeem van een bedrijf dat een opdracht er is, verandert of wegvalt. Er
          staat alleen een nummer in, nooit iets over een huurder.
        </Paragraph>
        <Adressen webhooks={webhooks} form={doe} />
        <Section kop="Adres instellen">
          <Form form={zet} verzend="Adres bewaren" uitleg={false}>
            <Select
              form={zet}
              name="ketenpartner"
              label="Bedrijf"
              keuzes={partners.map(({ id, naam }) => ({ waarde: id, tekst: naam }))}
            />
            <TextField form={zet} name="url" label="Adres van het systeem" hint="Begint met https://." />
          </Form>
        </Section>
        <Section kop="Laatste berichten">
          <Berichten bezorgingen={bezorgingen} naamOf={naamOf} form={doe} />
        </Section>
      </Layout>
    )
  })

type Doe = FormState<'id' | 'wat'>
/** `geheim` is there once, after it was made. */
type Adres = Webhook & { naam: string; geheim: string | null }

const Adressen = ({ webhooks, form }: { webhooks: readonly Adres[]; form: Doe }) =>
  webhooks.map((each) => (
    <Section key={each.id} kop={each.naam}>
      <DataList
        gegevens={[
          { naam: 'Adres', waarde: each.url },
          { naam: 'Stand', waarde: each.uitOp ? 'Uit' : 'Aan' },
        ]}
      />
      {each.geheim && (
        <Alert kop="Nieuw geheim">
          <Paragraph>
            Geef dit aan de beheerder van het systeem, en aan niemand anders. U ziet het alleen nu.
          </Paragraph>
          <Reference>{each.geheim}</Reference>
          <PostButton form={form} soort="primair" waarden={{ id: each.id, wat: 'gezien' }} bij={each.naam}>
            Ik heb het geheim gekopieerd
          </PostButton>
        </Alert>
      )}
      <PostButton form={form} waarden={{ id: each.id, wat: 'vernieuw' }} bij={each.naam}>
        Nieuw geheim maken
      </PostButton>
      {!each.uitOp && (
        <PostButton form={form} waarden={{ id: each.id, wat: 'stop' }} bij={each.naam}>
          Uitzetten
        </PostButton>
      )}
    </Section>
  ))

interface BerichtenProps {
  bezorgingen: readonly Bezorging[]
  naamOf: (id: string) => string
  form: Doe
}

function Berichten({ bezorgingen, naamOf, form }: BerichtenProps) {
  return bezorgingen.length === 0 ? (
    <EmptyState kop="Er zijn nog geen berichten">
      <Paragraph>Ze komen hier te staan als een opdracht verandert.</Paragraph>
    </EmptyState>
  ) : (
    <Table
      bijschrift="De laatste 50"
      rijen={bezorgingen}
      sleutel={({ id }) => id}
      kolommen={[
        { kop: 'Wanneer', cel: ({ gemaaktOp }) => showMoment(gemaaktOp) },
        { kop: 'Bedrijf', cel: ({ webhookId }) => naamOf(webhookId) },
        { kop: 'Wat', cel: ({ soort }) => SOORT[soort] ?? soort },
        {
          kop: 'Stand',
          cel: (rij) => {
            const [soort, woorden] = standOf(rij)
            return <Badge soort={soort}>{woorden}</Badge>
          },
        },
        { kop: 'Pogingen', getal: true, cel: ({ pogingen }) => pogingen },
        { kop: 'Antwoord', cel: ({ laatsteAntwoord }) => laatsteAntwoord ?? '' },
        {
          kop: 'Actie',
          cel: (rij) =>
            !rij.bezorgdOp &&
            !rij.volgendeOp && (
              <PostButton form={form} waarden={{ id: rij.id, wat: 'opnieuw' }} bij={rij.id}>
                Opnieuw proberen
              </PostButton>
            ),
        },
      ]}
    />
  )
}

export const webhookRoutes: readonly Route[] = [webhooksPagina]
