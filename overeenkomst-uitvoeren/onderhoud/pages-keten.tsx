import { z } from 'zod'
import { showDatum, showTijd } from '../../tijd.ts'
import { PaginaFout } from '../../web/pagina-fout.ts'
import { pagina, refuse, seeOther } from '../../web/pagina.ts'
import {
  Alert,
  Card,
  CardGrid,
  DataList,
  Details,
  EmptyState,
  ErrorSummary,
  Layout,
  Paragraph,
  PostButton,
  Telefoon,
} from '../../web/ui/index.ts'
import { plaatsRegel, straatRegel } from './adres.ts'
import { showPlaats } from './plaats.ts'
import { Lines } from './fotos.tsx'
import { type GereedRefusal, listOpdrachten, meldOpdrachtGereed } from './uitvoeren.ts'
import { orderUitvoeren } from './verwerkingen.ts'

type Opdracht = NonNullable<Awaited<ReturnType<typeof listOpdrachten>>>[number]

const WEIGERING: Record<GereedRefusal, string> = {
  'niet-gevonden':
    'Deze opdracht staat niet meer bij u open. Misschien is hij al klaar gemeld of naar een ander bedrijf gegaan.',
  'niet-ingepland': 'Deze opdracht heeft geen afspraak meer. Bel de planner.',
  'al-afgehandeld': 'Deze opdracht is al klaar gemeld.',
  'al-gereed': 'Deze opdracht is al klaar gemeld.',
  'al-afgerekend': 'Deze opdracht is al klaar gemeld.',
  ingetrokken: 'Deze opdracht gaat niet door. De planner heeft hem ingetrokken.',
  'niet-aanvaard': 'Neem deze opdracht eerst aan.',
  loopt: 'Deze opdracht loopt al.',
  'wacht-op-akkoord': 'De planner kijkt nog naar uw meerwerk. Wacht op het antwoord.',
  gewijzigd:
    'De planner heeft deze opdracht net gewijzigd. Kijk of de afspraak nog klopt, en meld hem dan opnieuw klaar.',
}

function ketenpartnerOf(session: { ketenpartnerId: string | null }): string {
  if (session.ketenpartnerId === null) throw new PaginaFout(403)
  return session.ketenpartnerId
}

export const opdrachtenPagina = pagina('/keten', {
  deur: 'keten',
  toegang: { rollen: ['ketenmedewerker'], verwerkingen: [orderUitvoeren] },
  query: z.object({
    klaar: z
      .string()
      .regex(/^\d{1,18}$/)
      .optional()
      .catch(undefined),
  }),
  menu: { tekst: 'Opdrachten', volgorde: 10 },
})
  .load(({ context, session, nu }) => listOpdrachten(context, ketenpartnerOf(session), nu))
  .action('klaar', {
    schema: z.object({ id: z.uuid() }),
    run: async ({ context, session, nu }, { id }) => {
      const opdracht = { orderId: id, ketenpartnerId: ketenpartnerOf(session) }
      const gereed = await meldOpdrachtGereed(context, opdracht, nu)
      return gereed.ok
        ? seeOther(`/keten?klaar=${gereed.value}`)
        : refuse({ algemeen: WEIGERING[gereed.refusal] })
    },
  })
  .view((page) => {
    const { data: opdrachten, request, shell } = page
    const { klaar } = request.query
    const form = page.form('klaar')
    return (
      <Layout page={page} titel="Uw opdrachten" breedte="breed">
        <Paragraph>
          U bekijkt dit voor: <b>{orderUitvoeren.naam}</b>. Na “klaar” ziet u de gegevens van de huurder niet
          meer.
        </Paragraph>
        <ErrorSummary form={form} />
        {klaar && (
          <Alert soort="ok" kop="Klaar gemeld">
            <Paragraph>Reparatie {klaar} is klaar gemeld. Dank u wel.</Paragraph>
          </Alert>
        )}
        {opdrachten === null && (
          <Alert soort="waarschuwing" kop="Er is geen overeenkomst">
            <Paragraph>
              Uw overeenkomst met {shell.corporatie.naam} is afgelopen of nog niet begonnen. Daarom ziet u
              hier geen opdrachten. Bel ons als dat niet klopt:{' '}
              <Telefoon nummer={shell.corporatie.telefoon} />
            </Paragraph>
          </Alert>
        )}
        {opdrachten?.length === 0 && (
          <EmptyState kop="U hebt geen open opdrachten">
            <Paragraph>Nieuwe opdrachten komen hier te staan.</Paragraph>
          </EmptyState>
        )}
        {opdrachten && opdrachten.length > 0 && (
          <CardGrid>
            {opdrachten.map((opdracht) => (
              <Card key={opdracht.id} kop={wanneer(opdracht)}>
                <Wat opdracht={opdracht} />
                <Details kop="Klaar melden">
                  <Paragraph>Is het gemaakt? Daarna ziet u deze opdracht niet meer.</Paragraph>
                  <PostButton form={form} waarden={{ id: opdracht.id }} bij={`reparatie ${opdracht.nummer}`}>
                    Ja, het is klaar
                  </PostButton>
                </Details>
              </Card>
            ))}
          </CardGrid>
        )}
      </Layout>
    )
  })

const wanneer = ({ begin, eind }: Opdracht): string =>
  `${showDatum(begin)}, ${showTijd(begin)} tot ${showTijd(eind)} uur`

function Wat({ opdracht }: { opdracht: Opdracht }) {
  const { straat, huisnummer, toevoeging, postcode, woonplaats } = opdracht
  const bekend = straat !== null && huisnummer !== null && postcode !== null && woonplaats !== null
  return (
    <DataList
      gegevens={[
        {
          naam: 'Adres',
          waarde: bekend
            ? `${straatRegel({ straat, huisnummer, toevoeging })}, ${plaatsRegel({ postcode, woonplaats })}`
            : 'Bel de planner',
        },
        { naam: 'Naam', waarde: opdracht.aanschrijfnaam },
        { naam: 'Waar', waarde: showPlaats(opdracht.plaats) },
        { naam: 'Wat', waarde: <Lines tekst={opdracht.omschrijving} /> },
        { naam: 'Nummer', waarde: opdracht.nummer },
      ]}
    />
  )
}
