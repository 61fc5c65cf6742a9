import { z } from 'zod'
import type { FormState, Fouten } from '../../web/form-state.ts'
import type { Taal } from '../../web/omgeving.ts'
import { pagina, refuse, seeOther } from '../../web/pagina.ts'
import { PaginaFout } from '../../web/pagina-fout.ts'
import type { Route } from '../../web/route.ts'
import {
  Alert,
  ButtonLink,
  DataList,
  Layout,
  Paragraph,
  PostButton,
  Section,
  Table,
} from '../../web/ui/index.ts'
import { talenAt, taalAt } from './bezoek.ts'
import { type Inlogdeur, needsTweedeFactor, ROLLEN_VAN } from './deuren.ts'
import { askConfirmation } from './recent.ts'
import { endSessie, listSessies, type Sessieregel } from './sessie.ts'
import { dagTekst, momentTekst, toegangteksten } from './toegang-teksten.ts'
import { type Factor, readToegang, removeFactor, renewHerstelcodes, type Toegang } from './toegang.ts'
import { keepToShow } from './tonen.ts'
import { inloggen, toegangBeheren } from './verwerkingen.ts'

/** Who may open the pages about one's own signing in: everybody at that door. */
export const eigenaar = (deur: Inlogdeur) => ({
  deur,
  toegang: { rollen: ROLLEN_VAN[deur], verwerkingen: [toegangBeheren, inloggen] } as const,
  talen: talenAt(deur),
})

const gedaanVraag = z.object({ gedaan: z.string().max(20).optional().catch(undefined) })
const nummer = z.object({ id: z.uuid() })

/** "Mijn inloggen": what one signs in with, and where one is signed in now. */
export const toegangPage = (deur: Inlogdeur): Route =>
  pagina(`/${deur}/toegang`, {
    ...eigenaar(deur),
    query: gedaanVraag,
    menu: { tekst: { nl: toegangteksten.nl.titel, en: toegangteksten.en.titel }, volgorde: 90 },
  })
    .load(async ({ context, session }) => {
      const toegang = await readToegang(context, session)
      if (!toegang) throw new PaginaFout(404)
      const sessies = await listSessies(context.doelbinding, session.accountId, deur)
      return { toegang, sessies }
    })
    .action('app-weg', {
      schema: z.object({}),
      run: (request) => takeAway(request, { factor: { soort: 'app' }, deur }),
    })
    .action('passkey-weg', {
      schema: nummer,
      run: (request, { id }) => takeAway(request, { factor: { soort: 'passkey', id }, deur }),
    })
    .action('codes', { schema: z.object({}), run: (request) => newCodes(request, deur) })
    .action('sessie-weg', {
      schema: nummer,
      run: async ({ context, session }, { id }) => {
        await endSessie(context.doelbinding, session.accountId, id)
        return seeOther(`/${deur}/toegang?gedaan=sessie`)
      },
    })
    .view((page) => {
      const { taal } = page.shell
      const t = toegangteksten[taal]
      const { toegang, sessies } = page.data
      const gedaan = t.gedaan[page.request.query.gedaan ?? '']
      const magAppWeg = toegang.totpOp && (!needsTweedeFactor(deur) || toegang.passkeys.length > 0)
      const heeftTweede = toegang.totpOp !== null || toegang.passkeys.length > 0
      return (
        <Layout page={page} titel={t.titel} breedte="breed">
          {gedaan && <Alert soort="ok">{gedaan}</Alert>}
          <Weigering fouten={[page.form('app-weg').fouten, page.form('passkey-weg').fouten]} />
          <Paragraph>{t.uitleg}</Paragraph>
          <Middelen toegang={toegang} taal={taal} deur={deur} />
          {magAppWeg && <PostButton form={page.form('app-weg')}>{t.appWeg}</PostButton>}
          {heeftTweede && <PostButton form={page.form('codes')}>{t.herstelNieuw}</PostButton>}
          <Passkeys toegang={toegang} form={page.form('passkey-weg')} deur={deur} />
          <Section kop={t.sessies}>
            <Sessies
              sessies={sessies}
              nu={page.request.session.sessieId}
              taal={taal}
              form={page.form('sessie-weg')}
            />
          </Section>
        </Layout>
      )
    })

type Verzoek = Parameters<typeof askConfirmation>[0] & { taal: Taal }

