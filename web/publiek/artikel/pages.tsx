import { z } from 'zod'
import { datumOf, showDatum } from '../../../tijd.ts'
import type { Taal } from '../../omgeving.ts'
import { PaginaFout } from '../../pagina-fout.ts'
import { antwoord, pagina } from '../../pagina.ts'
import type { Route } from '../../route.ts'
import {
  Alert,
  ContactBlock,
  Heading,
  InLanguage,
  Layout,
  LinkList,
  Paragraph,
  PreviousNext,
  PrintButton,
  SearchForm,
  Section,
  ThemeCard,
  ThemeGrid,
  Updated,
  type Verwijzing,
  VoorleesKnop,
} from '../../ui/index.ts'
import { type Artikel, isSlug, THEMAS, type Thema } from './artikel.ts'
import { beelden, type Bibliotheek } from './bibliotheek.ts'
import { giveOordeel, neeSchema, Oordeel } from './oordeel.tsx'
import { getBibliotheek } from './opslag.ts'
import { Opmaak } from './opmaak.tsx'
import { TEKST, THEMABEELD, THEMANAAM } from './teksten.ts'

const publiek = { deur: 'publiek', toegang: 'publiek', talen: ['nl', 'en'] } as const
const MEESTE_PER_THEMA = 5

/** A link to an article from a page in `taal`. */
export const linkTo = ({ slug, titel, taal }: Artikel, hier: Taal): Verwijzing => ({
  href: `/hulp/${slug}`,
  tekst: titel,
  lang: taal === hier ? undefined : taal,
})

interface ThemasProps {
  bibliotheek: Bibliotheek
  taal: Taal
  /** Articles shown of each theme. */
  meeste: number
  niveau: 2 | 3
}

/** The themes with their first articles; those without any are left out. */
export function Themas({ bibliotheek, taal, meeste, niveau }: ThemasProps) {
  return (
    <ThemeGrid>
      {THEMAS.map((thema) => ({ thema, artikelen: bibliotheek.inThema(thema, taal) }))
        .filter(({ artikelen }) => artikelen.length > 0)
        .map(({ thema, artikelen }) => (
          <ThemeCard
            key={thema}
            kop={THEMANAAM[taal][thema]}
            niveau={niveau}
            href={`/hulp/themas/${thema}`}
            beeld={THEMABEELD[thema]}
            links={artikelen.slice(0, meeste).map((artikel) => linkTo(artikel, taal))}
          />
        ))}
    </ThemeGrid>
  )
}

const hulp = pagina('/hulp', {
  ...publiek,
  menu: { tekst: { nl: 'Hulp en uitleg', en: 'Help' }, volgorde: 10 },
})
  .load(({ context }) => getBibliotheek(context.doelbinding.toegang))
  .view((page) => {
    const { taal, corporatie } = page.shell
    const t = TEKST[taal]
    return (
      <Layout page={page} titel={t.hulp} breedte="breed">
        <Paragraph soort="lead">{t.inleiding}</Paragraph>
        <SearchForm actie="/zoeken" label={t.zoekLabel} taal={taal} />
        <Themas bibliotheek={page.data} taal={taal} meeste={MEESTE_PER_THEMA} niveau={2} />
        <ContactBlock corporatie={corporatie} taal={taal} />
      </Layout>
    )
  })

const themaPagina = pagina('/hulp/themas/:thema', { ...publiek, params: z.object({ thema: z.enum(THEMAS) }) })
  .load(({ context }) => getBibliotheek(context.doelbinding.toegang))
  .view((page) => {
    const { taal, corporatie } = page.shell
    const { thema } = page.request.params
    return (
      <Layout
        page={page}
        titel={THEMANAAM[taal][thema]}
        kruimels={[{ tekst: TEKST[taal].hulp, href: '/hulp' }]}
      >
        <LinkList
          items={page.data
            .inThema(thema, taal)
            .map((artikel) => ({ ...linkTo(artikel, taal), uitleg: artikel.samenvatting }))}
        />
        <ContactBlock corporatie={corporatie} taal={taal} />
      </Layout>
    )
  })

const slugParam = z.object({ slug: z.string().refine(isSlug) })

