import type { Persoonskop } from '../../overeenkomst-uitvoeren/werkreden/persoon.ts'
import { DOELVERWERKING } from '../../overeenkomst-uitvoeren/werkreden/persoon.ts'
import {
  AFLOPEN,
  KANALEN,
  type Kanaal,
  ONDERWERPEN,
  type Onderwerp,
  TOONREDENEN,
} from '../../overeenkomst-uitvoeren/werkreden/werkreden.ts'
import { plaatsRegel, straatRegel } from '../../overeenkomst-uitvoeren/onderhoud/adres.ts'
import { showTijd } from '../../tijd.ts'
import type { FormState } from '../form-state.ts'
import type { Shell } from '../omgeving.ts'
import {
  Alert,
  Columns,
  DataList,
  Details,
  Form,
  Layout,
  LetterChoice,
  Paragraph,
  Radios,
  Section,
  Select,
  StatusLine,
} from '../ui/index.ts'
import { GevoeligVeld } from './gevoelig-veld.tsx'
import type { Deel } from './persoon-pages.tsx'

type Velden = 'kanaal' | 'onderwerp' | 'toelichting' | 'bevestigd' | 'afloop'
type PageLike = { readonly shell: Shell }
const KRUIMELS = [{ tekst: 'Zoeken', href: '/balie/zoeken' }]

const choices = (from: Readonly<Record<string, string>>) =>
  Object.entries(from).map(([waarde, tekst]) => ({ waarde, tekst }))

interface ContactFormProps {
  form: FormState<Velden>
  begin?: boolean
  /** The letter that opens the form from anywhere on the page. */
  toets?: string
}

/** Channel and subject, in two keys: a letter in each group; or the key of the form, and a letter for the subject. */
function ContactForm({ form, begin = false, toets }: ContactFormProps) {
  return (
    <LetterChoice begin={begin && Object.keys(form.fouten).length === 0} toets={toets}>
      <Form form={form} verzend="Contact vastleggen en openen" annuleer="/balie" uitleg={false}>
        <Radios form={form} name="kanaal" label="Hoe hebt u contact?" keuzes={choices(KANALEN)} />
        <Radios form={form} name="onderwerp" label="Waar gaat het over?" keuzes={choices(ONDERWERPEN)} />
        <GevoeligVeld
          form={form}
          name="toelichting"
          label="Toelichting"
          maximum={140}
          hint="Alleen nodig bij “Iets anders”. Schrijf niets op over gezondheid, afkomst of geloof."
          optioneel
        />
        <Select form={form} name="afloop" label="Hoe liep het af?" keuzes={choices(AFLOPEN)} optioneel />
      </Form>
    </LetterChoice>
  )
}

interface RedenLayoutProps {
  page: PageLike
  form: FormState<Velden>
  openFout: string | undefined
}

/** Nobody was opened: the page asks why first, and shows nothing of the person. */
export const RedenLayout = ({ page, form, openFout }: RedenLayoutProps) => (
  <Layout page={page} titel="Waarvoor opent u deze persoon?" kruimels={KRUIMELS}>
    {openFout && (
      <Alert soort="fout">
        <Paragraph>{openFout}</Paragraph>
      </Alert>
    )}
    <Paragraph>
      U hebt nu geen reden om deze persoon te bekijken, of uw reden is ouder dan 30 minuten. Open de persoon
      vanuit een taak of reparatie, of leg hier een nieuw contact vast.
    </Paragraph>
    <ContactForm form={form} begin />
  </Layout>
)

interface PersoonLayoutProps {
  page: PageLike
  persoon: Persoonskop
  delen: readonly Deel[]
  toonForm: FormState<'groep' | 'omdat'>
  contactForm: FormState<Velden>
}

