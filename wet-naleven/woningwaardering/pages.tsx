import { z } from 'zod'
import { PaginaFout } from '../../web/pagina-fout.ts'
import { MEGABYTE, pagina, refuse, seeOther } from '../../web/pagina.ts'
import type { Route } from '../../web/route.ts'
import { DateField, FileField, Form, Layout, Paragraph, PrintButton, Section } from '../../web/ui/index.ts'
import { readDatum } from './datum.ts'
import { packEenheid, unpackEenheid } from './pagina/adres.ts'
import { bestandSchema, eenheidOf, kortSchema } from './pagina/kort-formulier.ts'
import { Uitkomst } from './pagina/uitkomst.tsx'
import { KortFormulierVelden } from './pagina/velden.tsx'
import { calculateWoningwaardering } from './woningwaardering.ts'

const PAD = '/woningwaardering'
const publiek = { deur: 'publiek', toegang: 'publiek' } as const

type Antwoord = { ok: true; naar: string } | { ok: false; refusal: string }

/** The result page of an eenheid that can be valued; its facts travel in the address and are kept nowhere. */
function addressOf(eenheid: unknown, peildatum: string): Antwoord {
  const uitkomst = calculateWoningwaardering(eenheid, { peildatum })
  if (!uitkomst.ok) return uitkomst
  const ingepakt = packEenheid(eenheid)
  if (!ingepakt.ok) return ingepakt
  return { ok: true, naar: `${PAD}/uitkomst?${new URLSearchParams({ peildatum, woning: ingepakt.woning })}` }
}

async function readJson(file: File | undefined): Promise<unknown> {
  try {
    return JSON.parse((await file?.text()) ?? '') as unknown
  } catch {
    return undefined
  }
}

const today = (): string => readDatum(new Date().toISOString()) ?? ''

const invullen = pagina(PAD, {
  ...publiek,
  menu: { tekst: 'Punten van een woning', volgorde: 60 },
})
  .action('kort', {
    schema: kortSchema,
    herhaalbaar: true,
    run: async (_request, invoer) => {
      const antwoord = addressOf(eenheidOf(invoer), invoer.peildatum)
      return antwoord.ok ? seeOther(antwoord.naar) : refuse({ algemeen: antwoord.refusal })
    },
  })
  .action('bestand', {
    schema: bestandSchema,
    maxBytes: MEGABYTE,
    herhaalbaar: true,
    run: async (_request, { bestand, peildatum }) => {
      const eenheid = await readJson(bestand[0])
      if (eenheid === undefined)
        return refuse({ bestand: 'Dit bestand is geen geldige JSON. Kies een ander bestand.' })
      const antwoord = addressOf(eenheid, peildatum)
      return antwoord.ok ? seeOther(antwoord.naar) : refuse({ bestand: antwoord.refusal })
    },
  })
  .view((page) => {
    const kort = page.form('kort', { peildatum: today() })
    const bestand = page.form('bestand', { peildatum: today() })
    return (
      <Layout page={page} titel="Hoeveel punten heeft een woning?">
        <Paragraph soort="lead">
          Punten bepalen hoeveel huur een verhuurder hoogstens mag vragen. Hier rekent u ze na.
        </Paragraph>
        <Paragraph>Wij bewaren niets van wat u invult. Wij vragen geen naam en geen adres.</Paragraph>
        <Section kop="Een zelfstandige woning invullen">
          <Form form={kort} verzend="Punten berekenen">
            <KortFormulierVelden form={kort} />
          </Form>
        </Section>
        <Section kop="Een bestand van de verhuurder gebruiken">
          <Paragraph>
            Heeft u een JSON-bestand met een woning of kamer (VERA, BVG)? Dan hoeft u niets in te vullen.
          </Paragraph>
          <Form form={bestand} verzend="Bestand doorrekenen" bestanden uitleg={false}>
            <DateField
              form={bestand}
              name="peildatum"
              soort="kalender"
              label="Op welke dag moet de berekening gelden?"
            />
            <FileField form={bestand} name="bestand" label="JSON-bestand" accept="application/json,.json" />
          </Form>
        </Section>
      </Layout>
    )
  })

const uitkomst = pagina(`${PAD}/uitkomst`, {
  ...publiek,
  query: z.object({ peildatum: z.string(), woning: z.string() }),
})
  .load(({ query: { peildatum, woning } }) => {
    const waardering = calculateWoningwaardering(unpackEenheid(woning), { peildatum })
    if (!waardering.ok) throw new PaginaFout(404)
    return { resultaat: waardering.resultaat, peildatum }
  })
  .view((page) => (
    <Layout
      page={page}
      titel="De punten van deze woning"
      kruimels={[{ tekst: 'Punten van een woning', href: PAD }]}
    >
      <PrintButton>Berekening afdrukken</PrintButton>
      <Uitkomst resultaat={page.data.resultaat} peildatum={page.data.peildatum} />
    </Layout>
  ))

export const woningwaarderingRoutes: readonly Route[] = [invullen, uitkomst]
