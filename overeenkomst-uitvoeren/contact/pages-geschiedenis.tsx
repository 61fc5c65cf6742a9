import { z } from 'zod'
import { showMoment } from '../../tijd.ts'
import { PaginaFout } from '../../web/pagina-fout.ts'
import { pagina } from '../../web/pagina.ts'
import type { Session } from '../../web/omgeving.ts'
import type { PageRequest, Route } from '../../web/route.ts'
import { DataList, InLanguage, Layout, Link, Paragraph, Section, StatusLine } from '../../web/ui/index.ts'
import { type Blik, DOELVERWERKING, isZichtbaar, openPersoon } from '../werkreden/persoon.ts'
import { DOELEN } from '../werkreden/werkreden.ts'
import { Berichttekst } from './berichttekst.tsx'
import { Geschiedenis } from './geschiedenis-view.tsx'
import { findBericht, listGeschiedenis } from './geschiedenis.ts'
import { CONTACTGESCHIEDENIS } from './groepen.ts'
import { contactgeschiedenisBekijken } from './verwerkingen-balie.ts'

const toegang = {
  rollen: ['klantmedewerker', 'verhuurconsulent', 'planner'],
  verwerkingen: [contactgeschiedenisBekijken, ...Object.values(DOELVERWERKING)],
} as const
const voor = z.enum(DOELEN).catch('contact')
type Vraag = PageRequest<{ id: string }, { voor: Blik['doel'] }, Session>

const blikOf = ({ session, params, query, nu }: Vraag): Blik => ({
  medewerkerId: session.betrokkeneId,
  relatieId: params.id,
  doel: query.voor,
  nu,
})
const personPath = ({ params, query }: Vraag): string => `/balie/personen/${params.id}?voor=${query.voor}`

/** The person, when there is a reason that shows this history; otherwise the person page, which asks for one. */
async function openVoor(request: Vraag) {
  const persoon = await openPersoon(request.context, blikOf(request))
  if (persoon && isZichtbaar(persoon, CONTACTGESCHIEDENIS)) return persoon
  return new Response(null, { status: 303, headers: { Location: personPath(request) } })
}

const geschiedenisPagina = pagina('/balie/personen/:id/geschiedenis', {
  deur: 'balie',
  toegang,
  params: z.object({ id: z.uuid() }),
  query: z.object({ voor, tot: z.iso.datetime().optional().catch(undefined) }),
})
  .load(async (request) => {
    const persoon = await openVoor(request)
    if (persoon instanceof Response) return persoon
    const { tot } = request.query
    const blik = blikOf(request)
    return {
      persoon,
      ...(await listGeschiedenis(request.context, blik, { voor: tot ? new Date(tot) : undefined })),
    }
  })
  .view((page) => {
    const { persoon, regels, ouder } = page.data
    const laatste = regels.at(-1)
    const { id } = page.request.params
    const doel = page.request.query.voor
    return (
      <Layout
        page={page}
        titel="Alle contacten"
        breedte="breed"
        kruimels={[{ tekst: persoon.aanschrijfnaam, href: personPath(page.request) }]}
      >
        <Statusregel />
        <Geschiedenis
          regels={regels}
          relatieId={id}
          doel={doel}
          bijschrift={`Met ${persoon.aanschrijfnaam}, de nieuwste bovenaan`}
        />
        {ouder && laatste && (
          <Paragraph>
            <Link
              href={`/balie/personen/${id}/geschiedenis?voor=${doel}&tot=${encodeURIComponent(laatste.op.toISOString())}`}
            >
              Oudere contacten
            </Link>
          </Paragraph>
        )}
      </Layout>
    )
  })

const Statusregel = () => (
  <StatusLine>
    U bekijkt dit voor: <b>{contactgeschiedenisBekijken.naam}</b>. De huurder ziet dat.
  </StatusLine>
)

const berichtPagina = pagina('/balie/personen/:id/berichten/:bericht', {
  deur: 'balie',
  toegang,
  params: z.object({ id: z.uuid(), bericht: z.uuid() }),
  query: z.object({ voor }),
})
  .load(async (request) => {
    const persoon = await openVoor(request)
    if (persoon instanceof Response) return persoon
    const bericht = await findBericht(request.context, blikOf(request), request.params.bericht)
    if (!bericht) throw new PaginaFout(404)
    return { persoon, bericht }
  })
  .view((page) => {
    const { persoon, bericht } = page.data
    return (
      <Layout
        page={page}
        titel={bericht.titel}
        kruimels={[{ tekst: persoon.aanschrijfnaam, href: personPath(page.request) }]}
      >
        <Statusregel />
        <DataList
          gegevens={[
            { naam: 'Aan', waarde: persoon.aanschrijfnaam },
            { naam: 'Geschreven', waarde: showMoment(bericht.op) },
            ...(bericht.verzonden_op
              ? [{ naam: 'Verstuurd', waarde: showMoment(bericht.verzonden_op) }]
              : []),
            ...(bericht.gelezen_op ? [{ naam: 'Gelezen', waarde: showMoment(bericht.gelezen_op) }] : []),
            { naam: 'Stand', waarde: bericht.stand },
            { naam: 'Waarvoor', waarde: bericht.waarvoor },
            { naam: 'Sjabloon', waarde: bericht.sjabloon },
          ]}
        />
        <Section kop="Wat er staat">
          {bericht.tekst === null ? (
            <Paragraph>De tekst staat hier als het bericht is verstuurd.</Paragraph>
          ) : (
            <InLanguage taal={bericht.taal === 'en' ? 'en' : 'nl'}>
              <Berichttekst tekst={bericht.tekst} />
            </InLanguage>
          )}
        </Section>
      </Layout>
    )
  })

export const geschiedenisRoutes: readonly Route[] = [geschiedenisPagina, berichtPagina]
