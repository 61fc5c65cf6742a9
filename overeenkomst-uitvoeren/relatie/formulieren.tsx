import { uitlegVeld } from '../../doelbinding/uitleg.ts'
import type { FormState } from '../../web/form-state.ts'
import { DateField, Details, Form, Paragraph, Select, TextField } from '../../web/ui/index.ts'
import { readPeriode, showPeriode } from '../tijdlijn/periode.ts'
import type { Persoonbeeld } from './persoon.ts'
import { persoonsgegevensBijhouden } from './verwerkingen.ts'

const NAAM = uitlegVeld(persoonsgegevensBijhouden, 'relatie_naam.achternaam', 'nl')
const GEBOREN = uitlegVeld(persoonsgegevensBijhouden, 'relatie.geboortedatum', 'nl')

type NaamForm = FormState<'versie' | 'geldig' | 'voorletters' | 'tussenvoegsels' | 'achternaam'>
type GeboorteForm = FormState<'versie' | 'geboren'>
const hasFouten = ({ fouten }: { fouten: object }): boolean => Object.keys(fouten).length > 0

interface BijhoudenProps {
  forms: { naam: NaamForm; geboorte: GeboorteForm }
  beeld: Persoonbeeld
}

/** Only slips of the pen: who has another name asks for a change of the contract, and shows proof. */
export function Bijhouden({ forms: { naam, geboorte }, beeld: { persoon, namen } }: BijhoudenProps) {
  const annuleer = `/balie/relaties/${persoon.id}`
  const nu = namen.filter(({ tot }) => tot === null)
  return (
    <>
      <Details kop="Een tikfout in de naam herstellen" open={hasFouten(naam)}>
        <Paragraph>
          Heet iemand voortaan anders? Gebruik dan bij het contract de wijziging “Naam wijzigen”. Dit is
          alleen voor een fout van ons.
        </Paragraph>
        <Form form={naam} verzend="Naam herstellen" annuleer={annuleer} uitleg={false}>
          <input type="hidden" name="versie" value={String(persoon.versie)} />
          <Select
            form={naam}
            name="geldig"
            label="Welke naam is fout?"
            waarvoor={NAAM}
            keuzes={nu.map(({ geldig, aanschrijfnaam }) => ({
              waarde: geldig,
              tekst: `${aanschrijfnaam}, ${showPeriode(readPeriode(geldig))}`,
            }))}
          />
          <TextField
            form={naam}
            name="voorletters"
            label="Voorletters"
            breedte="smal"
            optioneel
            waarvoor={NAAM}
          />
          <TextField
            form={naam}
            name="tussenvoegsels"
            label="Tussenvoegsels, zoals van der"
            breedte="half"
            optioneel
            waarvoor={NAAM}
          />
          <TextField form={naam} name="achternaam" label="Achternaam" waarvoor={NAAM} />
        </Form>
      </Details>
      <Details kop="Een fout in de geboortedatum herstellen" open={hasFouten(geboorte)}>
        <Form form={geboorte} verzend="Geboortedatum herstellen" annuleer={annuleer} uitleg={false}>
          <input type="hidden" name="versie" value={String(persoon.versie)} />
          <DateField form={geboorte} name="geboren" label="Geboortedatum" waarvoor={GEBOREN} />
        </Form>
      </Details>
    </>
  )
}
