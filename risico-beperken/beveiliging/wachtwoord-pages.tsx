import { z } from 'zod'
import { uitlegVan } from '../../doelbinding/uitleg.ts'
import type { FormState } from '../../web/form-state.ts'
import { pagina, refuse, seeOther } from '../../web/pagina.ts'
import { PaginaFout } from '../../web/pagina-fout.ts'
import type { PageRequest, Route } from '../../web/route.ts'
import type { Session } from '../../web/omgeving.ts'
import { Form, Layout, PasswordField } from '../../web/ui/index.ts'
import { taalAt } from './bezoek.ts'
import { setCookie } from './cookie.ts'
import type { Inlogdeur } from './deuren.ts'
import { countPoging, forgivePoging, wachtTekst } from './limiet.ts'
import { confirmSessie, endOtherSessies } from './sessie.ts'
import { toegangteksten } from './toegang-teksten.ts'
import { eigenaar } from './toegang-pages.tsx'
import { readWachtwoord, saveWachtwoord } from './toegang.ts'
import { toegangBeheren } from './verwerkingen.ts'
import { checkNieuwWachtwoord, verifyPassword } from './wachtwoord.ts'

const veld = z.string().max(1000).default('')
export const nieuwWachtwoordVelden = { nieuw: veld, nogmaals: veld }

/** What is wrong with the two fields of a new password, per field. */
export function checkVelden(
  { nieuw, nogmaals }: { nieuw: string; nogmaals: string },
  inlognaam: string,
  taal: 'nl' | 'en',
): { nieuw?: string; nogmaals?: string } | null {
  const t = toegangteksten[taal]
  if (!nieuw) return { nieuw: t.vulNieuw }
  const fout = checkNieuwWachtwoord(nieuw, inlognaam)
  if (fout) return { nieuw: t.fout[fout] }
  return nieuw === nogmaals ? null : { nogmaals: t.ongelijk }
}

interface Wijziging {
  oud: string
  nieuw: string
  nogmaals: string
}

async function changeWachtwoord(request: PageRequest<unknown, unknown, Session>, invoer: Wijziging) {
  const { context, session } = request
  const kern = context.doelbinding
  const { deur, accountId, sessieId } = session
  const taal = taalAt(deur, request.taal)
  const t = toegangteksten[taal]
  if (!invoer.oud) return refuse({ oud: t.vulOud })
  const counted = { wat: 'wachtwoord', account: accountId, ipAdres: request.ipAdres } as const
  const wacht = await countPoging(kern, counted)
  if (wacht) return refuse({ algemeen: wachtTekst(wacht, taal) })
  const stored = await readWachtwoord(context, session)
  if (!stored) throw new PaginaFout(404)
  // The same form sent twice: the second finds that the new password is there already.
  const already = await verifyPassword(invoer.nieuw, stored.wachtwoord)
  if (!already && !(await verifyPassword(invoer.oud, stored.wachtwoord))) return refuse({ oud: t.oudOnjuist })
  await forgivePoging(kern, counted)
  const fouten = checkVelden(invoer, stored.inlognaam, taal)
  if (fouten) return refuse(fouten)
  if (!already) await saveWachtwoord(context, session, invoer.nieuw)
  await endOtherSessies(kern, accountId, sessieId)
  const token = await confirmSessie(kern, sessieId)
  return seeOther(`/${deur}/toegang?gedaan=wachtwoord`, [setCookie(deur, 'sessie', token)])
}

/** Changing the password asks for the old one, ends the sessions elsewhere and gives this one another secret. */
export const wachtwoordPage = (deur: Inlogdeur): Route =>
  pagina(`/${deur}/toegang/wachtwoord`, eigenaar(deur))
    .action('wijzig', {
      schema: z.object({ oud: veld, ...nieuwWachtwoordVelden }),
      herhaalbaar: true,
      run: changeWachtwoord,
    })
    .view((page) => {
      const t = toegangteksten[page.shell.taal]
      const form = page.form('wijzig')
      const waarvoor = uitlegVan(toegangBeheren, page.shell.taal)
      return (
        <Layout page={page} titel={t.wijzigTitel} kruimels={[{ tekst: t.titel, href: `/${deur}/toegang` }]}>
          <Form form={form} verzend={t.wijzigTitel} annuleer={`/${deur}/toegang`}>
            <PasswordField form={form} name="oud" label={t.oud} waarvoor={waarvoor} />
            <NieuwWachtwoord form={form} />
          </Form>
        </Layout>
      )
    })

/** The new password, twice. */
export function NieuwWachtwoord<F extends string>({ form }: { form: FormState<F | 'nieuw' | 'nogmaals'> }) {
  const t = toegangteksten[form.taal]
  const waarvoor = uitlegVan(toegangBeheren, form.taal)
  return (
    <>
      <PasswordField form={form} name="nieuw" label={t.nieuw} hint={t.nieuwHint} waarvoor={waarvoor} nieuw />
      <PasswordField form={form} name="nogmaals" label={t.nogmaals} waarvoor={waarvoor} nieuw />
    </>
  )
}
