import { uitlegVeld } from '../../doelbinding/uitleg.ts'
import { showDatum } from '../../tijd.ts'
import type { FormState } from '../../web/form-state.ts'
import type { Taal } from '../../web/omgeving.ts'
import {
  Alert,
  Checkboxes,
  FileField,
  Form,
  Link,
  Paragraph,
  Radios,
  TextArea,
  TextField,
  TextList,
} from '../../web/ui/index.ts'
import { DAGDELEN, showDagdeel } from '../planning/dagdeel.ts'
import { adresRegel } from './adres.ts'
import { meldTeksten } from './melden-teksten.ts'
import { BINNENKOMST, HUISDIEREN, type prepareMelding } from './melden.ts'
import { PLAATSCODES, PLAATSEN } from './plaats.ts'
import { teksten } from './teksten.ts'
import { reparatieMelden } from './verwerkingen-melden.ts'

type Veld =
  | 'eenheid'
  | 'plaatsGevraagd'
  | 'plaats'
  | 'omschrijving'
  | 'fotos'
  | 'dagdelen'
  | 'binnenkomst'
  | 'huisdier'
  | 'telefoon'
type Gevraagd = Awaited<ReturnType<typeof prepareMelding>>

interface MeldProps {
  form: FormState<Veld>
  taal: Taal
  gevraagd: Gevraagd
  /** The answers did not say where in the home it is. */
  vraagPlaats: boolean
  vraagTelefoon: boolean
}

/** The last page of a report: what we cannot know from the answers. */
export function MeldFormulier({ form, taal, gevraagd, vraagPlaats, vraagTelefoon }: MeldProps) {
  const { homes } = gevraagd
  const [t, m] = [teksten[taal], meldTeksten[taal]]
  const [home] = homes
  const waarvoor = (veld: Parameters<typeof uitlegVeld<typeof reparatieMelden>>[1]) =>
    uitlegVeld(reparatieMelden, veld, taal)
  return (
    <>
      {homes.length === 1 && home && <Paragraph>{t.waarHet(adresRegel(home))}</Paragraph>}
      <AlGemeld gevraagd={gevraagd} taal={taal} />
      <Form form={form} verzend={t.melden} annuleer="/mijn/reparaties" bestanden>
        {homes.length > 1 && (
          <Radios
            form={form}
            name="eenheid"
            label={t.veld.eenheid}
            keuzes={homes.map((each) => ({ waarde: each.id, tekst: adresRegel(each) }))}
            waarvoor={waarvoor('eenheid.straat')}
          />
        )}
        {vraagPlaats && <input type="hidden" name="plaatsGevraagd" value="ja" />}
        {vraagPlaats && (
          <Radios
            form={form}
            name="plaats"
            label={t.veld.plaats}
            keuzes={PLAATSCODES.map((code) => ({ waarde: code, tekst: PLAATSEN[code][taal] }))}
            waarvoor={waarvoor('onderhoudsverzoek.plaats')}
          />
        )}
        <WatZietU form={form} taal={taal} waarvoor={waarvoor} />
        <Bezoek form={form} taal={taal} waarvoor={waarvoor} />
        {vraagTelefoon && (
          <TextField
            form={form}
            name="telefoon"
            soort="tel"
            autoComplete="tel"
            label={m.veld.telefoon}
            hint={m.veld.telefoonHint}
            optioneel
            breedte="half"
            waarvoor={waarvoor('relatie.telefoon')}
          />
        )}
      </Form>
    </>
  )
}

interface BezoekProps {
  form: FormState<Veld>
  taal: Taal
  waarvoor: (veld: Parameters<typeof uitlegVeld<typeof reparatieMelden>>[1]) => ReturnType<typeof uitlegVeld>
}
/** In words and in photos. */
function WatZietU({ form, taal, waarvoor }: BezoekProps) {
  const [t, m] = [teksten[taal], meldTeksten[taal]]
  const opnieuw = Object.keys(form.fouten).length > 0
  return (
    <>
      <TextArea
        form={form}
        name="omschrijving"
        label={m.veld.omschrijving}
        hint={m.veld.omschrijvingHint}
        maximum={2000}
        waarvoor={waarvoor('onderhoudsverzoek.omschrijving')}
      />
      <FileField
        form={form}
        name="fotos"
        label={t.veld.fotos}
        hint={opnieuw ? `${m.veld.fotosHint} ${t.veld.fotosOpnieuw}` : m.veld.fotosHint}
        optioneel
        accept="image/jpeg,image/png,image/webp"
        meer
        waarvoor={waarvoor('foto.inhoud')}
      />
    </>
  )
}

/** When and how the workman can come in. */
function Bezoek({ form, taal, waarvoor }: BezoekProps) {
  const m = meldTeksten[taal]
  return (
    <>
      <Radios
        form={form}
        name="binnenkomst"
        label={m.veld.binnenkomst}
        keuzes={BINNENKOMST.map((waarde) => ({ waarde, tekst: m.binnenkomst[waarde] }))}
        waarvoor={waarvoor('onderhoudsverzoek.binnenkomst')}
      />
      <Checkboxes
        form={form}
        name="dagdelen"
        label={m.veld.dagdelen}
        hint={m.veld.dagdelenHint}
        optioneel
        keuzes={DAGDELEN.map((waarde) => ({ waarde, tekst: showDagdeel(waarde, taal) }))}
        waarvoor={waarvoor('onderhoudsverzoek.dagdelen')}
      />
      <Radios
        form={form}
        name="huisdier"
        label={m.veld.huisdier}
        keuzes={HUISDIEREN.map((waarde) => ({ waarde, tekst: m.huisdier[waarde] }))}
        waarvoor={waarvoor('onderhoudsverzoek.huisdier')}
      />
    </>
  )
}

/** Own reports that are open, and the same thing in a shared room: with its date, never with who reported it. */
function AlGemeld({ gevraagd: { open, gedeeld }, taal }: { gevraagd: Gevraagd; taal: Taal }) {
  const m = meldTeksten[taal]
  const [eerste] = gedeeld
  if (open.length === 0 && !eerste) return null
  return (
    <Alert kop={m.alGemeldKop}>
      {eerste && <Paragraph>{m.gedeeld(showDatum(eerste, taal))}</Paragraph>}
      {open.length > 0 && (
        <>
          <Paragraph>{m.alGemeld}</Paragraph>
          <TextList
            items={open.map(({ id, nummer, onderwerp, gemeld_op: op, eigen }) => (
              <>
                {eigen ? (
                  <Link href={`/mijn/reparaties/${id}`}>
                    {onderwerp ?? teksten[taal].nummer(nummer)}, {showDatum(op, taal)}
                  </Link>
                ) : (
                  `${onderwerp ?? teksten[taal].nummer(nummer)}, ${showDatum(op, taal)}. ${m.alGemeldAnder}`
                )}
              </>
            ))}
          />
        </>
      )}
    </Alert>
  )
}
