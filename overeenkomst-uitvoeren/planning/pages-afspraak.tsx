import { z } from 'zod'
import { uitlegVan } from '../../doelbinding/uitleg.ts'
import { showDatum, showTijd } from '../../tijd.ts'
import type { Shell, Taal } from '../../web/omgeving.ts'
import { PaginaFout } from '../../web/pagina-fout.ts'
import { pagina, refuse, seeOther } from '../../web/pagina.ts'
import {
  Alert,
  ButtonLink,
  ConfirmPage,
  DayForm,
  Details,
  Form,
  Layout,
  Paragraph,
  PostButton,
  Section,
  Telefoon,
  TimeChoice,
} from '../../web/ui/index.ts'
import { tekst } from '../../web/velden.ts'
import { machtigingGebruiken } from '../machtiging/verwerkingen.ts'
import { actFor, type Voor, voorPad, voorQuery } from '../machtiging/voor.ts'
import { teksten } from '../onderhoud/teksten.ts'
import { showPlaats } from '../onderhoud/plaats.ts'
import { keuzeCode } from './keuze.ts'
import { findAfspraak, heeftTijd, kiesAfspraak, vraagWachtlijst, zegEigenAfspraakAf } from './kiezen.ts'
import { planTeksten } from './teksten.ts'
import { capaciteitBekijken } from './vakman-verwerkingen.ts'
import { afspraakKiezen } from './verwerkingen.ts'

const huurder = {
  rollen: ['huurder'],
  verwerkingen: [afspraakKiezen, capaciteitBekijken, machtigingGebruiken],
} as const
const talen = ['nl', 'en'] as const
const params = z.object({ id: z.uuid() })
type Afspraak = NonNullable<Awaited<ReturnType<typeof findAfspraak>>> & { voor: Voor }

type Verzoek = Parameters<typeof actFor>[0] & { params: { id: string }; query: { voor?: string | undefined } }
/** Whose report it is: the own one, or with a mandate that of somebody else. */
async function eigenVan(request: Verzoek) {
  const voor = await actFor(request, request.query.voor, 'regelen')
  const eigen = { huurderId: voor.huurderId, id: request.params.id, nu: request.nu, namens: voor.namens }
  return { voor, eigen }
}

const padVan = ({ id }: { id: string }): string => `/mijn/reparaties/${id}`

const showAfspraak = ({ begin, eind }: { begin: Date; eind: Date }, taal: Taal): string =>
  teksten[taal].tijdvak(showDatum(begin, taal), showTijd(begin, taal), showTijd(eind, taal))
const huidige = ({ verzoek }: Pick<Afspraak, 'verzoek'>) =>
  verzoek.status === 'INB' ? verzoek.afspraak : null

