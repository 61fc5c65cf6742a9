import { z } from 'zod'
import { uitlegVeld } from '../../doelbinding/uitleg.ts'
import type { FormState } from '../../web/form-state.ts'
import type { Taal } from '../../web/omgeving.ts'
import { PaginaFout } from '../../web/pagina-fout.ts'
import { pagina, refuse, seeOther } from '../../web/pagina.ts'
import { Checkboxes, Form, Layout, Paragraph, Radios, TextArea } from '../../web/ui/index.ts'
import { keuze, meerkeuze, optioneleTekst } from '../../web/velden.ts'
import { afloopTeksten } from './afloop-teksten.ts'
import { beoordeelReparatie, REDENEN, trekEigenIn } from './afloop.ts'
import { INTREKREDENEN } from './onderhoudsverzoek.ts'
import { showPlaats } from './plaats.ts'
import { teksten } from './teksten.ts'
import { reparatieBeoordelen, reparatieIntrekken, reparatieVolgen } from './verwerkingen-melden.ts'
import { findEigenVerzoek } from './volgen.ts'

const params = z.object({ id: z.uuid() })
const talen = ['nl', 'en'] as const
const versie = z.coerce.number().int()
const nl = afloopTeksten.nl
type Verzoek = {
  context: Parameters<typeof findEigenVerzoek>[0]
  session: { betrokkeneId: string }
  params: { id: string }
}

async function getEigen({ context, session, params }: Verzoek) {
  const found = await findEigenVerzoek(context, session.betrokkeneId, params.id)
  if (!found) throw new PaginaFout(404)
  return found
}
const kruimels = (id: string, plaats: string, taal: Taal) => [
  { tekst: teksten[taal].reparaties, href: '/mijn/reparaties' },
  { tekst: showPlaats(plaats, taal), href: `/mijn/reparaties/${id}` },
]
/** The schemas have their messages in Dutch. */
function inTaal<Field extends string>(form: FormState<Field>, taal: Taal): FormState<Field> {
  const t = afloopTeksten[taal]
  const vertaald: Record<string, string> = { [nl.kiesReden]: t.kiesReden, [nl.kiesTevreden]: t.kiesTevreden }
  const fouten = Object.entries<string | undefined>(form.fouten).map(([naam, tekst]) => [
    naam,
    tekst && (vertaald[tekst] ?? tekst),
  ])
  return { ...form, fouten: Object.fromEntries(fouten) as FormState<Field>['fouten'] }
}

export const intrekPagina = pagina('/mijn/reparaties/:id/intrekken', {
  deur: 'mijn',
  toegang: { rollen: ['huurder'], verwerkingen: [reparatieVolgen, reparatieIntrekken] },
  talen,
  params,
})
  .load(getEigen)
  .action('trek-in', {
    schema: z.object({ versie, reden: keuze(INTREKREDENEN, nl.kiesReden) }),
    run: async ({ context, session, params, nu, taal }, invoer) => {
      const eigen = { huurderId: session.betrokkeneId, id: params.id, nu }
      const withdrawn = await trekEigenIn(context, eigen, invoer)
      return withdrawn.ok
        ? seeOther(`/mijn/reparaties/${params.id}?gedaan=ingetrokken`)
        : refuse({ algemeen: afloopTeksten[taal].intrekFout[withdrawn.refusal] })
    },
  })
  .view((page) => {
    const { taal } = page.shell
    const t = afloopTeksten[taal]
    const { id, plaats, versie: nu } = page.data
    const form = inTaal(page.form('trek-in'), taal)
    return (
      <Layout page={page} titel={t.intrekTitel} kruimels={kruimels(id, plaats, taal)}>
        <Paragraph>{t.intrekUitleg}</Paragraph>
        <Form form={form} verzend={t.intrekken} annuleer={`/mijn/reparaties/${id}`} uitleg={false}>
          <input type="hidden" name="versie" value={String(nu)} />
          <Radios
            form={form}
            name="reden"
            label={t.waarom}
            keuzes={INTREKREDENEN.map((waarde) => ({ waarde, tekst: t.reden[waarde] }))}
          />
        </Form>
      </Layout>
    )
  })

export const oordeelPagina = pagina('/mijn/reparaties/:id/oordeel', {
  deur: 'mijn',
  toegang: { rollen: ['huurder'], verwerkingen: [reparatieVolgen, reparatieBeoordelen] },
  talen,
  params,
})
  .load(getEigen)
  .action('oordeel', {
    schema: z.object({
      versie,
      tevreden: keuze(['ja', 'nee'], nl.kiesTevreden),
      redenen: meerkeuze(REDENEN, nl.kiesReden),
      toelichting: optioneleTekst(500),
    }),
    run: async ({ context, session, params, nu, taal }, { tevreden, toelichting, ...invoer }) => {
      const eigen = { huurderId: session.betrokkeneId, id: params.id, nu }
      const given = await beoordeelReparatie(context, eigen, {
        ...invoer,
        tevreden: tevreden === 'ja',
        toelichting: toelichting ?? null,
      })
      if (!given.ok) return refuse({ algemeen: afloopTeksten[taal].oordeelFout[given.refusal] })
      return seeOther(`/mijn/reparaties/${params.id}?gedaan=${tevreden === 'ja' ? 'bedankt' : 'heropend'}`)
    },
  })
  .view((page) => {
    const { taal } = page.shell
    const t = afloopTeksten[taal]
    const { id, plaats, versie: nu } = page.data
    const form = inTaal(page.form('oordeel'), taal)
    return (
      <Layout page={page} titel={t.oordeelTitel} kruimels={kruimels(id, plaats, taal)}>
        <Form form={form} verzend={t.verstuur} annuleer={`/mijn/reparaties/${id}`}>
          <input type="hidden" name="versie" value={String(nu)} />
          <Radios
            form={form}
            name="tevreden"
            label={t.tevreden}
            keuzes={[
              { waarde: 'ja', tekst: t.ja },
              { waarde: 'nee', tekst: t.nee, hint: t.neeHint },
            ]}
            waarvoor={uitlegVeld(reparatieBeoordelen, 'tevredenheid.tevreden', taal)}
          />
          <Checkboxes
            form={form}
            name="redenen"
            label={t.redenen}
            optioneel
            keuzes={REDENEN.map((waarde) => ({ waarde, tekst: t.oordeelReden[waarde] }))}
          />
          <TextArea form={form} name="toelichting" label={t.toelichting} maximum={500} optioneel />
        </Form>
      </Layout>
    )
  })
