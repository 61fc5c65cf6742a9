import { z } from 'zod'
import { datumOf, showDag, showMoment } from '../../tijd.ts'
import { nameCitation } from '../../wet-naleven/regel/citaat.ts'
import { PaginaFout } from '../../web/pagina-fout.ts'
import { pagina, refuse, seeOther } from '../../web/pagina.ts'
import {
  Alert,
  Badge,
  ButtonGroup,
  ButtonLink,
  CardGrid,
  DataList,
  DateField,
  ErrorSummary,
  Form,
  Layout,
  Paragraph,
  PostButton,
  Section,
  StatusLine,
  Timeline,
} from '../../web/ui/index.ts'
import { uitlegVan } from '../../doelbinding/uitleg.ts'
import type { FormState } from '../../web/form-state.ts'
import { stappenVoor } from '../contractwijziging/procedure.ts'
import { zetRingstap } from './behandelen.ts'
import { HuishoudenKaart } from './huishouden-kaart.tsx'
import { BALIE_PAD } from './pages-balie-lijst.tsx'
import { RUILDAG_TOT_DAGEN, RUILDAG_VANAF_DAGEN } from './termijnen.ts'
import { WEIGERING } from './teksten-balie.ts'
import { woningruilBehandelen } from './verwerkingen-balie.ts'
import { standOf, woningruilProcedure } from './woningruil.ts'
import { findRuil, type RuilZaak } from './zaak.ts'

const RINGSTAPPEN = ['sta-toe', 'weiger', 'meld-gereed'] as const
const versie = z.coerce.number().int()
type Stapveld = 'stap' | 'versie' | 'datum'

export const zaakPagina = pagina(`${BALIE_PAD}/:id`, {
  deur: 'balie',
  toegang: { rollen: ['verhuurconsulent'], verwerkingen: [woningruilBehandelen] },
  params: z.object({ id: z.uuid() }),
  query: z.object({ gedaan: z.enum(['stap', 'huishouden']).optional().catch(undefined) }),
})
  .load(async ({ context, params, nu }) => {
    const zaak = await findRuil(context, params.id, nu)
    if (!zaak) throw new PaginaFout(404)
    return { zaak, vandaag: datumOf(nu) }
  })
  .action('stap', {
    schema: z.object({
      versie,
      stap: z.enum(RINGSTAPPEN, { error: 'Kies een stap.' }),
      datum: z.iso.date({ error: 'Vul een dag in die bestaat.' }).optional(),
    }),
    run: async ({ context, params, nu }, zet) => {
      const gezet = await zetRingstap(context, params.id, { zet, nu })
      if (gezet.ok) return seeOther(`${BALIE_PAD}/${params.id}?gedaan=stap`)
      const melding = WEIGERING[gezet.refusal]
      return refuse(gezet.refusal.startsWith('datum') ? { datum: melding } : { algemeen: melding })
    },
  })
  .view((page) => {
    const { zaak, vandaag } = page.data
    const stap = page.form('stap')
    const { gedaan } = page.request.query
    return (
      <Layout
        page={page}
        titel={`Woningruil ${zaak.nummer}`}
        breedte="breed"
        kruimels={[{ tekst: 'Woningruil', href: BALIE_PAD }]}
      >
        <StatusLine>
          <Badge soort={standOf(zaak.status)?.aanZet === 'verhuurder' ? 'let-op' : 'neutraal'}>
            {standOf(zaak.status)?.naam.nl}
          </Badge>{' '}
          U bekijkt dit voor: <b>{woningruilBehandelen.naam}</b>.
        </StatusLine>
        {gedaan && Object.keys(stap.fouten).length === 0 && (
          <Alert soort="ok" kop={gedaan === 'stap' ? 'De stap is gezet' : 'Bewaard'}>
            {gedaan === 'stap' && <Paragraph>Elk huishouden krijgt hierover een eigen bericht.</Paragraph>}
          </Alert>
        )}
        <DataList gegevens={ringOf(zaak)} />
        <Section kop={`Huishoudens (${zaak.aantal})`}>
          <Paragraph>Vertel het ene huishouden nooit iets over het andere.</Paragraph>
          <CardGrid>
            {zaak.partijen.map((partij) => (
              <HuishoudenKaart key={partij.id} zaak={zaak} partij={partij} />
            ))}
          </CardGrid>
        </Section>
        <VolgendeStap zaak={zaak} vandaag={vandaag} stap={stap} />
        <Section kop="Hoe het ging">
          <Timeline stappen={verloop(zaak)} />
        </Section>
      </Layout>
    )
  })

