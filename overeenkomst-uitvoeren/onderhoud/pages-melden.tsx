import { z } from 'zod'
import { done, type Outcome, refused } from '../../outcome.ts'
import { countPoging } from '../../risico-beperken/beveiliging/limiet.ts'
import type { FormState } from '../../web/form-state.ts'
import type { Session, Shell, Taal } from '../../web/omgeving.ts'
import { MEGABYTE, pagina, refuse, seeOther } from '../../web/pagina.ts'
import type { PageRequest } from '../../web/route.ts'
import {
  Alert,
  ButtonGroup,
  ButtonLink,
  EmptyState,
  Layout,
  Link,
  Paragraph,
  Telefoon,
} from '../../web/ui/index.ts'
import { bestanden, keuze, meerkeuze, tekst } from '../../web/velden.ts'
import { machtigingGebruiken } from '../machtiging/verwerkingen.ts'
import { actFor, voorQuery } from '../machtiging/voor.ts'
import { DAGDELEN } from '../planning/dagdeel.ts'
import { type Boomversie, findUitgegeven, getBoomInGebruik } from '../vragenboom/opslag.ts'
import { UitkomstUitleg } from '../vragenboom/uitkomst.tsx'
import { Gegeven, kiesEen, readAntwoorden, VraagFormulier } from '../vragenboom/vraag.tsx'
import { type Plek, walk } from '../vragenboom/vragenboom.ts'
import { type Foto, MAX_FOTO_BYTES, readFoto } from './foto.ts'
import { MeldFormulier } from './meld-formulier.tsx'
import { LEEG, MAX_FOTOS, meldTeksten } from './melden-teksten.ts'
import { BINNENKOMST, HUISDIEREN, listHomes, meldReparatie, prepareMelding } from './melden.ts'
import { PLAATSCODES } from './plaats.ts'
import { fotoFout, teksten } from './teksten.ts'
import { reparatieMelden } from './verwerkingen-melden.ts'

const huurder = { rollen: ['huurder'], verwerkingen: [reparatieMelden, machtigingGebruiken] } as const
const MAX_OMSCHRIJVING = 2000

/** Room for a photo far over our own limit, so that the answer can be about that photo and keep the rest of the form. */
const MAX_BYTES = 64 * MEGABYTE

const melding = (veld: keyof typeof LEEG): string => LEEG[veld]?.nl ?? ''

/** The schema has its messages in Dutch; who reads English gets the same ones in English. */
function inTaal<Field extends string>(form: FormState<Field>, taal: Taal): FormState<Field> {
  const vertaald = (tekst: string): string =>
    Object.values(LEEG).find(({ nl }) => nl === tekst)?.[taal] ?? tekst
  const fouten = Object.entries<string | undefined>(form.fouten).map(([name, tekst]) => [
    name,
    tekst && vertaald(tekst),
  ])
  return { ...form, fouten: Object.fromEntries(fouten) as FormState<Field>['fouten'] }
}

const query = z.object({
  /** Number of the tree that the tenant began with. */
  b: z.coerce.number().int().positive().max(1_000_000).optional().catch(undefined),
  /** The answers so far. */
  w: z.string().max(500).optional().catch(undefined),
  /** Report it although it is for the tenant. */
  toch: z.literal('ja').optional().catch(undefined),
  voor: voorQuery,
})
type Query = z.output<typeof query>
type Verzoek = PageRequest<unknown, Query, Session>

/** Where the tenant stands in the tree; at its beginning when the answers of the address do not lead through it. */
async function stand({ context, query }: Pick<Verzoek, 'context' | 'query'>) {
  const { toegang } = context.doelbinding
  const boom = (query.b && (await findUitgegeven(toegang, query.b))) || (await getBoomInGebruik(toegang))
  const antwoorden = readAntwoorden(query.w)
  const plek = walk(boom.boom, antwoorden)
  return { boom, plek, antwoorden: plek ? antwoorden : [] }
}

function hrefOf(
  { nummer }: Boomversie,
  antwoorden: readonly string[],
  { voor, toch }: Pick<Query, 'voor' | 'toch'>,
) {
  const vraag = new URLSearchParams({
    ...(antwoorden.length > 0 && { b: String(nummer), w: antwoorden.join('.') }),
    ...(toch && { toch }),
    ...(voor && { voor }),
  }).toString()
  return `/mijn/reparaties/nieuw${vraag ? `?${vraag}` : ''}`
}

