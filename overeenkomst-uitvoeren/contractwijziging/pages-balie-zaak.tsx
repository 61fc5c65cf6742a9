import { z } from 'zod'
import { datumOf } from '../../tijd.ts'
import { PaginaFout } from '../../web/pagina-fout.ts'
import { pagina, refuse, seeOther } from '../../web/pagina.ts'
import {
  Alert,
  Badge,
  ButtonGroup,
  ButtonLink,
  Columns,
  Layout,
  Paragraph,
  Section,
  StatusLine,
} from '../../web/ui/index.ts'
import { optioneleTekst, tekst, vinkje } from '../../web/velden.ts'
import { balieTekst } from './balieteksten.ts'
import { Zaakbeeld } from './beeld-zaak.tsx'
import { findZaak, type ZaakRefusal, zetZaakstap } from './behandelen.ts'
import { LetOp } from './letop.tsx'
import { BALIE_PAD } from './pages-balie-lijst.tsx'
import { stappenVoor } from './procedure.ts'
import { procedureOf, standVan } from './procedures.ts'
import { contractwijzigingBehandelen } from './verwerkingen.ts'
import { ZaakstapForm } from './zaakstap-form.tsx'

export type Zaak = NonNullable<Awaited<ReturnType<typeof findZaak>>>

const WEIGERING: Record<
  ZaakRefusal,
  readonly [veld: 'grond' | 'datum' | 'andereNaam' | 'algemeen', melding: string]
> = {
  'bestaat-niet': ['algemeen', 'Deze verandering bestaat niet meer. Ga terug naar de lijst.'],
  gewijzigd: [
    'algemeen',
    'Deze verandering is intussen gewijzigd door een collega. Hierboven staat hoe het nu is. Kies opnieuw.',
  ],
  'stap-bestaat-niet': ['algemeen', 'Deze stap bestaat niet. Kies een stap uit de lijst.'],
  'niet-nu': ['algemeen', 'Deze stap kan nu niet meer. Kijk hierboven hoe het nu is.'],
  'niet-bevoegd': ['algemeen', 'Deze stap doet de huurder zelf.'],
  'grond-ontbreekt': ['grond', 'Kies de reden.'],
  'datum-ontbreekt': ['datum', 'Vul de dag in.'],
  'andere-ontbreekt': ['andereNaam', 'Vul in wie het is.'],
  'opvolger-ontbreekt': ['andereNaam', 'Vul in wie de woning verder huurt.'],
  'geen-opvolger': [
    'algemeen',
    'Er is geen andere huurder in dit contract. Kies een andere stap, of laat de huur eindigen.',
  ],
  'geen-huisgenoot': ['algemeen', 'Deze persoon woonde op die dag niet in het huishouden.'],
  'naam-ontbreekt': ['algemeen', 'Er is geen nieuwe naam ingevuld. Begin deze verandering opnieuw.'],
  'einde-voor-begin': [
    'datum',
    'Op deze dag was het contract of de huurder nog niet begonnen. Kies een latere dag.',
  ],
  'inspectie-ontbreekt': ['algemeen', 'Maak eerst een afspraak voor deze inspectie.'],
  'inspectie-later': ['algemeen', 'Deze inspectie is nog niet geweest. Rond de inspectie pas daarna af.'],
  'bevindingen-ontbreken': ['algemeen', 'Leg eerst vast wat u in de kamers vond.'],
  'afrekening-ontbreekt': ['algemeen', 'Maak eerst de eindafrekening.'],
  'al-vertrokken': [
    'algemeen',
    'De andere huurder huurt de woning al alleen. Maak eerst samen een nieuwe afspraak.',
  ],
}

export const zaakPagina = pagina(`${BALIE_PAD}/:id`, {
  deur: 'balie',
  toegang: { rollen: ['verhuurconsulent'], verwerkingen: [contractwijzigingBehandelen] },
  params: z.object({ id: z.uuid() }),
  query: z.object({
    gezet: z.literal('ja').optional().catch(undefined),
    /** The step that is being filled in. */
    stap: z.string().max(50).optional().catch(undefined),
  }),
})
  .load(async ({ context, params, nu }) => {
    const zaak = await findZaak(context, params.id)
    if (!zaak) throw new PaginaFout(404)
    return { zaak, vandaag: datumOf(nu) }
  })
  .action('stap', {
    schema: z.object({
      versie: z.coerce.number().int(),
      stap: tekst('Kies een stap.', 50),
      grond: optioneleTekst(50),
      datum: z.iso.date({ error: 'Vul een dag in die bestaat.' }).optional(),
      andereNaam: optioneleTekst(200),
      inlognaam: optioneleTekst(200),
      huisgenoot: vinkje(),
      wezen: vinkje(),
    }),
    run: async ({ context, params, nu }, zet) => {
      const gezet = await zetZaakstap(context, params.id, { zet, nu })
      if (gezet.ok) return seeOther(`${BALIE_PAD}/${params.id}?gezet=ja`)
      const [veld, melding] = WEIGERING[gezet.refusal]
      return refuse({ [veld]: melding })
    },
  })
  .view((page) => {
    const { zaak, vandaag } = page.data
    const procedure = procedureOf(zaak.soort)
    const stand = procedure.standen[zaak.status]
    const form = page.form('stap')
    return (
      <Layout
        page={page}
        titel={`${balieTekst(zaak.soort).naam} (nummer ${zaak.nummer})`}
        breedte="breed"
        kruimels={[{ tekst: 'Contractwijzigingen', href: BALIE_PAD }]}
      >
        <StatusLine>
          <Badge soort={stand?.aanZet === 'verhuurder' ? 'let-op' : 'neutraal'}>
            {standVan(zaak.soort, zaak.status)}
          </Badge>{' '}
          U bekijkt dit voor: <b>{contractwijzigingBehandelen.naam}</b>.
        </StatusLine>
        {page.request.query.gezet && Object.keys(form.fouten).length === 0 && (
          <Alert soort="ok" kop="De stap is gezet">
            <Paragraph>De huurder krijgt hierover een bericht.</Paragraph>
          </Alert>
        )}
        {!stand?.eind && <LetOp letOp={procedure.letOp} />}
        <Columns
          opzij={
            <VolgendeStap
              zaak={zaak}
              form={page.form('stap', { datum: zaak.datum ?? '' })}
              keuze={form.invoer.stap ?? page.request.query.stap}
            />
          }
        >
          <Zaakbeeld zaak={zaak} vandaag={vandaag} />
        </Columns>
      </Layout>
    )
  })

interface VolgendeStapProps {
  zaak: Zaak
  form: Parameters<typeof ZaakstapForm>[0]['form']
  keuze: string | readonly string[] | undefined
}

/** The steps that the desk may take now, or the one that was chosen. */
function VolgendeStap({ zaak, form, keuze }: VolgendeStapProps) {
  const stappen = stappenVoor(procedureOf(zaak.soort), zaak.status, 'verhuurconsulent')
  const gekozen = stappen.find(({ code }) => code === keuze)
  return (
    <Section kop={gekozen ? gekozen.knop.nl : 'Volgende stap'}>
      {stappen.length === 0 && <Paragraph>Er is niets meer te doen.</Paragraph>}
      {gekozen ? (
        <ZaakstapForm form={form} stap={gekozen} zaak={zaak} />
      ) : (
        <ButtonGroup>
          {stappen.map(({ code, knop }) => (
            <ButtonLink key={code} soort="secundair" href={`${BALIE_PAD}/${zaak.id}?stap=${code}`}>
              {knop.nl}
            </ButtonLink>
          ))}
        </ButtonGroup>
      )}
    </Section>
  )
}
