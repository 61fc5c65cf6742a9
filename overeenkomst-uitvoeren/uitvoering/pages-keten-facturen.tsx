import { z } from 'zod'
import { showDatum } from '../../tijd.ts'
import type { FormState } from '../../web/form-state.ts'
import { pagina, refuse, seeOther } from '../../web/pagina.ts'
import {
  Alert,
  EmptyState,
  ErrorSummary,
  Form,
  Layout,
  Paragraph,
  PostButton,
  Section,
  Select,
  Table,
  TextField,
} from '../../web/ui/index.ts'
import { tekst } from '../../web/velden.ts'
import { showBedrag } from '../../geld.ts'
import { REGELSOORTEN, type Regelsoort } from './factuur.ts'
import { dienFactuurIn, type FactuurRefusal, listFacturen, trekFactuurIn } from './facturen.ts'
import { bedrag, ketenpartnerOf } from './keten-invoer.ts'
import { FACTUURSTATUS, REGELSOORT } from './factuur-teksten.ts'
import { orderFactureren } from './verwerkingen.ts'

const WEIGERING: Record<FactuurRefusal, readonly [veld: 'order' | 'nummer' | 'bedrag', melding: string]> = {
  'niet-gevonden': ['order', 'Deze opdracht is niet klaar, of al afgerekend. Kies een andere.'],
  'heeft-factuur': ['order', 'Voor deze opdracht is al een factuur. Kies een andere.'],
  'nummer-bestaat': ['nummer', 'Dit factuurnummer hebt u al gebruikt. Kies een ander nummer.'],
  'telt-niet-op': ['bedrag', 'De bedragen zijn samen niet gelijk aan het totaal. Kijk ze na.'],
}

const bij = (soort: Regelsoort) =>
  bedrag(`Vul bij ${REGELSOORT[soort].toLowerCase()} een bedrag in, of niets.`)

export const facturenPagina = pagina('/keten/facturen', {
  deur: 'keten',
  toegang: { rollen: ['ketenmedewerker'], verwerkingen: [orderFactureren] },
  query: z.object({ klaar: z.literal('ja').optional().catch(undefined) }),
  menu: { tekst: 'Facturen', volgorde: 20 },
})
  .load(({ context, session }) => listFacturen(context, ketenpartnerOf(session)))
  .action('dienin', {
    schema: z.object({
      order: tekst('Kies de opdracht.').pipe(z.uuid('Kies de opdracht.')),
      nummer: tekst('Vul uw factuurnummer in, bijvoorbeeld 2026-0123.', 30).regex(
        /^[A-Za-z0-9][A-Za-z0-9./_-]*$/,
        'Gebruik in het factuurnummer alleen letters, cijfers en streepjes.',
      ),
      arbeid: bij('arbeid').optional(),
      materiaal: bij('materiaal').optional(),
      meerwerk: bij('meerwerk').optional(),
      voorrijden: bij('voorrijden').optional(),
      bedrag: bedrag('Vul het totaal in, bijvoorbeeld 118,50.'),
    }),
    run: async ({ context, session, nu }, { order, nummer, bedrag: totaal, ...regels }) => {
      const opdracht = { orderId: order, ketenpartnerId: ketenpartnerOf(session) }
      const given = Object.fromEntries(Object.entries(regels).filter(([, cent]) => cent !== undefined))
      const factuur = { nummer, bedrag: totaal, regels: given }
      const sent = await dienFactuurIn(context, { opdracht, factuur }, nu)
      if (sent.ok) return seeOther('/keten/facturen?klaar=ja')
      const [veld, melding] = WEIGERING[sent.refusal]
      return refuse({ [veld]: melding })
    },
  })
  .action('trekin', {
    schema: z.object({ id: z.uuid() }),
    run: async ({ context, session }, { id }) => {
      const back = await trekFactuurIn(context, ketenpartnerOf(session), id)
      return back.ok
        ? seeOther('/keten/facturen')
        : refuse({ algemeen: 'Over deze factuur is al beslist. U kunt hem niet meer intrekken.' })
    },
  })
  .view((page) => {
    const { open, facturen } = page.data
    const [form, trekin] = [page.form('dienin'), page.form('trekin')]
    return (
      <Layout page={page} titel="Facturen">
        {page.request.query.klaar && (
          <Alert soort="ok" kop="Uw factuur is binnen">
            <Paragraph>De planner legt hem naast het werk. U ziet hier wat de planner beslist.</Paragraph>
          </Alert>
        )}
        <ErrorSummary form={trekin} />
        <Section kop="Nieuwe factuur">
          {open.length === 0 ? (
            <EmptyState kop="Er is niets te factureren">
              <Paragraph>Opdrachten die u klaar meldt, kunt u hier kiezen.</Paragraph>
            </EmptyState>
          ) : (
            <Form form={form} verzend="Factuur indienen" uitleg={false}>
              <Select
                form={form}
                name="order"
                label="Opdracht"
                keuzes={open.map(({ id, nummer, gereed_op: op }) => ({
                  waarde: id,
                  tekst: `Reparatie ${nummer}${op ? `, ${showDatum(op)}` : ''}`,
                }))}
              />
              <TextField form={form} name="nummer" label="Factuurnummer" breedte="half" />
              {REGELSOORTEN.map((soort) => (
                <TextField
                  key={soort}
                  form={form}
                  name={soort}
                  label={`${REGELSOORT[soort]} in euro’s`}
                  soort="bedrag"
                  breedte="smal"
                  optioneel
                />
              ))}
              <TextField form={form} name="bedrag" label="Totaal in euro’s" soort="bedrag" breedte="smal" />
            </Form>
          )}
        </Section>
        {facturen.length > 0 && <Verzonden facturen={facturen} form={trekin} />}
      </Layout>
    )
  })

interface VerzondenProps {
  facturen: Awaited<ReturnType<typeof listFacturen>>['facturen']
  form: FormState<'id'>
}

function Verzonden({ facturen, form }: VerzondenProps) {
  return (
    <Table
      bijschrift="Uw laatste facturen"
      rijen={facturen}
      sleutel={({ id }) => id}
      kolommen={[
        { kop: 'Nummer', cel: ({ nummer }) => nummer },
        { kop: 'Ingediend', cel: ({ ingediend_op: op }) => showDatum(op) },
        { kop: 'Bedrag', getal: true, cel: ({ bedrag_cent: cent }) => showBedrag(cent) },
        {
          kop: 'Status',
          cel: ({ status, reden }) => `${FACTUURSTATUS[status] ?? status}${reden ? `: ${reden}` : ''}`,
        },
        {
          kop: 'Actie',
          cel: ({ id, status, nummer }) =>
            status === 'ingediend' && (
              <PostButton form={form} waarden={{ id }} bij={nummer}>
                Intrekken
              </PostButton>
            ),
        },
      ]}
    />
  )
}
