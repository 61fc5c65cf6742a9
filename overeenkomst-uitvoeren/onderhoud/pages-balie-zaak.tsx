import { z } from 'zod'
import { uitlegVeld } from '../../doelbinding/uitleg.ts'
import { showDatum, showMoment, showTijd, wallClock } from '../../tijd.ts'
import { PaginaFout } from '../../web/pagina-fout.ts'
import { antwoord, pagina, refuse, seeOther } from '../../web/pagina.ts'
import {
  Alert,
  Columns,
  DataList,
  DateField,
  Details,
  Form,
  Layout,
  Link,
  Paragraph,
  Section,
  Select,
  StatusLine,
  Telefoon,
  TimeField,
} from '../../web/ui/index.ts'
import { datum, tekst, tijd } from '../../web/velden.ts'
import { findZaakVoorstellen, ZaakVoorstellen } from '../planning/zaak-voorstellen.tsx'
import { showBelofte } from '../planning/belofte.ts'
import { GarantieMelding } from '../planning/garantie-melding.tsx'
import { collegaNoemen } from '../planning/collega-verwerking.ts'
import { findLaatsteWijziging } from '../planning/inplannen.ts'
import { afspraakInplannen } from '../planning/verwerkingen.ts'
import { wasEerst } from '../planning/wie-eerst.ts'
import { capaciteitBekijken } from '../planning/vakman-verwerkingen.ts'
import { GEHEIM_ADRES, plaatsRegel, straatRegel } from './adres.ts'
import { EERSTE_TIJD, LAATSTE_TIJD } from './afspraaktijd.ts'
import { Fotos, fotoAntwoord, Lines } from './fotos.tsx'
import { StatusBadge } from './pages-balie-lijst.tsx'
import { showPlaats } from './plaats.ts'
import { findZaak, findZaakFoto, planReparatie, type PlanRefusal } from './plannen.ts'
import { onderhoudPlannen } from './verwerkingen.ts'

const planner = {
  rollen: ['planner'],
  verwerkingen: [onderhoudPlannen, capaciteitBekijken, afspraakInplannen, collegaNoemen],
} as const
/** Why the appointment is kept, beside each field that makes it. */
const UITLEG = {
  begin: uitlegVeld(onderhoudPlannen, 'onderhoudsorder.begin'),
  eind: uitlegVeld(onderhoudPlannen, 'onderhoudsorder.eind'),
}
type Zaak = NonNullable<Awaited<ReturnType<typeof findZaak>>>

const VANAF = EERSTE_TIJD.replace(/^0(\d):/, '$1.')
const TOT = LAATSTE_TIJD.replace(':', '.')

type Veld = 'datum' | 'begin' | 'eind' | 'ketenpartner' | 'algemeen'
const KLOPT_NOG =
  'Hierboven staat hoe het nu is. Wat u invulde, staat er nog. Klopt uw keuze nog? Verstuur dan opnieuw.'
const WEIGERING: Record<PlanRefusal, readonly [veld: Veld, melding: string]> = {
  'bestaat-niet': ['algemeen', 'Deze reparatie bestaat niet meer. Ga terug naar de lijst.'],
  'al-afgehandeld': [
    'algemeen',
    'De vakman heeft deze reparatie al klaar gemeld. Een afspraak kan niet meer.',
  ],
  ingetrokken: ['algemeen', 'Deze reparatie is ingetrokken. Een afspraak kan niet meer.'],
  gewijzigd: ['algemeen', `Deze reparatie is intussen gewijzigd. ${KLOPT_NOG}`],
  'tijd-bestaat-niet': [
    'begin',
    'Deze tijd bestaat niet op deze dag, want de klok gaat dan vooruit. Kies een andere tijd.',
  ],
  'buiten-werkuren': ['begin', `Kies tijden tussen ${VANAF} en ${TOT} uur.`],
  'eind-voor-begin': ['eind', 'Kies een eindtijd die na de begintijd ligt.'],
  'in-verleden': ['datum', 'Deze tijd is al voorbij. Kies een dag en tijd die nog komen.'],
  'te-ver-weg': ['datum', 'Deze dag is te ver weg. Kies een dag binnen een jaar.'],
  'geen-overeenkomst': [
    'ketenpartner',
    'Met dit bedrijf is er op deze dag geen overeenkomst. Kies een ander bedrijf of een andere dag.',
  ],
}

