import { z } from 'zod'
import { duurNaam } from '../../doelbinding/uitleg.ts'
import { datumOf, showDatumKort, showMoment } from '../../tijd.ts'
import { PaginaFout } from '../../web/pagina-fout.ts'
import { antwoord, pagina } from '../../web/pagina.ts'
import type { PageRequest, Route } from '../../web/route.ts'
import {
  Alert,
  Badge,
  ButtonGroup,
  ButtonLink,
  EmptyState,
  InLanguage,
  Layout,
  Link,
  Paragraph,
  PrintButton,
  Section,
  Table,
  VoorleesKnop,
} from '../../web/ui/index.ts'
import { Berichttekst } from './berichttekst.tsx'
import type { Kanaal } from './kanaal.ts'
import { listBerichten, readBericht } from './lezen.ts'
import { makeBrief } from './opmaak.ts'
import { brievenpers } from './post.ts'
import type { Taal } from './sjabloon.ts'
import { teksten } from './teksten.ts'
import { berichtenLezen } from './verwerkingen.ts'

const huurder = { rollen: ['huurder'], verwerkingen: [berichtenLezen] } as const
const talen = ['nl', 'en'] as const
const EINDE = new Date('9999-12-31T00:00:00Z')

/** What a purpose is called for the person; an old message may name one that is gone. */
function waarvoorOf({ context }: Pick<PageRequest, 'context'>, doel: string, taal: Taal): string {
  const found = context.doelbinding.declaraties.verwerkingen.find(({ code }) => code === doel)
  return found?.waarvoor[taal] ?? teksten[taal].onbekend
}

export const berichtenPagina = pagina('/mijn/berichten', {
  deur: 'mijn',
  toegang: huurder,
  talen,
  query: z.object({ voor: z.iso.datetime().optional().catch(undefined) }),
  menu: { tekst: { nl: teksten.nl.titel, en: teksten.en.titel }, volgorde: 30 },
})
  .load(async (request) => {
    const { context, session, query, taal } = request
    const { berichten, ...rest } = await listBerichten(
      context,
      session.betrokkeneId,
      query.voor ? new Date(query.voor) : EINDE,
    )
    return {
      ...rest,
      berichten: berichten.map((each) => ({ ...each, waarvoor: waarvoorOf(request, each.doel, taal) })),
    }
  })
  .view((page) => {
    const { taal } = page.shell
    const t = teksten[taal]
    const { berichten, contacten, ouder } = page.data
    const laatste = berichten.at(-1)
    return (
      <Layout page={page} titel={t.titel} breedte="breed">
        {berichten.length === 0 ? (
          <EmptyState kop={t.geenKop}>
            <Paragraph>{t.geen}</Paragraph>
          </EmptyState>
        ) : (
          <Table
            bijschrift={t.bijschrift}
            taal={taal}
            rijen={berichten}
            sleutel={({ id }) => id}
            kolommen={[
              {
                kop: t.kolom.onderwerp,
                cel: ({ id, onderwerp, gelezen_op: gelezen }) => (
                  <>
                    <Link href={`/mijn/berichten/${id}`}>{onderwerp}</Link>
                    {gelezen === null && (
                      <>
                        {' '}
                        <Badge soort="let-op">{t.nieuw}</Badge>
                      </>
                    )}
                  </>
                ),
              },
              {
                kop: t.kolom.wanneer,
                kort: true,
                cel: ({ klaargezet_op: op }) => showDatumKort(op, taal),
              },
              { kop: t.kolom.hoe, cel: ({ kanaal }) => t.hoe[(kanaal ?? 'portaal') as Kanaal] },
              { kop: t.kolom.waarvoor, cel: ({ waarvoor }) => waarvoor },
            ]}
          />
        )}
        {ouder && laatste && (
          <Paragraph>
            <Link href={`/mijn/berichten?voor=${laatste.klaargezet_op.toISOString()}`}>{t.ouder}</Link>
          </Paragraph>
        )}
        <Paragraph soort="klein">{t.bewaard(duurNaam(berichtenLezen.bewaartermijn.duur, taal))}</Paragraph>
        {contacten.length > 0 && <Contacten contacten={contacten} taal={taal} />}
      </Layout>
    )
  })

