import { z } from 'zod'
import { showMoment } from '../../tijd.ts'
import type { FormState } from '../../web/form-state.ts'
import type { Shell } from '../../web/omgeving.ts'
import {
  Alert,
  Badge,
  ButtonGroup,
  ButtonLink,
  Columns,
  Details,
  Form,
  InLanguage,
  Layout,
  LivePreview,
  Paragraph,
  PostButton,
  Preview,
  Section,
  TextArea,
  TextField,
  TextList,
} from '../../web/ui/index.ts'
import { Berichttekst } from './berichttekst.tsx'
import { makeMail } from './opmaak.ts'
import type { Bevinding } from './sjabloon-controle.ts'
import type { Gezegd, Sjabloon, Taal } from './sjabloon.ts'
import type { readSjabloontekst } from './sjabloontekst.ts'

export const VOORBEELDNAAM = 'J. Voorbeeld'
export const VOORBEELDADRES = ['Voorbeeldstraat 1', '9999 ZZ  Voorbeeldstad'] as const

const GEDAAN = {
  opgeslagen: 'Opgeslagen als concept. Er gaat nog niets mee de deur uit.',
  gebruik: 'De tekst is in gebruik. Nieuwe berichten krijgen deze woorden.',
  terug: 'De oude tekst staat klaar als concept. Neem hem in gebruik als hij goed is.',
  programma: 'De tekst van het programma is weer in gebruik.',
}

type Gelezen = Awaited<ReturnType<typeof readSjabloontekst>> & { sjabloon: Sjabloon }
interface SjabloonLayoutProps {
  page: { readonly shell: Shell }
  data: Gelezen
  taal: Taal
  gedaan: keyof typeof GEDAAN | undefined
  pad: string
  bevindingen: readonly Bevinding[]
  /** Null while the text cannot be filled in. */
  gezegd: Gezegd | null
  forms: {
    opslaan: FormState<'versie' | 'onderwerp' | 'tekst'>
    gebruik: FormState<'versie'>
    programma: FormState<never>
    terugzetten: FormState<'versie' | 'nummer'>
  }
}

export function SjabloonLayout({
  page,
  data,
  taal,
  gedaan,
  pad,
  bevindingen,
  gezegd,
  forms,
}: SjabloonLayoutProps) {
  const { sjabloon, versie, nummer } = data
  const fout = [forms.gebruik, forms.programma, forms.terugzetten]
    .map(({ fouten }) => fouten.algemeen)
    .find(Boolean)
  return (
    <Layout
      page={page}
      titel={`${sjabloon.code} (${taal === 'nl' ? 'Nederlands' : 'Engels'})`}
      breedte="breed"
      kruimels={[{ tekst: 'Teksten van berichten', href: '/balie/sjablonen' }]}
    >
      {gedaan && <Alert soort="ok">{GEDAAN[gedaan]}</Alert>}
      {fout && <Alert soort="fout">{fout}</Alert>}
      <Paragraph>
        {nummer === null
          ? 'In gebruik is de tekst van het programma.'
          : `In gebruik is uw tekst nummer ${nummer}.`}
        {versie > 0 && ' Hieronder staat een concept.'}
        {sjabloon.verplicht && ` Dit bericht moet de huurder bereiken (${sjabloon.verplicht}).`}
      </Paragraph>
      <Columns
        opzij={
          <Preview>
            <Bevindingen bevindingen={bevindingen} />
            {gezegd && <Voorbeeld sjabloon={sjabloon} taal={taal} gezegd={gezegd} shell={page.shell} />}
          </Preview>
        }
      >
        <Bewerken data={data} form={forms.opslaan} />
        <ButtonGroup>
          {versie > 0 && (
            <PostButton form={forms.gebruik} waarden={{ versie: String(versie) }}>
              Opgeslagen tekst in gebruik nemen
            </PostButton>
          )}
          <ButtonLink soort="secundair" href={`${pad}/brief.pdf`}>
            Bekijk de opgeslagen tekst als brief (PDF)
          </ButtonLink>
        </ButtonGroup>
        <Versies data={data} forms={forms} />
      </Columns>
    </Layout>
  )
}

