import { z } from 'zod'
import { uitlegVeld } from '../../doelbinding/uitleg.ts'
import type { FormState } from '../../web/form-state.ts'
import type { Taal } from '../../web/omgeving.ts'
import { PaginaFout } from '../../web/pagina-fout.ts'
import { pagina, refuse, seeOther } from '../../web/pagina.ts'
import { Alert, Checkboxes, Form, Layout, Paragraph, Radios, TextArea } from '../../web/ui/index.ts'
import { keuze, meerkeuze, optioneleTekst } from '../../web/velden.ts'
import { machtigingGebruiken } from '../machtiging/verwerkingen.ts'
import { actFor, voorPad, voorQuery } from '../machtiging/voor.ts'
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
type Verzoek = Parameters<typeof actFor>[0] & { params: { id: string }; query: { voor?: string | undefined } }

async function getEigen(request: Verzoek) {
  const voor = await actFor(request, request.query.voor, 'regelen')
  const found = await findEigenVerzoek(voor.context, voor.huurderId, request.params.id)
  if (!found) throw new PaginaFout(404)
  return { ...found, voor }
}

/** Whose report it is: the own one, or with a mandate that of somebody else. */
async function eigenVan(request: Verzoek) {
  const voor = await actFor(request, request.query.voor, 'regelen')
  const eigen = { huurderId: voor.huurderId, id: request.params.id, nu: request.nu, namens: voor.namens }
  const naar = (gedaan: string) => seeOther(voorPad(`/mijn/reparaties/${eigen.id}`, voor, { gedaan }))
  return { context: voor.context, eigen, naar }
}

type Gevonden = Awaited<ReturnType<typeof getEigen>>
const terug = ({ id, voor }: Gevonden): string => voorPad(`/mijn/reparaties/${id}`, voor)
const kruimels = (data: Gevonden, taal: Taal) => [
  { tekst: teksten[taal].reparaties, href: voorPad('/mijn/reparaties', data.voor) },
  { tekst: showPlaats(data.plaats, taal), href: terug(data) },
]
const VanWie = ({ data: { voor }, taal }: { data: Gevonden; taal: Taal }) =>
  voor.machtiging && <Alert>{teksten[taal].reparatieVan(voor.machtiging.naam)}</Alert>

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
  toegang: { rollen: ['huurder'], verwerkingen: [reparatieVolgen, reparatieIntrekken, machtigingGebruiken] },
  talen,
  params,
  query: z.object({ voor: voorQuery }),
})
  .load(getEigen)
  .action('trek-in', {
    schema: z.object({ versie, reden: keuze(INTREKREDENEN, nl.kiesReden) }),
    run: async (request, invoer) => {
      const { context, eigen, naar } = await eigenVan(request)
      const withdrawn = await trekEigenIn(context, eigen, invoer)
      return withdrawn.ok
        ? naar('ingetrokken')
        : refuse({ algemeen: afloopTeksten[request.taal].intrekFout[withdrawn.refusal] })
    },
  })
  .view((page) => {
    const { taal } = page.shell
    const t = afloopTeksten[taal]
    const { versie: nu } = page.data
    const form = inTaal(page.form('trek-in'), taal)
    return (
      <Layout page={page} titel={t.intrekTitel} kruimels={kruimels(page.data, taal)}>
        <VanWie data={page.data} taal={taal} />
        <Paragraph>{t.intrekUitleg}</Paragraph>
        <Form form={form} verzend={t.intrekken} annuleer={terug(page.data)} uitleg={false}>
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
  toegang: { rollen: ['huurder'], verwerkingen: [reparatieVolgen, reparatieBeoordelen, machtigingGebruiken] },
  talen,
  params,
  query: z.object({ voor: voorQuery }),
})
  .load(getEigen)
  .action('oordeel', {
    schema: z.object({
      versie,
      tevreden: keuze(['ja', 'nee'], nl.kiesTevreden),
      redenen: meerkeuze(REDENEN, nl.kiesReden),
      toelichting: optioneleTekst(500),
    }),
    run: async (request, { tevreden, toelichting, ...invoer }) => {
      const { context, eigen, naar } = await eigenVan(request)
      const given = await beoordeelReparatie(context, eigen, {
        ...invoer,
        tevreden: tevreden === 'ja',
        toelichting: toelichting ?? null,
      })
      if (!given.ok) return refuse({ algemeen: afloopTeksten[request.taal].oordeelFout[given.refusal] })
      return naar(tevreden === 'ja' ? 'bedankt' : 'heropend')
    },
  })
  .view((page) => {
    const { taal } = page.shell
    const t = afloopTeksten[taal]
    const { versie: nu } = page.data
    const form = inTaal(page.form('oordeel'), taal)
    return (
      <Layout page={page} titel={t.oordeelTitel} kruimels={kruimels(page.data, taal)}>
        <VanWie data={page.data} taal={taal} />
        <Form form={form} verzend={t.verstuur} annuleer={terug(page.data)}>
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
