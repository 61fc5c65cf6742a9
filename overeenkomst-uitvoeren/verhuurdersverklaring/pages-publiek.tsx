import { z } from 'zod'
import { pagina, refuse, showAnswer } from '../../web/pagina.ts'
import { Alert, Form, Layout, Paragraph, TextField } from '../../web/ui/index.ts'
import { tekst } from '../../web/velden.ts'
import { controleerCode } from './controleren.ts'
import type { Controle } from './verhuurdersverklaring.ts'

const UITSLAG: Record<Controle, readonly [soort: 'ok' | 'waarschuwing' | 'fout', kop: string, zin: string]> =
  {
    geldig: [
      'ok',
      'Deze verklaring is geldig',
      'Wij hebben deze verklaring afgegeven. De antwoorden staan op het papier.',
    ],
    'niet-geldig': [
      'fout',
      'Deze code is niet geldig',
      'Kijk of u de code goed hebt getypt. Een verklaring is drie maanden geldig.',
    ],
    ingetrokken: [
      'waarschuwing',
      'Deze verklaring is ingetrokken',
      'Gebruik deze verklaring niet. Vraag de huurder om een nieuwe.',
    ],
  }

/** The answer of a request, for the view of the same request. */
const uitslagen = new WeakMap<object, Controle>()

export const controlePagina = pagina('/verklaring-controleren', { deur: 'publiek', toegang: 'publiek' })
  .action('controleer', {
    schema: z.object({ code: tekst('Vul de code in die op de verklaring staat.', 60) }),
    herhaalbaar: true,
    run: async (request, { code }) => {
      const { context, nu, ipAdres } = request
      const uitslag = await controleerCode(context, { code, nu, ipAdres })
      if (typeof uitslag === 'object')
        return refuse({
          code: `U hebt te vaak een code geprobeerd. Probeer het over ${uitslag.wacht} minuten opnieuw.`,
        })
      uitslagen.set(request, uitslag)
      return showAnswer
    },
  })
  .view((page) => {
    const form = page.form('controleer')
    const uitslag = uitslagen.get(page.request)
    const [soort, kop, zin] = uitslag ? UITSLAG[uitslag] : []
    return (
      <Layout page={page} titel="Verhuurdersverklaring controleren">
        <Paragraph soort="lead">
          Kreeg u een verhuurdersverklaring van ons? Met de code ziet u of die echt is. U ziet hier geen
          gegevens van de huurder.
        </Paragraph>
        {soort && (
          <Alert soort={soort} kop={kop ?? ''}>
            <Paragraph>{zin}</Paragraph>
          </Alert>
        )}
        <Form form={form} verzend="Code controleren" uitleg={false}>
          <TextField
            form={form}
            name="code"
            label="Code op de verklaring"
            hint="Vier groepen van vijf letters en cijfers, bijvoorbeeld 2AB3C-4DE5F-6GH7J-8KL9M"
          />
        </Form>
      </Layout>
    )
  })
