import { z } from 'zod'
import { antwoord, pagina, refuse, seeOther } from '../../web/pagina.ts'
import { PaginaFout } from '../../web/pagina-fout.ts'
import { Alert, Badge, Columns, Layout, Link, Paragraph, Section, StatusLine } from '../../web/ui/index.ts'
import { optioneleTekst, tekst, vinkje } from '../../web/velden.ts'
import { fotoAntwoord, Fotos } from '../onderhoud/fotos.tsx'
import { isOpen } from '../onderhoud/onderhoudsorder.ts'
import { showPlaats } from '../onderhoud/plaats.ts'
import { ORDERSTATUS } from './balie-teksten.ts'
import { beslisFactuur, beslisMeerwerk, findWerk, findWerkfoto } from './beoordelen.ts'
import { findTekst, geefTekstVrij, type VrijgaveRefusal } from './omschrijven.ts'
import { Facturen, Gedaan, MeerwerkVragen, TekstForm } from './werk-delen.tsx'
import { werkBeoordelen, werkOmschrijven } from './verwerkingen-balie.ts'

const planner = { rollen: ['planner'], verwerkingen: [werkBeoordelen, werkOmschrijven] } as const
const AL_BESLIST = 'Hierover is al beslist, misschien door een collega. Hieronder staat hoe het nu is.'

const WEIGERING: Record<VrijgaveRefusal, readonly [veld: 'werk' | 'gezien' | 'algemeen', melding: string]> = {
  'bestaat-niet': ['algemeen', 'Deze opdracht bestaat niet meer.'],
  'niet-open': ['algemeen', 'Deze opdracht is al klaar of ingetrokken. De tekst gaat nergens meer heen.'],
  gewijzigd: [
    'algemeen',
    'Deze opdracht is intussen gewijzigd. Wat u invulde, staat er nog. Verstuur het opnieuw als het nog klopt.',
  ],
  nooit: [
    'werk',
    'Haal het burgerservicenummer of rekeningnummer weg. Dat sturen wij nooit naar een bedrijf.',
  ],
  'eerst-kijken': [
    'gezien',
    'In uw tekst staat nog iets dat privé kan zijn. Haal het weg, of vink aan dat u hebt gekeken.',
  ],
}

const besluit = z.object({
  id: z.uuid(),
  versie: z.coerce.number().int().optional(),
  antwoord: z.enum(['ja', 'nee'], { error: 'Kies ja of nee.' }),
  reden: optioneleTekst(300),
})

/** A no without a reason helps nobody. */
const redenOf = ({ antwoord: gekozen, reden }: z.output<typeof besluit>): string | null | undefined =>
  gekozen === 'ja' ? null : reden

