import { z } from 'zod'
import { verwerk } from '../../doelbinding/verwerk.ts'
import { antwoord, pagina } from '../../web/pagina.ts'
import type { PageRequest, Route } from '../../web/route.ts'
import type { Session } from '../../web/omgeving.ts'
import { ButtonLink, EmptyState, Layout, Link, Paragraph, Section } from '../../web/ui/index.ts'
import { makeDownload } from './download.ts'
import { type Dag, describeGebruik, groupByDay } from './gebruik.ts'
import { GebruikTabel } from './gebruik-tabel.tsx'
import { listRegels, listVragen, newestZegel } from './queries.ts'
import { TEKST } from './teksten.ts'
import { logboekInzien } from './verwerkingen.ts'

const inzien = { rollen: ['huurder'], verwerkingen: [logboekInzien] } as const

const PER_PAGINA = 60
const NEWEST = '9223372036854775807'

export type Vraag = { soort: string; tekst: string; antwoord: string | null }
type Overzicht = { dagen: Dag[]; verzegeld: Set<string>; vragen: Map<string, Vraag>; volgende: string | null }

const gegevensgebruik = pagina('/mijn/gegevensgebruik', {
  deur: 'mijn',
  toegang: inzien,
  menu: { tekst: 'Wie gebruikte mijn gegevens?', volgorde: 60 },
  talen: ['nl', 'en'],
  query: z.object({
    voor: z
      .string()
      .regex(/^\d{1,18}$/)
      .optional(),
  }),
})
  .load((request) => loadOverzicht(request, request.query.voor ?? NEWEST))
  .view((page) => {
    const t = TEKST[page.shell.taal]
    const { dagen, volgende } = page.data
    return (
      <Layout page={page} titel={t.titel} breedte="breed" voorlezen>
        <Paragraph soort="lead">{t.inleiding}</Paragraph>
        <Paragraph>
          <Link href="/waarvoor">{t.naarWaarvoor}</Link>
        </Paragraph>
        {dagen.length === 0 && <EmptyState kop={t.leegKop}>{t.leeg}</EmptyState>}
        {dagen.map((dag) => (
          <Section key={dag.dag} kop={dag.dag}>
            {dag.groepen.map((groep) => (
              <GebruikTabel key={groep.wie} groep={groep} overzicht={page.data} taal={page.shell.taal} />
            ))}
          </Section>
        ))}
        {volgende && <ButtonLink href={`/mijn/gegevensgebruik?voor=${volgende}`}>{t.ouder}</ButtonLink>}
        <Section kop={t.downloadKop}>
          <Paragraph>{t.downloadUitleg}</Paragraph>
          <ButtonLink soort="secundair" href="/mijn/gegevensgebruik/download">
            {t.download}
          </ButtonLink>
        </Section>
      </Layout>
    )
  })

async function loadOverzicht(
  request: PageRequest<unknown, unknown, Session>,
  voor: string,
): Promise<Overzicht> {
  const { context, session, taal } = request
  const { tabellen } = context.doelbinding.declaraties
  return verwerk(context, logboekInzien, { betrokkenen: [session.betrokkeneId] }, async (tx) => {
    const found = await tx.run(listRegels, { voor, aantal: PER_PAGINA + 1 })
    const [zegel] = await tx.run(newestZegel, {})
    const vragen = await tx.run(listVragen, {})
    const regels = found.slice(0, PER_PAGINA)
    const sealedBelow = BigInt(zegel?.tot_xid ?? 0)
    return {
      dagen: groupByDay(
        regels.map((regel) => describeGebruik(regel, tabellen, taal)),
        taal,
      ),
      verzegeld: new Set(regels.filter(({ xid }) => BigInt(xid) < sealedBelow).map(({ id }) => id)),
      vragen: new Map(vragen.map((vraag) => [vraag.regel, vraag])),
      volgende: found.length > PER_PAGINA ? (regels.at(-1)?.id ?? null) : null,
    }
  })
}

const download = antwoord(
  '/mijn/gegevensgebruik/download',
  { deur: 'mijn', toegang: inzien },
  async (request) => {
    const file = await makeDownload(request.context, request.session.betrokkeneId)
    return new Response(JSON.stringify(file, null, 1), {
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'content-disposition': 'attachment; filename="gebruik-van-mijn-gegevens.json"',
      },
    })
  },
)

export const gegevensgebruikRoutes: readonly Route[] = [gegevensgebruik, download]