export const zaakPagina = pagina('/balie/reparaties/:id', {
  deur: 'balie',
  toegang: planner,
  params: z.object({ id: z.uuid() }),
  query: z.object({ gepland: z.literal('ja').optional().catch(undefined) }),
})
  .load(async ({ context, params, nu }) => {
    const zaak = await findZaak(context, params.id, nu)
    if (!zaak) throw new PaginaFout(404)
    const open = zaak.status === 'REG' || zaak.status === 'INB'
    return {
      ...zaak,
      ...(open ? await findZaakVoorstellen(context, zaak, nu) : { voorstellen: [], zelf: false }),
    }
  })
  .action('plan', {
    schema: z.object({
      versie: z.coerce.number().int(),
      datum: datum('Kies de dag van de afspraak.'),
      begin: tijd('Vul de begintijd in, bijvoorbeeld 09:00.'),
      eind: tijd('Vul de eindtijd in, bijvoorbeeld 11:00.'),
      ketenpartner: tekst('Kies het bedrijf dat komt.').pipe(z.uuid('Kies het bedrijf dat komt.')),
    }),
    run: async ({ context, session, params, nu }, { ketenpartner, ...invoer }) => {
      const keuze = { ...invoer, ketenpartnerId: ketenpartner }
      const gepland = await planReparatie(context, params.id, {
        keuze,
        nu,
        medewerkerId: session.betrokkeneId,
      })
      if (gepland.ok) return seeOther(`/balie/reparaties/${params.id}?gepland=ja`)
      const [veld, melding] = WEIGERING[gepland.refusal]
      const eerst = gepland.refusal === 'gewijzigd' ? await findLaatsteWijziging(context, params.id) : null
      return refuse({ [veld]: eerst ? `${wasEerst('reparatie', eerst)} ${KLOPT_NOG}` : melding })
    },
  })
  .view((page) => {
    const zaak = page.data
    const { verzoek } = zaak
    return (
      <Layout
        page={page}
        titel={`Reparatie ${zaak.nummer}: ${showPlaats(zaak.plaats).toLowerCase()}`}
        breedte="breed"
        kruimels={[{ tekst: 'Reparaties', href: '/balie/reparaties' }]}
      >
        <StatusLine>
          <StatusBadge status={verzoek.status} /> U bekijkt dit voor: <b>{onderhoudPlannen.naam}</b>,
          reparatie {zaak.nummer}.
        </StatusLine>
        {page.request.query.gepland && page.form('plan').fouten.algemeen === undefined && <Gepland />}
        <Columns
          opzij={
            <Section kop="Afspraak">
              <NuGepland zaak={zaak} />
              {(verzoek.status === 'REG' || verzoek.status === 'INB') && (
                <>
                  <GarantieMelding zelf={zaak.zelf} zaak={zaak} />
                  <Section kop="Vakman met tijd" niveau={3}>
                    <ZaakVoorstellen id={zaak.id} voorstellen={zaak.voorstellen} />
                  </Section>
                  <Section kop="Bedrijf kiest de vakman" niveau={3}>
                    <PlanForm zaak={zaak} form={page.form('plan', beginOf(zaak))} />
                  </Section>
                </>
              )}
            </Section>
          }
        >
          <Section kop="Wat er kapot is">
            <Lines tekst={zaak.omschrijving} />
            <Fotos
              pad={`/balie/reparaties/${zaak.id}`}
              fotos={zaak.fotos}
              alt={(nr, van) => `Foto ${nr} van ${van}: groter bekijken`}
            />
          </Section>
          <Section kop="Huurder">
            <Huurder zaak={zaak} />
          </Section>
        </Columns>
      </Layout>
    )
  })

const Gepland = () => (
  <Alert soort="ok" kop="De afspraak staat">
    <Paragraph>
      De huurder ziet de afspraak, en het bedrijf ook.{' '}
      <Link href="/balie/reparaties?filter=nieuw">Naar de nieuwe reparaties</Link>
    </Paragraph>
  </Alert>
)

function Huurder({ zaak }: { zaak: Zaak }) {
  const { straat, huisnummer, toevoeging, postcode, woonplaats, telefoon } = zaak
  const adres =
    straat === null || huisnummer === null || postcode === null || woonplaats === null
      ? GEHEIM_ADRES
      : `${straatRegel({ straat, huisnummer, toevoeging })}, ${plaatsRegel({ postcode, woonplaats })}`
  return (
    <>
      <DataList
        gegevens={[
          { naam: 'Naam', waarde: zaak.aanschrijfnaam },
          { naam: 'Adres', waarde: adres },
          { naam: 'Telefoon', waarde: telefoon ? <Telefoon nummer={telefoon} /> : 'Niet bekend' },
          { naam: 'Gemeld', waarde: showMoment(zaak.verzoek.gemeldOp) },
        ]}
      />
      {zaak.geheim && <GeheimAdres />}
      <Details kop="Wat leest de huurder?">
        <Paragraph>
          In het overzicht van de huurder staat bij dit gebruik: “{onderhoudPlannen.waarvoor.nl}”
        </Paragraph>
      </Details>
    </>
  )
}

