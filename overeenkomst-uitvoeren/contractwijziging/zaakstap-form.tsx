import { uitlegVeld } from '../../doelbinding/uitleg.ts'
import type { FormState } from '../../web/form-state.ts'
import { nameCitation } from '../../wet-naleven/regel/citaat.ts'
import { DateField, Details, Form, Paragraph, Radios, TextField } from '../../web/ui/index.ts'
import { brief } from './brief.ts'
import type { Zaak } from './pages-balie-zaak.tsx'
import type { Stap } from './procedure.ts'
import { procedureOf } from './procedures.ts'
import { contractwijzigingBehandelen } from './verwerkingen.ts'

type Veld = 'versie' | 'stap' | 'grond' | 'datum' | 'andereNaam' | 'inlognaam' | 'huisgenoot' | 'wezen'

const UITLEG = {
  grond: uitlegVeld(contractwijzigingBehandelen, 'contractwijziging_stap.grond'),
  datum: uitlegVeld(contractwijzigingBehandelen, 'contractwijziging_stap.datum'),
  naam: uitlegVeld(contractwijzigingBehandelen, 'relatie.aanschrijfnaam'),
}

interface Props {
  form: FormState<Veld>
  stap: Stap
  zaak: Zaak
}

/** The step that the desk chose, with what it asks and the letter that goes out. */
export function ZaakstapForm({ form, stap, zaak }: Props) {
  // Only who has read that a colleague was first goes on from what the colleague left.
  const versie = form.fouten.algemeen ? zaak.versie : (form.invoer.versie ?? zaak.versie)
  const asksName = stap.gevolgen?.includes('andere-wordt-huurder') && zaak.andere_id === null
  return (
    <>
      <Paragraph>{nameCitation(stap.artikel)}</Paragraph>
      <Form
        form={form}
        verzend={stap.knop.nl}
        annuleer={`/balie/contractwijzigingen/${zaak.id}`}
        uitleg={false}
      >
        <input type="hidden" name="versie" value={String(versie)} />
        <input type="hidden" name="stap" value={stap.code} />
        {stap.gronden && (
          <Radios
            form={form}
            name="grond"
            label="Reden"
            keuzes={Object.entries(stap.gronden).map(([code, { tekst, artikel }]) => ({
              waarde: code,
              tekst: tekst.nl,
              hint: nameCitation(artikel),
            }))}
            waarvoor={UITLEG.grond}
          />
        )}
        {stap.vraagtDatum && (
          <DateField
            form={form}
            name="datum"
            label="Vanaf welke dag?"
            soort="kalender"
            waarvoor={UITLEG.datum}
          />
        )}
        {asksName && (
          <TextField form={form} name="andereNaam" label="Naam van wie verder huurt" waarvoor={UITLEG.naam} />
        )}
        {stap.gevolgen?.includes('vertegenwoordiging-geldt') && (
          <TextField
            form={form}
            name="inlognaam"
            label="Inlognaam van de vertegenwoordiger"
            hint="Dan kan deze persoon in Mijn woning handelen, na het aannemen van de uitnodiging."
            optioneel
            waarvoor={uitlegVeld(contractwijzigingBehandelen, 'machtiging.uitgenodigd')}
          />
        )}
        <Details kop="Wat leest de huurder?" open>
          {letterOf(zaak, stap, form.invoer.grond).map((alinea) => (
            <Paragraph key={alinea}>{alinea}</Paragraph>
          ))}
        </Details>
      </Form>
    </>
  )
}

/** The text of the letter. As long as no reason is chosen, that of the first. */
function letterOf(zaak: Zaak, stap: Stap, gekozen: string | readonly string[] | undefined): string[] {
  const gronden = Object.keys(stap.gronden ?? {})
  const grond = gronden.find((each) => each === gekozen) ?? gronden[0]
  const { onderwerp, tekst } = brief(procedureOf(zaak.soort), stap, grond)
  return [onderwerp.nl.replace('{nummer}', zaak.nummer), ...tekst.nl.split('\n\n')]
}