export function PersoonLayout({ page, persoon, delen, toonForm, contactForm }: PersoonLayoutProps) {
  const shown = (plaats: 'hoofd' | 'opzij') =>
    delen.flatMap(({ sectie, toon }) =>
      toon && sectie.plaats === plaats
        ? [
            <Section key={sectie.groep.code} kop={sectie.titel}>
              {persoon.getoond.has(sectie.groep.code) && !sectie.groep.doelen.includes(persoon.blik.doel) && (
                <Paragraph soort="klein">
                  Zichtbaar tot {showTijd(persoon.getoond.get(sectie.groep.code) ?? persoon.reden.tot)} uur.
                </Paragraph>
              )}
              {toon()}
            </Section>,
          ]
        : [],
    )
  return (
    <Layout page={page} titel={persoon.aanschrijfnaam} breedte="breed" kruimels={KRUIMELS}>
      <StatusLine>
        U bekijkt dit voor: <b>{showReden(persoon)}</b>, tot {showTijd(persoon.reden.tot)} uur.
      </StatusLine>
      <Details kop="Nieuw contact vastleggen" open={Object.keys(contactForm.fouten).length > 0}>
        <ContactForm form={contactForm} toets="c" />
      </Details>
      <Columns
        opzij={
          <>
            {shown('opzij')}
            <Verborgen persoon={persoon} delen={delen} form={toonForm} />
          </>
        }
      >
        <Section kop="Woning">
          <Woning persoon={persoon} />
        </Section>
        {shown('hoofd')}
      </Columns>
    </Layout>
  )
}

/** "iemand helpen die contact opneemt (telefoon, reparatie)". */
function showReden({ blik, reden }: Persoonskop): string {
  const { naam } = DOELVERWERKING[blik.doel]
  if (reden.kanaal === null || reden.onderwerp === null) return naam
  const kanaal = KANALEN[reden.kanaal as Kanaal]
  const onderwerp = ONDERWERPEN[reden.onderwerp as Onderwerp]
  return `${naam} (${kanaal.toLowerCase()}, ${onderwerp.toLowerCase()})`
}

function Woning({ persoon: { woning, rol, geheim } }: { persoon: Persoonskop }) {
  if (geheim && !woning) return <Paragraph>Dit adres is geheim.</Paragraph>
  if (!woning) return <Paragraph>Deze persoon huurt nu geen woning van ons.</Paragraph>
  return (
    <DataList
      gegevens={[
        { naam: 'Adres', waarde: `${straatRegel(woning)}, ${plaatsRegel(woning)}` },
        { naam: 'Is', waarde: rol ?? 'niet bekend' },
      ]}
    />
  )
}

interface VerborgenProps {
  persoon: Persoonskop
  delen: readonly Deel[]
  form: FormState<'groep' | 'omdat'>
}

/** The groups that this purpose does not need, to show one of them for a quarter of an hour. */
function Verborgen({ persoon, delen, form }: VerborgenProps) {
  const hidden = delen
    .filter(({ toon }) => toon === null)
    .map(({ sectie }) => ({ waarde: sectie.groep.code, tekst: sectie.titel }))
  if (persoon.geheim && !persoon.getoond.has('adres')) hidden.push({ waarde: 'adres', tekst: 'Geheim adres' })
  if (hidden.length === 0) return null
  return (
    <Section kop="Verborgen">
      <Paragraph>{hidden.map(({ tekst }) => tekst).join(', ')}</Paragraph>
      <Details kop="Iets hiervan tonen" open={Object.keys(form.fouten).length > 0}>
        <Paragraph>
          Dit is niet nodig voor waarvoor u deze persoon bekijkt. Kies waarom u het toch wilt zien. De huurder
          ziet dat ook. Na 15 minuten is het weer verborgen.
        </Paragraph>
        <Form form={form} verzend="Toon" uitleg={false}>
          <Radios form={form} name="groep" label="Wat wilt u zien?" keuzes={hidden} />
          <Select form={form} name="omdat" label="Waarom?" keuzes={choices(TOONREDENEN)} />
        </Form>
      </Details>
    </Section>
  )
}

/** A colleague's file: nobody was opened, and more than a reason is asked. */
export const BeschermdLayout = ({ page, form }: { page: PageLike; form: FormState<'groep' | 'omdat'> }) => (
  <Layout page={page} titel="Dit dossier is extra beschermd" kruimels={KRUIMELS}>
    <Paragraph>
      Dit dossier is van een collega of van familie van een collega. U kunt het openen als het voor uw werk
      moet. Wij vragen eerst nog een keer wie u bent.
    </Paragraph>
    <Paragraph>
      De functionaris voor privacy krijgt bericht. De huurder ziet het in het eigen logboek.
    </Paragraph>
    <Form form={form} verzend="Dossier openen" annuleer="/balie" uitleg={false}>
      <input type="hidden" name="groep" value="dossier" />
      <Select form={form} name="omdat" label="Waarom?" keuzes={choices(TOONREDENEN)} />
    </Form>
  </Layout>
)
