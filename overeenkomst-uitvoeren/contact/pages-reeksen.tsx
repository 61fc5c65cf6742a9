import { z } from 'zod'
import { datumOf, showDatumKort } from '../../tijd.ts'
import { PaginaFout } from '../../web/pagina-fout.ts'
import { antwoord, pagina, refuse, seeOther } from '../../web/pagina.ts'
import type { Session } from '../../web/omgeving.ts'
import type { PageRequest, Route } from '../../web/route.ts'
import {
  ButtonGroup,
  ButtonLink,
  EmptyState,
  GEWIJZIGD,
  Layout,
  Link,
  Paragraph,
  Table,
} from '../../web/ui/index.ts'
import { makeBrief } from './opmaak.ts'
import { withEigentekst } from './opstellen.ts'
import { pdfAntwoord } from './pages-berichten.tsx'
import { reeksNieuw } from './pages-reeks-nieuw.tsx'
import { brievenpers } from './post.ts'
import { ReeksLayout, Reeksstand } from './reeks-view.tsx'
import { type Soort, SOORTEN, type Stap } from './reeks.ts'
import {
  doeStap,
  findReeks,
  listReeksen,
  listVoorbeelden,
  maakLijst,
  start,
  type Weigering,
} from './reeksen.ts'
import { VOORBEELDADRES, VOORBEELDNAAM } from './sjabloon-view.tsx'
import { fillIn } from './sjabloon.ts'
import { reeksBeheren, reeksNakijken, reeksVoorbereiden } from './verwerkingen-reeks.ts'

const PAD = '/balie/reeksen'
const rollen = ['verhuurconsulent'] as const

const overzicht = pagina(PAD, {
  deur: 'balie',
  toegang: { rollen, verwerkingen: [reeksBeheren] },
  query: z.object({ voor: z.iso.datetime().optional().catch(undefined) }),
  menu: { tekst: 'Groepsberichten', volgorde: 44 },
})
  .load(({ context, query }) => listReeksen(context, query.voor ? new Date(query.voor) : undefined))
  .view((page) => {
    const { rijen, ouder } = page.data
    const laatste = rijen.at(-1)
    return (
      <Layout page={page} titel="Berichten aan groepen" breedte="breed">
        <ButtonGroup>
          <ButtonLink href={`${PAD}/nieuw`}>Nieuw bericht</ButtonLink>
        </ButtonGroup>
        {rijen.length === 0 ? (
          <EmptyState kop="Er zijn nog geen berichten aan groepen">
            <Paragraph>
              Vertel alle huurders van een complex of straat tegelijk wat zij moeten weten.
            </Paragraph>
          </EmptyState>
        ) : (
          <Table
            bijschrift="De nieuwste staat bovenaan"
            rijen={rijen}
            sleutel={({ id }) => id}
            kolommen={[
              {
                kop: 'Bericht',
                cel: ({ id, omschrijving }) => <Link href={`${PAD}/${id}`}>{omschrijving}</Link>,
              },
              { kop: 'Gemaakt', kort: true, cel: ({ gemaakt_op: op }) => showDatumKort(op) },
              { kop: 'Mensen', getal: true, cel: ({ aantal }) => aantal },
              { kop: 'Stand', cel: (rij) => <Reeksstand reeks={rij} nu={page.request.nu} /> },
            ]}
          />
        )}
        {ouder && laatste && (
          <Paragraph>
            <Link href={`${PAD}?voor=${encodeURIComponent(laatste.gemaakt_op.toISOString())}`}>
              Oudere berichten
            </Link>
          </Paragraph>
        )}
      </Layout>
    )
  })

const params = z.object({ id: z.uuid() })
type Vraag = PageRequest<{ id: string }, unknown, Session>

const soortOf = (sjabloon: string): Soort => {
  const found = (Object.keys(SOORTEN) as Soort[]).find((soort) => SOORTEN[soort].sjabloon.code === sjabloon)
  if (!found) throw new PaginaFout(404)
  return found
}
async function getReeks({ context, params: { id } }: Pick<Vraag, 'context' | 'params'>) {
  const found = await findReeks(context, id)
  if (!found) throw new PaginaFout(404)
  return { ...found, soort: soortOf(found.sjabloon) }
}
export type Reeks = Awaited<ReturnType<typeof getReeks>>

