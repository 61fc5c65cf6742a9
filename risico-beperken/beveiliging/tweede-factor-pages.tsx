import { z } from 'zod'
import { uitlegVan } from '../../doelbinding/uitleg.ts'
import { pagina, refuse, seeOther } from '../../web/pagina.ts'
import type { PageRequest, Route } from '../../web/route.ts'
import { Form, Layout, Link, Paragraph, PasskeyForm, TextField } from '../../web/ui/index.ts'
import { beginSessie, findStap } from './aanmelden.ts'
import { bezoekOf, goTo, talenAt } from './bezoek.ts'
import type { Inlogdeur } from './deuren.ts'
import { steadyNow } from './klok.ts'
import { acceptPasskey, passkeyAntwoord, type PasskeyAntwoord } from './passkey.ts'
import { inlogteksten, weigeringTekst } from './teksten.ts'
import { tryTweedeFactor } from './tweede-factor.ts'
import { inloggen } from './verwerkingen.ts'

export const opnieuwInloggen = (deur: Inlogdeur): Response => goTo(`/${deur}/inloggen?reden=verlopen`)

const verlopen = (deur: Inlogdeur) => seeOther(`/${deur}/inloggen?reden=verlopen`)

async function withCode(deur: Inlogdeur, request: PageRequest, code: string) {
  const bezoek = bezoekOf(deur, request)
  const t = inlogteksten[bezoek.taal]
  if (!code) return refuse({ code: t.vulCode })
  const aanmelding = await tryTweedeFactor(bezoek, code)
  if (aanmelding.ok) return seeOther(aanmelding.naar, aanmelding.cookies)
  if (aanmelding.reden === 'verlopen') return verlopen(deur)
  const melding = weigeringTekst(aanmelding, t.codeOnjuist, bezoek.taal)
  return refuse(aanmelding.reden === 'onjuist' ? { code: melding } : { algemeen: melding })
}

async function withPasskey(deur: Inlogdeur, request: PageRequest, given: PasskeyAntwoord) {
  const bezoek = bezoekOf(deur, request)
  const stap = await findStap(bezoek)
  if (!stap) return verlopen(deur)
  const vanaf = steadyNow()
  const account = await acceptPasskey(bezoek, request.url, given)
  if (account?.wie.accountId !== stap.accountId)
    return refuse({ algemeen: inlogteksten[bezoek.taal].passkeyOnjuist })
  const aanmelding = await beginSessie(bezoek, account.wie, { vanaf, terug: stap.gegevens.terug })
  return aanmelding.ok ? seeOther(aanmelding.naar, aanmelding.cookies) : verlopen(deur)
}

/** The step after the password: a code of the app, a passkey, or a recovery code. */
export const tweedeFactorPage = (deur: Inlogdeur): Route =>
  pagina(`/${deur}/inloggen/tweede-factor`, { deur, toegang: 'publiek', talen: talenAt(deur) })
    .load(async (request) => {
      const stap = await findStap(bezoekOf(deur, request))
      return stap && (stap.gegevens.totp || stap.gegevens.passkey) ? stap.gegevens : opnieuwInloggen(deur)
    })
    .action('code', {
      schema: z.object({ code: z.string().max(40).default('') }),
      herhaalbaar: true,
      run: (request, invoer) => withCode(deur, request, invoer.code),
    })
    .action('passkey', {
      schema: z.object({ antwoord: passkeyAntwoord }),
      herhaalbaar: true,
      run: (request, invoer) => withPasskey(deur, request, invoer.antwoord),
    })
    .view((page) => {
      const t = inlogteksten[page.shell.taal]
      const form = page.form('code')
      const { totp, passkey } = page.data
      return (
        <Layout page={page} titel={t.tweedeTitel}>
          <Paragraph>{t.tweedeUitleg}</Paragraph>
          {passkey && (
            <PasskeyForm
              form={page.form('passkey')}
              vraag={`/${deur}/inloggen/passkey`}
              soort="inloggen"
              knop={t.passkeyKnop}
              knopsoort={totp ? 'secundair' : 'primair'}
              mislukt={t.passkeyMislukt}
            />
          )}
          <Form form={form} verzend={t.verder} uitleg={false}>
            <TextField
              form={form}
              name="code"
              label={t.code}
              hint={totp ? t.codeHint : t.codeHintHerstel}
              breedte="half"
              autoComplete="one-time-code"
              waarvoor={uitlegVan(inloggen, page.shell.taal)}
            />
          </Form>
          <Paragraph>
            <Link href={`/${deur}/inloggen`}>{t.opnieuw}</Link>
          </Paragraph>
        </Layout>
      )
    })