export const afspraakPagina = pagina('/mijn/reparaties/:id/afspraak', {
  deur: 'mijn',
  toegang: huurder,
  talen,
  params,
  query: z.object({ dag: z.iso.date().optional().catch(undefined), voor: voorQuery }),
})
  .load(async (request) => {
    const { voor, eigen } = await eigenVan(request)
    const found = await findAfspraak(voor.context, eigen, request.query.dag)
    if (!found) throw new PaginaFout(404)
    return { ...found, voor }
  })
  .action('kies', {
    schema: z.object({ versie: z.coerce.number().int(), tijd: tekst('geen-keuze') }),
    run: async (request, { versie, tijd }) => {
      const { voor, eigen } = await eigenVan(request)
      const gekozen = await kiesAfspraak(voor.context, eigen, { versie, code: tijd })
      return gekozen.ok
        ? seeOther(voorPad(padVan(eigen), voor, { afspraak: 'ja' }))
        : refuse({ tijd: planTeksten[request.taal].fout[gekozen.refusal] })
    },
  })
  .action('wachtlijst', {
    schema: z.object({}),
    run: async (request) => {
      const { voor, eigen } = await eigenVan(request)
      const gevraagd = await vraagWachtlijst(voor.context, eigen)
      return gevraagd.ok
        ? seeOther(voorPad(`${padVan(eigen)}/afspraak`, voor))
        : refuse({ algemeen: planTeksten[request.taal].fout[gevraagd.refusal] })
    },
  })
  .view((page) => {
    const { data, shell } = page
    const t = planTeksten[shell.taal]
    const nu = huidige(data)
    const titel = { kiezen: t.kiesTitel, verzetten: t.verzetTitel, bellen: t.belTitel, niets: t.belTitel }[
      data.kan
    ]
    return (
      <Layout
        page={page}
        titel={titel}
        kruimels={[
          { tekst: teksten[shell.taal].reparaties, href: voorPad('/mijn/reparaties', data.voor) },
          { tekst: t.terug(showPlaats(data.plaats, shell.taal)), href: voorPad(padVan(data), data.voor) },
        ]}
      >
        {data.voor.machtiging && <Alert>{teksten[shell.taal].reparatieVan(data.voor.machtiging.naam)}</Alert>}
        {nu && <Paragraph soort="lead">{t.nu(showAfspraak(nu, shell.taal))}</Paragraph>}
        {(data.kan === 'bellen' || data.kan === 'niets') && <Bellen shell={shell} data={data} />}
        {(data.kan === 'kiezen' || data.kan === 'verzetten') && (
          <>
            <Paragraph>{t.duurt(data.duur_minuten)}</Paragraph>
            {data.garantie?.loopt && <Paragraph>{t.garantie(data.garantie.bedrijf)}</Paragraph>}
            {page.request.query.dag !== undefined &&
              !heeftTijd(data.dagen, data.vanaf) &&
              data.dagen.length > 0 && (
                <Alert soort="waarschuwing">
                  <Paragraph>{t.dagVol(showDatum(data.vanaf, shell.taal))}</Paragraph>
                </Alert>
              )}
            <Kiezen shell={shell} data={data} form={page.form('kies')} />
            <AndereDag shell={shell} data={data} />
            <Section kop={t.wachtlijstKop}>
              {data.wachtlijst_op ? (
                <Paragraph>{t.staatOpLijst}</Paragraph>
              ) : (
                <>
                  <Paragraph>{t.wachtlijst}</Paragraph>
                  <PostButton form={page.form('wachtlijst')}>{t.opLijst}</PostButton>
                </>
              )}
              <Paragraph>
                {t.belOns} <Telefoon nummer={shell.corporatie.telefoon} />
              </Paragraph>
              {data.kan === 'verzetten' && (
                <ButtonLink soort="subtiel" href={voorPad(`${padVan(data)}/afspraak/afzeggen`, data.voor)}>
                  {t.afzeggen}
                </ButtonLink>
              )}
            </Section>
          </>
        )}
      </Layout>
    )
  })

type KiesForm = Parameters<typeof Form<'versie' | 'tijd'>>[0]['form']

function Kiezen({ shell, data, form }: { shell: Shell; data: Afspraak; form: KiesForm }) {
  const { taal } = shell
  const t = planTeksten[taal]
  if (data.dagen.length === 0)
    return (
      <Alert soort="waarschuwing" kop={t.geenKop}>
        <Paragraph>{t.geen}</Paragraph>
      </Alert>
    )
  // Who was told that somebody was first goes on from how it is now.
  const gezien = form.fouten.tijd === undefined ? (form.invoer.versie ?? data.versie) : data.versie
  const hier = { ...form, fouten: vertaald(form.fouten, taal) }
  return (
    <Form
      form={hier}
      verzend={data.kan === 'verzetten' ? t.verzet : t.maak}
      annuleer={voorPad(padVan(data), data.voor)}
      uitleg={false}
    >
      <input type="hidden" name="versie" value={String(gezien)} />
      <TimeChoice
        form={hier}
        name="tijd"
        label={t.kies}
        hint={[t.wijzigTot, data.dagdelen.length > 0 ? t.vanafThuis : ''].filter(Boolean).join(' ')}
        waarvoor={uitlegVan(afspraakKiezen, taal)}
        groepen={data.dagen.map(({ datum, tijden }) => ({
          kop: showDatum(datum, taal),
          keuzes: tijden.map((tijd) => ({
            waarde: keuzeCode(tijd),
            tekst: t.tijd(showTijd(tijd.begin, taal), showTijd(tijd.eind, taal)),
          })),
        }))}
      />
    </Form>
  )
}

