import { z } from 'zod'
import { uitlegVan } from '../../doelbinding/uitleg.ts'
import { showDag } from '../../tijd.ts'
import type { FormState } from '../../web/form-state.ts'
import { PaginaFout } from '../../web/pagina-fout.ts'
import { pagina, refuse, seeOther } from '../../web/pagina.ts'
import {
  Alert,
  Columns,
  ErrorSummary,
  Form,
  Layout,
  Paragraph,
  PostButton,
  Radios,
  Section,
  StatusLine,
  Table,
} from '../../web/ui/index.ts'
import { adresRegel } from '../onderhoud/adres.ts'
import { readPeriode, showPeriode } from '../tijdlijn/periode.ts'
import { DUBBELEN, findPaar, type Kant, keurAf, type Paarbeeld } from './dubbelen.ts'
import { type Deel, GEWICHTEN } from './gewichten.ts'
import { Zekerheid } from './pages-dubbelen.tsx'
import { HERSTELDAGEN, voegSamen } from './samenvoegen.ts'
import { WEIGERING } from './samenvoegen-teksten.ts'
import { relatiesSamenvoegen } from './verwerkingen-samenvoegen.ts'
import { dubbeleBeoordelen } from './verwerkingen-dubbelen.ts'

export const paarPagina = pagina(`${DUBBELEN}/:id`, {
  deur: 'balie',
  toegang: { rollen: ['verhuurconsulent'], verwerkingen: [dubbeleBeoordelen, relatiesSamenvoegen] },
  params: z.object({ id: z.uuid() }),
})
  .load(async ({ context, params }) => {
    const beeld = await findPaar(context, params.id)
    if (!beeld) throw new PaginaFout(404)
    return beeld
  })
  .action('geen', {
    schema: z.object({ versie: z.coerce.number().int() }),
    run: async ({ context, params: { id }, nu }, { versie }) => {
      const made = await keurAf(context, { id, versie, nu })
      return made.ok
        ? seeOther(`${DUBBELEN}?gedaan=geen`)
        : refuse({ algemeen: 'Een collega was u voor, of de gegevens zijn veranderd. Kijk opnieuw.' })
    },
  })
  .action('samen', {
    schema: z.object({
      blijft: z.uuid({ error: 'Kies welke inschrijving blijft.' }),
      een: z.coerce.number().int(),
      ander: z.coerce.number().int(),
      een_id: z.uuid(),
      ander_id: z.uuid(),
    }),
    run: async ({ context, params: { id }, nu }, invoer) => {
      const gezien = { [invoer.een_id]: invoer.een, [invoer.ander_id]: invoer.ander }
      const made = await voegSamen(context, { paar: id, blijft: invoer.blijft, gezien, nu })
      return made.ok ? seeOther(`${DUBBELEN}?gedaan=samen`) : refuse({ algemeen: WEIGERING[made.refusal] })
    },
  })
  .view((page) => {
    const { paar, een, ander } = page.data
    const geen = page.form('geen')
    return (
      <Layout
        page={page}
        titel="Is dit één persoon?"
        breedte="breed"
        kruimels={[{ tekst: 'Misschien dubbel', href: DUBBELEN }]}
      >
        <StatusLine>
          <Zekerheid score={paar.score} /> U bekijkt dit voor: <b>{dubbeleBeoordelen.naam}</b>.
        </StatusLine>
        <ErrorSummary form={geen} />
        {paar.status === 'geen' && <Alert soort="info">Dit zijn twee mensen. Dat is onthouden.</Alert>}
        <Vergelijking een={een} ander={ander} />
        <Section kop="Waarom wij dit vragen">
          <Uitleg delen={paar.delen} score={paar.score} />
        </Section>
        {paar.status === 'open' && (
          <Columns opzij={<TweeMensen form={geen} versie={paar.versie} />}>
            <Section kop="Eén persoon">
              <Samenvoegen form={page.form('samen')} een={een} ander={ander} />
            </Section>
          </Columns>
        )}
      </Layout>
    )
  })

