import { z } from 'zod'
import { datumOf } from '../../tijd.ts'
import { PaginaFout } from '../../web/pagina-fout.ts'
import { antwoord, pagina, refuse, seeOther, showAnswer } from '../../web/pagina.ts'
import type { Route } from '../../web/route.ts'
import { Badge, Layout, Link, Paragraph, Table } from '../../web/ui/index.ts'
import { tekst } from '../../web/velden.ts'
import { makeBrief } from './opmaak.ts'
import { pdfAntwoord } from './pages-berichten.tsx'
import { brievenpers } from './post.ts'
import { checkSjabloontekst, fillExample } from './sjabloon-controle.ts'
import { VOORBEELDADRES, VOORBEELDNAAM, SjabloonLayout } from './sjabloon-view.tsx'
import type { Sjabloon } from './sjabloon.ts'
import {
  findSjabloon,
  type Geweigerd,
  listSjablonen,
  publish,
  readSjabloontekst,
  restore,
  saveConcept,
  type Stand,
  withdraw,
} from './sjabloontekst.ts'
import { sjabloonBewerken } from './verwerkingen-sjabloon.ts'

const PAD = '/balie/sjablonen'
const redactie = {
  deur: 'balie',
  toegang: { rollen: ['redacteur'], verwerkingen: [sjabloonBewerken] },
} as const

const overzicht = pagina(PAD, { ...redactie, menu: { tekst: 'Berichtteksten', volgorde: 50 } })
  .load(({ context }) => listSjablonen(context))
  .view((page) => (
    <Layout page={page} titel="Teksten van berichten" breedte="breed">
      <Paragraph>
        Zo praten wij met huurders. Kies een tekst om haar te wijzigen. U ziet meteen hoe de brief en de mail
        worden.
      </Paragraph>
      <Table
        bijschrift={`${page.data.length} berichten`}
        rijen={page.data}
        sleutel={({ code }) => code}
        kolommen={[
          { kop: 'Bericht', cel: ({ onderwerp }) => onderwerp.replaceAll(/\{[^{}]*\}/g, '…') },
          { kop: 'Code', cel: ({ code }) => code },
          {
            kop: 'Nederlands',
            cel: ({ code, stand }) => (
              <Taalstand href={`${PAD}/${code}/nl`} naam="Nederlands" stand={stand.nl} />
            ),
          },
          {
            kop: 'Engels',
            cel: ({ code, stand }) => <Taalstand href={`${PAD}/${code}/en`} naam="Engels" stand={stand.en} />,
          },
        ]}
      />
    </Layout>
  ))

const Taalstand = ({
  href,
  naam,
  stand: { nummer, concept },
}: {
  href: string
  naam: string
  stand: Stand
}) => (
  <>
    <Link href={href}>{naam}</Link> {nummer !== null && <Badge soort="goed">Eigen tekst {nummer}</Badge>}{' '}
    {concept && <Badge soort="let-op">Concept</Badge>}
  </>
)

const params = z.object({
  code: z.string().regex(/^[a-z0-9-]{1,100}$/),
  taal: z.enum(['nl', 'en']),
})
const getSjabloon = (code: string): Sjabloon => {
  const found = findSjabloon(code)
  if (!found) throw new PaginaFout(404)
  return found
}
const pathOf = ({ code, taal }: z.output<typeof params>): string => `${PAD}/${code}/${taal}`

const WEIGERING: Record<Geweigerd, string> = {
  gewijzigd: 'Iemand anders heeft deze tekst intussen gewijzigd. Vergelijk de teksten en sla dan opnieuw op.',
  fouten: 'Er staan nog fouten in. Los eerst op wat hieronder met “Fout” begint, en sla op.',
}

/** A browser sends line ends of its own. */
const regels = tekst('Schrijf de tekst van het bericht.', 10_000).transform((text) =>
  text.replaceAll('\r\n', '\n'),
)
const versie = z.coerce.number().int().min(0)
const velden = z.object({ versie, onderwerp: tekst('Schrijf het onderwerp.', 200), tekst: regels })

