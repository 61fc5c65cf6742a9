import { showMoment } from '../../tijd.ts'
import type { FormState } from '../../web/form-state.ts'
import {
  Checkboxes,
  DateField,
  Details,
  ErrorSummary,
  Form,
  Paragraph,
  PostButton,
  Radios,
  Table,
  TextField,
} from '../../web/ui/index.ts'
import { showDoor } from '../tijdlijn/geloof.ts'
import { type ComplexBeeld, RUIMTEN, showRuimten } from './complex.ts'

type Complex = ComplexBeeld['complex']
type WijzigForm = FormState<'versie' | 'naam' | 'ruimten'>

const hasFouten = ({ fouten }: { fouten: object }): boolean => Object.keys(fouten).length > 0

/** Name and shared rooms; `gewijzigd` says that a colleague was first, and then one goes on from what the colleague left. */
export function ComplexForm({
  form,
  complex,
  gewijzigd,
}: {
  form: WijzigForm
  complex: Complex
  gewijzigd: string
}) {
  const versie = form.fouten.algemeen === gewijzigd ? complex.versie : (form.invoer.versie ?? complex.versie)
  return (
    <Details kop="Naam of ruimten wijzigen" open={hasFouten(form)}>
      <Form form={form} verzend="Complex wijzigen" annuleer={`/balie/complexen/${complex.id}`} uitleg={false}>
        <input type="hidden" name="versie" value={String(versie)} />
        <TextField form={form} name="naam" label="Naam van het complex" />
        <Checkboxes
          form={form}
          name="ruimten"
          label="Welke ruimten delen de bewoners?"
          optioneel
          keuzes={Object.entries(RUIMTEN).map(([waarde, tekst]) => ({ waarde, tekst }))}
        />
      </Form>
    </Details>
  )
}

interface WoningFormProps {
  form: FormState<'adres' | 'toevoeging' | 'wat' | 'vanaf'>
  id: string
}

export const WoningForm = ({ form, id }: WoningFormProps) => (
  <Details kop="Een woning erbij of eraf" open={hasFouten(form)}>
    <Paragraph>
      Wat de woning eerst was, blijft bekend. Was het een fout? Herstel die bij de woning zelf.
    </Paragraph>
    <Form form={form} verzend="Woning vastleggen" annuleer={`/balie/complexen/${id}`} uitleg={false}>
      <TextField
        form={form}
        name="adres"
        label="Postcode en huisnummer"
        hint="Bijvoorbeeld 1234 AB 12. Een straat met nummer mag ook."
      />
      <TextField form={form} name="toevoeging" label="Toevoeging" breedte="smal" optioneel />
      <Radios
        form={form}
        name="wat"
        label="Wat verandert er?"
        keuzes={[
          { waarde: 'erbij', tekst: 'De woning hoort erbij' },
          { waarde: 'eraf', tekst: 'De woning hoort er niet meer bij' },
        ]}
      />
      <DateField form={form} name="vanaf" label="Vanaf welke dag?" soort="kalender" />
    </Form>
  </Details>
)

interface VerloopProps extends Pick<ComplexBeeld, 'eerder' | 'complex'> {
  form: FormState<'versie' | 'tot'>
}

/** What was believed before; each can be put back, which is a change of its own. */
export function Verloop({ eerder, complex, form }: VerloopProps) {
  if (eerder.length === 0) return <Paragraph>Er is nog niets aan dit complex gewijzigd.</Paragraph>
  return (
    <>
      <ErrorSummary form={form} />
      <Table
        bijschrift="Wat er eerst stond"
        stil
        rijen={eerder}
        sleutel={({ tot }) => tot.toISOString()}
        kolommen={[
          { kop: 'Naam', cel: ({ naam }) => naam },
          { kop: 'Gedeelde ruimten', cel: ({ gedeelde_ruimten: ruimten }) => showRuimten(ruimten) },
          {
            kop: 'Vervangen',
            cel: ({ tot, vervangen_door: door }) => `${showMoment(tot)} (${showDoor(door)})`,
          },
          {
            kop: 'Fout?',
            cel: ({ tot }) => (
              <PostButton
                form={form}
                waarden={{ versie: String(complex.versie), tot: tot.toISOString() }}
                soort="secundair"
                bij={`zoals tot ${showMoment(tot)}`}
              >
                Zet terug
              </PostButton>
            ),
          },
        ]}
      />
    </>
  )
}
