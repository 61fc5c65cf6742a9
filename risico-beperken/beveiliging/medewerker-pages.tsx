import { z } from 'zod'
import type { Session } from '../../web/omgeving.ts'
import { pagina, refuse, seeOther } from '../../web/pagina.ts'
import { PaginaFout } from '../../web/pagina-fout.ts'
import type { PageRequest, Route } from '../../web/route.ts'
import {
  Alert,
  ButtonGroup,
  DataList,
  Form,
  Layout,
  Paragraph,
  PostButton,
  Reference,
  Section,
  TextField,
} from '../../web/ui/index.ts'
import { siteOf } from './bezoek.ts'
import { type Inlogdeur, INLOGDEUREN } from './deuren.ts'
import {
  afdelingVeld,
  externVeld,
  ExternVeld,
  RollenVeld,
  rollenVeld,
  waarvoor,
} from './medewerker-nieuw-pages.tsx'
import { rollenTekst, WEIGERING } from './medewerker-teksten.ts'
import { beheer, MEDEWERKERS } from './medewerkers-pages.tsx'
import {
  changeMedewerker,
  findMedewerker,
  invite,
  type Medewerker,
  resetTweedeFactor,
  setUitDienst,
} from './medewerkers.ts'
import { askConfirmation, confirmFirst } from './recent.ts'
import { dagTekst } from './toegang-teksten.ts'
import { findToShow, hideShown, keepToShow } from './tonen.ts'
import { validUntil } from './uitgifte.ts'

const nummer = z.object({ id: z.uuid() })
const gedaanVraag = z.object({ gedaan: z.string().max(20).optional().catch(undefined) })
type Verzoek = PageRequest<z.output<typeof nummer>, unknown, Session>

const GEDAAN: Record<string, string> = {
  rollen: 'De wijziging is opgeslagen. De medewerker moet opnieuw inloggen.',
  'tweede-stap': 'De tweede stap is verwijderd. Bij het inloggen stelt de medewerker een nieuwe in.',
  'uit-dienst': 'De medewerker kan niet meer inloggen.',
  'in-dienst': 'De medewerker kan weer inloggen.',
}

async function need({ context, params }: Verzoek): Promise<Medewerker & { deur: Inlogdeur }> {
  const found = await findMedewerker(context, params.id)
  const deur = INLOGDEUREN.find((each) => each === found?.deur)
  if (!found || !deur) throw new PaginaFout(404)
  return { ...found, deur }
}

const done = (id: string, gedaan: string) => seeOther(`${MEDEWERKERS}/${id}?gedaan=${gedaan}`)

/** Every change asks for a proof of who you are that is not older than 15 minutes. */
async function ifConfirmed<T>(
  request: Verzoek,
  work: (medewerker: Medewerker & { deur: Inlogdeur }) => Promise<T>,
) {
  const naar = await askConfirmation(request)
  return naar ? seeOther(naar) : work(await need(request))
}

const wijzigSchema = z.object({ afdeling: afdelingVeld, rollen: rollenVeld, externId: externVeld })

const change = (request: Verzoek, invoer: z.output<typeof wijzigSchema>) =>
  ifConfirmed(request, async (medewerker) => {
    // What a contractor's employee may do follows from the contractor.
    if (medewerker.deur === 'keten') throw new PaginaFout(400)
    const changed = await changeMedewerker(request.context, medewerker, {
      ...invoer,
      externId: invoer.externId ?? null,
    })
    if (changed.ok) return done(medewerker.id, 'rollen')
    const field = changed.refusal === 'extern-bezet' ? 'externId' : 'rollen'
    return refuse({ [field]: WEIGERING[changed.refusal] })
  })

const employ = (request: Verzoek, op: Date | null) =>
  ifConfirmed(request, async (medewerker) => {
    const changed = await setUitDienst(request.context, medewerker, op)
    return changed.ok
      ? done(medewerker.id, op ? 'uit-dienst' : 'in-dienst')
      : refuse({ algemeen: WEIGERING[changed.refusal] })
  })

const reset = (request: Verzoek) =>
  ifConfirmed(request, async (medewerker) => {
    await resetTweedeFactor(request.context, medewerker)
    return done(medewerker.id, 'tweede-stap')
  })

const inviteAgain = (request: Verzoek) =>
  ifConfirmed(request, async (medewerker) => {
    const kern = request.context.doelbinding
    const plek = {
      sessieId: request.session.sessieId,
      accountId: medewerker.accountId,
      wat: 'uitnodiging',
    } as const
    await keepToShow(kern, plek, await invite(kern, medewerker))
    return seeOther(`${MEDEWERKERS}/${medewerker.id}/uitnodiging`)
  })

const niets = z.object({})