/** Whoever the tree does not ask any more gets the form: no danger, and not something that the tenant does. */
const asksForm = (plek: Plek | null, query: Query): plek is Extract<Plek, { soort: 'uitkomst' }> =>
  plek?.soort === 'uitkomst' &&
  !plek.uitkomst.nood &&
  (plek.uitkomst.betaalt === 'corporatie' || query.toch === 'ja')

/** The form says whether it asked where: all that is missing is then named at once. */
const meldSchema = z
  .object({
    eenheid: z.uuid().optional(),
    plaatsGevraagd: z.literal('ja').optional(),
    plaats: keuze(PLAATSCODES, melding('plaats')).optional(),
    omschrijving: tekst(melding('omschrijving'), MAX_OMSCHRIJVING),
    fotos: bestanden(melding('fotos'), { hoogstens: MAX_FOTOS }),
    binnenkomst: keuze(BINNENKOMST, melding('binnenkomst')),
    dagdelen: meerkeuze(DAGDELEN as [string, ...string[]], melding('dagdelen')),
    huisdier: keuze(HUISDIEREN, melding('huisdier')),
    telefoon: z
      .string()
      .regex(/^\+?[\d ()-]{8,20}$/, melding('telefoon'))
      .optional(),
  })
  .refine(({ plaats, plaatsGevraagd }) => plaats !== undefined || plaatsGevraagd === undefined, {
    error: melding('plaats'),
    path: ['plaats'],
    when: () => true,
  })