const WEIGERING: Record<Weigering, string> = {
  gewijzigd: GEWIJZIGD,
  'kan-niet': 'Dat kan nu niet meer. Kijk hieronder hoe het ermee staat.',
}
const versie = z.coerce.number().int()

async function stap(request: Vraag, gelezen: number, welke: Stap) {
  const { id } = request.params
  const done = await doeStap(request.context, { id, versie: gelezen }, welke)
  return done.ok ? seeOther(`${PAD}/${id}`) : refuse({ algemeen: WEIGERING[done.refusal] })
}

const reeksPagina = pagina(`${PAD}/:id`, {
  deur: 'balie',
  toegang: {
    rollen,
    verwerkingen: [
      reeksBeheren,
      reeksVoorbereiden,
      reeksNakijken,
      ...Object.values(SOORTEN).map(({ doel }) => doel),
    ],
  },
  params,
})
  .load(async (request) => {
    const reeks = await getReeks(request)
    const concept = reeks.status === 'concept' && reeks.lijst_op !== null
    return { reeks, mensen: concept ? await listVoorbeelden(request.context, reeks.id) : [] }
  })
  .action('lijst', {
    schema: z.object({}),
    run: async (request) => {
      const { id, soort } = await getReeks(request)
      await maakLijst(request.context, { id, soort, nu: request.nu })
      return seeOther(`${PAD}/${id}`)
    },
  })
  .action('start', {
    schema: z.object({ versie }),
    run: async (request, invoer) => {
      const { id, soort } = await getReeks(request)
      const started = await start(request.context, { id, soort, versie: invoer.versie, nu: request.nu })
      if (started.ok) return seeOther(`${PAD}/${id}`)
      if (started.refusal !== 'lijst-veranderd') return refuse({ algemeen: WEIGERING[started.refusal] })
      return refuse({
        algemeen: `De lijst is veranderd sinds u die nakeek: ${started.erbij} erbij en ${started.eraf} eraf. Er is nog niets verstuurd. Kijk de lijst na, en verstuur dan.`,
      })
    },
  })
  .action('pauzeer', {
    schema: z.object({ versie }),
    run: (request, invoer) => stap(request, invoer.versie, 'pauzeer'),
  })
  .action('gaVerder', {
    schema: z.object({ versie }),
    run: (request, invoer) => stap(request, invoer.versie, 'gaVerder'),
  })
  .action('trekIn', {
    schema: z.object({ versie }),
    run: (request, invoer) => stap(request, invoer.versie, 'trekIn'),
  })
  .view((page) => (
    <ReeksLayout
      page={page}
      reeks={page.data.reeks}
      mensen={page.data.mensen}
      nu={page.request.nu}
      forms={{
        lijst: page.form('lijst'),
        start: page.form('start'),
        pauzeer: page.form('pauzeer'),
        gaVerder: page.form('gaVerder'),
        trekIn: page.form('trekIn'),
      }}
    />
  ))

/** What is sent, as a letter to somebody who does not exist. */
const reeksBrief = antwoord(
  `${PAD}/:id/brief.pdf`,
  { deur: 'balie', toegang: { rollen, verwerkingen: [reeksBeheren] }, params },
  async (request) => {
    const { id, soort, gegevens, eigen } = await getReeks(request)
    const gezegd = fillIn(
      withEigentekst(SOORTEN[soort].sjabloon, eigen),
      'nl',
      gegevens as Record<string, string>,
    )
    const omslag = {
      id,
      naam: VOORBEELDNAAM,
      taal: 'nl' as const,
      gezegd,
      corporatie: request.corporatie,
      basis: '',
    }
    return pdfAntwoord(await brievenpers.make([makeBrief(omslag, VOORBEELDADRES, datumOf(request.nu))]), id)
  },
)

export const reeksRoutes: readonly Route[] = [overzicht, reeksNieuw, reeksPagina, reeksBrief]
