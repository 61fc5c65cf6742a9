import { z } from 'zod'
import { uitlegVan } from '../../doelbinding/uitleg.ts'
import { pagina, refuse, seeOther } from '../../web/pagina.ts'
import type { Route } from '../../web/route.ts'
import { Alert, ConfirmPage, Form, Layout, Link, Paragraph, Radios, TextField } from '../../web/ui/index.ts'
import { keuze, tekst } from '../../web/velden.ts'
import { adresTeksten } from './adres-teksten.ts'
import { bevestigWijziging, findContact, stopWijziging, vraagWijziging } from './adres-wijzigen.ts'
import type { Via } from './contactwijziging.ts'
import { inTaal } from './in-taal.ts'
import { contactgegevensWijzigen } from './verwerkingen-adres.ts'

const huurder = { rollen: ['huurder'], verwerkingen: [contactgegevensWijzigen] } as const
const talen = ['nl', 'en'] as const
const SOORTEN = ['e-mail', 'telefoon'] as const
const { fouten: FOUT } = adresTeksten.nl

const vraagPagina = (soort: (typeof SOORTEN)[number]) =>
  pagina(`/mijn/contact/${soort}`, { deur: 'mijn', toegang: huurder, talen })
    .load(async ({ context, session, nu }) => findContact(context, session.betrokkeneId, nu))
    .action('vraag', {
      schema: z.object({
        waarde: tekst(FOUT[soort === 'e-mail' ? 'geen-adres' : 'geen-nummer']),
        via: keuze(['e-mail', 'sms', 'brief'], FOUT.kies),
      }),
      run: async ({ context, session, nu, taal }, { waarde, via }) => {
        // A letter code would show nothing about an e-mail address, nor a mail about a telephone number.
        const past = soort === 'e-mail' ? 'e-mail' : via === 'brief' ? 'brief' : 'sms'
        const gevraagd = await vraagWijziging(context, session.betrokkeneId, {
          soort,
          waarde,
          via: past,
          nu,
        })
        if (gevraagd.ok) return seeOther(`/mijn/contact/bevestigen/${gevraagd.value}`)
        return refuse({ waarde: adresTeksten[taal].fouten[gevraagd.refusal] })
      },
    })
    .view((page) => {
      const { shell } = page
      const t = adresTeksten[shell.taal]
      const form = inTaal(page.form('vraag', soort === 'e-mail' ? { via: 'e-mail' } : {}), shell.taal)
      const vias = shell.demo ? (['sms', 'brief'] as const) : (['brief'] as const)
      return (
        <Layout page={page} titel={t.nieuw[soort]} kruimels={[{ tekst: t.titel, href: '/mijn/contact' }]}>
          <Paragraph>{t.vraagUitleg[soort]}</Paragraph>
          <Form form={form} verzend={t.verstuur} annuleer="/mijn/contact">
            <TextField
              form={form}
              name="waarde"
              label={t.nieuw[soort]}
              soort={soort === 'e-mail' ? 'email' : 'tel'}
              autoComplete={soort === 'e-mail' ? 'email' : 'tel'}
              waarvoor={uitlegVan(contactgegevensWijzigen, shell.taal)}
            />
            {soort === 'e-mail' ? (
              <input type="hidden" name="via" value="e-mail" />
            ) : (
              <Radios
                form={form}
                name="via"
                label={t.via}
                keuzes={vias.map((waarde) => ({ waarde, tekst: t.vias[waarde] }))}
              />
            )}
          </Form>
        </Layout>
      )
    })

