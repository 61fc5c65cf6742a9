import { showDatumKort } from '../../tijd.ts'
import type { FormState } from '../../web/form-state.ts'
import type { Shell } from '../../web/omgeving.ts'
import {
  Alert,
  Badge,
  Button,
  ButtonGroup,
  ButtonLink,
  Details,
  EmptyState,
  FilterLinks,
  Form,
  type Kolom,
  Layout,
  Link,
  ListKeys,
  Paragraph,
  PostButton,
  RowButton,
  RowChoice,
  RowForm,
  Select,
  Table,
  TextField,
} from '../../web/ui/index.ts'
import type { BewaardFilter } from './bewaard-filter.ts'
import { StandBadge } from './onderdelen.tsx'
import { showSoort, SOORTEN, type Status, type Team, TEAMS } from './taak.ts'
import type { Bereik, TaakRij } from './taken.ts'
import { adres, DOEN, type WerkVraag } from './werk-vraag.ts'

const BEREIK: Record<Bereik, string> = { mijn: 'Mijn werk', team: 'Mijn team', alle: 'Alle teams' }

interface WerkLayoutProps {
  page: { readonly shell: Shell }
  vraag: WerkVraag
  wie: string
  data: {
    rijen: readonly TaakRij[]
    aantallen: Record<Bereik, number>
    filters: readonly BewaardFilter[]
    vandaag: string
  }
  forms: {
    doe: FormState<'een' | 'taak' | 'doen'>
    herstel: FormState<'taak'>
    bewaar: FormState<'naam'>
    verwijder: FormState<'id'>
  }
}

export function WerkLayout({ page, vraag, wie, data, forms }: WerkLayoutProps) {
  const { van } = vraag
  const { rijen, aantallen, filters, vandaag } = data
  return (
    <Layout page={page} titel="Werk" breedte="breed">
      <Keuzes vraag={vraag} aantallen={aantallen} filters={filters} />
      <Gedaan vraag={vraag} form={forms.herstel} />
      {rijen.length === 0 ? (
        <EmptyState kop="Hier ligt geen werk">
          <Paragraph>Kies hierboven een andere lijst, of maak een nieuwe taak.</Paragraph>
        </EmptyState>
      ) : (
        <ListKeys>
          <RowForm form={forms.doe}>
            <Table
              bijschrift={`${BEREIK[van]}: ${rijen.length} ${rijen.length === 1 ? 'taak' : 'taken'}, wat het eerst moet bovenaan`}
              kolommen={kolommen(wie, vandaag)}
              rijen={rijen}
              sleutel={({ id }) => id}
            />
            <Select
              form={forms.doe}
              name="doen"
              label="Met de aangevinkte taken"
              keuzes={Object.entries(DOEN).map(([waarde, tekst]) => ({ waarde, tekst }))}
              optioneel
            />
            <ButtonGroup>
              <Button>Doe dit</Button>
              <Verder vraag={vraag} rijen={rijen} />
            </ButtonGroup>
          </RowForm>
        </ListKeys>
      )}
      <ButtonGroup>
        <ButtonLink href="/balie/taken/nieuw" soort="secundair">
          Nieuwe taak
        </ButtonLink>
      </ButtonGroup>
      <Bewaren forms={forms} filters={filters} />
    </Layout>
  )
}

interface KeuzesProps {
  vraag: WerkVraag
  aantallen: Record<Bereik, number>
  filters: readonly BewaardFilter[]
}

function Keuzes({ vraag: { van, soort }, aantallen, filters }: KeuzesProps) {
  return (
    <>
      <FilterLinks
        label="Van wie"
        links={(['mijn', 'team', 'alle'] as const).map((each) => ({
          tekst: BEREIK[each],
          href: adres({ van: each, soort }),
          actief: each === van,
          aantal: aantallen[each],
        }))}
      />
      <FilterLinks
        label="Wat voor taak"
        links={[['', 'Alles'] as const, ...Object.entries(SOORTEN)].map(([each, naam]) => ({
          tekst: naam,
          href: adres({ van, soort: each }),
          actief: each === soort,
        }))}
      />
      {filters.length > 0 && (
        <FilterLinks
          label="Bewaarde lijsten"
          links={filters.map((each) => ({
            tekst: each.naam,
            href: each.vraag,
            actief: each.vraag === adres({ van, soort }),
          }))}
        />
      )}
    </>
  )
}