/** When somebody else was first, their text is shown beside the editor's own, and saving again goes over it. */
function Bewerken({
  data: { sjabloon, tekst, versie },
  form,
}: {
  data: Gelezen
  form: SjabloonLayoutProps['forms']['opslaan']
}) {
  const gewijzigd = form.fouten.algemeen !== undefined
  // A number of a case is for the button of the message, never for its words.
  const velden = Object.entries(sjabloon.velden).flatMap(([naam, soort]) =>
    soort instanceof z.ZodUUID ? [] : [`{${naam}}`],
  )
  return (
    <>
      {gewijzigd && (
        <Details kop="De tekst die de ander opsloeg" open>
          <TextList
            items={[tekst.onderwerp, ...tekst.tekst.split('\n').filter((line) => line.trim() !== '')]}
          />
        </Details>
      )}
      <LivePreview actie="voorbeeld">
        <Form form={form} verzend="Opslaan als concept" uitleg={false}>
          <input
            type="hidden"
            name="versie"
            value={String(gewijzigd ? versie : (form.invoer.versie ?? versie))}
          />
          <TextField form={form} name="onderwerp" label="Onderwerp" />
          <TextArea
            form={form}
            name="tekst"
            label="Tekst"
            rijen={16}
            hint={`Een lege regel begint een alinea, “- ” een punt. Velden die u kunt gebruiken: ${velden.join(', ')}. Aanhef en groet komen er vanzelf bij.`}
          />
        </Form>
      </LivePreview>
    </>
  )
}

function Bevindingen({ bevindingen }: { bevindingen: readonly Bevinding[] }) {
  return (
    <Section kop="Controle">
      {bevindingen.length === 0 ? (
        <Paragraph>Er is niets op te merken.</Paragraph>
      ) : (
        <TextList
          items={bevindingen.map(({ ernst, melding }) => (
            <>
              <Badge soort={ernst === 'fout' ? 'fout' : 'let-op'}>
                {ernst === 'fout' ? 'Fout' : 'Let op'}
              </Badge>{' '}
              {melding}
            </>
          ))}
        />
      )}
    </Section>
  )
}

type VoorbeeldProps = { sjabloon: Sjabloon; taal: Taal; gezegd: Gezegd; shell: Shell }

/** In the portal and as a mail, with made-up data. What is typed stays text: there is no markup in a message. */
function Voorbeeld({ sjabloon, taal, gezegd, shell: { corporatie } }: VoorbeeldProps) {
  const omslag = { id: 'voorbeeld', naam: VOORBEELDNAAM, taal, gezegd, corporatie, basis: 'https://…/' }
  const mail = makeMail(omslag, '', sjabloon.heelInMail === true)
  return (
    <>
      <Section kop="In Mijn woning">
        <InLanguage taal={taal}>
          <Paragraph soort="lead">{gezegd.onderwerp}</Paragraph>
          <Berichttekst tekst={gezegd.tekst} />
        </InLanguage>
        {gezegd.link && <Paragraph>Knop: {gezegd.link.tekst}</Paragraph>}
      </Section>
      <Section kop="Als e-mail">
        <InLanguage taal={taal}>
          <Paragraph soort="lead">{mail.onderwerp}</Paragraph>
          <Berichttekst tekst={mail.tekst} />
        </InLanguage>
      </Section>
    </>
  )
}

function Versies({
  data: { eerder, versie, nummer },
  forms,
}: {
  data: Gelezen
  forms: SjabloonLayoutProps['forms']
}) {
  if (eerder.length === 0) return null
  return (
    <Section kop="Eerdere teksten">
      <TextList
        items={eerder.map(({ nummer: each, onderwerp, opgeslagen_op: op }) => (
          <>
            Nummer {each}, {showMoment(op)}: {onderwerp ?? 'terug naar de tekst van het programma'}{' '}
            {onderwerp !== null && (
              <PostButton
                form={forms.terugzetten}
                waarden={{ versie: String(versie), nummer: String(each) }}
                soort="subtiel"
                bij={`nummer ${each}`}
              >
                Terugzetten als concept
              </PostButton>
            )}
          </>
        ))}
      />
      {nummer !== null && (
        <PostButton form={forms.programma} soort="subtiel">
          Weer de tekst van het programma gebruiken
        </PostButton>
      )}
    </Section>
  )
}