/** The schema says "geen-keuze" in a code: its message is made where the language is known. */
function vertaald(fouten: KiesForm['fouten'], taal: Taal): KiesForm['fouten'] {
  return fouten.tijd === 'geen-keuze' ? { ...fouten, tijd: planTeksten[taal].fout['geen-keuze'] } : fouten
}

function AndereDag({ shell, data }: { shell: Shell; data: Afspraak }) {
  const t = planTeksten[shell.taal]
  return (
    <Details kop={t.andereDag} open={data.dagen.length === 0}>
      <DayForm
        actie={`${padVan(data)}/afspraak`}
        name="dag"
        label={t.vanafDag}
        waarde={data.vanaf}
        minimum={data.eerste}
        maximum={data.laatste}
        verzend={t.bekijk}
      >
        {data.voor.machtiging && <input type="hidden" name="voor" value={data.voor.machtiging.id} />}
      </DayForm>
    </Details>
  )
}

function Bellen({ shell, data }: { shell: Shell; data: Afspraak }) {
  const t = planTeksten[shell.taal]
  const spoed = data.spoed === 'direct'
  if (data.kan === 'niets')
    return (
      <Alert soort="info" kop={t.nietsKop}>
        <Paragraph>{t.niets}</Paragraph>
      </Alert>
    )
  return (
    <Alert soort="waarschuwing" kop={spoed ? t.spoedKop : t.bellenKop}>
      <Paragraph>
        {spoed ? t.spoed : t.bellen} <Telefoon nummer={shell.corporatie.telefoon} />
      </Paragraph>
    </Alert>
  )
}

export const afzegPagina = pagina('/mijn/reparaties/:id/afspraak/afzeggen', {
  deur: 'mijn',
  toegang: huurder,
  talen,
  params,
  query: z.object({ voor: voorQuery }),
})
  .load(async (request) => {
    const { voor, eigen } = await eigenVan(request)
    const found = await findAfspraak(voor.context, eigen)
    const afspraak = found && huidige(found)
    if (!found || !afspraak) throw new PaginaFout(404)
    return { ...found, afspraak, voor }
  })
  .action('zegAf', {
    schema: z.object({ versie: z.coerce.number().int() }),
    run: async (request, { versie }) => {
      const { voor, eigen } = await eigenVan(request)
      const afgezegd = await zegEigenAfspraakAf(voor.context, eigen, versie)
      return afgezegd.ok
        ? seeOther(voorPad(padVan(eigen), voor, { afspraak: 'af' }))
        : refuse({ algemeen: planTeksten[request.taal].fout[afgezegd.refusal] })
    },
  })
  .view((page) => {
    const { data, shell } = page
    const t = planTeksten[shell.taal]
    const hier = voorPad(`${padVan(data)}/afspraak`, data.voor)
    if (data.kan !== 'verzetten')
      return (
        <Layout page={page} titel={t.belTitel} kruimels={[{ tekst: t.verzetTitel, href: hier }]}>
          <Bellen shell={shell} data={data} />
        </Layout>
      )
    return (
      <ConfirmPage
        page={page}
        form={page.form('zegAf')}
        titel={t.afzegVraag}
        ja={t.afzegJa}
        nee={{ tekst: t.afzegNee, href: hier }}
        waarden={{ versie: String(data.versie) }}
        kruimels={[{ tekst: t.verzetTitel, href: hier }]}
      >
        <Paragraph>{t.afzegUitleg(showAfspraak(data.afspraak, shell.taal))}</Paragraph>
        <Paragraph>{t.afzegDaarna}</Paragraph>
      </ConfirmPage>
    )
  })
