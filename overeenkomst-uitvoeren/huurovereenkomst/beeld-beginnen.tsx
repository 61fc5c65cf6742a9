import { uitlegVeld } from '../../doelbinding/uitleg.ts'
import { showBedrag } from '../../geld.ts'
import { showDag } from '../../tijd.ts'
import type { FormState } from '../../web/form-state.ts'
import {
  Alert,
  DataList,
  DateField,
  EmptyState,
  Form,
  type Kolom,
  Link,
  Paragraph,
  SearchForm,
  Section,
  Table,
  TextField,
} from '../../web/ui/index.ts'
import type { findWoningVoorContract } from './beginnen.ts'
import type { Gezocht } from './huurder-zoeken.ts'
import { huurcontractBeginnen } from './verwerkingen-beginnen.ts'

type Gevonden = NonNullable<Awaited<ReturnType<typeof findWoningVoorContract>>>
type Gekozen = Pick<Gevonden, 'huurder' | 'medehuurder'>
type Persoon = NonNullable<Gevonden['huurder']>
type Rol = keyof Gekozen
const ROLLEN: Record<Rol, string> = { huurder: 'Huurder', medehuurder: 'Medehuurder' }

const uitleg = (veld: Parameters<typeof uitlegVeld<typeof huurcontractBeginnen>>[1]) =>
  uitlegVeld(huurcontractBeginnen, veld)

const geboren = ({ geboortedatum: dag }: Persoon): string => (dag === null ? 'Niet bekend' : showDag(dag))

/** The same page with these persons chosen. */
function adres(pad: string, gekozen: Partial<Record<Rol, string | undefined>>): string {
  const query = new URLSearchParams()
  for (const [rol, id] of Object.entries(gekozen)) if (id !== undefined) query.set(rol, id)
  return query.size === 0 ? pad : `${pad}?${query.toString()}`
}

interface KiezenProps {
  pad: string
  q: string
  gezocht: Gezocht | null
  gekozen: Gekozen
}

/** Somebody who is known already is looked up, so that one person does not stand in the records twice. */
export function HuurdersKiezen({ pad, q, gezocht, gekozen }: KiezenProps) {
  const ids = { huurder: gekozen.huurder?.id, medehuurder: gekozen.medehuurder?.id }
  const rollen = (Object.keys(ROLLEN) as Rol[]).filter((rol) => gekozen[rol] !== null)
  return (
    <Section kop="Kennen wij de huurder al?">
      {rollen.length > 0 && (
        <DataList
          gegevens={rollen.map((rol) => ({
            naam: ROLLEN[rol],
            waarde: (
              <>
                <bdi>{gekozen[rol]?.aanschrijfnaam}</bdi>, geboren:{' '}
                {gekozen[rol] && geboren(gekozen[rol]).toLowerCase()}.{' '}
                <Link href={adres(pad, { ...ids, [rol]: undefined })}>
                  Toch niet als {ROLLEN[rol].toLowerCase()}
                </Link>
              </>
            ),
          }))}
        />
      )}
      {rollen.length < 2 && (
        <SearchForm actie={pad} label="Zoek op naam, adres of telefoon" waarde={q}>
          {Object.entries(ids).map(
            ([rol, id]) => id !== undefined && <input key={rol} type="hidden" name={rol} value={id} />,
          )}
        </SearchForm>
      )}
      {gezocht && <Resultaat pad={pad} gezocht={gezocht} ids={ids} />}
      {!gezocht && rollen.length === 0 && (
        <Paragraph soort="klein">
          Wie u vindt, ziet dat in het eigen logboek. Is iemand nieuw? Vul dan hieronder de naam in.
        </Paragraph>
      )}
    </Section>
  )
}

interface ResultaatProps {
  pad: string
  gezocht: Gezocht
  ids: Partial<Record<Rol, string | undefined>>
}