function Gedaan({ vraag, form }: { vraag: WerkVraag; form: FormState<'taak'> }) {
  const { gedaan, gewijzigd, klaar } = vraag
  if (form.fouten.algemeen) return <Alert soort="fout">{form.fouten.algemeen}</Alert>
  if (gedaan === undefined) return null
  return (
    <Alert soort={gewijzigd ? 'waarschuwing' : 'ok'}>
      <Paragraph>
        {gedaan === 1 ? '1 taak is bijgewerkt.' : `${gedaan} taken zijn bijgewerkt.`}
        {gewijzigd
          ? ` ${gewijzigd === 1 ? '1 taak' : `${gewijzigd} taken`} niet: een collega was u voor. Kijk hoe het nu is.`
          : ''}
      </Paragraph>
      {klaar && (
        <PostButton form={form} waarden={{ taak: klaar }}>
          Ongedaan maken
        </PostButton>
      )}
    </Alert>
  )
}

function kolommen(wie: string, vandaag: string): Kolom<TaakRij>[] {
  return [
    {
      kop: 'Taak',
      cel: ({ id, nummer, versie, soort }) => (
        <>
          <RowChoice name="taak" waarde={`${id}.${versie}`} label={`Taak ${nummer} aanvinken`} />{' '}
          <Link href={`/balie/taken/${id}`}>
            {nummer}: {showSoort(soort)}
          </Link>
        </>
      ),
    },
    { kop: 'Wat', cel: ({ omschrijving }) => omschrijving },
    { kop: 'Voor', cel: ({ aanschrijfnaam }) => <bdi>{aanschrijfnaam ?? 'Niemand'}</bdi> },
    {
      kop: 'Uiterlijk',
      cel: ({ uiterlijk }) => (
        <>
          {showDatumKort(uiterlijk)} {uiterlijk < vandaag && <Badge soort="fout">Te laat</Badge>}
          {uiterlijk === vandaag && <Badge soort="let-op">Vandaag</Badge>}
        </>
      ),
    },
    { kop: 'Beloofd', cel: ({ beloofd }) => (beloofd ? showDatumKort(beloofd) : 'Niets'), kort: true },
    { kop: 'Team', cel: ({ team }) => TEAMS[team as Team], kort: true },
    { kop: 'Stand', cel: ({ status }) => <StandBadge status={status as Status} /> },
    {
      kop: 'Volgende stap',
      cel: ({ id, nummer, versie, eigenaar_id: eigenaar }) =>
        eigenaar === wie ? (
          <ButtonLink href={`/balie/taken/${id}`} soort="subtiel">
            Verder
          </ButtonLink>
        ) : (
          <RowButton name="een" waarde={`${id}.${versie}`} bij={`taak ${nummer}`}>
            Pak op
          </RowButton>
        ),
    },
  ]
}

function Verder({ vraag, rijen }: { vraag: WerkVraag; rijen: readonly TaakRij[] }) {
  const laatste = rijen.at(-1)
  if (rijen.length < 25 || !laatste) return null
  const { van, soort } = vraag
  return (
    <ButtonLink soort="secundair" href={adres({ van, soort, na: `${laatste.uiterlijk}_${laatste.id}` })}>
      Volgende 25
    </ButtonLink>
  )
}

function Bewaren({
  forms: { bewaar, verwijder },
  filters,
}: Pick<WerkLayoutProps, 'forms'> & { filters: readonly BewaardFilter[] }) {
  return (
    <Details kop="Deze lijst bewaren" open={Object.keys(bewaar.fouten).length > 0}>
      <Form form={bewaar} verzend="Lijst bewaren" uitleg={false}>
        <TextField form={bewaar} name="naam" label="Naam van de lijst" />
      </Form>
      {filters.map(({ id, naam }) => (
        <PostButton key={id} form={verwijder} waarden={{ id }} soort="subtiel">
          Verwijder “{naam}”
        </PostButton>
      ))}
    </Details>
  )
}