async function takeAway(request: Verzoek, { factor, deur }: { factor: Factor; deur: Inlogdeur }) {
  const naar = await askConfirmation(request)
  if (naar) return seeOther(naar)
  const verplicht = needsTweedeFactor(deur)
  const uitslag = await removeFactor(request.context, request.session, { factor, verplicht })
  return uitslag === 'gedaan'
    ? seeOther(`/${deur}/toegang?gedaan=${factor.soort}-weg`)
    : refuse({ algemeen: toegangteksten[taalAt(deur, request.taal)].laatste })
}

async function newCodes(request: Verzoek, deur: Inlogdeur) {
  const naar = await askConfirmation(request)
  if (naar) return seeOther(naar)
  const { context, session } = request
  const codes = await renewHerstelcodes(context, session)
  await keepToShow(context.doelbinding, { ...session, wat: 'herstelcodes' }, codes.join(' '))
  return seeOther(`/${deur}/toegang/herstelcodes`)
}

/** Why a button did nothing. */
function Weigering({ fouten }: { fouten: readonly Fouten<string>[] }) {
  const [tekst] = fouten.flatMap(({ algemeen }) => algemeen ?? [])
  return tekst ? <Alert soort="fout">{tekst}</Alert> : null
}

function Middelen({ toegang, taal, deur }: { toegang: Toegang; taal: Taal; deur: Inlogdeur }) {
  const t = toegangteksten[taal]
  const { inlognaam, heeftWachtwoord, totpOp, herstelcodes } = toegang
  const app = totpOp ? t.appSinds(dagTekst(totpOp, taal)) : t.appGeen
  return (
    <DataList
      taal={taal}
      gegevens={[
        { naam: t.inlognaam, waarde: inlognaam },
        {
          naam: t.wachtwoord,
          waarde: heeftWachtwoord ? t.wachtwoordIs : t.wachtwoordGeen,
          ...(heeftWachtwoord && { wijzig: `/${deur}/toegang/wachtwoord` }),
        },
        { naam: t.app, waarde: app, wijzig: `/${deur}/toegang/app` },
        ...(herstelcodes > 0 ? [{ naam: t.herstelcodes, waarde: t.herstelOver(herstelcodes) }] : []),
      ]}
    />
  )
}

interface PasskeysProps {
  toegang: Toegang
  form: FormState<'id'>
  deur: Inlogdeur
}

function Passkeys({ toegang, form, deur }: PasskeysProps) {
  const { taal } = form
  const t = toegangteksten[taal]
  return (
    <Section kop={t.passkeys}>
      <Paragraph>{t.passkeyUitleg}</Paragraph>
      {toegang.passkeys.length === 0 ? (
        <Paragraph>{t.passkeyGeen}</Paragraph>
      ) : (
        <Table
          bijschrift={t.passkeyLijst}
          taal={taal}
          rijen={toegang.passkeys}
          sleutel={({ id }) => id}
          kolommen={[
            { kop: t.passkeyNaam, cel: ({ naam }) => naam },
            { kop: t.passkeySinds, cel: ({ gemaaktOp }) => dagTekst(gemaaktOp, taal) },
            {
              kop: t.passkeyWeg,
              cel: ({ id, naam }) => (
                <PostButton form={form} waarden={{ id }} bij={naam} soort="subtiel">
                  {t.passkeyWeg}
                </PostButton>
              ),
            },
          ]}
        />
      )}
      <ButtonLink href={`/${deur}/toegang/passkeys/nieuw`} soort="secundair">
        {t.passkeyNieuw}
      </ButtonLink>
    </Section>
  )
}

interface SessiesProps {
  sessies: readonly Sessieregel[]
  nu: string
  taal: Taal
  form: FormState<'id'>
}

function Sessies({ sessies, nu, taal, form }: SessiesProps) {
  const t = toegangteksten[taal]
  return (
    <Table
      bijschrift={t.sessieLijst}
      taal={taal}
      rijen={sessies}
      sleutel={({ id }) => id}
      kolommen={[
        { kop: t.sessieKop, cel: ({ id }) => (id === nu ? t.sessieDit : t.sessieAnder) },
        { kop: t.sessieBegin, cel: ({ begonnenOp }) => momentTekst(begonnenOp, taal) },
        { kop: t.sessieGezien, cel: ({ gezienOp }) => momentTekst(gezienOp, taal) },
        {
          kop: t.sessieWeg,
          cel: ({ id, begonnenOp }) =>
            id === nu ? (
              t.sessieDitWeg
            ) : (
              <PostButton
                form={form}
                waarden={{ id }}
                bij={`${t.sessieAnder}, ${momentTekst(begonnenOp, taal)}`}
                soort="subtiel"
              >
                {t.sessieWeg}
              </PostButton>
            ),
        },
      ]}
    />
  )
}
