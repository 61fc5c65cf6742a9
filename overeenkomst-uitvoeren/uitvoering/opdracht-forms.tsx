import { uitlegVeld } from '../../doelbinding/uitleg.ts'
import type { FormState } from '../../web/form-state.ts'
import {
  Checkboxes,
  Details,
  FileField,
  Form,
  Handtekening,
  Paragraph,
  Photo,
  PhotoGrid,
  Radios,
  Select,
  TextArea,
  TextField,
  TextList,
} from '../../web/ui/index.ts'
import { VOORBEELD_ZIJDE } from '../onderhoud/foto.ts'
import { DUREN } from './keten-invoer.ts'
import { FOTO_HINT, FOTOMOMENT, VERVOLG } from './keten-teksten.ts'
import type { Order } from './opdracht-delen.tsx'
import { orderUitvoeren } from './verwerkingen.ts'
import type { Fotomoment } from './werk.ts'

const JPG = 'image/jpeg,image/png,image/webp'
const waaromFoto = uitlegVeld(orderUitvoeren, 'orderfoto.inhoud')
const isOpen = (form: { fouten: Partial<Record<string, string>> }): boolean =>
  Object.keys(form.fouten).length > 0

export function FotosForm({ form, fotos }: { form: FormState<'moment' | 'fotos'>; fotos: Order['fotos'] }) {
  return (
    <Details kop={`Foto’s (${fotos.length})`} open={isOpen(form)}>
      <PhotoGrid>
        {fotos.map(({ id, moment, voorbeeld, breedte, hoogte }) => {
          const schaal = Math.min(1, VOORBEELD_ZIJDE / Math.max(breedte, hoogte))
          return (
            <Photo
              key={id}
              src={`data:image/jpeg;base64,${voorbeeld.toString('base64')}`}
              alt={`Foto: ${FOTOMOMENT[moment as Fotomoment]}`}
              bijschrift={FOTOMOMENT[moment as Fotomoment]}
              breedte={Math.max(1, Math.round(breedte * schaal))}
              hoogte={Math.max(1, Math.round(hoogte * schaal))}
            />
          )
        })}
      </PhotoGrid>
      <Form form={form} verzend="Foto’s bewaren" bestanden uitleg={false}>
        <Radios
          form={form}
          name="moment"
          label="Van wanneer is de foto?"
          keuzes={[
            { waarde: 'voor', tekst: 'Voor het werk' },
            { waarde: 'na', tekst: 'Na het werk' },
          ]}
        />
        <FileField
          form={form}
          name="fotos"
          label="Foto’s"
          hint={FOTO_HINT}
          accept={JPG}
          camera
          meer
          waarvoor={waaromFoto}
        />
      </Form>
    </Details>
  )
}

export function MateriaalForm({ form, order }: { form: FormState<'code' | 'aantal'>; order: Order }) {
  return (
    <Details kop={`Materiaal (${order.materialen.length})`} open={isOpen(form)}>
      {order.materialen.length > 0 && (
        <TextList items={order.materialen.map(({ naam, aantal, per }) => `${naam}: ${aantal} ${per}`)} />
      )}
      <Form form={form} verzend="Materiaal bewaren" uitleg={false}>
        <Select
          form={form}
          name="code"
          label="Materiaal"
          keuzes={order.catalogus.map(({ code, naam, per }) => ({ waarde: code, tekst: `${naam} (${per})` }))}
        />
        <TextField
          form={form}
          name="aantal"
          label="Aantal"
          hint="Vul 0 in om het weg te halen."
          soort="cijfers"
          breedte="smal"
        />
      </Form>
    </Details>
  )
}

export function MeerwerkForm({ form }: { form: FormState<'omschrijving' | 'bedrag'> }) {
  return (
    <Details kop="Meerwerk: er moet meer gebeuren" open={isOpen(form)}>
      <Paragraph>
        Is het een klein bedrag? Dan mag het meteen. Bij een groot bedrag kijkt de planner eerst.
      </Paragraph>
      <Form form={form} verzend="Meerwerk melden" uitleg={false}>
        <TextArea
          form={form}
          name="omschrijving"
          label="Wat moet er extra gebeuren?"
          hint="Schrijf over het werk, niet over mensen."
          maximum={300}
          rijen={3}
          waarvoor={uitlegVeld(orderUitvoeren, 'meerwerk.omschrijving')}
        />
        <TextField form={form} name="bedrag" label="Bedrag in euro’s" soort="bedrag" breedte="smal" />
      </Form>
    </Details>
  )
}

type KlaarVeld = 'minuten' | 'naam' | 'akkoord' | 'handtekening'

export function KlaarForm({ form }: { form: FormState<KlaarVeld> }) {
  return (
    <Details kop="Het is klaar" open={isOpen(form)}>
      <Paragraph>Hierna ziet u de gegevens van de huurder niet meer.</Paragraph>
      <Form form={form} verzend="Klaar melden" uitleg={false}>
        <Select form={form} name="minuten" label="Hoe lang was u bezig?" keuzes={DUREN} />
        <TextField
          form={form}
          name="naam"
          label="Naam van wie tekent"
          waarvoor={uitlegVeld(orderUitvoeren, 'handtekening.naam')}
        />
        <Checkboxes
          form={form}
          name="akkoord"
          label="Gezien"
          keuzes={[{ waarde: 'ja', tekst: 'De huurder heeft het werk gezien' }]}
        />
        <Handtekening form={form} name="handtekening" label="Handtekening" />
      </Form>
    </Details>
  )
}

export function NietThuisForm({ form }: { form: FormState<'fotos'> }) {
  return (
    <Details kop="Er is niemand thuis" open={isOpen(form)}>
      <Paragraph>Wij sturen de huurder een bericht dat u er was, en maken een nieuwe afspraak.</Paragraph>
      <Form form={form} verzend="Niemand thuis melden" bestanden uitleg={false}>
        <FileField
          form={form}
          name="fotos"
          label="Foto van de gesloten deur"
          hint={FOTO_HINT}
          accept={JPG}
          camera
          optioneel
          waarvoor={waaromFoto}
        />
      </Form>
    </Details>
  )
}

export function VervolgForm({ form }: { form: FormState<'reden' | 'minuten'> }) {
  return (
    <Details kop="Het is nog niet klaar" open={isOpen(form)}>
      <Paragraph>De planner maakt een nieuwe afspraak met de huurder.</Paragraph>
      <Form form={form} verzend="Vervolg melden" uitleg={false}>
        <Radios
          form={form}
          name="reden"
          label="Waarom is er nog een bezoek nodig?"
          keuzes={Object.entries(VERVOLG).map(([waarde, tekst]) => ({ waarde, tekst }))}
        />
        <Select form={form} name="minuten" label="Hoe lang was u bezig?" keuzes={DUREN} />
      </Form>
    </Details>
  )
}