function Resultaat({ pad, gezocht, ids }: ResultaatProps) {
  if (gezocht.soort === 'te-vaak')
    return (
      <Alert soort="waarschuwing" kop="U hebt erg vaak gezocht">
        Wacht {gezocht.minuten} minuten en zoek dan verder.
      </Alert>
    )
  const personen = gezocht.personen.filter(({ id }) => id !== ids.huurder && id !== ids.medehuurder)
  if (personen.length === 0)
    return (
      <EmptyState kop="Niemand gevonden">
        <Paragraph>Kijk of u het goed hebt getypt. Is iemand nieuw? Vul dan hieronder de naam in.</Paragraph>
      </EmptyState>
    )
  const kolommen: Kolom<Persoon>[] = [
    { kop: 'Naam', cel: ({ aanschrijfnaam }) => <bdi>{aanschrijfnaam}</bdi> },
    { kop: 'Geboren', kort: true, cel: geboren },
    ...(Object.keys(ROLLEN) as Rol[])
      .filter((rol) => ids[rol] === undefined)
      .map((rol) => ({
        kop: `Als ${ROLLEN[rol].toLowerCase()}`,
        cel: ({ id, aanschrijfnaam }: Persoon) => (
          <Link href={adres(pad, { ...ids, [rol]: id })}>
            Kies <bdi>{aanschrijfnaam}</bdi>
          </Link>
        ),
      })),
  ]
  return (
    <Table bijschrift="Wie wij al kennen" kolommen={kolommen} rijen={personen} sleutel={({ id }) => id} />
  )
}

interface FormProps {
  form: FormState<
    'begin' | 'huurder' | 'medehuurder' | 'punten' | 'kaleHuur' | 'servicekosten' | 'waarborgsom'
  >
  terug: string
  gekozen: Gekozen
  waardering: Gevonden['waardering']
  /** The highest bare rent by the recorded points; null in the free sector. */
  hoogste: number | null
}

export const BeginForm = ({ form, terug, gekozen, waardering, hoogste }: FormProps) => (
  <Section kop="Het contract">
    {waardering ? (
      <Punten waardering={waardering} hoogste={hoogste} />
    ) : (
      <Paragraph>
        Wij weten de punten van deze woning nog niet. <Link href="/woningwaardering">Reken ze uit.</Link>
      </Paragraph>
    )}
    <Form form={form} verzend="Contract vastleggen" annuleer={terug}>
      <DateField
        form={form}
        name="begin"
        label="Eerste dag"
        soort="kalender"
        waarvoor={uitleg('huurovereenkomst.geldig')}
      />
      {!gekozen.huurder && (
        <TextField
          form={form}
          name="huurder"
          label="Naam van de huurder"
          waarvoor={uitleg('relatie.aanschrijfnaam')}
        />
      )}
      {!gekozen.medehuurder && (
        <TextField
          form={form}
          name="medehuurder"
          label="Naam van de medehuurder"
          optioneel
          waarvoor={uitleg('relatie.aanschrijfnaam')}
        />
      )}
      {!waardering && (
        <TextField form={form} name="punten" label="Punten van de woning" soort="cijfers" breedte="smal" />
      )}
      <TextField
        form={form}
        name="kaleHuur"
        label="Kale huur per maand, in euro’s"
        waarvoor={uitleg('huurprijs.bedrag_cent')}
      />
      <TextField
        form={form}
        name="servicekosten"
        label="Servicekosten per maand, in euro’s"
        optioneel
        waarvoor={uitleg('huurprijs.bedrag_cent')}
      />
      <TextField
        form={form}
        name="waarborgsom"
        label="Borg, in euro’s"
        waarvoor={uitleg('huurovereenkomst.waarborgsom_cent')}
      />
    </Form>
  </Section>
)

const BRON: Record<string, string> = {
  berekening: 'de woningwaardering',
  huurcontract: 'een eerder contract',
}

const Punten = ({
  waardering,
  hoogste,
}: {
  waardering: NonNullable<Gevonden['waardering']>
  hoogste: number | null
}) => (
  <DataList
    gegevens={[
      {
        naam: 'Punten',
        waarde: `${waardering.punten}, uit ${BRON[waardering.bron] ?? waardering.bron} van ${showDag(waardering.vanaf)}`,
      },
      {
        naam: 'Hoogste kale huur',
        waarde: hoogste === null ? 'Vrij: deze woning heeft veel punten' : showBedrag(hoogste),
      },
    ]}
  />
)
