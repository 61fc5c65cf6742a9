import type { z } from 'zod'
import type { FormState } from '../form-state.ts'
import { MEGABYTE, pagina, seeOther } from '../pagina.ts'
import {
  Alert,
  Checkboxes,
  DateField,
  Fieldset,
  FileField,
  Form,
  Layout,
  PasswordField,
  Radios,
  Select,
  TextArea,
  TextField,
  TimeField,
} from '../ui/index.ts'
import { kader, kruimels } from './kader.ts'
import { LANG, alleVelden, dagen, ruimtes, uitleg } from './voorbeelden.ts'

type Velden = { form: FormState<keyof z.input<typeof alleVelden>> }

/** Every kind of field. Sent empty, each shows its error; `?vul=lang` fills them with text that is too long. */
export const formulier = pagina('/onderdelen/formulier', { deur: 'publiek', toegang: 'publiek', demo: true })
  .action('stuur', {
    schema: alleVelden,
    maxBytes: 10 * MEGABYTE,
    run: async () => seeOther('/onderdelen/formulier?gelukt=ja'),
  })
  .view((page) => {
    const { gelukt, vul } = page.request.query
    const lang = vul === 'lang' ? LANG : ''
    const form = page.form('stuur', { omschrijving: lang, telefoon: lang, opmerking: lang })
    return (
      <Layout page={kader(page)} titel="Reparatie melden" kruimels={kruimels}>
        {gelukt && (
          <Alert soort="ok" kop="Wij hebben uw melding ontvangen">
            U hoort binnen twee werkdagen van ons.
          </Alert>
        )}
        <Form form={form} verzend="Reparatie melden" annuleer="/onderdelen" bestanden>
          <DeReparatie form={form} />
          <DeAfspraak form={form} />
          <UwGegevens form={form} />
        </Form>
      </Layout>
    )
  })

const DeReparatie = ({ form }: Velden) => (
  <Fieldset kop="De reparatie">
    <TextArea form={form} name="omschrijving" label="Wat is er kapot?" maximum={500} waarvoor={uitleg} />
    <Radios form={form} name="ruimte" label="Waar is het?" keuzes={ruimtes} />
    <Select
      form={form}
      name="soort"
      label="Soort reparatie"
      keuzes={ruimtes}
      hint="Weet u het niet? Kies wat het meest lijkt."
    />
    <FileField
      form={form}
      name="foto"
      label="Foto"
      optioneel
      hint="Een foto helpt ons om het juiste materiaal mee te nemen."
      accept="image/jpeg,image/png"
      camera
      waarvoor={uitleg}
    />
  </Fieldset>
)

const DeAfspraak = ({ form }: Velden) => (
  <Fieldset kop="De afspraak" uitleg="Wij proberen te komen op een dag die u past.">
    <Checkboxes form={form} name="dagen" label="Welke dagen bent u thuis?" keuzes={dagen} waarvoor={uitleg} />
    <DateField form={form} name="dag" label="Vanaf welke dag?" soort="kalender" />
    <TimeField form={form} name="vanaf" label="Vanaf hoe laat?" />
  </Fieldset>
)

const UwGegevens = ({ form }: Velden) => (
  <Fieldset kop="Uw gegevens">
    <TextField
      form={form}
      name="telefoon"
      label="Telefoonnummer"
      soort="tel"
      autoComplete="tel"
      breedte="half"
      waarvoor={uitleg}
    />
    <TextField form={form} name="email" label="E-mailadres" soort="email" autoComplete="email" optioneel />
    <DateField
      form={form}
      name="geboren"
      label="Geboortedatum"
      hint="Bijvoorbeeld 3 2 1948"
      geboortedatum
      waarvoor={uitleg}
    />
    <PasswordField form={form} name="wachtwoord" label="Wachtwoord" />
    <TextField form={form} name="opmerking" label="Opmerking" optioneel />
    <Checkboxes form={form} name="akkoord" label="Uw toestemming" optioneel keuzes={toestemming} />
  </Fieldset>
)

const toestemming = [{ waarde: 'ja', tekst: 'U mag mij hierover een sms sturen' }]
