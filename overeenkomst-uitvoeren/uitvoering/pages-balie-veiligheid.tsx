import { z } from 'zod'
import { uitlegVeld } from '../../doelbinding/uitleg.ts'
import { showDatum } from '../../tijd.ts'
import type { FormState } from '../../web/form-state.ts'
import { pagina, refuse, seeOther } from '../../web/pagina.ts'
import { PaginaFout } from '../../web/pagina-fout.ts'
import {
  DateField,
  EmptyState,
  Form,
  Layout,
  Paragraph,
  PostButton,
  Radios,
  Section,
  Table,
} from '../../web/ui/index.ts'
import { datum, keuze } from '../../web/velden.ts'
import { VEILIGHEIDSCODE } from './balie-teksten.ts'
import { waarOf } from './pages-keten-lijst.tsx'
import { type AfspraakRefusal, type Code, CODES, findVeiligheid, haalWeg, spreekAf } from './veiligheid.ts'
import { veiligheidAfspreken } from './verwerkingen-balie.ts'

const WEIGERING: Record<AfspraakRefusal, readonly [veld: 'tot' | 'algemeen', melding: string]> = {
  'bestaat-niet': ['algemeen', 'Deze opdracht bestaat niet meer.'],
  'in-verleden': ['tot', 'Kies een dag die nog komt.'],
  'te-lang': ['tot', 'Kies een dag binnen een jaar. Daarna kijkt u opnieuw of het nog nodig is.'],
}

/** Codes with an end date; there is no room for words about people. */
export const veiligheidPagina = pagina('/balie/opdrachten/:id/veiligheid', {
  deur: 'balie',
  toegang: { rollen: ['planner'], verwerkingen: [veiligheidAfspreken] },
  params: z.object({ id: z.uuid() }),
})
  .load(async ({ context, params }) => {
    const found = await findVeiligheid(context, params.id)
    if (!found) throw new PaginaFout(404)
    return found
  })
  .action('spreekaf', {
    schema: z.object({
      code: keuze(CODES, 'Kies wat de vakman moet weten.'),
      tot: datum('Vul in tot welke dag dit geldt.'),
    }),
    run: async ({ context, params, nu }, invoer) => {
      const agreed = await spreekAf(context, { orderId: params.id, ...invoer }, nu)
      if (agreed.ok) return seeOther(`/balie/opdrachten/${params.id}/veiligheid`)
      const [veld, melding] = WEIGERING[agreed.refusal]
      return refuse({ [veld]: melding })
    },
  })
  .action('weg', {
    schema: z.object({ id: z.uuid() }),
    run: async ({ context, params }, { id }) => {
      await haalWeg(context, params.id, id)
      return seeOther(`/balie/opdrachten/${params.id}/veiligheid`)
    },
  })
  .view((page) => {
    const { data, request } = page
    const weg = page.form('weg')
    return (
      <Layout
        page={page}
        titel="Veilig werken"
        kruimels={[
          { tekst: 'Opdrachten', href: '/balie/opdrachten' },
          { tekst: `Opdracht ${data.nummer}`, href: `/balie/opdrachten/${request.params.id}` },
        ]}
      >
        <Paragraph>
          Het gaat om {data.straat === null ? 'een geheim adres' : waarOf(data)}. De vakman ziet dit alleen
          als hij daar een opdracht heeft. De huurder ziet in zijn overzicht dat wij dit afspraken. Spreek het
          daarom eerst met de huurder.
        </Paragraph>
        {data.afspraken.length === 0 ? (
          <EmptyState kop="Er zijn geen afspraken">
            <Paragraph>Leg alleen iets vast als het nodig is om veilig te werken.</Paragraph>
          </EmptyState>
        ) : (
          <Table
            bijschrift="Afspraken op dit adres"
            rijen={data.afspraken}
            sleutel={({ id }) => id}
            kolommen={[
              { kop: 'Afspraak', cel: ({ code }) => VEILIGHEIDSCODE[code as Code] },
              { kop: 'Over', cel: ({ aanschrijfnaam }) => aanschrijfnaam ?? 'De woning' },
              { kop: 'Tot en met', cel: ({ geldig_tot: tot }) => showDatum(tot) },
              {
                kop: 'Actie',
                cel: ({ id, code }) => (
                  <PostButton form={weg} waarden={{ id }} bij={VEILIGHEIDSCODE[code as Code]}>
                    Weghalen
                  </PostButton>
                ),
              },
            ]}
          />
        )}
        <Nieuw form={page.form('spreekaf')} />
      </Layout>
    )
  })

function Nieuw({ form }: { form: FormState<'code' | 'tot'> }) {
  return (
    <Section kop="Nieuwe afspraak">
      <Form form={form} verzend="Afspraak vastleggen" uitleg={false}>
        <Radios
          form={form}
          name="code"
          label="Wat moet de vakman weten?"
          keuzes={CODES.map((code) => ({ waarde: code, tekst: VEILIGHEIDSCODE[code] }))}
          waarvoor={uitlegVeld(veiligheidAfspreken, 'veiligheidsafspraak.code')}
        />
        <DateField
          form={form}
          name="tot"
          label="Geldt tot en met"
          soort="kalender"
          waarvoor={uitlegVeld(veiligheidAfspreken, 'veiligheidsafspraak.geldig_tot')}
        />
      </Form>
    </Section>
  )
}
