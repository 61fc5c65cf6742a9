import { z } from 'zod'
import { pagina, refuse, seeOther } from '../../web/pagina.ts'
import type { PageRequest, Route } from '../../web/route.ts'
import { DataList, Form, Layout, Link, Paragraph } from '../../web/ui/index.ts'
import { beginStap, findInlogaccount, type Inlogaccount, beginSessie } from './aanmelden.ts'
import { type Bezoek, bezoekOf } from './bezoek.ts'
import { needsTweedeFactor } from './deuren.ts'
import { steadyNow } from './klok.ts'
import { withdrawAccess } from './sessie.ts'
import { toegangteksten } from './toegang-teksten.ts'
import { saveWachtwoord } from './toegang.ts'
import { findUitgifte, takeUitgifte } from './uitgifte.ts'
import { checkVelden, NieuwWachtwoord, nieuwWachtwoordVelden } from './wachtwoord-pages.tsx'

const codeParam = z.object({ code: z.string().regex(/^[\w-]{43}$/) })
type Verzoek = PageRequest<z.output<typeof codeParam>, unknown, unknown>

/** Who an invitation is for, while it is valid and the account may sign in. */
async function findGenodigde(request: Verzoek): Promise<{ bezoek: Bezoek; account: Inlogaccount } | null> {
  const { doelbinding } = request.context
  const found = await findUitgifte(doelbinding, 'uitnodiging', request.params.code)
  if (!found?.accountId) return null
  const bezoek = bezoekOf(found.gegevens.deur, request)
  const account = await findInlogaccount(bezoek, { accountId: found.accountId })
  return account && { bezoek, account }
}

async function accept(request: Verzoek, invoer: { nieuw: string; nogmaals: string }) {
  const genodigde = await findGenodigde(request)
  if (!genodigde) return seeOther(request.url.pathname)
  const { bezoek, account } = genodigde
  const fouten = checkVelden(invoer, account.inlognaam, 'nl')
  if (fouten) return refuse(fouten)
  // Of two that accept at once, one sets the password.
  const taken = await takeUitgifte(bezoek.kern, 'uitnodiging', request.params.code)
  if (!taken) return seeOther(request.url.pathname)
  const { wie } = account
  await saveWachtwoord(bezoek.context, wie, invoer.nieuw)
  await withdrawAccess(bezoek.kern, wie.accountId, { uitnodigingen: true })
  const terug = `/${bezoek.deur}`
  const aanmelding =
    account.totp || account.passkey || needsTweedeFactor(bezoek.deur)
      ? await beginStap(bezoek, account, terug)
      : await beginSessie(bezoek, wie, { vanaf: steadyNow(), terug })
  return aanmelding.ok ? seeOther(aanmelding.naar, aanmelding.cookies) : seeOther(`${terug}/inloggen`)
}

/** The link of an invitation: choose a password, then set up the second factor. It works once, for seven days. */
export const uitnodigingPage: Route = pagina('/uitnodiging/:code', {
  deur: 'publiek',
  toegang: 'publiek',
  params: codeParam,
})
  .load(async (request) => {
    const genodigde = await findGenodigde(request)
    return genodigde && { inlognaam: genodigde.account.inlognaam }
  })
  .action('kies', { schema: z.object(nieuwWachtwoordVelden), herhaalbaar: true, run: accept })
  .view((page) => {
    const t = toegangteksten.nl
    if (!page.data)
      return (
        <Layout page={page} titel="Deze uitnodiging is niet meer geldig">
          <Paragraph>
            De uitnodiging is verlopen of al gebruikt. Vraag uw beheerder om een nieuwe uitnodiging.
          </Paragraph>
          <Paragraph>
            Hebt u al een wachtwoord gekozen? Log dan in bij <Link href="/balie/inloggen">de balie</Link> of{' '}
            <Link href="/keten/inloggen">als aannemer</Link>.
          </Paragraph>
        </Layout>
      )
    const form = page.form('kies')
    return (
      <Layout page={page} titel="Kies uw wachtwoord">
        <Paragraph>U bent uitgenodigd. Kies een wachtwoord. Daarna stelt u een tweede stap in.</Paragraph>
        <DataList gegevens={[{ naam: t.inlognaam, waarde: page.data.inlognaam }]} />
        <Form form={form} verzend="Verder">
          <NieuwWachtwoord form={form} />
        </Form>
      </Layout>
    )
  })