/** One employee: what this person may do, how this person signs in, and leaving. */
export const medewerkerPage: Route = pagina('/balie/medewerkers/:id', {
  ...beheer,
  params: nummer,
  query: gedaanVraag,
})
  .load(async (request) => {
    const first = await confirmFirst(request)
    if (first) return first
    const medewerker = await need(request)
    const { doelbinding } = request.context
    return { medewerker, genodigdTot: await validUntil(doelbinding, 'uitnodiging', medewerker.accountId) }
  })
  .action('wijzig', { schema: wijzigSchema, run: change })
  .action('nodig-uit', { schema: niets, run: inviteAgain })
  .action('reset', { schema: niets, run: reset })
  .action('uit-dienst', { schema: niets, run: (request) => employ(request, new Date()) })
  .action('in-dienst', { schema: niets, run: (request) => employ(request, null) })
  .view((page) => {
    const { medewerker, genodigdTot } = page.data
    const gedaan = GEDAAN[page.request.query.gedaan ?? '']
    const weg = page.form('uit-dienst')
    const { rollen, afdeling, externId, uitDienstOp, deur } = medewerker
    const form = page.form('wijzig', { rollen, afdeling, externId: externId ?? '' })
    return (
      <Layout page={page} titel={medewerker.naam} kruimels={[{ tekst: 'Medewerkers', href: MEDEWERKERS }]}>
        {gedaan && <Alert soort="ok">{gedaan}</Alert>}
        {weg.fouten.algemeen && <Alert soort="fout">{weg.fouten.algemeen}</Alert>}
        <Gegevens medewerker={medewerker} genodigdTot={genodigdTot} />
        {!uitDienstOp && deur === 'balie' && (
          <Section kop="Wat mag deze medewerker?">
            <Form form={form} verzend="Wijziging opslaan">
              <TextField form={form} name="afdeling" label="Afdeling" waarvoor={waarvoor} />
              <RollenVeld form={form} />
              <ExternVeld form={form} />
            </Form>
          </Section>
        )}
        {!uitDienstOp && (
          <Section kop="Inloggen">
            <Paragraph>
              Wachtwoord vergeten? Maak een nieuwe uitnodiging. Telefoon kwijt? Verwijder dan ook de tweede
              stap.
            </Paragraph>
            <ButtonGroup>
              <PostButton form={page.form('nodig-uit')}>Nieuwe uitnodiging maken</PostButton>
              <PostButton form={page.form('reset')}>Tweede stap verwijderen</PostButton>
            </ButtonGroup>
          </Section>
        )}
        <Section kop="Uit dienst">
          <Paragraph>
            {uitDienstOp
              ? `Deze medewerker is uit dienst sinds ${dagTekst(uitDienstOp, 'nl')}.`
              : 'Wie uit dienst is, kan niet meer inloggen. U kunt dit later weer terugzetten.'}
          </Paragraph>
          {uitDienstOp ? (
            <PostButton form={page.form('in-dienst')}>Weer in dienst nemen</PostButton>
          ) : (
            <PostButton form={weg}>Uit dienst zetten</PostButton>
          )}
        </Section>
      </Layout>
    )
  })

function Gegevens({ medewerker, genodigdTot }: { medewerker: Medewerker; genodigdTot: Date | null }) {
  const { ketenpartner, afdeling, rollen, inlognaam, totpOp, passkeys } = medewerker
  const stappen = [totpOp ? 'app met codes' : '', Number(passkeys) > 0 ? `${passkeys} passkey(s)` : '']
  return (
    <DataList
      gegevens={[
        ketenpartner ? { naam: 'Bedrijf', waarde: ketenpartner } : { naam: 'Afdeling', waarde: afdeling },
        { naam: 'Rollen', waarde: rollenTekst(rollen) },
        { naam: 'Inlognaam', waarde: inlognaam },
        { naam: 'Tweede stap', waarde: stappen.filter(Boolean).join(' en ') || 'nog niet ingesteld' },
        ...(genodigdTot
          ? [{ naam: 'Uitnodiging', waarde: `geldig tot en met ${dagTekst(genodigdTot, 'nl')}` }]
          : []),
      ]}
    />
  )
}

/** The link of an invitation, once: for the administrator who made it. */
export const uitnodigingslinkPage: Route = pagina('/balie/medewerkers/:id/uitnodiging', {
  ...beheer,
  params: nummer,
})
  .load(async (request) => {
    const { accountId, naam } = await need(request)
    const { context, session, params, url } = request
    const plek = { sessieId: session.sessieId, accountId, wat: 'uitnodiging' } as const
    const pad = await findToShow(context.doelbinding, plek)
    if (!pad) return new Response(null, { status: 303, headers: { location: `${MEDEWERKERS}/${params.id}` } })
    return { naam, link: siteOf(url).origin + pad }
  })
  .action('klaar', {
    schema: niets,
    run: async (request) => {
      const { accountId, id } = await need(request)
      const { context, session } = request
      await hideShown(context.doelbinding, { sessieId: session.sessieId, accountId, wat: 'uitnodiging' })
      return seeOther(`${MEDEWERKERS}/${id}`)
    },
  })
  .view((page) => (
    <Layout page={page} titel={`Uitnodiging voor ${page.data.naam}`}>
      <Paragraph>
        Geef deze link aan de medewerker, en aan niemand anders. De link werkt één keer en 7 dagen. U ziet hem
        alleen nu.
      </Paragraph>
      <Reference>{page.data.link}</Reference>
      <PostButton form={page.form('klaar')} soort="primair">
        Ik heb de link gekopieerd
      </PostButton>
    </Layout>
  ))
