import type { FormState } from '../../../web/form-state.ts'
import {
  Checkboxes,
  DateField,
  Fieldset,
  Radios,
  Select,
  TextArea,
  TextField,
} from '../../../web/ui/index.ts'
import { nameOfCode } from '../referentiedata/codes.ts'
import type { KortVeld } from './kort-formulier.ts'
import { BADKAMER, KEUKEN, keuzesOf, LABELS } from './kort-formulier.ts'

type Props = { form: FormState<KortVeld> }

/** All questions of the short form. */
export const KortFormulierVelden = ({ form }: Props) => (
  <>
    <Woning form={form} />
    <Ruimten form={form} />
    <Keuken form={form} />
    <Badkamer form={form} />
  </>
)

const LABEL_KEUZES = LABELS.map((waarde) => ({
  waarde,
  tekst: waarde === 'geen' ? 'Geen geldig label' : nameOfCode('ENERGIELABEL', waarde),
}))

const WONING_KEUZES = [
  { waarde: 'EGW', tekst: 'Nee, het is een huis', hint: 'Er is geen andere woning boven of onder.' },
  { waarde: 'MGW', tekst: 'Ja, het is een flat, boven- of benedenwoning' },
]

const MONUMENT_KEUZES = [
  { waarde: 'geen', tekst: 'Nee' },
  { waarde: 'gemeentelijk', tekst: 'Gemeentelijk of provinciaal monument' },
  { waarde: 'rijk-nieuw', tekst: 'Rijksmonument, huurcontract getekend op of na 1 juli 2024' },
  { waarde: 'rijk-oud', tekst: 'Rijksmonument, huurcontract getekend voor 1 juli 2024' },
]

const Woning = ({ form }: Props) => (
  <Fieldset kop="De woning">
    <DateField
      form={form}
      name="peildatum"
      soort="kalender"
      label="Op welke dag moet de berekening gelden?"
    />
    <Radios
      form={form}
      name="woning"
      label="Is er een andere woning boven of onder?"
      keuzes={WONING_KEUZES}
    />
    <TextField form={form} name="bouwjaar" soort="cijfers" breedte="smal" label="Bouwjaar" />
    <Select
      form={form}
      name="label"
      label="Energielabel"
      hint="Een label van 2021 of later. U vindt het op ep-online.nl."
      keuzes={LABEL_KEUZES}
    />
    <TextField
      form={form}
      name="woz"
      soort="bedrag"
      breedte="half"
      optioneel
      label="Nieuwste WOZ-waarde in euro’s"
      hint="U vindt haar op wozwaardeloket.nl. Laat u dit leeg, dan telt de laagste waarde van de wet."
    />
    <Radios form={form} name="monument" label="Is de woning een monument?" keuzes={MONUMENT_KEUZES} />
  </Fieldset>
)

const MATEN_HINT = 'Vierkante meters, met een puntkomma ertussen. Tel vaste kasten bij de kamer.'

const Ruimten = ({ form }: Props) => (
  <Fieldset kop="Kamers en buitenruimte">
    <TextArea
      form={form}
      name="kamers"
      rijen={2}
      label="Woonkamer en slaapkamers"
      hint={`${MATEN_HINT} Bijvoorbeeld: 22,5; 11,3; 9.`}
    />
    <Radios
      form={form}
      name="verwarmd"
      label="Zijn kamers, keuken en badkamer verwarmd?"
      keuzes={[
        { waarde: 'ja', tekst: 'Ja' },
        { waarde: 'nee', tekst: 'Nee' },
      ]}
    />
    <TextField
      form={form}
      name="gangen"
      soort="cijfers"
      breedte="smal"
      optioneel
      label="Hoeveel gangen en hallen zijn verwarmd?"
    />
    <TextField form={form} name="bergingen" optioneel label="Bergingen" hint={MATEN_HINT} />
    <TextField
      form={form}
      name="buiten"
      optioneel
      label="Eigen balkon, terras en tuin"
      hint="Vierkante meters, met een puntkomma ertussen."
    />
  </Fieldset>
)

const Keuken = ({ form }: Props) => (
  <Fieldset kop="Keuken">
    <TextField form={form} name="keuken" breedte="smal" label="Vierkante meters van de keuken" />
    <TextField
      form={form}
      name="aanrecht"
      soort="cijfers"
      breedte="smal"
      label="Lengte van het aanrecht in centimeters"
    />
    <Checkboxes
      form={form}
      name="keukenExtra"
      optioneel
      label="Wat heeft de verhuurder in de keuken ingebouwd?"
      keuzes={keuzesOf(KEUKEN)}
    />
  </Fieldset>
)

const Badkamer = ({ form }: Props) => (
  <Fieldset kop="Badkamer en toilet">
    <TextField form={form} name="badkamer" breedte="smal" label="Vierkante meters van de badkamer" />
    <Checkboxes
      form={form}
      name="sanitair"
      optioneel
      label="Wat is er in de badkamer?"
      keuzes={keuzesOf(BADKAMER)}
    />
    <Radios
      form={form}
      name="toilet"
      label="Is er een apart toilet?"
      keuzes={[
        { waarde: 'geen', tekst: 'Nee' },
        { waarde: 'STO', tekst: 'Ja, op de vloer' },
        { waarde: 'HTO', tekst: 'Ja, hangend aan de muur' },
      ]}
    />
  </Fieldset>
)