const bevestigPagina = pagina('/mijn/contact/bevestigen/:id', {
  deur: 'mijn',
  toegang: huurder,
  talen,
  params: z.object({ id: z.uuid() }),
})
  .load(async ({ context, session, params, nu }) => {
    const found = await findContact(context, session.betrokkeneId, nu)
    const wacht = found?.wacht.find(({ id }) => id === params.id)
    return wacht ?? seeOtherResponse('/mijn/contact')
  })
  .action('bevestig', {
    schema: z.object({ code: tekst(FOUT.leeg, 20) }),
    run: async ({ context, session, params, nu, taal }, { code }) => {
      const gedaan = await bevestigWijziging(context, session.betrokkeneId, { id: params.id, code, nu })
      if (gedaan.ok) return seeOther('/mijn/contact?gedaan=adres')
      return refuse({ code: adresTeksten[taal].fouten[gedaan.refusal] })
    },
  })
  .view((page) => {
    const { shell, data } = page
    const t = adresTeksten[shell.taal]
    const form = inTaal(page.form('bevestig'), shell.taal)
    return (
      <Layout page={page} titel={t.codeTitel} kruimels={[{ tekst: t.titel, href: '/mijn/contact' }]}>
        <Paragraph>{t.codeUitleg[data.via as Via](data.waarde)}</Paragraph>
        <Form form={form} verzend={t.bevestig} annuleer="/mijn/contact" uitleg={false}>
          <TextField
            form={form}
            name="code"
            label={t.code}
            soort="code"
            autoComplete="one-time-code"
            breedte="smal"
          />
        </Form>
        {shell.demo && (
          <Paragraph soort="klein">
            <Link href="/postbus">Postbus van het voorbeeld</Link>
          </Paragraph>
        )}
      </Layout>
    )
  })

const seeOtherResponse = (path: string): Response =>
  new Response(null, { status: 303, headers: { Location: path } })

/** Opened from a mail, perhaps by a mail scanner: only the button stops the change. */
const stopPagina = pagina('/contact-stoppen/:token', {
  deur: 'publiek',
  toegang: 'publiek',
  talen,
  params: z.object({ token: z.string().min(20).max(100) }),
  query: z.object({ klaar: z.enum(['ja', 'nee']).optional().catch(undefined) }),
})
  .action('stop', {
    schema: z.object({}),
    herhaalbaar: true,
    run: async ({ context, params, nu }) => {
      const gestopt = await stopWijziging(context, params.token, nu)
      return seeOther(`/contact-stoppen/${params.token}?klaar=${gestopt.ok ? 'ja' : 'nee'}`)
    },
  })
  .view((page) => {
    const { shell, request } = page
    const t = STOP[shell.taal]
    const { klaar } = request.query
    if (klaar)
      return (
        <Layout page={page} titel={t.titel}>
          <Alert soort={klaar === 'ja' ? 'ok' : 'waarschuwing'}>
            <Paragraph>{klaar === 'ja' ? t.gestopt : t.teLaat}</Paragraph>
          </Alert>
          <Paragraph>{t.daarna(shell.corporatie.telefoon)}</Paragraph>
        </Layout>
      )
    return (
      <ConfirmPage
        page={page}
        form={page.form('stop')}
        titel={t.vraag}
        ja={t.ja}
        nee={{ tekst: t.nee, href: '/' }}
      >
        <Paragraph>{t.uitleg}</Paragraph>
      </ConfirmPage>
    )
  })

const STOP = {
  nl: {
    titel: 'Wijziging stoppen',
    vraag: 'Wilt u de wijziging stoppen?',
    uitleg: 'Iemand vroeg om een ander e-mailadres of telefoonnummer. Was u dat niet? Stop het dan hier.',
    ja: 'Ja, dit was ik niet',
    nee: 'Nee, dit was ik',
    gestopt: 'De wijziging is gestopt. Uw oude gegevens gelden weer.',
    teLaat: 'Deze link werkt niet meer.',
    daarna: (telefoon: string) => `Kies ook een nieuw wachtwoord, en bel ons: ${telefoon}.`,
  },
  en: {
    titel: 'Stop a change',
    vraag: 'Do you want to stop the change?',
    uitleg: 'Somebody asked for another e-mail address or telephone number. Was it not you? Stop it here.',
    ja: 'Yes, this was not me',
    nee: 'No, this was me',
    gestopt: 'The change was stopped. Your old data hold again.',
    teLaat: 'This link does not work any more.',
    daarna: (telefoon: string) => `Choose a new password too, and call us: ${telefoon}.`,
  },
}

export const contactWijzigenRoutes: readonly Route[] = [
  ...SOORTEN.map(vraagPagina),
  bevestigPagina,
  stopPagina,
]
