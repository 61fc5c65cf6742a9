import { uitlegVeld } from '../../doelbinding/uitleg.ts'
import type { FormState } from '../../web/form-state.ts'
import { DateField, Details, Form, Paragraph, Radios, Select, TextField } from '../../web/ui/index.ts'
import { EENHEIDSOORTEN, GEWIJZIGD, SOORT_TEKST } from './teksten.ts'
import { woningBijhouden } from './verwerkingen.ts'

const KENMERK = uitlegVeld(woningBijhouden, 'eenheid_kenmerk.oppervlakte')
const ADRES = uitlegVeld(woningBijhouden, 'eenheid.straat')

interface Gezien {
  id: string
  /** That of the page now. Who has read that a colleague was first goes on from there. */
  versie: number
}

function Versie({ form, versie }: { form: FormState<'versie'>; versie: number }) {
  const gewijzigd = form.fouten.algemeen === GEWIJZIGD
  return (
    <input type="hidden" name="versie" value={String(gewijzigd ? versie : (form.invoer.versie ?? versie))} />
  )
}

type KenmerkVeld = 'versie' | 'soort' | 'bouwjaar' | 'oppervlakte' | 'complex' | 'exploitatie'
interface KenmerkFormProps extends Gezien {
  form: FormState<KenmerkVeld> | FormState<KenmerkVeld | 'vanaf'>
  complexen: readonly { id: string; code: string; naam: string }[]
  wijze: 'wijziging' | 'herstel'
}

const UITLEG = {
  wijziging:
    'Gebruik dit als de woning echt anders wordt, bijvoorbeeld na een verbouwing. Tot die dag blijft alles zoals het was.',
  herstel:
    'Gebruik dit als iets verkeerd is opgeschreven. Wij onthouden wat er stond en tot wanneer wij dat dachten.',
}

const hasFouten = ({ fouten }: { fouten: object }): boolean => Object.keys(fouten).length > 0

interface BijhoudenProps {
  forms: {
    wijzig: FormState<KenmerkVeld | 'vanaf'>
    herstel: FormState<KenmerkVeld>
    adres: FormState<AdresVelden>
  }
  gezien: Gezien & Pick<KenmerkFormProps, 'complexen'>
}

/** A change and a correction are two things: each says when to use it. */
export const Bijhouden = ({ forms: { wijzig, herstel, adres }, gezien }: BijhoudenProps) => (
  <>
    <Details kop="Er verandert iets aan de woning" open={hasFouten(wijzig)}>
      <KenmerkForm form={wijzig} {...gezien} wijze="wijziging" />
    </Details>
    <Details kop="Een fout in de kenmerken herstellen" open={hasFouten(herstel)}>
      <KenmerkForm form={herstel} {...gezien} wijze="herstel" />
    </Details>
    <Details kop="Een fout in het adres herstellen" open={hasFouten(adres)}>
      <AdresForm form={adres} id={gezien.id} versie={gezien.versie} />
    </Details>
  </>
)

/** The same fields for both; a change has a day as well. */
function KenmerkForm({ form: given, versie, id, complexen, wijze }: KenmerkFormProps) {
  const form = given as FormState<KenmerkVeld | 'vanaf'>
  return (
    <>
      <Paragraph>{UITLEG[wijze]}</Paragraph>
      <Form
        form={form}
        verzend={wijze === 'wijziging' ? 'Wijziging vastleggen' : 'Fout herstellen'}
        annuleer={`/balie/woningen/${id}`}
        uitleg={false}
      >
        <Versie form={form} versie={versie} />
        {wijze === 'wijziging' && (
          <DateField form={form} name="vanaf" label="Vanaf" soort="kalender" waarvoor={KENMERK} />
        )}
        <KenmerkVelden form={form} complexen={complexen} />
      </Form>
    </>
  )
}

type KenmerkVeldenProps = { form: FormState<KenmerkVeld | 'vanaf'> } & Pick<KenmerkFormProps, 'complexen'>
function KenmerkVelden({ form, complexen }: KenmerkVeldenProps) {
  return (
    <>
      <Select
        form={form}
        name="soort"
        label="Soort"
        waarvoor={KENMERK}
        keuzes={EENHEIDSOORTEN.map((waarde) => ({ waarde, tekst: SOORT_TEKST[waarde] }))}
      />
      <TextField
        form={form}
        name="bouwjaar"
        label="Bouwjaar"
        soort="cijfers"
        breedte="smal"
        optioneel
        waarvoor={KENMERK}
      />
      <TextField
        form={form}
        name="oppervlakte"
        label="Grootte in m²"
        soort="cijfers"
        breedte="smal"
        optioneel
        waarvoor={KENMERK}
      />
      <Select
        form={form}
        name="complex"
        label="Complex"
        optioneel
        waarvoor={KENMERK}
        keuzes={complexen.map(({ id: waarde, code, naam }) => ({ waarde, tekst: `${naam} (${code})` }))}
      />
      <Radios
        form={form}
        name="exploitatie"
        label="Is de woning te huur?"
        waarvoor={KENMERK}
        keuzes={[
          { waarde: 'ja', tekst: 'Ja' },
          { waarde: 'nee', tekst: 'Nee, niet meer' },
        ]}
      />
    </>
  )
}

type AdresVelden = 'versie' | 'straat' | 'huisnummer' | 'toevoeging' | 'postcode' | 'woonplaats'
function AdresForm({ form, versie, id }: Gezien & { form: FormState<AdresVelden> }) {
  return (
    <>
      <Paragraph>
        Wij kijken of het adres de goede vorm heeft. Wij zoeken het niet op bij een ander.
      </Paragraph>
      <Form form={form} verzend="Adres herstellen" annuleer={`/balie/woningen/${id}`} uitleg={false}>
        <Versie form={form} versie={versie} />
        <TextField form={form} name="straat" label="Straat" waarvoor={ADRES} />
        <TextField
          form={form}
          name="huisnummer"
          label="Huisnummer"
          soort="cijfers"
          breedte="smal"
          waarvoor={ADRES}
        />
        <TextField
          form={form}
          name="toevoeging"
          label="Toevoeging"
          breedte="smal"
          optioneel
          waarvoor={ADRES}
        />
        <TextField form={form} name="postcode" label="Postcode" breedte="smal" waarvoor={ADRES} />
        <TextField form={form} name="woonplaats" label="Woonplaats" waarvoor={ADRES} />
      </Form>
    </>
  )
}