type Contact = Awaited<ReturnType<typeof listBerichten>>['contacten'][number]
function Contacten({ contacten, taal }: { contacten: readonly Contact[]; taal: Taal }) {
  const t = teksten[taal]
  return (
    <Section kop={t.contactKop}>
      <Table
        bijschrift={t.contactBijschrift}
        stil
        taal={taal}
        rijen={contacten}
        sleutel={({ id }) => id}
        kolommen={[
          {
            kop: t.kolom.onderwerp,
            cel: ({ onderwerp, toelichting, afloop }) =>
              [t.contactOver[onderwerp], toelichting, afloop && t.contactAfloop[afloop]]
                .filter(Boolean)
                .join(': '),
          },
          { kop: t.kolom.wanneer, kort: true, cel: ({ op }) => showDatumKort(op, taal) },
          { kop: t.kolom.hoe, cel: ({ kanaal }) => t.contactHoe[kanaal] },
        ]}
      />
    </Section>
  )
}

const params = z.object({ id: z.uuid() })

export const berichtPagina = pagina('/mijn/berichten/:id', { deur: 'mijn', toegang: huurder, talen, params })
  .load(async (request) => {
    const { context, session, nu, taal } = request
    const found = await readBericht(context, session.betrokkeneId, { id: request.params.id, nu })
    if (!found) throw new PaginaFout(404)
    return { ...found, waarvoor: waarvoorOf(request, found.doel, taal) }
  })
  .view((page) => {
    const { shell, data } = page
    const t = teksten[shell.taal]
    return (
      <Layout page={page} titel={data.onderwerp} kruimels={[{ tekst: t.titel, href: '/mijn/berichten' }]}>
        <Paragraph soort="klein">
          {t.geschreven(
            showMoment(data.verzonden_op ?? data.klaargezet_op, shell.taal),
            t.hoe[(data.kanaal ?? 'portaal') as Kanaal],
          )}
        </Paragraph>
        {(data.status === 'mislukt' || data.status === 'teruggekomen') && (
          <Alert soort="waarschuwing">
            <Paragraph>
              {t.nietAangekomen} <Link href="/mijn/contact">{t.bereik}</Link>
            </Paragraph>
          </Alert>
        )}
        <InLanguage taal={data.taal}>
          <VoorleesKnop taal={data.taal} uitspraak={shell.corporatie.uitspraak} />
          <Berichttekst tekst={data.tekst} />
        </InLanguage>
        <ButtonGroup>
          {data.link && <ButtonLink href={data.link.pad}>{data.link.tekst}</ButtonLink>}
          <ButtonLink soort="secundair" href={`/mijn/berichten/${data.id}/brief.pdf`}>
            {t.pdf}
          </ButtonLink>
          <PrintButton>{t.print}</PrintButton>
        </ButtonGroup>
        <Section kop={t.waarvoor}>
          <Paragraph>{data.waarvoor}</Paragraph>
        </Section>
      </Layout>
    )
  })

/** The message as a letter. It has no address: a download goes through no letter box, and the address is not needed for it. */
export const briefRoute = antwoord(
  '/mijn/berichten/:id/brief.pdf',
  { deur: 'mijn', toegang: huurder, params },
  async ({ context, session, params: { id }, nu, corporatie }) => {
    const found = await readBericht(context, session.betrokkeneId, { id, nu })
    if (!found) throw new PaginaFout(404)
    const { taal, onderwerp, tekst, aanschrijfnaam: naam } = found
    const omslag = { id, naam, taal, gezegd: { onderwerp, tekst }, corporatie, basis: '' }
    const pdf = await brievenpers.make([makeBrief(omslag, [], datumOf(found.klaargezet_op))])
    return pdfAntwoord(pdf, id)
  },
)

/** Nothing in it leaves traces in a shared browser, and no script in it runs in our name. */
export const pdfAntwoord = (pdf: Uint8Array, id: string): Response =>
  new Response(new Uint8Array(pdf), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `inline; filename="brief-${id.slice(0, 8)}.pdf"`,
      'Cache-Control': 'private, no-store',
    },
  })

export const berichtenRoutes: readonly Route[] = [berichtenPagina, berichtPagina, briefRoute]