export const balieOpdrachtPagina = pagina('/balie/opdrachten/:id', {
  deur: 'balie',
  toegang: planner,
  params: z.object({ id: z.uuid() }),
  query: z.object({ klaar: z.enum(['tekst', 'besluit']).optional().catch(undefined) }),
})
  .load(async ({ context, params }) => {
    const werk = await findWerk(context, params.id)
    const tekstNu = await findTekst(context, params.id)
    if (!werk || !tekstNu) throw new PaginaFout(404)
    return { werk, tekst: tekstNu }
  })
  .action('vrijgeven', {
    schema: z.object({
      versie: z.coerce.number().int(),
      werk: tekst('Schrijf op wat er gemaakt moet worden.', 2000),
      toegang: optioneleTekst(500),
      gezien: vinkje(),
    }),
    run: async ({ context, params }, { toegang = null, ...vrijgave }) => {
      const released = await geefTekstVrij(context, params.id, { ...vrijgave, toegang })
      if (released.ok) return seeOther(`/balie/opdrachten/${params.id}?klaar=tekst`)
      const [veld, melding] = WEIGERING[released.refusal]
      return refuse({ [veld]: melding })
    },
  })
  .action('meerwerk', {
    schema: besluit,
    run: async ({ context, params, nu }, invoer) => {
      const reden = redenOf(invoer)
      if (reden === undefined) return refuse({ reden: 'Schrijf op waarom het niet mag.' })
      const vraag = { orderId: params.id, besluit: { id: invoer.id, reden } }
      const decided = await beslisMeerwerk(context, vraag, nu)
      return decided.ok
        ? seeOther(`/balie/opdrachten/${params.id}?klaar=besluit`)
        : refuse({ algemeen: AL_BESLIST })
    },
  })
  .action('factuur', {
    schema: besluit,
    run: async ({ context, params, nu }, invoer) => {
      const reden = redenOf(invoer)
      if (reden === undefined) return refuse({ reden: 'Schrijf op wat er niet klopt.' })
      const vraag = { orderId: params.id, besluit: { id: invoer.id, reden }, versie: invoer.versie ?? 0 }
      const decided = await beslisFactuur(context, vraag, nu)
      return decided.ok
        ? seeOther(`/balie/opdrachten/${params.id}?klaar=besluit`)
        : refuse({ algemeen: AL_BESLIST })
    },
  })
  .view((page) => {
    const { werk, tekst: tekstNu } = page.data
    const { klaar } = page.request.query
    return (
      <Layout
        page={page}
        titel={`Opdracht ${werk.nummer}: ${showPlaats(werk.plaats).toLowerCase()}`}
        breedte="breed"
        kruimels={[{ tekst: 'Opdrachten', href: '/balie/opdrachten' }]}
      >
        <StatusLine>
          <Badge soort={werk.status === 'WOG' ? 'let-op' : 'neutraal'}>
            {ORDERSTATUS[werk.status] ?? werk.status}
          </Badge>{' '}
          {werk.ketenpartner}. U bekijkt dit voor: <b>{werkBeoordelen.naam}</b>.
        </StatusLine>
        {klaar && (
          <Alert soort="ok" kop="Bewaard">
            <Paragraph>
              {klaar === 'tekst' ? 'Het bedrijf ziet nu deze tekst.' : 'Het bedrijf ziet uw besluit.'}
            </Paragraph>
          </Alert>
        )}
        <Columns
          opzij={
            <>
              <MeerwerkVragen werk={werk} form={page.form('meerwerk')} />
              <Facturen werk={werk} form={page.form('factuur')} />
              <Section kop="Verder">
                <Paragraph>
                  <Link href={`/balie/reparaties/${werk.verzoek_id}`}>Naar de reparatie</Link>
                </Paragraph>
                <Paragraph>
                  <Link href={`/balie/woningen/${werk.eenheid_id}/kosten`}>Kosten van deze woning</Link>
                </Paragraph>
                <Paragraph>
                  <Link href={`/balie/opdrachten/${werk.id}/veiligheid`}>Veilig werken op dit adres</Link>
                </Paragraph>
              </Section>
            </>
          }
        >
          {isOpen(werk.status) && (
            <TekstForm tekst={tekstNu} form={page.form('vrijgeven', beginOf(tekstNu))} />
          )}
          <Gedaan werk={werk} />
          <Fotos
            pad={`/balie/opdrachten/${werk.id}`}
            fotos={werk.fotos}
            alt={(nr, van) => `Foto ${nr} van ${van} van de vakman: groter bekijken`}
          />
        </Columns>
      </Layout>
    )
  })

const beginOf = ({
  werkomschrijving,
  omschrijving,
  toegang,
}: NonNullable<Awaited<ReturnType<typeof findTekst>>>) => ({
  werk: werkomschrijving ?? omschrijving,
  ...(toegang && { toegang }),
})

export const werkfotoRoute = antwoord(
  '/balie/opdrachten/:id/fotos/:fotoId',
  {
    deur: 'balie',
    toegang: { rollen: ['planner'], verwerkingen: [werkBeoordelen] },
    params: z.object({ id: z.uuid(), fotoId: z.uuid() }),
  },
  async ({ context, params }) => fotoAntwoord(await findWerkfoto(context, params)),
)
