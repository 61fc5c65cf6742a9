import { z } from 'zod'
import { showDatum, showTijd } from '../../tijd.ts'
import type { Taal } from '../../web/omgeving.ts'
import { PaginaFout } from '../../web/pagina-fout.ts'
import { pagina, refuse, seeOther } from '../../web/pagina.ts'
import { Alert, ConfirmPage, Layout, Paragraph } from '../../web/ui/index.ts'
import { tekst } from '../../web/velden.ts'
import { machtigingGebruiken } from '../machtiging/verwerkingen.ts'
import { actFor, voorPad, voorQuery } from '../machtiging/voor.ts'
import { teksten } from '../onderhoud/teksten.ts'
import { showPlaats } from '../onderhoud/plaats.ts'
import { type Afspraak, AndereDag, Anders, BedrijfPlant, Bellen, Kiezen, padVan } from './afspraak-delen.tsx'
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

type Verzoek = Parameters<typeof actFor>[0] & { params: { id: string }; query: { voor?: string | undefined } }
/** Whose report it is: the own one, or with a mandate that of somebody else. */
async function eigenVan(request: Verzoek) {
  const voor = await actFor(request, request.query.voor, 'regelen')
  const eigen = { huurderId: voor.huurderId, id: request.params.id, nu: request.nu, namens: voor.namens }
  return { voor, eigen }
}

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
    const titel = { kiezen: t.kiesTitel, verzetten: t.verzetTitel, bellen: t.belTitel, niets: t.belTitel }
    return (
      <Layout
        page={page}
        titel={data.bedrijfPlant ? t.belTitel : titel[data.kan]}
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
            {data.bedrijfPlant && data.garantie ? (
              <BedrijfPlant shell={shell} data={data} bedrijf={data.garantie.bedrijf} />
            ) : (
              <>
                <Kiezen shell={shell} data={data} form={page.form('kies')} />
                <AndereDag shell={shell} data={data} />
              </>
            )}
            <Anders shell={shell} data={data} wachtlijst={page.form('wachtlijst')} />
          </>
        )}
      </Layout>
    )
  })

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
