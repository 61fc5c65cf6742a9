import { z } from 'zod'
import { datumOf } from '../../../tijd.ts'
import type { Session, Taal } from '../../omgeving.ts'
import { PaginaFout } from '../../pagina-fout.ts'
import { pagina, refuse, seeOther } from '../../pagina.ts'
import type { PageRequest } from '../../route.ts'
import { Alert, ButtonGroup, Columns, Details, Layout, Link, Paragraph, PostButton } from '../../ui/index.ts'
import { keuze } from '../../velden.ts'
import { type Artikel, isSlug } from '../artikel/artikel.ts'
import { getBibliotheek } from '../artikel/opslag.ts'
import { Opmaak } from '../artikel/opmaak.tsx'
import { Bevindingen, Bewerken, Gedaan, Reacties, Versies } from './bewerken-delen.tsx'
import { sourceOf } from './bron.ts'
import {
  findConcept,
  findVersieTekst,
  type Geweigerd,
  judge,
  listReacties,
  listVersies,
  type Naam,
  publish,
  saveConcept,
  withdraw,
} from './redactie.ts'
import { warmZoekindex } from '../zoeken/site-index.ts'
import { redactie } from './toegang.ts'

const params = z.object({ slug: z.string().refine(isSlug), taal: z.enum(['nl', 'en']) })
type Verzoek = PageRequest<z.output<typeof params>, unknown, Session>

const LANGSTE = 40_000
const versie = z.coerce.number().int().min(0)
const WEIGERING: Record<Geweigerd, string> = {
  gewijzigd:
    'Iemand anders heeft dit artikel intussen gewijzigd. Vergelijk de teksten en sla dan opnieuw op.',
  fouten: 'Er staan nog fouten in. Los eerst de punten op die hieronder met “fout” beginnen, en sla op.',
  'geen-nederlands': 'Publiceer eerst het Nederlandse artikel.',
}

/** A browser sends line ends of its own. */
const bron = z
  .string({ error: 'Schrijf de tekst van het artikel.' })
  .max(LANGSTE, `Gebruik hoogstens ${LANGSTE} tekens.`)
  .transform((text) => text.replaceAll('\r\n', '\n'))

async function load({ context, params, nu }: Verzoek) {
  const { toegang } = context.doelbinding
  const bibliotheek = await getBibliotheek(toegang)
  const opSite = bibliotheek.artikelen(params.taal).find(({ slug }) => slug === params.slug) ?? null
  const found = await findConcept(toegang, params)
  const versies = await listVersies(toegang, params)
  if (!found && !opSite && versies.length === 0) throw new PaginaFout(404)
  const concept = found ?? { tekst: opSite ? sourceOf(opSite) : '', versie: 0 }
  const reacties = await listReacties(toegang, params)
  const oordeel = judge(concept.tekst, params, bibliotheek)
  const gepubliceerd = versies[0] ? await findVersieTekst(toegang, params, versies[0].nummer) : null
  const gelijk = !found || found.tekst === gepubliceerd
  return { concept, oordeel, versies, reacties, opSite, gelijk, peildatum: datumOf(nu) }
}

const here = ({ slug, taal }: Naam): string => `/balie/artikelen/${slug}/${taal}`

