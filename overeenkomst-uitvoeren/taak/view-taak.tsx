import { uitlegVan } from '../../doelbinding/uitleg.ts'
import { showDatum, showDatumKort, showMoment, showTijd } from '../../tijd.ts'
import { GevoeligVeld } from '../../web/balie/gevoelig-veld.tsx'
import { OpenPersoon } from '../../web/balie/persoon-openen.tsx'
import type { FormState } from '../../web/form-state.ts'
import type { Shell } from '../../web/omgeving.ts'
import {
  Alert,
  ButtonGroup,
  ButtonLink,
  Columns,
  DataList,
  DateField,
  Details,
  Form,
  GEWIJZIGD,
  Gewijzigd,
  Layout,
  Link,
  Paragraph,
  PostButton,
  Section,
  Select,
  StatusLine,
  Versie,
} from '../../web/ui/index.ts'
import { StandBadge } from './onderdelen.tsx'
import { showSoort, type Taak, type Team, TEAMS, UITKOMSTEN } from './taak.ts'
import type { findTaak } from './taken.ts'
import { taakUitvoeren } from './verwerkingen.ts'

type Gelezen = NonNullable<Awaited<ReturnType<typeof findTaak>>>
type Stapform = FormState<'versie'>
interface Forms {
  pakOp: Stapform
  legTerug: Stapform
  laatVervallen: Stapform
  herstel: Stapform
  draagOver: FormState<'versie' | 'team'>
  rondAf: FormState<'versie' | 'uitkomst'>
  wijzig: FormState<WijzigVeld>
}

const choices = (from: Readonly<Record<string, string>>) =>
  Object.entries(from).map(([waarde, tekst]) => ({ waarde, tekst }))

/** Where the case of a task is worked on, by its kind. */
const ZAAKPADEN: Readonly<Record<string, string>> = { woningruil: '/balie/woningruilen' }

interface TaakLayoutProps {
  page: { readonly shell: Shell }
  gelezen: Gelezen
  wie: string
  forms: Forms
}

export function TaakLayout({ page, gelezen, wie, forms }: TaakLayoutProps) {
  const { taak } = gelezen
  const loopt = taak.status === 'open' || taak.status === 'bezig'
  const zelf = taak.status === 'bezig' && taak.eigenaarId === wie
  return (
    <Layout
      page={page}
      titel={`Taak ${gelezen.nummer}: ${showSoort(gelezen.soort).toLowerCase()}`}
      breedte="breed"
      kruimels={[{ tekst: 'Werk', href: '/balie/werk' }]}
    >
      <StatusLine>
        <StandBadge status={taak.status} /> U bekijkt dit voor: <b>{taakUitvoeren.naam}</b>, taak{' '}
        {gelezen.nummer}.
      </StatusLine>
      <Weigerregel forms={forms} />
      <Columns opzij={<Stappen gelezen={gelezen} forms={forms} zelf={zelf} />}>
        <Section kop="Wat er moet gebeuren">
          <Paragraph>{gelezen.omschrijving}</Paragraph>
          {gelezen.zaak_soort !== null && ZAAKPADEN[gelezen.zaak_soort] && (
            <Paragraph>
              <Link href={`${ZAAKPADEN[gelezen.zaak_soort]}/${gelezen.zaak_id}`}>Naar de zaak</Link>
            </Paragraph>
          )}
          <Feiten gelezen={gelezen} zelf={zelf} />
          {gelezen.relatie_id && loopt && (
            <OpenPersoon relatieId={gelezen.relatie_id} doel="taak" zaakId={gelezen.id}>
              Open {gelezen.aanschrijfnaam ?? 'deze persoon'}
            </OpenPersoon>
          )}
        </Section>
        {loopt && <Wijzigen form={forms.wijzig} gelezen={gelezen} />}
      </Columns>
    </Layout>
  )
}

function Stappen({ gelezen, forms, zelf }: { gelezen: Gelezen; forms: Forms; zelf: boolean }) {
  const { taak, versie } = gelezen
  const waarden = { versie: String(versie) }
  if (taak.status === 'klaar' || taak.status === 'vervallen')
    return (
      <Section kop="Toch niet klaar?">
        <PostButton form={forms.herstel} waarden={waarden}>
          Ongedaan maken
        </PostButton>
      </Section>
    )
  return (
    <Section kop="Wat nu?">
      <ButtonGroup>
        {!zelf && (
          <PostButton form={forms.pakOp} waarden={waarden}>
            Pak op
          </PostButton>
        )}
        {taak.status === 'bezig' && (
          <PostButton form={forms.legTerug} waarden={waarden}>
            Leg terug bij het team
          </PostButton>
        )}
      </ButtonGroup>
      <Afronden form={forms.rondAf} versie={versie} />
      {taak.team !== 'privacy' && (
        <ButtonLink href={`/balie/taken/${gelezen.id}/collega`} soort="secundair">
          Geef aan een collega
        </ButtonLink>
      )}
      <Overdragen form={forms.draagOver} versie={versie} team={taak.team} />
      <PostButton form={forms.laatVervallen} waarden={waarden} soort="subtiel">
        Niet meer nodig
      </PostButton>
    </Section>
  )
}

