import { uitlegVeld } from '../../doelbinding/uitleg.ts'
import { showBedrag } from '../../geld.ts'
import { datumOf, showMoment, showTijd } from '../../tijd.ts'
import type { FormState } from '../../web/form-state.ts'
import { nameCitation } from '../../wet-naleven/regel/citaat.ts'
import {
  Badge,
  ButtonGroup,
  DateField,
  Details,
  EmptyState,
  ErrorSummary,
  Form,
  Paragraph,
  PostButton,
  Radios,
  Select,
  Table,
  TextField,
  TimeField,
} from '../../web/ui/index.ts'
import { BESLUITEN, BEZWAREN, GRONDEN, grondOf, isOpen, RUIMTES, STATEN, textOf } from './oplevering.ts'
import type { Inspectiesoort } from './oplevering.ts'
import type { findOplevering } from './vastleggen.ts'
import { opleveringVastleggen } from './verwerkingen.ts'

type Oplevering = NonNullable<Awaited<ReturnType<typeof findOplevering>>>
type Inspectie = Oplevering['inspecties'][number]
type Bevonden = Oplevering['bevindingen'][number]
type Uitgelegd = Parameters<typeof uitlegVeld<typeof opleveringVastleggen>>[1]
const uitleg = (veld: Uitgelegd) => uitlegVeld(opleveringVastleggen, veld)

interface PlanProps {
  form: FormState<'soort' | 'versie' | 'dag' | 'begin' | 'wie'>
  inspectie: Inspectie | undefined
  soort: Inspectiesoort
  status: string
  /** The employee who looks at the page. */
  zelf: string
}

/** When the inspection is, and the form that plans or moves it as long as it can be. */
export function PlanForm({ form, inspectie, soort, status, zelf }: PlanProps) {
  const open = inspectie?.gedaan_op == null && status === 'opgezegd'
  const planbaar =
    open || (soort === 'eindinspectie' && status === 'voorgeinspecteerd' && !inspectie?.gedaan_op)
  const velden = { ...(inspectie && planOf(inspectie, zelf)), ...form.invoer }
  const fields = (
    <Form
      form={{ ...form, invoer: velden }}
      verzend={inspectie ? 'Afspraak verzetten' : 'Afspraak maken'}
      uitleg={false}
    >
      <input type="hidden" name="soort" value={soort} />
      {inspectie && <input type="hidden" name="versie" value={String(inspectie.versie)} />}
      <DateField
        form={{ ...form, invoer: velden }}
        name="dag"
        label="Dag"
        soort="kalender"
        waarvoor={uitleg('inspectie.gepland_op')}
      />
      <TimeField form={{ ...form, invoer: velden }} name="begin" label="Begint om" />
      <Radios
        form={{ ...form, invoer: velden }}
        name="wie"
        label="Wie gaat er kijken?"
        keuzes={[
          { waarde: 'zelf', tekst: 'Ik ga zelf' },
          { waarde: 'collega', tekst: 'Een collega van Verhuur' },
        ]}
      />
    </Form>
  )
  if (!inspectie)
    return planbaar ? (
      fields
    ) : (
      <Paragraph>
        {status === 'ontvangen'
          ? 'Bevestig eerst de opzegging. Daarna maakt u hier de afspraak.'
          : 'Voor deze inspectie is geen afspraak gemaakt.'}
      </Paragraph>
    )
  return (
    <>
      <Paragraph>
        {showMoment(inspectie.gepland_op)}. {whoGoes(inspectie, zelf)}{' '}
        {inspectie.gedaan_op && <Badge soort="goed">Gedaan</Badge>}
      </Paragraph>
      {planbaar && (
        <Details kop="Afspraak verzetten" open={Object.keys(form.fouten).length > 0}>
          {fields}
        </Details>
      )}
    </>
  )
}

const planOf = ({ gepland_op: op, medewerker_id: wie }: Inspectie, zelf: string) => ({
  dag: datumOf(op),
  begin: showTijd(op, 'en').padStart(5, '0'),
  wie: wie === zelf ? 'zelf' : 'collega',
})

const whoGoes = ({ medewerker_id: wie, wie: naam }: Inspectie, zelf: string): string =>
  wie === zelf ? 'U gaat zelf.' : `${naam ?? 'Een collega'} van Verhuur gaat.`

interface BevindingenProps {
  rijen: readonly Bevonden[]
  /** No form: the inspection is finished. */
  wis: FormState<'bevinding'> | null
  /** No form: the account was sent. */
  besluit: FormState<'bevinding' | 'besluit'> | null
}

