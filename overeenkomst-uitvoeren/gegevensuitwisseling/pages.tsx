import { z } from 'zod'
import { showBedrag } from '../../geld.ts'
import { dagTekst } from '../../risico-beperken/beveiliging/toegang-teksten.ts'
import { wallClock } from '../../tijd.ts'
import { PaginaFout } from '../../web/pagina-fout.ts'
import { pagina } from '../../web/pagina.ts'
import type { Route } from '../../web/route.ts'
import {
  Alert,
  Badge,
  DataList,
  EmptyState,
  Layout,
  Link,
  Paragraph,
  Section,
  Table,
  Timeline,
} from '../../web/ui/index.ts'
import { REDENEN } from './bericht.ts'
import { findImport, type Import, listImports } from './imports.ts'
import type { Geweigerd, Verslag } from './telling.ts'
import { waaromWeg } from './weggelaten.ts'

const OVERNAMES = '/balie/overnames'
const MEESTE = 200

/** Numbers of a run, without anything of a person. */
const toegang = {
  deur: 'balie',
  toegang: {
    rollen: ['beheerder', 'verhuurconsulent'],
    verwerkingen: 'geen',
    omdat: 'Een verslag heeft alleen aantallen, codes en plaatsen in een bestand.',
  },
} as const

const moment = (op: Date): string => `${dagTekst(op, 'nl')}, ${wallClock(op).tijd}`

function Stand({ stand, verslag }: Import) {
  if (stand === 'bezig') return <Badge>Bezig</Badge>
  if (stand === 'mislukt') return <Badge soort="fout">Niet gelukt</Badge>
  return verslag?.sluit ? <Badge soort="goed">Sluit</Badge> : <Badge soort="fout">Sluit niet</Badge>
}

const overnamesPage: Route = pagina(OVERNAMES, { ...toegang, menu: { tekst: 'Overnames', volgorde: 84 } })
  .load(({ context }) => listImports(context.doelbinding))
  .view((page) => (
    <Layout page={page} titel="Overnames uit andere systemen" breedte="breed">
      <Paragraph>
        De beheerder neemt bestanden over met de opdracht “waarvoor vera import”. Hier ziet u wat er is
        overgenomen en wat niet.
      </Paragraph>
      {page.data.length === 0 ? (
        <EmptyState kop="Er is nog niets overgenomen">
          Na de eerste overname staat hier het verslag.
        </EmptyState>
      ) : (
        <Table
          bijschrift="De laatste overnames"
          rijen={page.data}
          sleutel={({ id }) => id}
          kolommen={[
            {
              kop: 'Wanneer',
              cel: ({ id, begonnenOp }) => <Link href={`${OVERNAMES}/${id}`}>{moment(begonnenOp)}</Link>,
            },
            { kop: 'Systeem', cel: ({ bron }) => bron },
            { kop: 'Gelezen', cel: ({ verslag }) => total(verslag, 'gelezen'), getal: true },
            { kop: 'Geweigerd', cel: ({ verslag }) => total(verslag, 'geweigerd'), getal: true },
            { kop: 'Stand', cel: (rij) => <Stand {...rij} /> },
          ]}
        />
      )}
    </Layout>
  ))

const total = (verslag: Verslag | null, what: 'gelezen' | 'geweigerd'): string =>
  verslag ? String(Object.values(verslag.lijsten).reduce((sum, lijst) => sum + lijst[what], 0)) : '-'

const verslagPage: Route = pagina(`${OVERNAMES}/:id`, { ...toegang, params: z.object({ id: z.uuid() }) })
  .load(async ({ context, params }) => {
    const found = await findImport(context.doelbinding, params.id)
    if (!found) throw new PaginaFout(404)
    return found
  })
  .view((page) => {
    const { id, begonnenOp, klaarOp, bron, stand, verslag } = page.data
    return (
      <Layout
        page={page}
        titel={`Overname van ${moment(begonnenOp)}`}
        kruimels={[{ tekst: 'Overnames', href: OVERNAMES }]}
        breedte="breed"
      >
        {stand === 'mislukt' && <Mislukt {...page.data} />}
        {stand === 'bezig' && <Bezig {...page.data} />}
        <DataList
          gegevens={[
            { naam: 'Begonnen', waarde: moment(begonnenOp) },
            ...(klaarOp ? [{ naam: 'Klaar', waarde: moment(klaarOp) }] : []),
            { naam: 'Systeem', waarde: bron },
          ]}
        />
        {stand === 'bezig' && <Link href={`${OVERNAMES}/${id}`}>Kijk opnieuw</Link>}
        {verslag && <VerslagDelen verslag={verslag} />}
      </Layout>
    )
  })

const STAPPEN = [
  ['controleren', 'Alle berichten controleren'],
  ['openen', 'Vastleggen om wie het gaat'],
  ['clusters', 'Complexen overnemen'],
  ['eenheden', 'Woningen overnemen'],
  ['relaties', 'Mensen overnemen'],
  ['overeenkomsten', 'Contracten overnemen'],
] as const

/** Steps of which the files hold nothing are passed over in no time. */
function Bezig({ stap, aantal }: Import) {
  const nu = Math.max(
    0,
    STAPPEN.findIndex(([code]) => code === stap),
  )
  return (
    <>
      <Alert soort="info">
        De overname is nog bezig. Alles wordt in één keer bewaard, aan het eind. Breekt het af, dan verandert
        er niets.
      </Alert>
      <Timeline
        stappen={STAPPEN.map(([, kop], index) => ({
          kop,
          stand: index < nu ? 'klaar' : index === nu ? 'bezig' : 'straks',
          ...(index === nu && aantal > 0 && { wanneer: `${aantal.toLocaleString('nl-NL')} berichten` }),
        }))}
      />
    </>
  )
}