const artikelPagina = pagina('/hulp/:slug', {
  ...publiek,
  params: slugParam,
  query: z.object({ dank: z.string().max(1).optional().catch(undefined) }),
})
  .load(async ({ context, params, taal, nu }) => {
    const bibliotheek = await getBibliotheek(context.doelbinding.toegang)
    const artikel = bibliotheek.find(params.slug, taal)
    if (!artikel) throw new PaginaFout(404)
    return { artikel, bibliotheek, peildatum: datumOf(nu) }
  })
  .action('ja', { schema: z.object({}), run: (request) => giveOordeel(request, request.taal, null) })
  .action('nee', { schema: neeSchema, run: (request, nee) => giveOordeel(request, request.taal, nee) })
  .view((page) => {
    const { artikel, bibliotheek, peildatum } = page.data
    const { taal, corporatie } = page.shell
    const t = TEKST[taal]
    const kruimels = [
      { tekst: t.hulp, href: '/hulp' },
      { tekst: THEMANAAM[taal][artikel.thema], href: `/hulp/themas/${artikel.thema}` },
    ]
    return (
      <Layout page={page} titel={artikel.titel} kruimels={kruimels} kop={false}>
        {artikel.taal !== taal && <Alert soort="info">{t.nederlands}</Alert>}
        <Leestekst artikel={artikel} peildatum={peildatum} corporatie={corporatie} />
        <Updated>
          {t.bijgewerkt} {showDatum(artikel.bijgewerkt, taal).replace(/^\S+ /, '')}
        </Updated>
        <PrintButton>{t.printen}</PrintButton>
        <LeesOok artikel={artikel} bibliotheek={bibliotheek} taal={taal} />
        <PreviousNext {...around(bibliotheek, artikel, taal)} taal={taal} />
        <Oordeel
          ja={page.form('ja')}
          nee={page.form('nee')}
          dank={page.request.query.dank === '1'}
          taal={taal}
        />
        <ContactBlock corporatie={corporatie} taal={taal} />
      </Layout>
    )
  })

type LeestekstProps = {
  artikel: Artikel
  peildatum: string
  corporatie: { telefoon: string; uitspraak?: Record<string, string> | undefined }
}

/** The article itself: what is read aloud. */
export function Leestekst({ artikel, peildatum, corporatie }: LeestekstProps) {
  const { taal, titel, samenvatting, tekst } = artikel
  return (
    <InLanguage taal={taal}>
      <Heading niveau={1}>{titel}</Heading>
      <Paragraph soort="lead">{samenvatting}</Paragraph>
      <VoorleesKnop taal={taal} uitspraak={corporatie.uitspraak} />
      <Opmaak markdown={tekst} taal={taal} peildatum={peildatum} telefoon={corporatie.telefoon} />
    </InLanguage>
  )
}

function LeesOok({ artikel, bibliotheek, taal }: { artikel: Artikel; bibliotheek: Bibliotheek; taal: Taal }) {
  const found = artikel.leesOok.flatMap((slug) => bibliotheek.find(slug, taal) ?? [])
  if (found.length === 0) return null
  return (
    <Section kop={TEKST[taal].leesOok}>
      <LinkList items={found.map((each) => ({ ...linkTo(each, taal), uitleg: each.samenvatting }))} />
    </Section>
  )
}

/** What comes before and after an article within its theme. */
function around(bibliotheek: Bibliotheek, { thema, slug }: { thema: Thema; slug: string }, taal: Taal) {
  const order = bibliotheek.inThema(thema, taal)
  const at = order.findIndex((each) => each.slug === slug)
  const link = (artikel: Artikel | undefined) => (artikel ? linkTo(artikel, taal) : null)
  return { vorige: at > 0 ? link(order[at - 1]) : null, volgende: link(order[at + 1]) }
}

const beeld = antwoord(
  '/hulp/beelden/:naam',
  { deur: 'publiek', toegang: 'publiek', params: z.object({ naam: z.string().max(80) }) },
  ({ params }) => {
    const found = beelden.get(params.naam)
    if (!found) throw new PaginaFout(404)
    return new Response(found.bytes, {
      headers: { 'content-type': 'image/png', 'cache-control': 'public, max-age=86400' },
    })
  },
)

export const artikelRoutes: readonly Route[] = [hulp, themaPagina, artikelPagina, beeld]
