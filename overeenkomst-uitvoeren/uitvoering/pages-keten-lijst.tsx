import { z } from 'zod'
import { addDays, datumOf, showDatum, showMoment, showTijd } from '../../tijd.ts'
import { pagina, refuse, seeOther } from '../../web/pagina.ts'
import {
  Alert,
  ButtonGroup,
  ButtonLink,
  Card,
  CardGrid,
  EmptyState,
  ErrorSummary,
  FilterLinks,
  Layout,
  Paragraph,
  Section,
  Telefoon,
  Wachtrij,
} from '../../web/ui/index.ts'
import { adresRegel } from '../onderhoud/adres.ts'
import { Lines } from '../onderhoud/fotos.tsx'
import { showPlaats } from '../onderhoud/plaats.ts'
import { aanvaardOpdracht, adresVanaf, listAanbod, plekCode, readPlek, wijsOpdrachtAf } from './aanbod.ts'
import { ketenpartnerOf } from './keten-invoer.ts'
import { Aanbiedingen, wanneer } from './pages-keten-aanbod.tsx'
import { WEIGERING } from './keten-teksten.ts'
import { listDag, listGarantie } from './opdrachten.ts'
import { orderAangeboden, orderGarantie, orderUitvoeren } from './verwerkingen.ts'

type Gevonden = NonNullable<Awaited<ReturnType<typeof listAanbod>>>
type Bezoek = Awaited<ReturnType<typeof listDag>>[number]
type Garantie = Awaited<ReturnType<typeof listGarantie>>[number]

const opdracht = z.object({ id: z.uuid() })

export const opdrachtenPagina = pagina('/keten', {
  deur: 'keten',
  toegang: { rollen: ['ketenmedewerker'], verwerkingen: [orderAangeboden, orderUitvoeren, orderGarantie] },
  query: z.object({
    dag: z.iso.date().optional().catch(undefined),
    na: z
      .string()
      .optional()
      .transform((code) => code && readPlek(code)),
    van: z.literal('iedereen').optional().catch(undefined),
    klaar: z
      .string()
      .regex(/^\d{1,18}$/)
      .optional()
      .catch(undefined),
  }),
  menu: { tekst: 'Opdrachten', volgorde: 10 },
})
  .load(async ({ context, session, nu, query }) => {
    const ketenpartnerId = ketenpartnerOf(session)
    const dag = query.dag ?? datumOf(nu)
    const found = await listAanbod(context, ketenpartnerId, { nu, na: query.na || undefined })
    if (!found)
      return {
        aanbod: null,
        volgende: null,
        straks: [],
        dag,
        vandaag: datumOf(nu),
        bezoeken: [],
        garantie: [],
      }
    const vakmanId = query.van ? null : session.betrokkeneId
    const bezoeken = await listDag(context, ketenpartnerId, { dag, vakmanId, nu })
    const garantie = await listGarantie(context, ketenpartnerId, nu)
    return { ...found, dag, vandaag: datumOf(nu), bezoeken, garantie }
  })
  .action('aanvaard', {
    schema: opdracht,
    run: async ({ context, session, nu }, { id }) => {
      const given = { orderId: id, ketenpartnerId: ketenpartnerOf(session) }
      const taken = await aanvaardOpdracht(context, given, nu)
      return taken.ok ? seeOther(`/keten/opdrachten/${id}`) : refuse({ algemeen: WEIGERING[taken.refusal] })
    },
  })
  .action('wijsaf', {
    schema: opdracht,
    run: async ({ context, session }, { id }) => {
      const left = await wijsOpdrachtAf(context, { orderId: id, ketenpartnerId: ketenpartnerOf(session) })
      return left.ok ? seeOther('/keten') : refuse({ algemeen: WEIGERING[left.refusal] })
    },
  })
  .view((page) => {
    const { data, request, shell } = page
    const { klaar } = request.query
    const [aanvaard, wijsaf] = [page.form('aanvaard'), page.form('wijsaf')]
    return (
      <Layout page={page} titel="Uw opdrachten" breedte="breed">
        <Wachtrij shell={shell} overzicht>
          <ErrorSummary form={aanvaard} />
          <ErrorSummary form={wijsaf} />
          {klaar && (
            <Alert soort="ok" kop="Verwerkt">
              <Paragraph>
                Reparatie {klaar} is verwerkt. U ziet de gegevens van de huurder niet meer.
              </Paragraph>
            </Alert>
          )}
          {!data.aanbod && (
            <Alert soort="waarschuwing" kop="Er is geen overeenkomst">
              <Paragraph>
                Uw overeenkomst met {shell.corporatie.naam} is afgelopen of nog niet begonnen. Daarom ziet u
                hier geen opdrachten. Bel ons als dat niet klopt:{' '}
                <Telefoon nummer={shell.corporatie.telefoon} />
              </Paragraph>
            </Alert>
          )}
          {data.aanbod && <Dag {...data} iedereen={request.query.van !== undefined} />}
          {data.aanbod && (data.aanbod.length > 0 || request.query.na) && (
            <Aanbiedingen
              orders={data.aanbod}
              aanvaard={aanvaard}
              wijsaf={wijsaf}
              volgende={data.volgende && `/keten?na=${encodeURIComponent(plekCode(data.volgende))}`}
              verder={request.query.na !== undefined}
            />
          )}
          {data.straks.length > 0 && <Straks orders={data.straks} />}
          {data.garantie.length > 0 && <Garanties orders={data.garantie} />}
        </Wachtrij>
      </Layout>
    )
  })

