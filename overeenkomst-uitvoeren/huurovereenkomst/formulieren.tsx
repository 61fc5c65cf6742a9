import { showBedrag } from '../../geld.ts'
import { uitlegVeld } from '../../doelbinding/uitleg.ts'
import type { FormState } from '../../web/form-state.ts'
import { DateField, Details, Form, Paragraph, Select, TextField } from '../../web/ui/index.ts'
import { readPeriode, showPeriode } from '../tijdlijn/periode.ts'
import { PRIJSSOORT_TEKST, PRIJSSOORTEN, type Prijssoort } from './huurprijs.ts'
import { WEIGERING } from './teksten.ts'
import { huurcontractBijhouden } from './verwerkingen.ts'

const HUUR = uitlegVeld(huurcontractBijhouden, 'huurprijs.bedrag_cent')
const LOOPTIJD = uitlegVeld(huurcontractBijhouden, 'huurovereenkomst.geldig')
const BORG = uitlegVeld(huurcontractBijhouden, 'huurovereenkomst.waarborgsom_cent')

interface Gezien {
  id: string
  /** That of the page now. Who has read that a colleague was first goes on from there. */
  versie: number
}

function Versie({ form, versie }: { form: FormState<'versie'>; versie: number }) {
  const gewijzigd = form.fouten.algemeen === WEIGERING.gewijzigd[1]
  return (
    <input type="hidden" name="versie" value={String(gewijzigd ? versie : (form.invoer.versie ?? versie))} />
  )
}

type WijzigForm = FormState<'versie' | 'soort' | 'vanaf' | 'bedrag'>
function PrijsWijzigForm({ form, versie, id }: Gezien & { form: WijzigForm }) {
  return (
    <>
      <Paragraph>
        Gebruik dit als de huur op een dag een ander bedrag wordt. Het oude bedrag blijft gelden tot die dag.
      </Paragraph>
      <Form
        form={form}
        verzend="Nieuw bedrag vastleggen"
        annuleer={`/balie/huurcontracten/${id}`}
        uitleg={false}
      >
        <Versie form={form} versie={versie} />
        <Select
          form={form}
          name="soort"
          label="Deel van de huur"
          waarvoor={HUUR}
          keuzes={PRIJSSOORTEN.map((waarde) => ({ waarde, tekst: PRIJSSOORT_TEKST[waarde] }))}
        />
        <DateField form={form} name="vanaf" label="Vanaf" soort="kalender" waarvoor={HUUR} />
        <TextField
          form={form}
          name="bedrag"
          label="Nieuw bedrag per maand"
          soort="bedrag"
          breedte="half"
          waarvoor={HUUR}
        />
      </Form>
    </>
  )
}

type HerstelForm = FormState<'versie' | 'periode' | 'bedrag'>
type Prijsrij = { soort: string; geldig: string; bedrag_cent: string }
function PrijsHerstelForm({
  form,
  versie,
  id,
  prijzen,
}: Gezien & { form: HerstelForm; prijzen: readonly Prijsrij[] }) {
  return (
    <>
      <Paragraph>
        Gebruik dit als een bedrag verkeerd is opgeschreven. Wij onthouden wat er stond en tot wanneer wij dat
        dachten.
      </Paragraph>
      <Form form={form} verzend="Fout herstellen" annuleer={`/balie/huurcontracten/${id}`} uitleg={false}>
        <Versie form={form} versie={versie} />
        <Select
          form={form}
          name="periode"
          label="Welk bedrag is fout?"
          waarvoor={HUUR}
          keuzes={prijzen.map(({ soort, geldig, bedrag_cent: cent }) => ({
            waarde: `${soort} ${geldig}`,
            tekst: `${PRIJSSOORT_TEKST[soort as Prijssoort]} ${showBedrag(cent)}, ${showPeriode(readPeriode(geldig))}`,
          }))}
        />
        <TextField
          form={form}
          name="bedrag"
          label="Goed bedrag per maand"
          soort="bedrag"
          breedte="half"
          waarvoor={HUUR}
        />
      </Form>
    </>
  )
}

type LooptijdFormState = FormState<'versie' | 'begin' | 'einde' | 'waarborgsom'>
function LooptijdForm({ form, versie, id }: Gezien & { form: LooptijdFormState }) {
  return (
    <>
      <Paragraph>
        Gebruik dit alleen als een dag of de borg verkeerd is opgeschreven. Zegt iemand de huur op? Leg dan de
        opzegging vast.
      </Paragraph>
      <Form
        form={form}
        verzend="Looptijd en borg herstellen"
        annuleer={`/balie/huurcontracten/${id}`}
        uitleg={false}
      >
        <Versie form={form} versie={versie} />
        <DateField form={form} name="begin" label="Eerste dag" soort="kalender" waarvoor={LOOPTIJD} />
        <DateField
          form={form}
          name="einde"
          label="Laatste dag"
          soort="kalender"
          optioneel
          waarvoor={LOOPTIJD}
        />
        <TextField
          form={form}
          name="waarborgsom"
          label="Borg"
          soort="bedrag"
          breedte="half"
          optioneel
          waarvoor={BORG}
        />
      </Form>
    </>
  )
}

const hasFouten = ({ fouten }: { fouten: object }): boolean => Object.keys(fouten).length > 0

interface BijhoudenProps {
  forms: { wijzig: WijzigForm; herstel: HerstelForm; looptijd: LooptijdFormState }
  gezien: Gezien
  prijzen: readonly Prijsrij[]
}

/** A change and a correction are two things: each says when to use it. */
export const Bijhouden = ({ forms: { wijzig, herstel, looptijd }, gezien, prijzen }: BijhoudenProps) => {
  const { id, versie } = gezien
  return (
    <>
      <Details kop="Er verandert iets aan de huur" open={hasFouten(wijzig)}>
        <PrijsWijzigForm form={wijzig} id={id} versie={versie} />
      </Details>
      <Details kop="Een fout in de huur herstellen" open={hasFouten(herstel)}>
        <PrijsHerstelForm form={herstel} id={id} versie={versie} prijzen={prijzen} />
      </Details>
      <Details kop="Een fout in looptijd of borg herstellen" open={hasFouten(looptijd)}>
        <LooptijdForm form={looptijd} id={id} versie={versie} />
      </Details>
    </>
  )
}
