import { z } from 'zod'
import { antwoord, pagina, refuse, seeOther } from '../../web/pagina.ts'
import { PaginaFout } from '../../web/pagina-fout.ts'
import type { PageRequest, Route } from '../../web/route.ts'
import { Layout, Paragraph, Section } from '../../web/ui/index.ts'
import {
  type Aanmelding,
  beginSessie,
  findInlogaccount,
  findStap,
  type Inlogaccount,
  type Stap,
} from './aanmelden.ts'
import { AppForm, NieuwePasskeyForm } from './factor-forms.tsx'
import { type Bezoek, bezoekOf } from './bezoek.ts'
import type { Inlogdeur } from './deuren.ts'
import { steadyNow } from './klok.ts'
import { acceptNewPasskey, askNewPasskey, passkeyAntwoord } from './passkey.ts'
import { toegangteksten } from './toegang-teksten.ts'
import { addApp, addPasskey } from './toegang.ts'
import { keepToShow } from './tonen.ts'
import { newTotpSecret, TOTP_GEHEIM } from './totp.ts'
import { opnieuwInloggen } from './tweede-factor-pages.tsx'

export const appSchema = z.object({
  geheim: z.string().regex(TOTP_GEHEIM),
  code: z.string().max(20).default(''),
})
const PASSKEY_NAAM = 60
export const passkeySchema = z.object({
  antwoord: passkeyAntwoord,
  naam: z.string().max(PASSKEY_NAAM).default(''),
})

interface Begonnen {
  bezoek: Bezoek
  stap: Stap
  account: Inlogaccount
}

/** Somebody whose password was right and who has no second factor yet. */
async function findBegonnen(
  deur: Inlogdeur,
  request: PageRequest<unknown, unknown, unknown>,
): Promise<Begonnen | null> {
  const bezoek = bezoekOf(deur, request)
  const stap = await findStap(bezoek)
  const account = stap && (await findInlogaccount(bezoek, { accountId: stap.accountId }))
  return account && !account.totp && !account.passkey ? { bezoek, stap, account } : null
}

/** A second factor was set up: the session begins, with the page of the recovery codes first. */
async function finish({ bezoek, stap, account }: Begonnen, codes: readonly string[]): Promise<Aanmelding> {
  const { deur, kern } = bezoek
  const { accountId } = account.wie
  const naar = `/${deur}/toegang/herstelcodes?${new URLSearchParams({ terug: stap.gegevens.terug }).toString()}`
  const onSessie = (sessieId: string) =>
    keepToShow(kern, { sessieId, accountId, wat: 'herstelcodes' }, codes.join(' '))
  return beginSessie(bezoek, account.wie, { vanaf: steadyNow(), terug: naar, onSessie })
}

const verlopen = (deur: Inlogdeur) => seeOther(`/${deur}/inloggen?reden=verlopen`)
const answer = (deur: Inlogdeur, aanmelding: Aanmelding) =>
  aanmelding.ok ? seeOther(aanmelding.naar, aanmelding.cookies) : verlopen(deur)

type Verzoek = PageRequest<unknown, unknown, unknown>

async function withApp(deur: Inlogdeur, request: Verzoek, invoer: z.output<typeof appSchema>) {
  const begonnen = await findBegonnen(deur, request)
  if (!begonnen) return verlopen(deur)
  const { context } = begonnen.bezoek
  const codes = await addApp(context, begonnen.account.wie, { ...invoer, onlyFirst: true })
  if (!codes) return refuse({ code: toegangteksten.nl.appCodeFout })
  return answer(deur, await finish(begonnen, codes))
}

async function withPasskey(deur: Inlogdeur, request: Verzoek, invoer: z.output<typeof passkeySchema>) {
  const begonnen = await findBegonnen(deur, request)
  if (!begonnen) return verlopen(deur)
  const { naam } = invoer
  if (!naam) return refuse({ naam: toegangteksten.nl.passkeyNaamLeeg })
  const { context, kern } = begonnen.bezoek
  const { wie } = begonnen.account
  const vraag = { accountId: wie.accountId, antwoord: invoer.antwoord }
  const passkey = await acceptNewPasskey(kern, request.url, vraag)
  const codes = passkey && (await addPasskey(context, wie, { passkey, naam, onlyFirst: true }))
  if (!codes) return refuse({ algemeen: toegangteksten.nl.passkeyMislukt })
  return answer(deur, await finish(begonnen, codes))
}

/** First sign-in of staff: nothing else opens before there is a second factor. */
export const instellenPage = (deur: Inlogdeur): Route =>
  pagina(`/${deur}/inloggen/instellen`, { deur, toegang: 'publiek' })
    .load(async (request) => {
      const begonnen = await findBegonnen(deur, request)
      if (!begonnen) return opnieuwInloggen(deur)
      return { geheim: newTotpSecret(), inlognaam: begonnen.account.inlognaam }
    })
    .action('app', {
      schema: appSchema,
      herhaalbaar: true,
      run: (request, invoer) => withApp(deur, request, invoer),
    })
    .action('passkey', {
      schema: passkeySchema,
      herhaalbaar: true,
      run: (request, invoer) => withPasskey(deur, request, invoer),
    })
    .view((page) => {
      const { corporatie } = page.shell
      return (
        <Layout page={page} titel="Stel een tweede stap in">
          <Paragraph soort="lead">
            U werkt met gegevens van anderen. Daarom logt u in met uw wachtwoord en nog een tweede stap. Dit
            hoeft u maar één keer in te stellen.
          </Paragraph>
          <NieuwePasskeyForm
            form={page.form('passkey')}
            vraag={`/${deur}/inloggen/instellen/passkey`}
            kop="Met een passkey"
          />
          <Section kop="Met een app op uw telefoon">
            <AppForm
              form={page.form('app')}
              geheim={page.data.geheim}
              corporatie={corporatie.naam}
              inlognaam={page.data.inlognaam}
            />
          </Section>
        </Layout>
      )
    })

/** The question for the device that will hold the first passkey. */
export const instellenVraag = (deur: Inlogdeur): Route =>
  antwoord(`/${deur}/inloggen/instellen/passkey`, { deur, toegang: 'publiek' }, async (request) => {
    const begonnen = await findBegonnen(deur, request)
    if (!begonnen) throw new PaginaFout(403)
    const { account, bezoek } = begonnen
    return Response.json(
      await askNewPasskey(bezoek.kern, request.url, {
        accountId: account.wie.accountId,
        inlognaam: account.inlognaam,
        bestaand: [],
      }),
    )
  })
