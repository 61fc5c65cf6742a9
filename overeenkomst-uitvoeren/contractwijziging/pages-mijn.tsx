import { z } from 'zod'
import { uitlegVeld } from '../../doelbinding/uitleg.ts'
import { showDatum } from '../../tijd.ts'
import type { FormState } from '../../web/form-state.ts'
import type { Shell, Taal } from '../../web/omgeving.ts'
import { PaginaFout } from '../../web/pagina-fout.ts'
import { pagina, refuse, seeOther } from '../../web/pagina.ts'
import {
  Alert,
  Badge,
  ButtonLink,
  Card,
  CardGrid,
  EmptyState,
  Form,
  Layout,
  Link,
  Paragraph,
  Radios,
  Section,
  type Stap as Regel,
  StatusLine,
  Table,
  Telefoon,
  TextArea,
  Timeline,
} from '../../web/ui/index.ts'
import { optioneleTekst, tekst } from '../../web/velden.ts'
import { machtigingGebruiken } from '../machtiging/verwerkingen.ts'
import { actFor, voorPad, voorQuery } from '../machtiging/voor.ts'
import { beantwoordWijziging } from './beantwoorden.ts'
import { type Stap, stappenVoor } from './procedure.ts'
import { PROCEDURES, procedureOf } from './procedures.ts'
import { NADERT, VERSTREKEN, verstrekenTekst } from './seinen.ts'
import { ANTWOORD_FOUT, teksten } from './teksten.ts'
import { contractwijzigingBeantwoorden, contractwijzigingVolgen } from './verwerkingen.ts'
import { findEigenWijziging, listEigenWijzigingen } from './volgen.ts'

export const PAD = '/mijn/contractwijzigingen'
const talen = ['nl', 'en'] as const
const MAX_TOELICHTING = 1000

/** What a tenant may begin. */
export const ZELF = PROCEDURES.filter(({ begint }) => begint.includes('huurder'))

export const wijzigingenPagina = pagina(PAD, {
  deur: 'mijn',
  toegang: { rollen: ['huurder'], verwerkingen: [contractwijzigingVolgen, machtigingGebruiken] },
  query: z.object({ voor: voorQuery }),
  talen,
  menu: { tekst: { nl: teksten.nl.menu, en: teksten.en.menu }, volgorde: 30 },
})
  .load(async (request) => {
    const voor = await actFor(request, request.query.voor, 'contract')
    return { voor, rijen: await listEigenWijzigingen(voor.context, voor.huurderId) }
  })
  .view((page) => {
    const { taal } = page.shell
    const t = teksten[taal]
    const { voor, rijen } = page.data
    return (
      <Layout page={page} titel={t.titel}>
        {voor.machtiging && <Alert>{t.voor(voor.machtiging.naam)}</Alert>}
        <Section kop={t.lopend}>
          {rijen.length === 0 ? (
            <EmptyState kop={t.geenKop}>
              <Paragraph>{t.geen}</Paragraph>
            </EmptyState>
          ) : (
            <Table
              bijschrift={t.lopend}
              taal={taal}
              rijen={rijen}
              sleutel={({ id }) => id}
              kolommen={[
                {
                  kop: t.kolom.wat,
                  cel: ({ id, soort, nummer }) => (
                    <Link href={voorPad(`${PAD}/${id}`, voor)}>
                      {procedureOf(soort).naam[taal]} ({t.nummer(nummer).toLowerCase()})
                    </Link>
                  ),
                },
                { kop: t.kolom.gevraagd, cel: ({ ingediend_op: op }) => showDatum(op, taal) },
                { kop: t.kolom.stand, cel: (rij) => <Stand {...rij} taal={taal} /> },
              ]}
            />
          )}
        </Section>
        {!voor.machtiging && (
          <Section kop={t.kies}>
            <CardGrid>
              {ZELF.map(({ soort, naam, uitleg }) => (
                <Card key={soort} kop={naam[taal]} href={`${PAD}/nieuw/${soort}`} niveau={3}>
                  {uitleg[taal]}
                </Card>
              ))}
            </CardGrid>
          </Section>
        )}
      </Layout>
    )
  })

function Stand({ soort, status, taal }: { soort: string; status: string; taal: Taal }) {
  const stand = procedureOf(soort).standen[status]
  return (
    <Badge soort={stand?.aanZet === 'huurder' ? 'let-op' : 'neutraal'}>{stand?.naam[taal] ?? status}</Badge>
  )
}

type Wijziging = NonNullable<Awaited<ReturnType<typeof findEigenWijziging>>>