function Mislukt({ reden }: Import) {
  return (
    <Alert soort="fout">
      De overname is niet gelukt. Er is niets veranderd. {reden ?? 'Vraag de beheerder wat er misging.'} U
      kunt de bestanden gewoon opnieuw laten overnemen.
    </Alert>
  )
}

const LIJSTEN: Readonly<Record<string, string>> = {
  clusters: 'Complexen',
  eenheden: 'Woningen',
  relaties: 'Mensen',
  overeenkomsten: 'Contracten',
  onbekend: 'Onbekend wat het is',
}

/** The report has euros as text. */
const euro = (text: string): string => showBedrag(Math.round(Number(text) * 100))

function VerslagDelen({ verslag }: { verslag: Verslag }) {
  const { lijsten, bedragen, huur, geweigerd, sluit } = verslag
  return (
    <>
      <Alert soort={sluit ? 'ok' : 'fout'}>
        {sluit
          ? 'Het verslag sluit: elk bericht en elke cent is verantwoord.'
          : 'Het verslag sluit niet. Zoek uit waarom.'}
      </Alert>
      <Table
        bijschrift="Berichten"
        rijen={Object.entries(lijsten)}
        sleutel={([lijst]) => lijst}
        kolommen={[
          { kop: 'Soort', cel: ([lijst]) => LIJSTEN[lijst] ?? lijst },
          { kop: 'Gelezen', cel: ([, each]) => each.gelezen, getal: true },
          { kop: 'Nieuw', cel: ([, each]) => each.nieuw, getal: true },
          { kop: 'Gewijzigd', cel: ([, each]) => each.gewijzigd, getal: true },
          { kop: 'Ongewijzigd', cel: ([, each]) => each.ongewijzigd, getal: true },
          { kop: 'Geweigerd', cel: ([, each]) => each.geweigerd, getal: true },
        ]}
      />
      <Section kop="Bedragen">
        <DataList
          gegevens={[
            { naam: 'Alle bedragen in de bestanden', waarde: euro(bedragen.gelezen) },
            { naam: 'Overgenomen', waarde: euro(bedragen.overgenomen) },
            { naam: 'Geweigerd', waarde: euro(bedragen.geweigerd) },
            { naam: 'Geen huur per maand', waarde: euro(bedragen.weggelaten) },
            {
              naam: 'Niet te lezen',
              waarde: `${bedragen.onleesbaar} ${bedragen.onleesbaar === 1 ? 'bedrag' : 'bedragen'}`,
            },
            { naam: 'Huur per maand in de bestanden', waarde: euro(huur.aangeboden) },
            { naam: 'Huur per maand nu in Waarvoor', waarde: euro(huur.opgeslagen) },
          ]}
        />
      </Section>
      {geweigerd.length > 0 && <Geweigerden geweigerd={geweigerd} />}
      <Buiten verslag={verslag} />
    </>
  )
}

/** What was not taken over as it is: codes and attributes. */
function Buiten({ verslag: { codes, weggelaten } }: { verslag: Verslag }) {
  return (
    <>
      {codes.length > 0 && (
        <Table
          bijschrift="Codes die niet gewoon geldig zijn"
          rijen={codes}
          sleutel={({ lijst, code, stand }) => `${lijst} ${code} ${stand}`}
          kolommen={[
            { kop: 'Lijst', cel: ({ lijst }) => lijst },
            { kop: 'Code', cel: ({ code }) => code },
            { kop: 'Stand', cel: ({ stand }) => stand },
            { kop: 'Aantal', cel: ({ aantal }) => aantal, getal: true },
          ]}
        />
      )}
      {weggelaten.length > 0 && (
        <Table
          bijschrift="Gegevens zonder doel: niet overgenomen en nergens bewaard"
          rijen={weggelaten}
          sleutel={({ attribuut }) => attribuut}
          kolommen={[
            { kop: 'Gegeven', cel: ({ attribuut }) => attribuut },
            { kop: 'Waarom niet', cel: ({ attribuut }) => waaromWeg(attribuut) },
            { kop: 'Aantal', cel: ({ aantal }) => aantal, getal: true },
          ]}
        />
      )}
    </>
  )
}

function Geweigerden({ geweigerd }: { geweigerd: readonly Geweigerd[] }) {
  const first = geweigerd.slice(0, MEESTE)
  return (
    <Table
      bijschrift={
        first.length < geweigerd.length ? `De eerste ${MEESTE} geweigerde berichten` : 'Geweigerde berichten'
      }
      rijen={first}
      sleutel={({ bestand, nummer }) => `${bestand} ${nummer}`}
      kolommen={[
        { kop: 'Bestand', cel: ({ bestand }) => bestand },
        { kop: 'Bericht', cel: ({ nummer }) => nummer, getal: true },
        { kop: 'Reden', cel: ({ reden }) => REDENEN[reden] },
        { kop: 'Plaats', cel: ({ pad }) => pad || '-' },
      ]}
    />
  )
}

export const gegevensuitwisselingRoutes: readonly Route[] = [overnamesPage, verslagPage]