export const artikelBewerken = pagina('/balie/artikelen/:slug/:taal', {
  ...redactie,
  params,
  query: z.object({
    gedaan: z.enum(['opgeslagen', 'gepubliceerd', 'ingetrokken', 'teruggezet']).optional().catch(undefined),
  }),
})
  .load(load)
  .action('opslaan', {
    schema: z.object({ versie, tekst: bron }),
    maxBytes: 4 * LANGSTE,
    run: async ({ context, params }, invoer) => {
      const saved = await saveConcept(context.doelbinding.toegang, params, invoer)
      return saved.ok
        ? seeOther(`${here(params)}?gedaan=opgeslagen`)
        : refuse({ algemeen: WEIGERING[saved.refusal] })
    },
  })
  .action('publiceren', {
    schema: z.object({ versie }),
    run: async ({ context, params }, invoer) => {
      const published = await publish(context.doelbinding.toegang, params, invoer.versie)
      if (!published.ok) return refuse({ algemeen: WEIGERING[published.refusal] })
      await warmZoekindex(context.doelbinding)
      return seeOther(`${here(params)}?gedaan=gepubliceerd`)
    },
  })
  .action('intrekken', {
    schema: z.object({ zeker: keuze(['ja'], 'Kies ja.') }),
    run: async ({ context, params }) => {
      await withdraw(context.doelbinding.toegang, params)
      await warmZoekindex(context.doelbinding)
      return seeOther(`${here(params)}?gedaan=ingetrokken`)
    },
  })
  .action('terugzetten', {
    schema: z.object({ versie, nummer: z.coerce.number().int().min(1) }),
    run: async ({ context, params }, { versie: sinds, nummer }) => {
      const { toegang } = context.doelbinding
      const tekst = await findVersieTekst(toegang, params, nummer)
      if (tekst === null) throw new PaginaFout(404)
      const saved = await saveConcept(toegang, params, { tekst, versie: sinds })
      return saved.ok
        ? seeOther(`${here(params)}?gedaan=teruggezet`)
        : refuse({ algemeen: WEIGERING[saved.refusal] })
    },
  })
  .view((page) => {
    const { concept, oordeel, versies, reacties, opSite, gelijk, peildatum } = page.data
    const { slug, taal } = page.request.params
    const { telefoon } = page.shell.corporatie
    const nummer = String(concept.versie)
    const andere = page.form('publiceren').fouten.algemeen ?? page.form('terugzetten').fouten.algemeen
    return (
      <Layout
        page={page}
        titel={oordeel.artikel?.titel ?? slug}
        breedte="breed"
        kruimels={[{ tekst: 'Hulpartikelen', href: '/balie/artikelen' }]}
      >
        <Gedaan gedaan={page.request.query.gedaan} />
        {andere && <Alert soort="fout">{andere}</Alert>}
        <OpDeSite slug={slug} opSite={opSite !== null} gelijk={gelijk} />
        <Columns
          opzij={
            <>
              <Bevindingen oordeel={oordeel} />
              <Versies versies={versies} form={page.form('terugzetten')} versie={nummer} />
              <Reacties reacties={reacties} />
            </>
          }
        >
          <Bewerken form={page.form('opslaan', { versie: nummer, tekst: concept.tekst })} bewaard={concept} />
          <ButtonGroup>
            {concept.versie > 0 && (
              <PostButton form={page.form('publiceren')} waarden={{ versie: nummer }}>
                Opgeslagen tekst publiceren
              </PostButton>
            )}
            {opSite && (
              <PostButton form={page.form('intrekken')} waarden={{ zeker: 'ja' }} soort="subtiel">
                Van de site halen
              </PostButton>
            )}
          </ButtonGroup>
          {oordeel.artikel && <Voorbeeld artikel={oordeel.artikel} opmaak={{ taal, peildatum, telefoon }} />}
        </Columns>
      </Layout>
    )
  })

function OpDeSite({ slug, opSite, gelijk }: { slug: string; opSite: boolean; gelijk: boolean }) {
  if (!opSite) return <Paragraph>Dit artikel staat niet op de site.</Paragraph>
  return (
    <Paragraph>
      {gelijk ? 'Deze tekst staat zo op de site.' : 'Op de site staat nog een andere tekst.'}{' '}
      <Link href={`/hulp/${slug}`}>Bekijk de pagina op de site</Link>
    </Paragraph>
  )
}

type VoorbeeldProps = { artikel: Artikel; opmaak: { taal: Taal; peildatum: string; telefoon: string } }

const Voorbeeld = ({ artikel, opmaak }: VoorbeeldProps) => (
  <Details kop="Voorbeeld van de opgeslagen tekst">
    <Paragraph soort="lead">{artikel.samenvatting}</Paragraph>
    <Opmaak markdown={artikel.tekst} {...opmaak} />
  </Details>
)