/** Accepted, at an address that can be seen later only. */
const Straks = ({ orders }: { orders: Gevonden['straks'] }) => (
  <Section kop="Aangenomen, adres geheim">
    <CardGrid>
      {orders.map((order) => (
        <Card key={order.id} kop={wanneer(order)} niveau={3}>
          <Paragraph>
            {showPlaats(order.plaats)}, reparatie {order.nummer}
          </Paragraph>
          <Paragraph>Het adres ziet u vanaf {showMoment(adresVanaf(order.begin))}.</Paragraph>
        </Card>
      ))}
    </CardGrid>
  </Section>
)

interface DagProps {
  dag: string
  vandaag: string
  bezoeken: readonly Bezoek[]
  /** Also the visits of colleagues. */
  iedereen: boolean
}

function Dag({ dag, vandaag, bezoeken, iedereen }: DagProps) {
  const van = iedereen ? '&van=iedereen' : ''
  const kop = `${dag === vandaag ? 'Vandaag' : 'Uw dag'}: ${showDatum(dag)}`
  return (
    <Section kop={kop}>
      <FilterLinks
        label="Van wie"
        links={[
          { tekst: 'Mijn bezoeken', href: `/keten?dag=${dag}`, actief: !iedereen },
          { tekst: 'Van het hele bedrijf', href: `/keten?dag=${dag}&van=iedereen`, actief: iedereen },
        ]}
      />
      {bezoeken.length === 0 ? (
        <EmptyState kop="U hebt op deze dag geen bezoeken">
          <Paragraph>Opdrachten die u aanneemt, komen hier te staan.</Paragraph>
        </EmptyState>
      ) : (
        <CardGrid>
          {bezoeken.map((bezoek, index) => (
            <Card
              key={bezoek.id}
              kop={`${index + 1}. ${tijdOf(bezoek, vandaag)}`}
              href={`/keten/opdrachten/${bezoek.id}`}
              niveau={3}
            >
              <Paragraph>
                {waarOf(bezoek)}
                <br />
                {showPlaats(bezoek.plaats)}, reparatie {bezoek.nummer}
              </Paragraph>
              <Paragraph>{standOf(bezoek)}</Paragraph>
            </Card>
          ))}
        </CardGrid>
      )}
      <nav aria-label="Andere dag">
        <ButtonGroup>
          <ButtonLink soort="secundair" href={`/keten?dag=${addDays(dag, -1)}${van}`}>
            Dag eerder
          </ButtonLink>
          {dag !== vandaag && (
            <ButtonLink soort="secundair" href="/keten">
              Vandaag
            </ButtonLink>
          )}
          <ButtonLink soort="secundair" href={`/keten?dag=${addDays(dag, 1)}${van}`}>
            Dag later
          </ButtonLink>
        </ButtonGroup>
      </nav>
    </Section>
  )
}

/** The time; what is left of an earlier day says which day. */
const tijdOf = (bezoek: Bezoek, vandaag: string): string =>
  datumOf(bezoek.begin) < vandaag
    ? wanneer(bezoek)
    : `${showTijd(bezoek.begin)} tot ${showTijd(bezoek.eind)} uur`

const standOf = ({ status, onderweg_op: onderweg, begonnen_op: begonnen }: Bezoek): string => {
  if (status === 'WOG') return 'Wacht op de planner: meerwerk'
  if (begonnen) return 'Begonnen'
  return onderweg ? 'U bent onderweg' : 'Nog niet begonnen'
}

type Adresdelen = Pick<Bezoek, 'straat' | 'huisnummer' | 'toevoeging' | 'postcode' | 'woonplaats'>

/** A row of a home that could not be read has no address. */
export function waarOf({ straat, huisnummer, toevoeging, postcode, woonplaats }: Adresdelen): string {
  if (straat === null || huisnummer === null || postcode === null || woonplaats === null)
    return 'Adres: bel de planner'
  return adresRegel({ straat, huisnummer, toevoeging, postcode, woonplaats })
}

const Garanties = ({ orders }: { orders: readonly Garantie[] }) => (
  <Section kop="Teruggekomen: garantie">
    <Paragraph>
      De huurder zegt dat dit niet goed is gemaakt. De planner maakt een nieuwe afspraak met u.
    </Paragraph>
    <CardGrid>
      {orders.map((order) => (
        <Card key={order.id} kop={`${showPlaats(order.plaats)}, ${waarOf(order)}`} niveau={3}>
          <Lines tekst={order.werkomschrijving ?? ''} />
          {order.garantie_tot && (
            <Paragraph soort="klein">U ziet dit tot en met {showDatum(order.garantie_tot)}.</Paragraph>
          )}
        </Card>
      ))}
    </CardGrid>
  </Section>
)
