import { z } from 'zod'
import { uitlegVan } from '../../doelbinding/uitleg.ts'
import { antwoord, pagina, refuse, seeOther } from '../../web/pagina.ts'
import type { Route } from '../../web/route.ts'
import {
  Alert,
  ButtonLink,
  Form,
  Layout,
  Paragraph,
  PasskeyForm,
  PasswordField,
  Section,
  Telefoon,
  TextField,
} from '../../web/ui/index.ts'
import { beginSessie, tryWachtwoord } from './aanmelden.ts'
import { bezoekOf, goTo, talenAt, terugAt } from './bezoek.ts'
import type { Inlogdeur } from './deuren.ts'
import type { ExterneInlog } from './instellingen.ts'
import { steadyNow } from './klok.ts'
import { acceptPasskey, askPasskey, passkeyAntwoord } from './passkey.ts'
import { inlogteksten, weigeringTekst } from './teksten.ts'
import { inloggen } from './verwerkingen.ts'

export const terugVraag = z.object({
  terug: z.string().max(2000).optional().catch(undefined),
  reden: z.string().max(20).optional().catch(undefined),
})
const KORT = 254
const leeg = (maximum: number) => z.string().max(maximum).default('')

/** The sign-in page of a door: name and password, or a passkey, or an identity provider. */
export function inloggenPage(deur: Inlogdeur, extern: ExterneInlog | undefined): Route {
  return pagina(`/${deur}/inloggen`, { deur, toegang: 'publiek', talen: talenAt(deur), query: terugVraag })
    .load((request) => (request.session ? goTo(terugAt(deur, request.query.terug)) : null))
    .action('inloggen', {
      schema: z.object({ inlognaam: leeg(KORT), wachtwoord: leeg(200) }),
      herhaalbaar: true,
      run: async (request, invoer) => {
        const bezoek = bezoekOf(deur, request)
        const t = inlogteksten[bezoek.taal]
        if (!invoer.inlognaam || !invoer.wachtwoord)
          return refuse({
            ...(!invoer.inlognaam && { inlognaam: t.vulInlognaam }),
            ...(!invoer.wachtwoord && { wachtwoord: t.vulWachtwoord }),
          })
        const terug = terugAt(deur, request.query.terug)
        const aanmelding = await tryWachtwoord(bezoek, { ...invoer, terug })
        return aanmelding.ok
          ? seeOther(aanmelding.naar, aanmelding.cookies)
          : refuse({ algemeen: weigeringTekst(aanmelding, t.onjuist, bezoek.taal) })
      },
    })
    .action('passkey', {
      schema: z.object({ antwoord: passkeyAntwoord }),
      herhaalbaar: true,
      run: async (request, invoer) => {
        const bezoek = bezoekOf(deur, request)
        const t = inlogteksten[bezoek.taal]
        const vanaf = steadyNow()
        const account = await acceptPasskey(bezoek, request.url, invoer.antwoord)
        if (!account) return refuse({ algemeen: t.passkeyOnjuist })
        const terug = terugAt(deur, request.query.terug)
        const aanmelding = await beginSessie(bezoek, account.wie, { vanaf, terug })
        return aanmelding.ok
          ? seeOther(aanmelding.naar, aanmelding.cookies)
          : refuse({ algemeen: weigeringTekst(aanmelding, t.passkeyOnjuist, bezoek.taal) })
      },
    })
    .view((page) => {
      const { shell, request } = page
      const t = inlogteksten[shell.taal]
      const form = page.form('inloggen')
      const reden = t.reden[request.query.reden ?? '']
      const werk = deur !== 'mijn'
      const externPad = `/${deur}/inloggen/extern?${new URLSearchParams({ terug: terugAt(deur, request.query.terug) }).toString()}`
      return (
        <Layout page={page} titel={t.inloggen}>
          {reden && <Alert>{reden}</Alert>}
          <Form form={form} verzend={t.inloggen} uitleg={false}>
            <TextField
              form={form}
              name="inlognaam"
              label={t.inlognaam}
              hint={werk ? t.inlognaamHintWerk : t.inlognaamHint}
              soort="email"
              autoComplete="username"
              waarvoor={uitlegVan(inloggen, shell.taal)}
            />
            <PasswordField form={form} name="wachtwoord" label={t.wachtwoord} />
          </Form>
          {extern && (
            <Paragraph>
              <ButtonLink href={externPad} soort="secundair">
                {t.extern(extern.label)}
              </ButtonLink>
            </Paragraph>
          )}
          <PasskeyForm
            form={page.form('passkey')}
            vraag={`/${deur}/inloggen/passkey`}
            soort="inloggen"
            knop={t.passkeyKnop}
            knopsoort="secundair"
            mislukt={t.passkeyMislukt}
          >
            <Paragraph>{t.passkeyUitleg}</Paragraph>
          </PasskeyForm>
          <Section kop={t.vergetenKop}>
            <Paragraph>
              {werk ? (
                t.vergetenWerk
              ) : (
                <>
                  {t.vergeten} <Telefoon nummer={shell.corporatie.telefoon} />
                </>
              )}
            </Paragraph>
          </Section>
        </Layout>
      )
    })
}

/** The question that the browser's passkey function answers. */
export const passkeyVraag = (deur: Inlogdeur): Route =>
  antwoord(`/${deur}/inloggen/passkey`, { deur, toegang: 'publiek' }, async (request) =>
    Response.json(await askPasskey(request.context.doelbinding, request.url)),
  )
