import { z } from 'zod'
import { persoonZoeken } from '../../overeenkomst-uitvoeren/zoeken/verwerkingen.ts'
import {
  type Gevonden,
  HOOGSTENS,
  showTerm,
  type Uitkomst,
  zoekPersonen,
} from '../../overeenkomst-uitvoeren/zoeken/zoeken.ts'
import { pagina } from '../pagina.ts'
import {
  Alert,
  Badge,
  EmptyState,
  type Kolom,
  Layout,
  Link,
  Paragraph,
  SearchForm,
  Table,
  TextList,
} from '../ui/index.ts'

export const zoekenPagina = pagina('/balie/zoeken', {
  deur: 'balie',
  toegang: { rollen: ['klantmedewerker', 'verhuurconsulent', 'planner'], verwerkingen: [persoonZoeken] },
  query: z.object({ q: z.string().trim().max(200).catch('').default('') }),
  menu: { tekst: 'Zoeken', volgorde: 5 },
})
  .load(({ context, session, query: { q }, nu }) =>
    q === '' ? null : zoekPersonen(context, { tekst: q, medewerkerId: session.betrokkeneId, nu }),
  )
  .view((page) => (
    <Layout page={page} titel="Iemand zoeken" breedte="breed">
      <SearchForm
        actie="/balie/zoeken"
        label="Zoek op naam, postcode en huisnummer, telefoon of nummer van een reparatie of contract"
        waarde={page.request.query.q}
      />
      {page.data === null ? <Uitleg /> : <Resultaat uitkomst={page.data} />}
    </Layout>
  ))

const Uitleg = () => (
  <>
    <Paragraph>Zo kunt u zoeken:</Paragraph>
    <TextList
      items={[
        'naam: “de Wit” of “Yilmaz”, een tikfout mag',
        'adres: “9999 AA 12” of “Sterappelstraat 12”',
        'telefoon: het hele nummer, “06 12345678”',
        'reparatie of huurcontract: het nummer, “10003”',
      ]}
    />
    <Paragraph soort="klein">
      Iedereen die u vindt, ziet dat in het eigen logboek. Zoek dus alleen voor uw werk.
    </Paragraph>
  </>
)

function Resultaat({ uitkomst }: { uitkomst: Uitkomst }) {
  if (uitkomst.soort === 'te-vaak')
    return (
      <Alert soort="waarschuwing" kop="U hebt erg vaak gezocht">
        <Paragraph>
          U zocht meer dan 200 keer in een uur. Wacht {uitkomst.minuten}{' '}
          {uitkomst.minuten === 1 ? 'minuut' : 'minuten'} en zoek dan verder.
        </Paragraph>
      </Alert>
    )
  if (uitkomst.soort === 'onleesbaar' || uitkomst.personen.length === 0)
    return (
      <EmptyState kop="Niemand gevonden">
        <Paragraph>
          {uitkomst.soort === 'gevonden' && `Wij zochten op ${showTerm(uitkomst.term)}. `}
          Kijk of u het goed hebt getypt, of zoek op iets anders. Een telefoonnummer moet helemaal kloppen.
        </Paragraph>
      </EmptyState>
    )
  const { personen, term, vol } = uitkomst
  return (
    <>
      <Table
        bijschrift={`${personen.length} ${personen.length === 1 ? 'persoon' : 'personen'} bij ${showTerm(term)}`}
        kolommen={KOLOMMEN}
        rijen={personen}
        sleutel={({ id }) => id}
      />
      {vol && (
        <Paragraph>
          Er zijn er misschien meer. U ziet er hoogstens {HOOGSTENS}, met wie daar woont. Zoek op postcode en
          huisnummer.
        </Paragraph>
      )}
    </>
  )
}

const KOLOMMEN: readonly Kolom<Gevonden>[] = [
  {
    kop: 'Naam',
    cel: ({ id, aanschrijfnaam }) => (
      <Link href={`/balie/personen/${id}`}>
        <bdi>{aanschrijfnaam}</bdi>
      </Link>
    ),
  },
  {
    kop: 'Adres',
    cel: ({ adres, afgeschermd }) =>
      afgeschermd ? <Badge soort="let-op">Geheim adres</Badge> : (adres ?? 'Huurt nu niet'),
  },
  {
    kop: 'Loopt er iets?',
    cel: ({ open }) =>
      open === 0 ? (
        'Nee'
      ) : (
        <Badge soort="neutraal">{open === 1 ? '1 reparatie open' : `${open} reparaties open`}</Badge>
      ),
  },
]