export const meldenPagina = pagina('/mijn/reparaties/nieuw', {
  deur: 'mijn',
  toegang: huurder,
  talen: ['nl', 'en'],
  query,
})
  .load(async (request) => {
    const { query } = request
    const voor = await actFor(request, query.voor, 'reparatie')
    const staat = await stand(request)
    if (!staat.plek) {
      const location = hrefOf(staat.boom, [], { voor: query.voor })
      return new Response(null, { status: 303, headers: { location } })
    }
    const { plek } = staat
    // Between the first question and the form nobody's data is needed.
    const first = staat.antwoorden.length === 0
    const homes = first ? await listHomes(voor.context, voor.huurderId) : null
    const form = asksForm(plek, query) ? await prepareMelding(voor.context, voor.huurderId, plek.naam) : null
    return { ...staat, plek, voor, form, geenWoning: (homes ?? form?.homes)?.length === 0 }
  })
  .action('antwoord', {
    herhaalbaar: true,
    schema: z.object({ antwoord: tekst(kiesEen('nl'), 60) }),
    run: async (request, { antwoord }) => {
      const { boom, antwoorden } = await stand(request)
      const codes = [...antwoorden, antwoord]
      return walk(boom.boom, codes)
        ? seeOther(hrefOf(boom, codes, { voor: request.query.voor }))
        : refuse({ antwoord: kiesEen(request.taal) })
    },
  })
  .action('meld', {
    schema: meldSchema,
    maxBytes: MAX_BYTES,
    run: async (request, { eenheid, fotos, telefoon, ...invoer }) => {
      const { context, session, taal, nu, query } = request
      const t = meldTeksten[taal]
      const voor = await actFor(request, query.voor, 'reparatie')
      const { boom, plek, antwoorden } = await stand(request)
      if (!plek || antwoorden.length === 0) return refuse({ algemeen: t.verlopen })
      const read = await readFotos(fotos, taal)
      if (!read.ok) return refuse({ fotos: read.refusal })
      const wachten = await countPoging(context.doelbinding, {
        wat: 'melding',
        account: session.accountId,
        ipAdres: null,
      })
      if (wachten !== null) return refuse({ algemeen: t.teVaak(wachten) })
      const gemeld = await meldReparatie(voor.context, voor.huurderId, {
        ...invoer,
        boom,
        antwoorden,
        eenheidId: eenheid,
        fotos: read.value,
        telefoon: voor.machtiging ? undefined : telefoon,
        gemeldDoor: voor.machtiging ? session.betrokkeneId : undefined,
        nu,
      })
      if (gemeld.ok)
        return seeOther(`/mijn/reparaties/${gemeld.value}?nieuw=ja${query.voor ? `&voor=${query.voor}` : ''}`)
      if (gemeld.refusal === 'kies-woning') return refuse({ eenheid: LEEG['eenheid']?.[taal] ?? '' })
      if (gemeld.refusal === 'kies-plaats') return refuse({ plaats: LEEG['plaats']?.[taal] ?? '' })
      if (gemeld.refusal === 'geen-woning') return refuse({ algemeen: teksten[taal].geenWoning })
      return refuse({ algemeen: gemeld.refusal === 'bellen' ? t.bellen : t.verlopen })
    },
  })
  .view((page) => {
    const { shell, data, request } = page
    const { taal } = shell
    const [t, m] = [teksten[taal], meldTeksten[taal]]
    const { boom, plek, antwoorden, voor } = data
    if (data.geenWoning) return <GeenWoning shell={shell} />
    return (
      <Layout page={page} titel={t.melden} kruimels={[{ tekst: t.reparaties, href: '/mijn/reparaties' }]}>
        {antwoorden.length === 0 && (
          <Alert soort="waarschuwing" kop={m.eerst}>
            <Paragraph>
              {t.spoed} <Telefoon nummer={shell.corporatie.telefoon} />
            </Paragraph>
          </Alert>
        )}
        {voor.machtiging && <Alert>{m.voor(voor.machtiging.naam)}</Alert>}
        {plek.soort === 'vraag' && (
          <VraagFormulier
            form={page.form('antwoord')}
            vraag={plek.vraag}
            taal={taal}
            annuleer="/mijn/reparaties"
          />
        )}
        {plek.soort === 'uitkomst' && <UitkomstUitleg uitkomst={plek.uitkomst} shell={shell} taal={taal} />}
        {plek.soort === 'uitkomst' && !data.form && (
          <Verder
            taal={taal}
            toch={
              plek.uitkomst.nood ? null : hrefOf(boom, antwoorden, { voor: request.query.voor, toch: 'ja' })
            }
          />
        )}
        {plek.soort === 'uitkomst' && data.form && (
          <MeldFormulier
            form={inTaal(page.form('meld', { telefoon: data.form.telefoon ?? '' }), taal)}
            taal={taal}
            gevraagd={data.form}
            vraagPlaats={!plek.uitkomst.plaats}
            vraagTelefoon={!voor.machtiging}
          />
        )}
        <Gegeven
          boom={boom.boom}
          gegeven={plek.gegeven}
          taal={taal}
          href={(codes) => hrefOf(boom, codes, { voor: request.query.voor })}
        />
      </Layout>
    )
  })

/** What one can do when there is nothing to fill in. */
function Verder({ taal, toch }: { taal: Taal; toch: string | null }) {
  const m = meldTeksten[taal]
  return (
    <ButtonGroup>
      {toch && (
        <ButtonLink href={toch} soort="secundair">
          {m.toch}
        </ButtonLink>
      )}
      <Link href="/mijn/reparaties">{toch ? m.nietNodig : m.terug}</Link>
    </ButtonGroup>
  )
}

function GeenWoning({ shell }: { shell: Shell }) {
  const t = teksten[shell.taal]
  return (
    <Layout page={{ shell }} titel={t.melden}>
      <EmptyState kop={t.geenWoningKop}>
        <Paragraph>
          {t.geenWoning} <Telefoon nummer={shell.corporatie.telefoon} />
        </Paragraph>
      </EmptyState>
    </Layout>
  )
}

/** Reads the photos one by one; the first that is not right gives the message. */
async function readFotos(files: readonly File[], taal: Taal): Promise<Outcome<Foto[], string>> {
  const fotos: Foto[] = []
  for (const file of files) {
    const read =
      file.size > MAX_FOTO_BYTES ? refused('te-groot') : await readFoto(Buffer.from(await file.arrayBuffer()))
    if (!read.ok) return refused(fotoFout[taal][read.refusal](file.name))
    fotos.push(read.value)
  }
  return done(fotos)
}
