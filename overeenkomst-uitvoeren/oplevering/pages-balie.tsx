import { z } from 'zod'
import { datumOf, momentsAt } from '../../tijd.ts'
import type { FormState } from '../../web/form-state.ts'
import type { Taal } from '../../web/omgeving.ts'
import { PaginaFout } from '../../web/pagina-fout.ts'
import { pagina, refuse, seeOther } from '../../web/pagina.ts'
import { ButtonLink, FilterLinks, Layout, Paragraph, Section, StatusLine } from '../../web/ui/index.ts'
import { bedrag, datum, keuze, tijd } from '../../web/velden.ts'
import { adresRegel } from '../onderhoud/adres.ts'
import { maakAfrekening } from './afrekenen.ts'
import { AfrekeningForm, AfrekeningView } from './beeld-afrekening.tsx'
import { BevindingForm, Bevindingen, PlanForm } from './beeld-inspectie.tsx'
import { GRONDEN, INSPECTIES, type Inspectiesoort, RUIMTES, STATEN } from './oplevering.ts'
import { AFREKEN_FOUT, BESLUIT_FOUT, LEGVAST_FOUT, PLAN_FOUT } from './teksten.ts'
import { beslisBezwaar, findOplevering, legBevindingVast, planInspectie, wisBevinding } from './vastleggen.ts'
import { eindafrekeningMaken, opleveringVastleggen } from './verwerkingen.ts'

const codes = <T extends object>(of: T) => Object.keys(of) as [keyof T & string, ...(keyof T & string)[]]
const SOORTEN = codes(INSPECTIES)
const zaakPad = (id: string): string => `/balie/contractwijzigingen/${id}`

export const opleveringPagina = pagina('/balie/contractwijzigingen/:id/oplevering', {
  deur: 'balie',
  toegang: { rollen: ['verhuurconsulent'], verwerkingen: [opleveringVastleggen, eindafrekeningMaken] },
  params: z.object({ id: z.uuid() }),
  query: z.object({ inspectie: z.enum(SOORTEN).optional().catch(undefined) }),
})
  .load(async ({ context, params }) => {
    const found = await findOplevering(context, params.id)
    if (!found) throw new PaginaFout(404)
    return found
  })
  .action('plan', {
    schema: z.object({
      soort: keuze(SOORTEN, 'Kies welke inspectie.'),
      versie: z.coerce.number().int().optional(),
      dag: datum('Kies de dag van de inspectie.'),
      begin: tijd('Kies hoe laat de inspectie begint.'),
      wie: keuze(['zelf', 'collega'], 'Kies wie er gaat kijken.'),
    }),
    run: async ({ context, params, session, nu }, { soort, versie, dag, begin, wie }) => {
      const [moment] = momentsAt(dag, begin)
      if (!moment) return refuse({ begin: 'Deze tijd bestaat die dag niet. Kies een andere.' })
      const medewerkerId = wie === 'zelf' ? session.betrokkeneId : null
      const plan = { soort, moment, medewerkerId, versie }
      const made = await planInspectie(context, params.id, { plan, nu })
      if (made.ok) return seeOther(`${zaakPad(params.id)}/oplevering?inspectie=${soort}`)
      const [veld, melding] = PLAN_FOUT[made.refusal]
      return refuse({ [veld]: melding })
    },
  })
  .action('bevinding', {
    schema: z.object({
      soort: keuze(SOORTEN, 'Kies welke inspectie.'),
      ruimte: keuze(codes(RUIMTES), 'Kies de ruimte.'),
      staat: keuze(codes(STATEN), 'Kies hoe het is.'),
      grond: z.enum(codes(GRONDEN)).optional(),
      kosten: bedrag('Vul een bedrag in, bijvoorbeeld 125,00.').optional(),
    }),
    run: async ({ context, params, nu }, { kosten = 0, grond = null, ...invoer }) => {
      const bevinding = { ...invoer, grond, kostenCent: kosten }
      const made = await legBevindingVast(context, params.id, { bevinding, nu })
      if (made.ok) return seeOther(`${zaakPad(params.id)}/oplevering?inspectie=${invoer.soort}`)
      const [veld, melding] = LEGVAST_FOUT[made.refusal]
      const geweest = INSPECTIES[invoer.soort].nl.toLowerCase()
      return refuse({
        [veld]: made.refusal === 'nog-niet-geweest' ? `De ${geweest} is nog niet geweest.` : melding,
      })
    },
  })
  .action('wis', {
    schema: z.object({ bevinding: z.uuid() }),
    run: async ({ context, params }, { bevinding }) => {
      const made = await wisBevinding(context, params.id, bevinding)
      return made.ok
        ? seeOther(`${zaakPad(params.id)}/oplevering`)
        : refuse({ algemeen: BESLUIT_FOUT[made.refusal] })
    },
  })
  .action('besluit', {
    schema: z.object({
      bevinding: z.uuid(),
      besluit: keuze(['toegegeven', 'blijft'], 'Kies wat wij antwoorden.'),
    }),
    run: async ({ context, params }, { bevinding, besluit }) => {
      const made = await beslisBezwaar(context, params.id, { bevindingId: bevinding, besluit })
      return made.ok
        ? seeOther(`${zaakPad(params.id)}/oplevering?inspectie=eindinspectie`)
        : refuse({ algemeen: BESLUIT_FOUT[made.refusal] })
    },
  })
  .action('afrekening', {
    schema: z.object({
      betaald: bedrag('Vul in wat is betaald. Is er niets betaald? Vul dan 0 in.'),
      achterstand: bedrag('Vul in wat nog openstaat. Staat er niets open? Vul dan 0 in.'),
    }),
    run: async ({ context, params, nu, corporatie }, { betaald, achterstand }) => {
      const { naam, telefoon, adres } = corporatie
      const made = await maakAfrekening(context, params.id, {
        antwoorden: { betaaldCent: betaald, achterstandCent: achterstand },
        nu,
        afzender: { naam, telefoon, adres },
      })
      return made.ok
        ? seeOther(`${zaakPad(params.id)}/oplevering`)
        : refuse({ algemeen: AFREKEN_FOUT[made.refusal] })
    },
  })
  .view((page) => {
    const { data, request, shell } = page
    const soort = request.query.inspectie ?? (data.status === 'opgezegd' ? 'voorinspectie' : 'eindinspectie')
    const inspectie = data.inspecties.find((each) => each.soort === soort)
    return (
      <Layout
        page={page}
        titel={`Oplevering: ${data.nummer}`}
        breedte="breed"
        kruimels={[
          { tekst: 'Contractwijzigingen', href: '/balie/contractwijzigingen' },
          { tekst: `Opzegging ${data.nummer}`, href: zaakPad(data.id) },
        ]}
      >
        <StatusLine>
          U bekijkt dit voor: <b>{opleveringVastleggen.naam}</b>, {adresRegel(data)}.
        </StatusLine>
        <FilterLinks
          label="Welke inspectie"
          links={SOORTEN.map((each) => ({
            tekst: INSPECTIES[each].nl,
            href: `?inspectie=${each}`,
            actief: each === soort,
          }))}
        />
        <Section kop={INSPECTIES[soort].nl}>
          <PlanForm
            form={page.form('plan')}
            inspectie={inspectie}
            soort={soort}
            status={data.status}
            zelf={request.session.betrokkeneId}
          />
        </Section>
        <Inspectiedeel
          data={data}
          soort={soort}
          vandaag={datumOf(request.nu)}
          forms={{ wis: page.form('wis'), besluit: page.form('besluit'), bevinding: page.form('bevinding') }}
        />
        <Afrekeningdeel data={data} form={page.form('afrekening')} taal={shell.taal} />
      </Layout>
    )
  })