/** What is given of an address that must not be found, and to whom. */
const GeheimAdres = () => (
  <Alert soort="waarschuwing" kop="Dit adres is geheim">
    <Paragraph>
      Noem het adres aan niemand. Het bedrijf ziet bij het aanbod geen gebied. Het ziet het adres vanaf 24 uur
      voor de afspraak, zonder naam en telefoonnummer. Belt de vakman u? Verbind dan door met de huurder.
    </Paragraph>
  </Alert>
)

function NuGepland({ zaak }: { zaak: Zaak }) {
  const { verzoek, ketenpartner, ketenpartnersoort, ketenpartners } = zaak
  if (verzoek.status === 'REG')
    return <Paragraph>Er is nog geen afspraak. Beloofd: {showBelofte(zaak)}.</Paragraph>
  if (verzoek.status === 'GEA')
    return <Paragraph>Ingetrokken op {showMoment(verzoek.afgehandeldOp)}.</Paragraph>
  const { begin, eind, ketenpartnerId } = verzoek.afspraak
  const wanneer = `${showDatum(begin)} van ${showTijd(begin)} tot ${showTijd(eind)} uur`
  const loopt = ketenpartnersoort === 'eigen' || ketenpartners.some(({ id }) => id === ketenpartnerId)
  return (
    <>
      <Paragraph>
        {verzoek.status === 'AFG'
          ? `${ketenpartner ?? ''} heeft dit klaar gemeld op ${showMoment(verzoek.afgehandeldOp)}.`
          : `Gepland: ${wanneer}, door ${ketenpartner ?? ''}.`}
      </Paragraph>
      {verzoek.status === 'INB' && !loopt && (
        <Alert soort="waarschuwing">
          <Paragraph>
            De overeenkomst met {ketenpartner} is afgelopen. Dit bedrijf ziet de opdracht niet meer. Kies een
            ander bedrijf.
          </Paragraph>
        </Alert>
      )}
    </>
  )
}

function beginOf({
  verzoek,
  garantie,
  ketenpartners,
}: Zaak): Partial<Record<Exclude<Veld, 'algemeen'>, string>> {
  if (verzoek.status === 'REG' || verzoek.status === 'GEA') {
    const maker = ketenpartners.find(({ id }) => garantie?.loopt && id === garantie.ketenpartnerId)
    return maker ? { ketenpartner: maker.id } : {}
  }
  const { begin, eind, ketenpartnerId } = verzoek.afspraak
  const { datum: dag, tijd: van } = wallClock(begin)
  return { datum: dag, begin: van, eind: wallClock(eind).tijd, ketenpartner: ketenpartnerId }
}

type PlanFormState = Parameters<typeof Form<'versie' | Exclude<Veld, 'algemeen'>>>[0]['form']

function PlanForm({ zaak, form }: { zaak: Zaak; form: PlanFormState }) {
  // Only who has read that a colleague was first goes on from what the colleague left.
  const gewijzigd = form.fouten.algemeen?.endsWith(KLOPT_NOG)
  const versie = gewijzigd ? zaak.versie : (form.invoer.versie ?? zaak.versie)
  return (
    <Form
      form={form}
      verzend={zaak.verzoek.status === 'REG' ? 'Afspraak maken' : 'Afspraak verzetten'}
      annuleer="/balie/reparaties"
      uitleg={false}
    >
      <input type="hidden" name="versie" value={String(versie)} />
      <DateField form={form} name="datum" label="Dag" soort="kalender" waarvoor={UITLEG.begin} />
      <TimeField form={form} name="begin" label="Van" waarvoor={UITLEG.begin} />
      <TimeField form={form} name="eind" label="Tot" waarvoor={UITLEG.eind} />
      <Select
        form={form}
        name="ketenpartner"
        label="Bedrijf"
        waarvoor={UITLEG.eind}
        keuzes={zaak.ketenpartners.map(({ id, naam, specialisme }) => ({
          waarde: id,
          tekst: `${naam} (${specialisme})`,
        }))}
      />
    </Form>
  )
}

export const zaakFotoRoute = antwoord(
  '/balie/reparaties/:id/fotos/:fotoId',
  { deur: 'balie', toegang: planner, params: z.object({ id: z.uuid(), fotoId: z.uuid() }) },
  async ({ context, params }) => fotoAntwoord(await findZaakFoto(context, params)),
)