export function Bevindingen({ rijen, wis, besluit }: BevindingenProps) {
  if (rijen.length === 0)
    return (
      <EmptyState kop="Nog niets vastgelegd">
        <Paragraph>Leg per ruimte vast hoe het is. Ook als het goed is.</Paragraph>
      </EmptyState>
    )
  return (
    <>
      {wis && <ErrorSummary form={wis} />}
      {besluit && <ErrorSummary form={besluit} />}
      <Table
        bijschrift="Per ruimte"
        stil
        rijen={rijen}
        sleutel={({ id }) => id}
        kolommen={[
          { kop: 'Ruimte', cel: ({ ruimte }) => textOf(RUIMTES, ruimte, 'nl') },
          { kop: 'Staat', cel: ({ staat }) => textOf(STATEN, staat, 'nl') },
          { kop: 'Reden', cel: ({ grond }) => grondRegel(grond) },
          {
            kop: 'Kosten',
            getal: true,
            cel: ({ kosten_cent: cent }) => (Number(cent) > 0 ? showBedrag(cent) : ''),
          },
          { kop: 'Huurder zegt', cel: (rij) => <Bezwaar rij={rij} form={besluit} /> },
          ...(wis ? [{ kop: 'Weghalen', cel: (rij: Bevonden) => <Wis rij={rij} form={wis} /> }] : []),
        ]}
      />
    </>
  )
}

function grondRegel(code: string | null): string {
  const grond = grondOf(code)
  return grond ? `${grond.tekst.nl} ${nameCitation(grond.artikel)}` : ''
}

const Wis = ({ rij, form }: { rij: Bevonden; form: FormState<'bevinding'> }) => (
  <PostButton
    form={form}
    waarden={{ bevinding: rij.id }}
    soort="subtiel"
    bij={textOf(RUIMTES, rij.ruimte, 'nl')}
  >
    Weghalen
  </PostButton>
)

function Bezwaar({ rij, form }: { rij: Bevonden; form: BevindingenProps['besluit'] }) {
  if (rij.bezwaar === null) return ''
  const zegt = `“${textOf(BEZWAREN, rij.bezwaar, 'nl')}”`
  if (!isOpen(rij) || !form) return `${zegt} ${rij.besluit ? textOf(BESLUITEN, rij.besluit, 'nl') : ''}`
  const bij = textOf(RUIMTES, rij.ruimte, 'nl')
  return (
    <>
      <Badge soort="let-op">{zegt}</Badge>
      <ButtonGroup>
        <PostButton form={form} waarden={{ bevinding: rij.id, besluit: 'toegegeven' }} bij={bij}>
          Huurder heeft gelijk
        </PostButton>
        <PostButton form={form} waarden={{ bevinding: rij.id, besluit: 'blijft' }} soort="subtiel" bij={bij}>
          Wij blijven erbij
        </PostButton>
      </ButtonGroup>
    </>
  )
}

interface BevindingFormProps {
  form: FormState<'soort' | 'ruimte' | 'staat' | 'grond' | 'kosten'>
  soort: Inspectiesoort
}

export function BevindingForm({ form, soort }: BevindingFormProps) {
  return (
    <Form form={form} verzend="Vastleggen" uitleg={false}>
      <input type="hidden" name="soort" value={soort} />
      <Select
        form={form}
        name="ruimte"
        label="Ruimte"
        keuzes={Object.entries(RUIMTES).map(([waarde, { nl }]) => ({ waarde, tekst: nl }))}
        waarvoor={uitleg('inspectie_bevinding.ruimte')}
      />
      <Radios
        form={form}
        name="staat"
        label="Hoe is het?"
        keuzes={Object.entries(STATEN).map(([waarde, { nl }]) => ({ waarde, tekst: nl }))}
        waarvoor={uitleg('inspectie_bevinding.staat')}
      />
      <Radios
        form={form}
        name="grond"
        label="Wie betaalt, en waarom?"
        optioneel
        hint="Niet nodig als het goed is."
        keuzes={Object.entries(GRONDEN).map(([waarde, { tekst, artikel }]) => ({
          waarde,
          tekst: tekst.nl,
          hint: nameCitation(artikel),
        }))}
        waarvoor={uitleg('inspectie_bevinding.grond')}
      />
      <TextField
        form={form}
        name="kosten"
        label={
          soort === 'voorinspectie' ? 'Kosten als de huurder het niet doet, in euro’s' : 'Kosten in euro’s'
        }
        optioneel
        waarvoor={uitleg('inspectie_bevinding.kosten_cent')}
      />
    </Form>
  )
}
