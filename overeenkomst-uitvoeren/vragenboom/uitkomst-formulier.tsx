import { z } from 'zod'
import type { FormState } from '../../web/form-state.ts'
import { Checkboxes, DataList, Form, Radios, Select, TextField } from '../../web/ui/index.ts'
import { keuze, meerkeuze, optioneleTekst, tekst } from '../../web/velden.ts'
import { PLAATSEN, type Plaats } from '../onderhoud/plaats.ts'
import { VAARDIGHEDEN, vaardigheden } from '../planning/vaardigheid.ts'
import { BETAALT, SPOED } from './teksten.ts'
import { DEFECTSOORTEN, ELEMENTEN, showDefectsoort, showElement } from './vera.ts'
import type { Uitkomst } from './vragenboom.ts'

const plaatsen = Object.keys(PLAATSEN) as [Plaats, ...Plaats[]]
const BIJZONDER = ['gedeeld', 'nood'] as const

export const uitkomstSchema = z.object({
  versie: z.coerce.number().int(),
  titelNl: tekst('Vul in wat er aan de hand is, in het Nederlands.', 120),
  titelEn: tekst('Vul in wat er aan de hand is, in het Engels.', 120),
  plaats: keuze(plaatsen, 'Kies een plaats uit de lijst.').optional(),
  defectsoort: tekst('Kies het gebrek.', 3),
  element: tekst('Kies het bouwdeel.', 3),
  vaardigheid: tekst('Kies wat de vakman moet kunnen.', 40),
  duurMinuten: z.coerce
    .number({ error: 'Vul het aantal minuten in, bijvoorbeeld 45.' })
    .int('Vul hele minuten in, bijvoorbeeld 45.')
    .min(15, 'Vul minstens 15 minuten in.')
    .max(480, 'Vul hoogstens 480 minuten in.'),
  spoed: keuze(['direct', '24-uur', 'gewoon'], 'Kies hoe snel het moet.'),
  betaalt: keuze(['corporatie', 'huurder'], 'Kies wie betaalt.'),
  wet: optioneleTekst(120),
  adviesNl: optioneleTekst(300),
  adviesEn: optioneleTekst(300),
  bijzonder: meerkeuze(BIJZONDER, 'Kies uit de lijst.'),
})
type Velden = Omit<z.output<typeof uitkomstSchema>, 'versie'>

export function uitkomstVan(velden: Velden): Uitkomst {
  const { titelNl, titelEn, adviesNl, adviesEn, bijzonder, plaats, wet, ...rest } = velden
  return {
    soort: 'uitkomst',
    titel: { nl: titelNl, en: titelEn },
    ...rest,
    ...(plaats && { plaats }),
    ...(wet && { wet }),
    ...((adviesNl || adviesEn) && { advies: { nl: adviesNl ?? '', en: adviesEn ?? '' } }),
    ...(bijzonder.includes('gedeeld') && { gedeeld: true as const }),
    ...(bijzonder.includes('nood') && { nood: true as const }),
  }
}

export const beginVan = (knoop: Uitkomst) => ({
  titelNl: knoop.titel.nl,
  titelEn: knoop.titel.en,
  plaats: knoop.plaats ?? '',
  defectsoort: knoop.defectsoort,
  element: knoop.element,
  vaardigheid: knoop.vaardigheid,
  duurMinuten: String(knoop.duurMinuten),
  spoed: knoop.spoed,
  betaalt: knoop.betaalt,
  wet: knoop.wet ?? '',
  adviesNl: knoop.advies?.nl ?? '',
  adviesEn: knoop.advies?.en ?? '',
  bijzonder: BIJZONDER.filter((each) => knoop[each]),
})

interface UitkomstProps {
  form: FormState<keyof z.input<typeof uitkomstSchema>>
  knoop: Uitkomst
  versie: string
  vast: boolean
}

const listOf = (list: ReadonlyMap<string, string>) =>
  [...list].map(([waarde, naam]) => ({ waarde, tekst: `${naam} (${waarde})` }))
const choices = (list: Record<string, string>) =>
  Object.entries(list).map(([waarde, naam]) => ({ waarde, tekst: naam }))

/** All that an outcome says; only to read when its version does not change any more. */
export function UitkomstFormulier({ form, knoop, versie, vast }: UitkomstProps) {
  if (vast) return <UitkomstGegevens knoop={knoop} />
  return (
    <Form form={form} verzend="Uitkomst bewaren" uitleg={false}>
      <input type="hidden" name="versie" value={versie} />
      <TextField form={form} name="titelNl" label="Wat is er aan de hand, in het Nederlands" />
      <TextField form={form} name="titelEn" label="Wat is er aan de hand, in het Engels" />
      <Select
        form={form}
        name="plaats"
        label="Plaats"
        hint="Laat leeg als de huurder dat zelf kiest."
        optioneel
        keuzes={plaatsen.map((waarde) => ({ waarde, tekst: PLAATSEN[waarde].nl }))}
      />
      <Select form={form} name="defectsoort" label="Gebrek (VERA)" keuzes={listOf(DEFECTSOORTEN)} />
      <Select form={form} name="element" label="Bouwdeel (VERA)" keuzes={listOf(ELEMENTEN)} />
      <Select
        form={form}
        name="vaardigheid"
        label="Wat moet de vakman kunnen?"
        keuzes={vaardigheden.map((waarde) => ({ waarde, tekst: VAARDIGHEDEN[waarde].nl }))}
      />
      <TextField form={form} name="duurMinuten" label="Duur in minuten" soort="cijfers" breedte="smal" />
      <Radios form={form} name="spoed" label="Hoe snel moet het?" keuzes={choices(SPOED)} />
      <Radios form={form} name="betaalt" label="Wie betaalt?" keuzes={choices(BETAALT)} />
      <TextField
        form={form}
        name="wet"
        label="Wetsartikel"
        hint='Nodig als de huurder betaalt. Bijvoorbeeld "Besluit kleine herstellingen, bijlage onder d".'
        optioneel
      />
      <TextField form={form} name="adviesNl" label="Advies in het Nederlands" optioneel />
      <TextField form={form} name="adviesEn" label="Advies in het Engels" optioneel />
      <Checkboxes
        form={form}
        name="bijzonder"
        label="Bijzonder"
        optioneel
        keuzes={[
          { waarde: 'gedeeld', tekst: 'Het is in een ruimte van iedereen' },
          { waarde: 'nood', tekst: 'Er is gevaar: de huurder moet bellen' },
        ]}
      />
    </Form>
  )
}

function UitkomstGegevens({ knoop }: { knoop: Uitkomst }) {
  const gegevens = [
    { naam: 'In het Engels', waarde: knoop.titel.en },
    { naam: 'Gebrek (VERA)', waarde: showDefectsoort(knoop.defectsoort) },
    { naam: 'Bouwdeel (VERA)', waarde: showElement(knoop.element) },
    { naam: 'Duur', waarde: `${knoop.duurMinuten} minuten` },
    { naam: 'Spoed', waarde: SPOED[knoop.spoed] },
    { naam: 'Betaalt', waarde: BETAALT[knoop.betaalt] },
    ...(knoop.wet ? [{ naam: 'Wetsartikel', waarde: knoop.wet }] : []),
    ...(knoop.advies ? [{ naam: 'Advies', waarde: knoop.advies.nl }] : []),
  ]
  return <DataList gegevens={gegevens} />
}