function Weigerregel({ forms: { pakOp, legTerug, laatVervallen, herstel } }: { forms: Forms }) {
  const fout = [pakOp, legTerug, laatVervallen, herstel].map(({ fouten }) => fouten.algemeen).find(Boolean)
  return fout ? <Alert soort="fout">{fout}</Alert> : null
}

const Feiten = ({ gelezen, zelf }: { gelezen: Gelezen; zelf: boolean }) => (
  <DataList
    gegevens={[
      ...(gelezen.aanschrijfnaam ? [{ naam: 'Voor', waarde: gelezen.aanschrijfnaam }] : []),
      { naam: 'Uiterlijk', waarde: showDatum(gelezen.uiterlijk) },
      ...(gelezen.beloofd ? [{ naam: 'Beloofd', waarde: showDatum(gelezen.beloofd) }] : []),
      { naam: 'Team', waarde: TEAMS[gelezen.taak.team] },
      { naam: 'Wie', waarde: whoDoes(gelezen.taak, zelf) },
      ...(gelezen.taak.status === 'klaar'
        ? [{ naam: 'Uitkomst', waarde: UITKOMSTEN[gelezen.taak.uitkomst] }]
        : []),
      { naam: 'Gemaakt', waarde: showMoment(gelezen.gemaakt_op) },
    ]}
  />
)

const whoDoes = (taak: Taak, zelf: boolean): string => {
  if (zelf) return 'U'
  return taak.status === 'open' ? 'Nog niemand' : 'Een collega'
}

export const beginOf = ({ omschrijving, uiterlijk, beloofd }: Gelezen) => ({
  omschrijving,
  uiterlijk,
  ...(beloofd && { beloofd }),
})

const Afronden = ({ form, versie: nu }: { form: FormState<'versie' | 'uitkomst'>; versie: number }) => (
  <Form form={form} verzend="Klaar" uitleg={false}>
    <input type="hidden" name="versie" value={nu} />
    <Select form={form} name="uitkomst" label="Hoe is het gegaan?" keuzes={choices(UITKOMSTEN)} />
  </Form>
)

interface OverdragenProps {
  form: FormState<'versie' | 'team'>
  versie: number
  team: Team
}
const Overdragen = ({ form, versie: nu, team }: OverdragenProps) => (
  <Details kop="Naar een ander team" open={Object.keys(form.fouten).length > 0}>
    <Form form={form} verzend="Draag over" uitleg={false}>
      <input type="hidden" name="versie" value={nu} />
      <Select
        form={form}
        name="team"
        label="Team"
        keuzes={choices(TEAMS).filter(({ waarde }) => waarde !== team && waarde !== 'privacy')}
      />
    </Form>
  </Details>
)

type WijzigVeld = 'versie' | 'omschrijving' | 'bevestigd' | 'uiterlijk' | 'beloofd'
function Wijzigen({ form, gelezen }: { form: FormState<WijzigVeld>; gelezen: Gelezen }) {
  const given = (name: WijzigVeld): string => {
    const value = form.invoer[name]
    return typeof value === 'string' ? value : ''
  }
  const waarvoor = uitlegVan(taakUitvoeren)
  return (
    <Details kop="Taak wijzigen" open={Object.keys(form.fouten).length > 0}>
      {form.fouten.algemeen === GEWIJZIGD && (
        <Gewijzigd
          door={gelezen.gewijzigd_bij}
          op={showTijd(gelezen.gewijzigd_op)}
          verschillen={[
            { naam: 'Omschrijving', nu: gelezen.omschrijving, u: given('omschrijving') },
            { naam: 'Uiterlijk', nu: showDatumKort(gelezen.uiterlijk), u: showDag(given('uiterlijk')) },
            { naam: 'Beloofd', nu: showDag(gelezen.beloofd ?? ''), u: showDag(given('beloofd')) },
          ]}
        />
      )}
      <Form form={form} verzend="Bewaren" uitleg={false}>
        <Versie form={form} nu={gelezen.versie} />
        <GevoeligVeld
          form={form}
          name="omschrijving"
          label="Wat moet er gebeuren?"
          maximum={200}
          waarvoor={waarvoor}
        />
        <DateField form={form} name="uiterlijk" label="Uiterlijk" soort="kalender" />
        <DateField form={form} name="beloofd" label="Beloofd aan de huurder" soort="kalender" optioneel />
      </Form>
    </Details>
  )
}

const showDag = (dag: string): string => (/^\d{4}-\d{2}-\d{2}$/.test(dag) ? showDatumKort(dag) : 'geen')
