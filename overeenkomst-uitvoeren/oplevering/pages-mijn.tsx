import { z } from 'zod'
import { uitlegVeld } from '../../doelbinding/uitleg.ts'
import { showBedrag } from '../../geld.ts'
import { showMoment } from '../../tijd.ts'
import type { FormState } from '../../web/form-state.ts'
import type { Taal } from '../../web/omgeving.ts'
import { PaginaFout } from '../../web/pagina-fout.ts'
import { antwoord, pagina, refuse, seeOther } from '../../web/pagina.ts'
import {
  Alert,
  ButtonGroup,
  ButtonLink,
  Card,
  Details,
  ErrorSummary,
  Layout,
  Paragraph,
  PostButton,
  Section,
  Telefoon,
  Waarvoor,
} from '../../web/ui/index.ts'
import { keuze } from '../../web/velden.ts'
import { nameCitation } from '../../wet-naleven/regel/citaat.ts'
import { machtigingGebruiken } from '../machtiging/verwerkingen.ts'
import { actFor, voorPad, voorQuery } from '../machtiging/voor.ts'
import { AfrekeningView } from './beeld-afrekening.tsx'
import { BESLUITEN, BEZWAREN, grondOf, INSPECTIES, RUIMTES, STATEN, textOf } from './oplevering.ts'
import { teksten } from './teksten.ts'
import { opleveringVolgen } from './verwerkingen.ts'
import { findEigenAfrekening, findEigenOplevering, maakBezwaar } from './volgen.ts'

const PAD = '/mijn/contractwijzigingen'
const huurder = { rollen: ['huurder'], verwerkingen: [opleveringVolgen, machtigingGebruiken] } as const
const CODES = Object.keys(BEZWAREN) as [keyof typeof BEZWAREN, ...(keyof typeof BEZWAREN)[]]

export const opleveringPagina = pagina(`${PAD}/:id/oplevering`, {
  deur: 'mijn',
  toegang: huurder,
  talen: ['nl', 'en'],
  params: z.object({ id: z.uuid() }),
  query: z.object({ voor: voorQuery }),
})
  .load(async (request) => {
    const voor = await actFor(request, request.query.voor, 'contract')
    const found = await findEigenOplevering(voor.context, voor, request.params.id)
    if (!found) throw new PaginaFout(404)
    return { ...found, voor }
  })
  .action('bezwaar', {
    schema: z.object({ bevinding: z.uuid(), bezwaar: keuze(CODES, teksten.nl.kiesBezwaar) }),
    run: async (request, { bevinding, bezwaar }) => {
      const { params, taal, nu } = request
      const voor = await actFor(request, request.query.voor, 'contract')
      const wat = { id: params.id, bevindingId: bevinding, bezwaar, nu }
      const made = await maakBezwaar(voor.context, voor, wat)
      return made.ok
        ? seeOther(voorPad(`${PAD}/${params.id}/oplevering`, voor))
        : refuse({ algemeen: teksten[taal].bezwaarFout[made.refusal] })
    },
  })
  .view((page) => {
    const { data, shell } = page
    const { taal, corporatie } = shell
    const t = teksten[taal]
    const form = inTaal(page.form('bezwaar'), taal)
    const gedaan = data.inspecties.some(({ gedaan_op: op }) => op !== null)
    return (
      <Layout
        page={page}
        titel={t.titel}
        kruimels={[{ tekst: t.terug(data.nummer), href: voorPad(`${PAD}/${data.id}`, data.voor) }]}
        voorlezen
      >
        {data.voor.machtiging && <Alert>{t.voor(data.voor.machtiging.naam)}</Alert>}
        <Paragraph soort="lead">{t.uitleg}</Paragraph>
        <ErrorSummary form={form} />
        {data.inspecties.length === 0 && <Paragraph>{t.geenAfspraak}</Paragraph>}
        {data.inspecties.map((inspectie) => (
          <Section key={inspectie.id} kop={textOf(INSPECTIES, inspectie.soort, taal)}>
            <Paragraph>
              {inspectie.gedaan_op
                ? t.was(showMoment(inspectie.gepland_op, taal))
                : t.komt(showMoment(inspectie.gepland_op, taal), inspectie.wie)}
            </Paragraph>
            {data.bevindingen
              .filter(({ inspectie_id: van }) => van === inspectie.id)
              .map((rij) => (
                <BevindingKaart
                  key={rij.id}
                  rij={rij}
                  form={form}
                  taal={taal}
                  magBezwaar={data.status !== 'afgerekend'}
                />
              ))}
          </Section>
        ))}
        {data.afrekening && (
          <Section kop={t.afrekening}>
            <AfrekeningView rij={data.afrekening} taal={taal} />
            <ButtonLink href={voorPad(`${PAD}/${data.id}/eindafrekening`, data.voor)}>{t.pdf}</ButtonLink>
          </Section>
        )}
        {gedaan && (
          <Paragraph>
            {t.vraag} <Telefoon nummer={corporatie.telefoon} />
          </Paragraph>
        )}
      </Layout>
    )
  })

