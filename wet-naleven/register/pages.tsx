import { z } from 'zod'
import type { Declaraties } from '../../doelbinding/register.ts'
import type { Tabel } from '../../doelbinding/tabel.ts'
import { categorieNaam, categorieenOf, ontvangerNaam, uitlegVan } from '../../doelbinding/uitleg.ts'
import { type Hoofdstuk, HOOFDSTUKKEN, type Verwerking } from '../../doelbinding/verwerking.ts'
import type { Taal } from '../../web/omgeving.ts'
import { PaginaFout } from '../../web/pagina-fout.ts'
import { antwoord, pagina } from '../../web/pagina.ts'
import type { Route } from '../../web/route.ts'
import { DataList, Details, Layout, Link, Paragraph, Reference, Section } from '../../web/ui/index.ts'
import { TEKST } from './teksten.ts'

/** The public page that tells what data is used for: nothing on it is written here, all of it comes from the register. */
const waarvoor = pagina('/waarvoor', {
  deur: 'publiek',
  toegang: 'publiek',
  talen: ['nl', 'en'],
  voet: { tekst: 'Waarvoor gebruiken wij uw gegevens?', volgorde: 10 },
})
  .load(async ({ context }) => context.doelbinding.declaraties)
  .view((page) => {
    const { taal } = page.shell
    const t = TEKST[taal]
    return (
      <Layout page={page} titel={t.titel} voorlezen>
        <Paragraph soort="lead">{t.inleiding}</Paragraph>
        {HOOFDSTUKKEN.map((hoofdstuk) => (
          <Chapter key={hoofdstuk} hoofdstuk={hoofdstuk} declaraties={page.data} taal={taal} />
        ))}
        <Section kop={t.bewijsKop}>
          <Paragraph>{t.bewijs}</Paragraph>
          <Paragraph>
            <Link href="/logboek/sleutel">{t.sleutel}</Link>
          </Paragraph>
        </Section>
      </Layout>
    )
  })

type ChapterProps = { hoofdstuk: Hoofdstuk; declaraties: Declaraties; taal: Taal }

function Chapter({ hoofdstuk, declaraties, taal }: ChapterProps) {
  const { verwerkingen, tabellen } = declaraties
  const found = verwerkingen.filter((verwerking) => verwerking.hoofdstuk === hoofdstuk)
  const t = TEKST[taal]
  return (
    <Section kop={t.hoofdstukken[hoofdstuk]}>
      {found.length === 0 && <Paragraph>{t.geen}</Paragraph>}
      {found.map((verwerking) => (
        <Details key={verwerking.code} kop={verwerking.waarvoor[taal]}>
          <Uses verwerking={verwerking} tabellen={tabellen} taal={taal} />
        </Details>
      ))}
    </Section>
  )
}

type UsesProps = { verwerking: Verwerking; tabellen: readonly Tabel[]; taal: Taal }

function Uses({ verwerking, tabellen, taal }: UsesProps) {
  const t = TEKST[taal]
  const uitleg = uitlegVan(verwerking, taal)
  const gegevens = categorieenOf(verwerking, tabellen).map((categorie) => categorieNaam(categorie, taal))
  const ontvangers = (verwerking.ontvangers ?? []).map((ontvanger) => ontvangerNaam(ontvanger, taal))
  return (
    <>
      <DataList
        taal={taal}
        gegevens={[
          { naam: t.gegevens, waarde: gegevens.join(', ') || t.geenGegevens },
          { naam: t.waarom, waarde: `${uitleg.grond} ${uitleg.wet}.` },
          { naam: t.bewaren, waarde: uitleg.bewaren },
          { naam: t.ontvangers, waarde: ontvangers.join(', ') || t.niemand },
          ...(uitleg.alsUNietGeeft ? [{ naam: t.nietGeven, waarde: uitleg.alsUNietGeeft }] : []),
          ...(verwerking.zichtbaar ? [{ naam: t.later, waarde: verwerking.zichtbaar.omdat }] : []),
        ]}
      />
      <Reference>{verwerking.code}</Reference>
    </>
  )
}

/** The address that log lines name as their processing activity. */
const verwerkingPagina = pagina('/rvva/:code', {
  deur: 'publiek',
  toegang: 'publiek',
  talen: ['nl', 'en'],
  params: z.object({ code: z.string().max(60) }),
})
  .load(async ({ context, params }) => {
    const { verwerkingen, tabellen } = context.doelbinding.declaraties
    const found = verwerkingen.find(({ code }) => code === params.code)
    if (!found) throw new PaginaFout(404)
    return { verwerking: found, tabellen }
  })
  .view((page) => (
    <Layout
      page={page}
      titel={page.data.verwerking.waarvoor[page.shell.taal]}
      kruimels={[{ tekst: TEKST[page.shell.taal].titel, href: '/waarvoor' }]}
      voorlezen
    >
      <Uses {...page.data} taal={page.shell.taal} />
    </Layout>
  ))

const sleutel = antwoord('/logboek/sleutel', { deur: 'publiek', toegang: 'publiek' }, async ({ context }) => {
  return new Response(`${context.doelbinding.verifier}\n`, {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  })
})

export const registerRoutes: readonly Route[] = [waarvoor, verwerkingPagina, sleutel]
