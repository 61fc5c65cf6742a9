import { z } from 'zod'
import { pagina, seeOther } from '../../web/pagina.ts'
import type { Route } from '../../web/route.ts'
import { ConfirmPage, Paragraph } from '../../web/ui/index.ts'
import { talenAt } from './bezoek.ts'
import { clearCookie } from './cookie.ts'
import type { Inlogdeur } from './deuren.ts'
import { endSessieOf } from './sessie.ts'
import { inlogteksten } from './teksten.ts'

/** Signing out ends the session on the server, also when it had ended already, and clears the cookies of the door. */
export const uitloggenPage = (deur: Inlogdeur): Route =>
  pagina(`/${deur}/uitloggen`, { deur, toegang: 'publiek', talen: talenAt(deur) })
    .action('uitloggen', {
      schema: z.object({}),
      herhaalbaar: true,
      run: async (request) => {
        await endSessieOf(request.context.doelbinding, request.raw, deur)
        const cookies = [clearCookie(deur, 'sessie'), clearCookie(deur, 'stap')]
        return seeOther(`/${deur}/inloggen?reden=uitgelogd`, cookies)
      },
    })
    .view((page) => {
      const t = inlogteksten[page.shell.taal]
      return (
        <ConfirmPage
          page={page}
          form={page.form('uitloggen')}
          titel={t.uitloggenVraag}
          ja={t.uitloggenJa}
          nee={{ tekst: t.uitloggenNee, href: `/${deur}` }}
        >
          <Paragraph>{page.shell.corporatie.naam}</Paragraph>
        </ConfirmPage>
      )
    })
