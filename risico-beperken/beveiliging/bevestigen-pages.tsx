import { z } from 'zod'
import { uitlegVan } from '../../doelbinding/uitleg.ts'
import type { FormState } from '../../web/form-state.ts'
import { pagina, refuse, seeOther } from '../../web/pagina.ts'
import type { Session } from '../../web/omgeving.ts'
import type { PageRequest, Route } from '../../web/route.ts'
import {
  ButtonLink,
  Form,
  Layout,
  Paragraph,
  PasskeyForm,
  PasswordField,
  TextField,
} from '../../web/ui/index.ts'
import { findInlogaccount } from './aanmelden.ts'
import { bezoekOf, terugAt } from './bezoek.ts'
import { setCookie } from './cookie.ts'
import { type Inlogdeur, needsTweedeFactor } from './deuren.ts'
import { terugVraag } from './inloggen-pages.tsx'
import type { ExterneInlog } from './instellingen.ts'
import { countPoging, forgivePoging, wachtTekst } from './limiet.ts'
import { acceptPasskey, passkeyAntwoord, type PasskeyAntwoord } from './passkey.ts'
import { confirmSessie } from './sessie.ts'
import { inlogteksten } from './teksten.ts'
import { eigenaar } from './toegang-pages.tsx'
import { toegangteksten } from './toegang-teksten.ts'
import { useCode } from './tweede-factor.ts'
import { inloggen } from './verwerkingen.ts'
import { verifyPassword } from './wachtwoord.ts'

type Verzoek = PageRequest<unknown, { terug?: string | undefined }, Session>

/** Password and, where the account has or must have one, a code: is this still the person who signed in? */
async function confirm(deur: Inlogdeur, request: Verzoek, invoer: { wachtwoord: string; code: string }) {
  const bezoek = bezoekOf(deur, request)
  const { kern, taal } = bezoek
  const t = toegangteksten[taal]
  const { accountId, sessieId } = request.session
  const counted = { wat: 'tweede-factor', account: accountId, ipAdres: request.ipAdres } as const
  const wacht = await countPoging(kern, counted)
  if (wacht) return refuse({ algemeen: wachtTekst(wacht, taal) })
  const account = await findInlogaccount(bezoek, { accountId })
  const right = await verifyPassword(invoer.wachtwoord, account?.wachtwoord)
  if (!account || !right) return refuse({ algemeen: t.bevestigFout })
  const asksCode = account.totp || needsTweedeFactor(deur)
  if (asksCode && (await useCode(bezoek, accountId, invoer.code)) !== 'goed')
    return refuse({ algemeen: t.bevestigFout })
  await forgivePoging(kern, counted)
  return confirmed(deur, request, await confirmSessie(kern, sessieId))
}

const confirmed = (deur: Inlogdeur, request: Verzoek, token: string) =>
  seeOther(terugAt(deur, request.query.terug), [setCookie(deur, 'sessie', token)])

async function confirmByPasskey(deur: Inlogdeur, request: Verzoek, given: PasskeyAntwoord) {
  const bezoek = bezoekOf(deur, request)
  const account = await acceptPasskey(bezoek, request.url, given)
  if (account?.wie.accountId !== request.session.accountId)
    return refuse({ algemeen: toegangteksten[bezoek.taal].bevestigPasskeyFout })
  return confirmed(deur, request, await confirmSessie(bezoek.kern, request.session.sessieId))
}

/** Asks again who somebody is before something risky. The session gets another secret. */
export const bevestigenPage = (deur: Inlogdeur, findExtern: () => ExterneInlog | undefined): Route =>
  pagina(`/${deur}/toegang/bevestigen`, { ...eigenaar(deur), query: terugVraag })
    .load(async (request) => {
      const { accountId } = request.session
      const account = await findInlogaccount(bezoekOf(deur, request), { accountId })
      return {
        wachtwoord: Boolean(account?.wachtwoord),
        code: Boolean(account?.totp) || needsTweedeFactor(deur),
        passkey: Boolean(account?.passkey),
      }
    })
    .action('bevestig', {
      schema: z.object({
        wachtwoord: z.string().max(1000).default(''),
        code: z.string().max(40).default(''),
      }),
      herhaalbaar: true,
      run: (request, invoer) => confirm(deur, request, invoer),
    })
    .action('passkey', {
      schema: z.object({ antwoord: passkeyAntwoord }),
      herhaalbaar: true,
      run: (request, invoer) => confirmByPasskey(deur, request, invoer.antwoord),
    })
    .view((page) => {
      const { taal } = page.shell
      const t = toegangteksten[taal]
      const { wachtwoord, code, passkey } = page.data
      const terug = new URLSearchParams({ terug: terugAt(deur, page.request.query.terug) }).toString()
      const extern = findExtern()
      return (
        <Layout page={page} titel={t.bevestigTitel}>
          <Paragraph>{t.bevestigUitleg}</Paragraph>
          {passkey && (
            <PasskeyForm
              form={page.form('passkey')}
              vraag={`/${deur}/inloggen/passkey`}
              soort="inloggen"
              knop={inlogteksten[taal].passkeyKnop}
              knopsoort="secundair"
              mislukt={inlogteksten[taal].passkeyMislukt}
            />
          )}
          {wachtwoord && <Wachtwoordformulier form={page.form('bevestig')} code={code} deur={deur} />}
          {extern && (
            <ButtonLink href={`/${deur}/inloggen/extern?${terug}`} soort="secundair">
              {inlogteksten[taal].extern(extern.label)}
            </ButtonLink>
          )}
        </Layout>
      )
    })

interface WachtwoordformulierProps {
  form: FormState<'wachtwoord' | 'code'>
  code: boolean
  deur: Inlogdeur
}

function Wachtwoordformulier({ form, code, deur }: WachtwoordformulierProps) {
  const t = toegangteksten[form.taal]
  const waarvoor = uitlegVan(inloggen, form.taal)
  return (
    <Form form={form} verzend={t.bevestigKnop} annuleer={`/${deur}`}>
      <PasswordField form={form} name="wachtwoord" label={t.wachtwoord} waarvoor={waarvoor} />
      {code && (
        <TextField
          form={form}
          name="code"
          label={t.bevestigCode}
          breedte="half"
          autoComplete="one-time-code"
          waarvoor={waarvoor}
        />
      )}
    </Form>
  )
}