const bewerken = pagina(`${PAD}/:code/:taal`, {
  ...redactie,
  params,
  query: z.object({
    gedaan: z.enum(['opgeslagen', 'gebruik', 'terug', 'programma']).optional().catch(undefined),
  }),
})
  .load(async ({ context, params: { code, taal } }) => {
    const sjabloon = getSjabloon(code)
    return { sjabloon, ...(await readSjabloontekst(context, sjabloon, taal)) }
  })
  .action('opslaan', {
    schema: velden,
    run: async ({ context, params: welke, nu }, invoer) => {
      const saved = await saveConcept(context, welke, { ...invoer, nu })
      return saved.ok
        ? seeOther(`${pathOf(welke)}?gedaan=opgeslagen`)
        : refuse({ algemeen: WEIGERING[saved.refusal] })
    },
  })
  // What is typed, shown while it is typed: kept nowhere.
  .action('voorbeeld', { schema: velden, herhaalbaar: true, run: async () => showAnswer })
  .action('gebruik', {
    schema: z.object({ versie }),
    run: async ({ context, params: { code, taal }, nu }, invoer) => {
      const sjabloon = getSjabloon(code)
      const published = await publish(context, { sjabloon, taal, versie: invoer.versie, nu })
      return published.ok
        ? seeOther(`${pathOf({ code, taal })}?gedaan=gebruik`)
        : refuse({ algemeen: WEIGERING[published.refusal] })
    },
  })
  .action('programma', {
    schema: z.object({}),
    run: async ({ context, params: welke, nu }) => {
      const gone = await withdraw(context, welke, nu)
      return gone.ok
        ? seeOther(`${pathOf(welke)}?gedaan=programma`)
        : refuse({ algemeen: WEIGERING[gone.refusal] })
    },
  })
  .action('terugzetten', {
    schema: z.object({ versie, nummer: z.coerce.number().int().min(1) }),
    run: async ({ context, params: welke, nu }, invoer) => {
      const restored = await restore(context, welke, { ...invoer, nu })
      if (restored.ok) return seeOther(`${pathOf(welke)}?gedaan=terug`)
      if (restored.refusal === 'bestaat-niet') throw new PaginaFout(404)
      return refuse({ algemeen: WEIGERING.gewijzigd })
    },
  })
  .view((page) => {
    const { sjabloon, tekst: bewaard, versie: nu } = page.data
    const { taal } = page.request.params
    const typed = page.form('voorbeeld').invoer
    const getoond =
      typeof typed.onderwerp === 'string' && typeof typed.tekst === 'string'
        ? { onderwerp: typed.onderwerp, tekst: typed.tekst.replaceAll('\r\n', '\n') }
        : bewaard
    const bevindingen = checkSjabloontekst(sjabloon, taal, getoond)
    return (
      <SjabloonLayout
        page={page}
        data={page.data}
        taal={taal}
        gedaan={page.request.query.gedaan}
        pad={pathOf(page.request.params)}
        bevindingen={bevindingen}
        gezegd={
          bevindingen.some(({ ernst }) => ernst === 'fout') ? null : fillExample(sjabloon, taal, getoond)
        }
        forms={{
          opslaan: page.form('opslaan', { ...bewaard, versie: String(nu) }),
          gebruik: page.form('gebruik'),
          programma: page.form('programma'),
          terugzetten: page.form('terugzetten'),
        }}
      />
    )
  })

/** The text that is kept, as the letter that it would be. */
const briefVoorbeeld = antwoord(
  `${PAD}/:code/:taal/brief.pdf`,
  { ...redactie, params },
  async ({ context, params: { code, taal }, nu, corporatie }) => {
    const sjabloon = getSjabloon(code)
    const { tekst: bewaard } = await readSjabloontekst(context, sjabloon, taal)
    if (checkSjabloontekst(sjabloon, taal, bewaard).some(({ ernst }) => ernst === 'fout'))
      throw new PaginaFout(404)
    const id = '00000000-0000-4000-8000-000000000000'
    const omslag = {
      id,
      naam: VOORBEELDNAAM,
      taal,
      gezegd: fillExample(sjabloon, taal, bewaard),
      corporatie,
      basis: '',
    }
    return pdfAntwoord(await brievenpers.make([makeBrief(omslag, VOORBEELDADRES, datumOf(nu))]), id)
  },
)

export const sjabloonRoutes: readonly Route[] = [overzicht, bewerken, briefVoorbeeld]
