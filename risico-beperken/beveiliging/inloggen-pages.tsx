import { z } from 'zod'
import { uitlegVan } from '../../doelbinding/uitleg.ts'
import { antwoord, pagina, refuse, seeOther } from '../../web/pagina.ts'
import type { FormState } from '../../web/form-state.ts'
import type { Shell, Taal } from '../../web/omgeving.ts'
import type { PageRequest, Route } from '../../web/route.ts'
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
import { type Aanmelding, beginSessie, tryWachtwoord } from './aanmelden.ts'
import { bezoekOf, goTo, talenAt, terugAt } from './bezoek.ts'
import type { Inlogdeur } from './deuren.ts'
import type { ExterneInlog } from './instellingen.ts'
import { steadyNow } from './klok.ts'
import { acceptPasskey, askPasskey, passkeyAntwoord, type PasskeyAntwoord } from './passkey.ts'
import { inlogteksten, weigeringTekst } from './teksten.ts'
import { inloggen } from './verwerkingen.ts'

export const terugVraag = z.object({
  terug: z.string().max(2000).optional().catch(undefined),
  reden: z.string().max(20).optional().catch(undefined),
})
const KORT = 254
const leeg = (maximum: number) => z.string().max(maximum).default('')

type Verzoek = PageRequest<unknown, z.output<typeof terugVraag>>
const answer = (aanmelding: Aanmelding, onjuist: string, taal: Taal) =>
  aanmelding.ok
    ? seeOther(aanmelding.naar, aanmelding.cookies)
    : refuse({ algemeen: weigeringTekst(aanmelding, onjuist, taal) })

async function withPassword(
  deur: Inlogdeur,
  request: Verzoek,
  invoer: { inlognaam: string; wachtwoord: string },
) {
  const bezoek = bezoekOf(deur, request)
  const t = inlogteksten[bezoek.taal]
  if (!invoer.inlognaam || !invoer.wachtwoord)
    return refuse({
      ...(!invoer.inlognaam && { inlognaam: t.vulInlognaam }),
      ...(!invoer.wachtwoord && { wachtwoord: t.vulWachtwoord }),
    })
  const terug = terugAt(deur, request.query.terug)
  return answer(await tryWachtwoord(bezoek, { ...invoer, terug }), t.onjuist, bezoek.taal)
}

async function withPasskey(deur: Inlogdeur, request: Verzoek, given: PasskeyAntwoord) {
  const bezoek = bezoekOf(deur, request)
  const t = inlogteksten[bezoek.taal]
  const vanaf = steadyNow()
  const account = await acceptPasskey(bezoek, request.url, given)
  if (!account) return refuse({ algemeen: t.passkeyOnjuist })
  const terug = terugAt(deur, request.query.terug)
  return answer(await beginSessie(bezoek, account.wie, { vanaf, terug }), t.passkeyOnjuist, bezoek.taal)
}

/** The sign-in page of a door: name and password, or a passkey, or an identity provider. */
export function inloggenPage(deur: Inlogdeur, findExtern: () => ExterneInlog | undefined): Route {
  return pagina(`/${deur}/inloggen`, { deur, toegang: 'publiek', talen: talenAt(deur), query: terugVraag })
    .load((request) => (request.session ? goTo(terugAt(deur, request.query.terug)) : null))
    .action('inloggen', {
      schema: z.object({ inlognaam: leeg(KORT), wachtwoord: leeg(1000) }),
      herhaalbaar: true,
      run: (request, invoer) => withPassword(deur, request, invoer),
    })
    .action('passkey', {
      schema: z.object({ antwoord: passkeyAntwoord }),
      herhaalbaar: true,
      run: (request, invoer) => withPasskey(deur, request, invoer.antwoord),
    })
    .view((page) => {
      const { shell, request } = page
      const t = inlogteksten[shell.taal]
      const reden = t.reden[request.query.reden ?? '']
      const terug = new URLSearchParams({ terug: terugAt(deur, request.query.terug) }).toString()
      const extern = findExtern()
      return (
        <Layout page={page} titel={t.inloggen}>
          {reden && <Alert>{reden}</Alert>}
          <Naamformulier form={page.form('inloggen')} deur={deur} />
          {extern && (
            <ButtonLink href={`/${deur}/inloggen/extern?${terug}`} soort="secundair">
              {t.extern(extern.label)}
            </ButtonLink>
          )}
          <PasskeyForm
            form={page.form('passkey')}
            vraag={`/${deur}/inloggen/passkey`}
            soort="inloggen"
            knop={t.passkeyKnop}
            knopsoort="secundair"
            mislukt={t.passkeyMislukt}
          >
            <Section kop={t.passkeyKop}>
              <Paragraph>{t.passkeyUitleg}</Paragraph>
            </Section>
          </PasskeyForm>
          <Section kop={t.vergetenKop}>
            <Vergeten deur={deur} shell={shell} />
          </Section>
        </Layout>
      )
    })
}

function Naamformulier({ form, deur }: { form: FormState<'inlognaam' | 'wachtwoord'>; deur: Inlogdeur }) {
  const t = inlogteksten[form.taal]
  return (
    <Form form={form} verzend={t.inloggen} uitleg={false}>
      <TextField
        form={form}
        name="inlognaam"
        label={t.inlognaam}
        hint={deur === 'mijn' ? t.inlognaamHint : t.inlognaamHintWerk}
        soort="email"
        autoComplete="username"
        waarvoor={uitlegVan(inloggen, form.taal)}
      />
      <PasswordField
        form={form}
        name="wachtwoord"
        label={t.wachtwoord}
        waarvoor={uitlegVan(inloggen, form.taal)}
      />
    </Form>
  )
}

function Vergeten({ deur, shell }: { deur: Inlogdeur; shell: Shell }) {
  const t = inlogteksten[shell.taal]
  if (deur !== 'mijn') return <Paragraph>{t.vergetenWerk}</Paragraph>
  return (
    <Paragraph>
      {t.vergeten} <Telefoon nummer={shell.corporatie.telefoon} />
    </Paragraph>
  )
}

/** The question that the browser's passkey function answers. */
export const passkeyVraag = (deur: Inlogdeur): Route =>
  antwoord(`/${deur}/inloggen/passkey`, { deur, toegang: 'publiek' }, async (request) =>
    Response.json(await askPasskey(request.context.doelbinding, request.url)),
  )