/** Both sides beside each other: only what is compared. */
function Vergelijking({ een, ander }: { een: Kant; ander: Kant }) {
  const rij = (naam: string, toon: (kant: Kant) => string) => ({ naam, een: toon(een), ander: toon(ander) })
  return (
    <Table
      bijschrift="Wat wij vergelijken"
      sleutel={({ naam }) => naam}
      rijen={[
        rij('Naam', ({ aanschrijfnaam }) => aanschrijfnaam),
        rij('Geboren', ({ geboortedatum }) => (geboortedatum ? showDag(geboortedatum) : 'Onbekend')),
        rij('E-mail', ({ e_mail: mail }) => mail ?? 'Onbekend'),
        rij('Telefoon', ({ telefoon }) => telefoon ?? 'Onbekend'),
        rij('Contracten', ({ contracten }) => contracten.map(contractTekst).join('; ') || 'Geen'),
        rij('Overleden', ({ overleden_op: op }) => (op ? showDag(op) : 'Nee')),
      ]}
      kolommen={[
        { kop: 'Gegeven', cel: ({ naam }) => naam },
        { kop: 'Eerste inschrijving', cel: ({ een: waarde }) => <bdi>{waarde}</bdi> },
        { kop: 'Tweede inschrijving', cel: ({ ander: waarde }) => <bdi>{waarde}</bdi> },
        {
          kop: 'Gelijk?',
          kort: true,
          cel: ({ een: links, ander: rechts }) => {
            if ([links, rechts].includes('Onbekend')) return 'Niet te zien'
            return links === rechts ? 'Gelijk' : 'Anders'
          },
        },
      ]}
    />
  )
}

function contractTekst({
  nummer,
  geldig,
  straat,
  huisnummer,
  toevoeging,
  postcode,
  woonplaats,
}: Kant['contracten'][number]): string {
  const adres =
    straat === null || huisnummer === null || postcode === null || woonplaats === null
      ? ''
      : `, ${adresRegel({ straat, huisnummer, toevoeging, postcode, woonplaats })}`
  return `${nummer}, ${showPeriode(readPeriode(geldig))}${adres}`
}

function Uitleg({ delen, score }: Pick<Paarbeeld['paar'], 'delen' | 'score'>) {
  return (
    <>
      <Table
        bijschrift="Elk deel van de vergelijking telt mee"
        stil
        sleutel={(deel) => deel}
        rijen={delen as Deel[]}
        kolommen={[
          { kop: 'Wat wij zien', cel: (deel) => GEWICHTEN[deel].tekst },
          { kop: 'Punten', getal: true, cel: (deel) => String(GEWICHTEN[deel].punten) },
          { kop: 'Waarom dit telt', cel: (deel) => GEWICHTEN[deel].omdat },
        ]}
      />
      <Paragraph>
        Samen: <b>{score} punten</b>.
      </Paragraph>
    </>
  )
}

function TweeMensen({ form, versie }: { form: FormState<'versie'>; versie: number }) {
  return (
    <Section kop="Twee mensen">
      <Paragraph>Zijn dit twee mensen? Dan onthouden wij dat, en vragen wij het niet nog eens.</Paragraph>
      <PostButton form={form} waarden={{ versie: String(versie) }}>
        Geen dubbele
      </PostButton>
    </Section>
  )
}

const keuze = (kant: Kant, tekst: string) => ({
  waarde: kant.id,
  tekst: `${tekst}: ${kant.aanschrijfnaam}`,
  hint: kant.contracten.length === 1 ? '1 contract' : `${kant.contracten.length} contracten`,
})

type SamenForm = FormState<'blijft' | 'een' | 'ander' | 'een_id' | 'ander_id'>
function Samenvoegen({ form, een, ander }: { form: SamenForm; een: Kant; ander: Kant }) {
  return (
    <>
      <Paragraph>
        Naam, geboortedatum, e-mail en telefoon van wie blijft, gelden. Alles van de ander komt erbij. U kunt
        dit {HERSTELDAGEN} dagen terugdraaien.
      </Paragraph>
      <Form form={form} verzend="Samenvoegen" annuleer={DUBBELEN} uitleg={false}>
        <input type="hidden" name="een" value={String(een.versie)} />
        <input type="hidden" name="ander" value={String(ander.versie)} />
        <input type="hidden" name="een_id" value={een.id} />
        <input type="hidden" name="ander_id" value={ander.id} />
        <Radios
          form={form}
          name="blijft"
          label="Welke inschrijving blijft?"
          waarvoor={uitlegVan(relatiesSamenvoegen, 'nl')}
          keuzes={[keuze(een, 'De eerste'), keuze(ander, 'De tweede')]}
        />
      </Form>
    </>
  )
}