type Oplevering = NonNullable<Awaited<ReturnType<typeof findOplevering>>>

interface InspectiedeelProps {
  data: Oplevering
  vandaag: string
  soort: Inspectiesoort
  forms: {
    wis: FormState<'bevinding'>
    besluit: FormState<'bevinding' | 'besluit'>
    bevinding: Parameters<typeof BevindingForm>[0]['form']
  }
}

function Inspectiedeel({ data, soort, vandaag, forms }: InspectiedeelProps) {
  const inspectie = data.inspecties.find((each) => each.soort === soort)
  if (!inspectie) return null
  const gevonden = data.bevindingen.filter((each) => each.soort === soort)
  const komt = inspectie.gedaan_op === null && datumOf(inspectie.gepland_op) > vandaag
  const magVast =
    !komt && inspectie.gedaan_op === null && ['opgezegd', 'voorgeinspecteerd'].includes(data.status)
  return (
    <Section kop="Wat wij vonden">
      {komt && <Paragraph>De {INSPECTIES[soort].nl.toLowerCase()} is nog niet geweest.</Paragraph>}
      {(!komt || gevonden.length > 0) && (
        <Bevindingen
          rijen={gevonden}
          wis={magVast ? forms.wis : null}
          besluit={data.status === 'afgerekend' ? null : forms.besluit}
        />
      )}
      {magVast && <BevindingForm form={forms.bevinding} soort={soort} />}
      {magVast && gevonden.length > 0 && (
        <ButtonLink href={`${zaakPad(data.id)}?stap=${soort}-gedaan`}>
          {INSPECTIES[soort].nl} afronden
        </ButtonLink>
      )}
    </Section>
  )
}

interface AfrekeningdeelProps {
  data: Oplevering
  form: Parameters<typeof AfrekeningForm>[0]['form']
  taal: Taal
}

function Afrekeningdeel({ data, form, taal }: AfrekeningdeelProps) {
  if (data.status !== 'opgeleverd' && !data.afrekening) return null
  return (
    <Section kop="Eindafrekening">
      {data.afrekening && <AfrekeningView rij={data.afrekening} taal={taal} />}
      {data.status === 'opgeleverd' && (
        <AfrekeningForm form={form} gemaakt={data.afrekening} zaakPad={zaakPad(data.id)} />
      )}
    </Section>
  )
}