const ringOf = (zaak: RuilZaak) => [
  { naam: 'Begonnen', waarde: showDag(zaak.begonnen_op) },
  ...(zaak.uiterlijk ? [{ naam: 'Uiterlijk', waarde: showDag(zaak.uiterlijk) }] : []),
  ...(zaak.datum ? [{ naam: 'Dag van de ruil', waarde: showDag(zaak.datum) }] : []),
  { naam: 'Wet', waarde: nameCitation(woningruilProcedure.artikel) },
]

interface StapProps {
  zaak: RuilZaak
  vandaag: string
  stap: FormState<Stapveld>
}

/** The steps that fit what was decided: consent when all are good, else the decisions; the swap on its day. */
function VolgendeStap({ zaak, vandaag, stap }: StapProps) {
  const codes = stappenVoor(woningruilProcedure, zaak.status, 'verhuurconsulent').map(({ code }) => code)
  const besluiten = zaak.partijen.map(({ besluit }) => besluit)
  const alle = besluiten.every((besluit) => besluit !== null)
  const geweigerd = besluiten.includes('geweigerd')
  const knop = (code: (typeof RINGSTAPPEN)[number]) => (
    <PostButton form={stap} waarden={{ stap: code, versie: String(zaak.versie) }}>
      {woningruilProcedure.stappen.find((each) => each.code === code)?.knop.nl}
    </PostButton>
  )
  return (
    <Section kop="Volgende stap">
      {codes.length === 0 && <Paragraph>Er is niets meer te doen.</Paragraph>}
      {!codes.includes('sta-toe') && <ErrorSummary form={stap} />}
      {codes.includes('sta-toe') && !alle && (
        <Paragraph>Beoordeel eerst elk huishouden. Daarna stuurt u alle besluiten tegelijk.</Paragraph>
      )}
      {codes.includes('sta-toe') && alle && !geweigerd && <StaToe zaak={zaak} form={stap} />}
      <ButtonGroup>
        {codes.includes('weiger') && alle && geweigerd && knop('weiger')}
        {codes.includes('meld-gereed') && knop('meld-gereed')}
        {codes.includes('voer-uit') && zaak.datum !== null && zaak.datum <= vandaag && (
          <ButtonLink href={`${BALIE_PAD}/${zaak.id}/uitvoeren`}>Contracten ruilen</ButtonLink>
        )}
        {codes.includes('laat-vervallen') && (
          <ButtonLink soort="secundair" href={`${BALIE_PAD}/${zaak.id}/vervallen`}>
            Laten vervallen
          </ButtonLink>
        )}
      </ButtonGroup>
      {codes.includes('voer-uit') && zaak.datum !== null && zaak.datum > vandaag && (
        <Paragraph>De contracten kunt u ruilen vanaf {showDag(zaak.datum)}.</Paragraph>
      )}
    </Section>
  )
}

function StaToe({ zaak, form }: { zaak: RuilZaak; form: FormState<Stapveld> }) {
  return (
    <Form form={form} verzend="Toestemming sturen" uitleg={false}>
      <input type="hidden" name="versie" value={String(zaak.versie)} />
      <input type="hidden" name="stap" value="sta-toe" />
      <DateField
        form={form}
        name="datum"
        soort="kalender"
        label="Op welke dag ruilen zij?"
        hint={`Tussen ${RUILDAG_VANAF_DAGEN} en ${RUILDAG_TOT_DAGEN} dagen vanaf vandaag.`}
        waarvoor={uitlegVan(woningruilBehandelen)}
      />
    </Form>
  )
}

const DOOR: Readonly<Record<string, string>> = {
  verhuurconsulent: 'Door Verhuur',
  termijn: 'De termijn was om',
}

const verloop = ({ stappen, status }: RuilZaak) =>
  stappen.map(({ stap, status: naar, door, gezet_op: op }, index) => ({
    kop:
      stap === 'teken'
        ? 'Een huurder tekende'
        : stap === 'doe-mee'
          ? 'Een huishouden doet mee'
          : (standOf(naar)?.naam.nl ?? naar),
    stand: index === 0 && !standOf(status)?.eind ? ('bezig' as const) : ('klaar' as const),
    wanneer: showMoment(op),
    uitleg: DOOR[door] ?? 'Door een huurder',
  }))
