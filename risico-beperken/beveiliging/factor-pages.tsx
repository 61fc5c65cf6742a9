import { z } from 'zod'
import { antwoord, pagina, refuse, seeOther } from '../../web/pagina.ts'
import { PaginaFout } from '../../web/pagina-fout.ts'
import type { Route } from '../../web/route.ts'
import { Layout, Paragraph, PostButton, PrintButton, Reference } from '../../web/ui/index.ts'
import { AppForm, NieuwePasskeyForm } from './factor-forms.tsx'
import { goTo, taalAt, terugAt } from './bezoek.ts'
import type { Inlogdeur } from './deuren.ts'
import { terugVraag } from './inloggen-pages.tsx'
import { appSchema, passkeySchema } from './instellen-pages.tsx'
import { acceptNewPasskey, askNewPasskey } from './passkey.ts'
import { askConfirmation, confirmFirst } from './recent.ts'
import { toegangteksten } from './toegang-teksten.ts'
import { eigenaar } from './toegang-pages.tsx'
import { addApp, addPasskey, readToegang } from './toegang.ts'
import { findToShow, hideShown, keepToShow } from './tonen.ts'
import { newTotpSecret } from './totp.ts'

/** Linking an app, or another app in its place. */
export const appPage = (deur: Inlogdeur): Route =>
  pagina(`/${deur}/toegang/app`, eigenaar(deur))
    .load(async (request) => {
      const first = await confirmFirst(request)
      if (first) return first
      const toegang = await readToegang(request.context, request.session)
      if (!toegang) throw new PaginaFout(404)
      return { geheim: newTotpSecret(), inlognaam: toegang.inlognaam }
    })
    .action('app', {
      schema: appSchema,
      run: async (request, invoer) => {
        const naar = await askConfirmation(request)
        if (naar) return seeOther(naar)
        const { context, session } = request
        const codes = await addApp(context, session, invoer)
        if (!codes) return refuse({ code: toegangteksten[taalAt(deur, request.taal)].appCodeFout })
        await keepToShow(context.doelbinding, { ...session, wat: 'herstelcodes' }, codes.join(' '))
        return seeOther(`/${deur}/toegang/herstelcodes`)
      },
    })
    .view((page) => {
      const t = toegangteksten[page.shell.taal]
      return (
        <Layout page={page} titel={t.appTitel} kruimels={[{ tekst: t.titel, href: `/${deur}/toegang` }]}>
          <AppForm
            form={page.form('app')}
            geheim={page.data.geheim}
            corporatie={page.shell.corporatie.naam}
            inlognaam={page.data.inlognaam}
            annuleer={`/${deur}/toegang`}
          />
        </Layout>
      )
    })

export const passkeyPage = (deur: Inlogdeur): Route =>
  pagina(`/${deur}/toegang/passkeys/nieuw`, eigenaar(deur))
    .load((request) => confirmFirst(request))
    .action('passkey', {
      schema: passkeySchema,
      run: async (request, { antwoord: given, naam }) => {
        const naar = await askConfirmation(request)
        if (naar) return seeOther(naar)
        const t = toegangteksten[taalAt(deur, request.taal)]
        if (!naam) return refuse({ naam: t.passkeyNaamLeeg })
        const { context, session } = request
        const kern = context.doelbinding
        const vraag = { accountId: session.accountId, antwoord: given }
        const passkey = await acceptNewPasskey(kern, request.url, vraag)
        const codes = passkey && (await addPasskey(context, session, { passkey, naam }))
        if (!codes) return refuse({ algemeen: t.passkeyMislukt })
        if (codes.length === 0) return seeOther(`/${deur}/toegang?gedaan=passkey`)
        await keepToShow(kern, { ...session, wat: 'herstelcodes' }, codes.join(' '))
        return seeOther(`/${deur}/toegang/herstelcodes`)
      },
    })
    .view((page) => {
      const t = toegangteksten[page.shell.taal]
      return (
        <Layout page={page} titel={t.passkeyNieuw} kruimels={[{ tekst: t.titel, href: `/${deur}/toegang` }]}>
          <NieuwePasskeyForm form={page.form('passkey')} vraag={`/${deur}/toegang/passkeys/vraag`} />
          <Paragraph>{t.passkeyZonder}</Paragraph>
        </Layout>
      )
    })

/** The question for the device that will hold a new passkey. */
export const nieuwePasskeyVraag = (deur: Inlogdeur): Route =>
  antwoord(`/${deur}/toegang/passkeys/vraag`, eigenaar(deur), async (request) => {
    const { context, session, url } = request
    const toegang = (await askConfirmation(request)) ? null : await readToegang(context, session)
    if (!toegang) throw new PaginaFout(403)
    return Response.json(
      await askNewPasskey(context.doelbinding, url, {
        accountId: session.accountId,
        inlognaam: toegang.inlognaam,
        bestaand: toegang.passkeys.map(({ credentialId }) => credentialId),
      }),
    )
  })

/** Recovery codes, once: until the person says to have kept them, and ten minutes at most. */
export const herstelcodesPage = (deur: Inlogdeur): Route =>
  pagina(`/${deur}/toegang/herstelcodes`, { ...eigenaar(deur), query: terugVraag })
    .load(async ({ context, session }) => {
      const codes = await findToShow(context.doelbinding, { ...session, wat: 'herstelcodes' })
      return codes?.split(' ') ?? goTo(`/${deur}/toegang?gedaan=codes`)
    })
    .action('bewaard', {
      schema: z.object({}),
      run: async ({ context, session, query }) => {
        await hideShown(context.doelbinding, { ...session, wat: 'herstelcodes' })
        return seeOther(query.terug ? terugAt(deur, query.terug) : `/${deur}/toegang?gedaan=codes`)
      },
    })
    .view((page) => {
      const t = toegangteksten[page.shell.taal]
      return (
        <Layout page={page} titel={t.codesTitel}>
          <Paragraph>{t.codesUitleg}</Paragraph>
          {page.data.map((code) => (
            <Reference key={code}>{code}</Reference>
          ))}
          <PrintButton>{t.codesPrint}</PrintButton>
          <PostButton form={page.form('bewaard')} soort="primair">
            {t.codesKnop}
          </PostButton>
        </Layout>
      )
    })