/** A choice that is missing, in the language of the page. */
function inTaal<F extends string>(form: FormState<F>, taal: Taal): FormState<F> {
  const fouten = Object.entries<string | undefined>(form.fouten).map(([veld, melding]) => [
    veld,
    melding === teksten.nl.kiesBezwaar ? teksten[taal].kiesBezwaar : melding,
  ])
  return { ...form, fouten: Object.fromEntries(fouten) as FormState<F>['fouten'] }
}

type Bevonden = NonNullable<Awaited<ReturnType<typeof findEigenOplevering>>>['bevindingen'][number]

interface KaartProps {
  rij: Bevonden
  form: FormState<'bevinding' | 'bezwaar'>
  taal: Taal
  magBezwaar: boolean
}

/** One finding with its reason, and what the tenant can say about it. */
function BevindingKaart({ rij, form, taal, magBezwaar }: KaartProps) {
  const t = teksten[taal]
  const grond = grondOf(rij.grond)
  return (
    <Card
      kop={`${textOf(RUIMTES, rij.ruimte, taal)}: ${textOf(STATEN, rij.staat, taal).toLowerCase()}`}
      niveau={3}
    >
      {grond && (
        <Paragraph>
          {grond.tekst[taal]} {t.wet}: {nameCitation(grond.artikel)}.
        </Paragraph>
      )}
      {Number(rij.kosten_cent) > 0 && <Paragraph>{t.kosten(showBedrag(rij.kosten_cent))}</Paragraph>}
      {rij.bezwaar && (
        <Paragraph>
          {t.uZei}: “{textOf(BEZWAREN, rij.bezwaar, taal)}”.{' '}
          {rij.besluit ? textOf(BESLUITEN, rij.besluit, taal) : t.kijken}
        </Paragraph>
      )}
      {magBezwaar && rij.bezwaar === null && grond && (
        <Details kop={t.oneens}>
          <Paragraph>{t.watKlopt}</Paragraph>
          <ButtonGroup>
            {CODES.map((bezwaar) => (
              <PostButton
                key={bezwaar}
                form={form}
                waarden={{ bevinding: rij.id, bezwaar }}
                soort="secundair"
                bij={textOf(RUIMTES, rij.ruimte, taal)}
              >
                {BEZWAREN[bezwaar][taal]}
              </PostButton>
            ))}
          </ButtonGroup>
          <Waarvoor
            uitleg={uitlegVeld(opleveringVolgen, 'inspectie_bevinding.bezwaar', taal)}
            label={t.watKlopt}
            taal={taal}
          />
        </Details>
      )}
    </Card>
  )
}

export const eindafrekeningRoute = antwoord(
  `${PAD}/:id/eindafrekening`,
  {
    deur: 'mijn',
    toegang: huurder,
    params: z.object({ id: z.uuid() }),
    query: z.object({ voor: voorQuery }),
  },
  async (request) => {
    const voor = await actFor(request, request.query.voor, 'contract')
    const pdf = await findEigenAfrekening(voor.context, voor, request.params.id)
    if (!pdf) throw new PaginaFout(404)
    return new Response(new Uint8Array(pdf), {
      headers: {
        'content-type': 'application/pdf',
        'content-disposition': 'attachment; filename="eindafrekening.pdf"',
        'cache-control': 'private, no-store',
      },
    })
  },
)