export const wijzigingPagina = pagina(`${PAD}/:id`, {
  deur: 'mijn',
  toegang: {
    rollen: ['huurder'],
    verwerkingen: [contractwijzigingVolgen, contractwijzigingBeantwoorden, machtigingGebruiken],
  },
  talen,
  params: z.object({ id: z.uuid() }),
  query: z.object({ voor: voorQuery, nieuw: z.literal('ja').optional().catch(undefined) }),
})
  .load(async (request) => {
    const voor = await actFor(request, request.query.voor, 'contract')
    const found = await findEigenWijziging(voor.context, voor.huurderId, request.params.id)
    if (!found) throw new PaginaFout(404)
    return { ...found, voor }
  })
  .action('stap', {
    schema: z.object({
      versie: z.coerce.number().int(),
      stap: tekst('Kies wat u wilt doen.', 50),
      toelichting: optioneleTekst(MAX_TOELICHTING),
    }),
    run: async (request, invoer) => {
      const { params, taal, nu } = request
      const voor = await actFor(request, request.query.voor, 'contract')
      const antwoord = { id: params.id, ...invoer }
      const met = { antwoord, nu, namens: voor.namens }
      const gezet = await beantwoordWijziging(voor.context, voor.huurderId, met)
      return gezet.ok
        ? seeOther(voorPad(`${PAD}/${params.id}`, voor))
        : refuse({ algemeen: ANTWOORD_FOUT[gezet.refusal][taal] })
    },
  })
  .view((page) => {
    const { shell, data, request } = page
    const { taal } = shell
    const t = teksten[taal]
    const procedure = procedureOf(data.soort)
    const form = page.form('stap')
    const stappen = data.door ? stappenVoor(procedure, data.status, data.door) : []
    return (
      <Layout
        page={page}
        titel={procedure.naam[taal]}
        kruimels={[{ tekst: t.titel, href: voorPad(PAD, data.voor) }]}
        voorlezen
      >
        {data.voor.machtiging && <Alert>{t.voor(data.voor.machtiging.naam)}</Alert>}
        <StatusLine>
          <Stand soort={data.soort} status={data.status} taal={taal} /> {t.nummer(data.nummer)}
        </StatusLine>
        {request.query.nieuw && (
          <Alert soort="ok" kop={t.binnenKop}>
            <Paragraph>{t.binnen(data.nummer)}</Paragraph>
          </Alert>
        )}
        <Section kop={t.nu}>
          <WatNu wijziging={data} shell={shell} />
        </Section>
        {stappen.length > 0 && (
          <Section kop={t.doen}>
            <AntwoordForm form={form} stappen={stappen} versie={data.versie} taal={taal} />
          </Section>
        )}
        {data.soort.startsWith('opzegging') && data.status !== 'ontvangen' && (
          <ButtonLink soort="secundair" href={voorPad(`${PAD}/${data.id}/oplevering`, data.voor)}>
            {t.oplevering}
          </ButtonLink>
        )}
        <Section kop={t.verloop}>
          <Timeline taal={taal} stappen={verloop(data, taal)} />
        </Section>
        {data.verklaring && (
          <Section kop={t.uwTekst}>
            <Paragraph>{data.verklaring.tekst}</Paragraph>
          </Section>
        )}
      </Layout>
    )
  })

interface AntwoordProps {
  form: FormState<'versie' | 'stap' | 'toelichting'>
  stappen: readonly Stap[]
  versie: number
  taal: Taal
}

/** What the tenant may do now, with room to explain; the other side never reads it. */
function AntwoordForm({ form, stappen, versie, taal }: AntwoordProps) {
  const t = teksten[taal]
  const [only] = stappen
  const een = stappen.length === 1 ? only : undefined
  return (
    <Form form={form} verzend={een ? een.knop[taal] : t.stuurAntwoord} uitleg={false}>
      <input type="hidden" name="versie" value={String(versie)} />
      {een ? (
        <input type="hidden" name="stap" value={een.code} />
      ) : (
        <Radios
          form={form}
          name="stap"
          label={t.uwAntwoord}
          keuzes={stappen.map(({ code, knop }) => ({ waarde: code, tekst: knop[taal] }))}
        />
      )}
      <TextArea
        form={form}
        name="toelichting"
        label={t.veld.toelichting}
        maximum={MAX_TOELICHTING}
        optioneel
        waarvoor={uitlegVeld(contractwijzigingBeantwoorden, 'contractwijziging_verklaring.tekst', taal)}
      />
    </Form>
  )
}

function WatNu({ wijziging, shell }: { wijziging: Wijziging; shell: Shell }) {
  const { taal, corporatie } = shell
  const t = teksten[taal]
  const stand = procedureOf(wijziging.soort).standen[wijziging.status]
  const grond = wijziging.stappen.find(({ grond }) => grond !== null)
  return (
    <>
      <Paragraph soort="lead">{stand?.watNu[taal]}</Paragraph>
      {stand && stand.aanZet !== 'niemand' && (
        <Paragraph>
          {t.wie[stand.aanZet]} {wijziging.uiterlijk && t.uiterlijk(showDatum(wijziging.uiterlijk, taal))}
        </Paragraph>
      )}
      {grond && <Paragraph>{grondTekst(wijziging.soort, grond, taal)}</Paragraph>}
      <Paragraph>
        {t.weetU} <Telefoon nummer={corporatie.telefoon} />
      </Paragraph>
    </>
  )
}

/** The reason of a decision in words, with its article. */
export function grondTekst(
  soort: string,
  { stap, grond }: { stap: string; grond: string | null },
  taal: Taal,
): string {
  const found = stapOf(soort, stap)?.gronden?.[grond ?? '']
  if (!found) return ''
  const { law, article, lid } = found.artikel
  return `${teksten[taal].grond}: ${found.tekst[taal]} (${law}, artikel ${article}${lid ? `, lid ${lid}` : ''})`
}

const stapOf = (soort: string, code: string): Stap | undefined =>
  procedureOf(soort).stappen.find((stap) => stap.code === code)

function verloop({ soort, stappen, afgerond_op: afgerond }: Wijziging, taal: Taal): Regel[] {
  const { standen } = procedureOf(soort)
  return stappen
    .filter(({ stap }) => stap !== NADERT)
    .map(({ stap, status, gezet_op: op }, index) => ({
      kop: stap === VERSTREKEN ? verstrekenTekst(status)[taal] : (standen[status]?.naam[taal] ?? status),
      stand: index === 0 && afgerond === null ? 'bezig' : 'klaar',
      wanneer: showDatum(op, taal),
    }))
}
