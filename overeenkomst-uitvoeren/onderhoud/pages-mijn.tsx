import { z } from 'zod'
import { showDatum, showMoment, showTijd } from '../../tijd.ts'
import type { Shell, Taal } from '../../web/omgeving.ts'
import { PaginaFout } from '../../web/pagina-fout.ts'
import { antwoord, pagina } from '../../web/pagina.ts'
import {
  Alert,
  Badge,
  ButtonLink,
  EmptyState,
  Layout,
  Link,
  Paragraph,
  Section,
  type Stap,
  StatusLine,
  type Statussoort,
  Table,
  Telefoon,
  Timeline,
} from '../../web/ui/index.ts'
import { machtigingGebruiken } from '../machtiging/verwerkingen.ts'
import { actFor, magTaak, type Voor, voorQuery } from '../machtiging/voor.ts'
import { belofteOf } from '../planning/belofte.ts'
import { AfspraakGedaan, AfspraakLink } from '../planning/afspraak-link.tsx'
import { Afloop } from './afloop-delen.tsx'
import { onderwerpOf } from './onderwerp.ts'
import { Fotos, fotoAntwoord, Lines } from './fotos.tsx'
import {
  type Afspraak,
  type Onderhoudsverzoek,
  type Status,
  verwachting,
  type Verwachting,
} from './onderhoudsverzoek.ts'
import { showPlaats } from './plaats.ts'
import { teksten } from './teksten.ts'
import { findEigenFoto, findEigenVerzoek, listEigenVerzoeken } from './volgen.ts'
import { reparatieVolgen } from './verwerkingen-melden.ts'

const huurder = { rollen: ['huurder'], verwerkingen: [reparatieVolgen, machtigingGebruiken] } as const
const talen = ['nl', 'en'] as const

const SOORT: Record<Status, Statussoort> = { REG: 'neutraal', INB: 'neutraal', AFG: 'goed', GEA: 'neutraal' }

/** "dinsdag 24 november 2026 tussen 9.30 en 11.30 uur". */
export const showAfspraak = ({ begin, eind }: Pick<Afspraak, 'begin' | 'eind'>, taal: Taal): string =>
  teksten[taal].tijdvak(showDatum(begin, taal), showTijd(begin, taal), showTijd(eind, taal))

export const reparatiesPagina = pagina('/mijn/reparaties', {
  deur: 'mijn',
  toegang: huurder,
  talen,
  menu: { tekst: { nl: teksten.nl.reparaties, en: teksten.en.reparaties }, volgorde: 10 },
  query: z.object({ voor: voorQuery }),
})
  .load(async (request) => {
    const voor = await actFor(request, request.query.voor, 'reparatie')
    return { voor, verzoeken: await listEigenVerzoeken(voor.context, voor.huurderId) }
  })
  .view((page) => {
    const { taal } = page.shell
    const t = teksten[taal]
    const { voor, verzoeken } = page.data
    const vraag = voor.machtiging ? `?voor=${voor.machtiging.id}` : ''
    return (
      <Layout
        page={page}
        titel={voor.machtiging ? t.reparatiesVan(voor.machtiging.naam) : t.uwReparaties}
        voorlezen
      >
        <ButtonLink href={`/mijn/reparaties/nieuw${vraag}`}>{t.melden}</ButtonLink>
        {verzoeken.length === 0 ? (
          <EmptyState kop={t.geenKop}>
            <Paragraph>{t.geenTekst}</Paragraph>
          </EmptyState>
        ) : (
          <Table
            bijschrift={t.nieuwsteEerst}
            taal={taal}
            rijen={verzoeken}
            sleutel={({ id }) => id}
            kolommen={[
              {
                kop: t.kolom.wat,
                cel: ({ id, plaats, onderwerp, nummer }) => (
                  <Link href={`/mijn/reparaties/${id}${vraag}`}>
                    {onderwerp ?? showPlaats(plaats, taal)} ({t.nummer(nummer).toLowerCase()})
                  </Link>
                ),
              },
              { kop: t.kolom.gemeld, cel: ({ verzoek }) => showDatum(verzoek.gemeldOp, taal) },
              {
                kop: t.kolom.status,
                cel: ({ verzoek: { status } }) => <Badge soort={SOORT[status]}>{t.status[status]}</Badge>,
              },
              {
                kop: t.kolom.afspraak,
                cel: ({ verzoek }) =>
                  'afspraak' in verzoek ? showAfspraak(verzoek.afspraak, taal) : t.nogGeen,
              },
            ]}
          />
        )}
      </Layout>
    )
  })

export const statusPagina = pagina('/mijn/reparaties/:id', {
  deur: 'mijn',
  toegang: huurder,
  talen,
  params: z.object({ id: z.uuid() }),
  query: z.object({
    nieuw: z.literal('ja').optional().catch(undefined),
    gedaan: z.enum(['ingetrokken', 'bedankt', 'heropend']).optional().catch(undefined),
    voor: voorQuery,
    afspraak: z.enum(['ja', 'af']).optional().catch(undefined),
  }),
})
  .load(async (request) => {
    const { params, query, nu } = request
    const voor = await actFor(request, query.voor, 'reparatie')
    const found = await findEigenVerzoek(voor.context, voor.huurderId, params.id)
    if (!found) throw new PaginaFout(404)
    const belofte = belofteOf(found)
    return {
      ...found,
      // Photos show more of a home than a helper needs, but for the own ones.
      fotos: magFotos(voor, found.gemeld_door) ? found.fotos : [],
      voor,
      onderwerp: await onderwerpOf(request, found),
      nu: verwachting(found.verzoek, nu, { sinds: found.heropend_op, belofte }),
      belofte,
      op: nu,
    }
  })
  .view((page) => {
    const { shell, data, request } = page
    const { taal } = shell
    const t = teksten[taal]
    const { verzoek, nummer, voor } = data
    const vraag = voor.machtiging ? `?voor=${voor.machtiging.id}` : ''
    return (
      <Layout
        page={page}
        titel={data.onderwerp ?? t.titel(showPlaats(data.plaats, taal))}
        kruimels={[{ tekst: t.reparaties, href: `/mijn/reparaties${vraag}` }]}
        voorlezen
      >
        <StatusLine>
          <Badge soort={SOORT[verzoek.status]}>{t.status[verzoek.status]}</Badge> {t.nummer(nummer)}
        </StatusLine>
        {voor.machtiging && <Alert>{t.reparatieVan(voor.machtiging.naam)}</Alert>}
        {request.query.nieuw && (
          <Alert soort="ok" kop={t.binnenKop}>
            <Paragraph>{t.binnen(nummer)}</Paragraph>
          </Alert>
        )}
        {request.query.gedaan && <Alert soort="ok">{t.gedaan[request.query.gedaan]}</Alert>}
        <AfspraakGedaan gedaan={request.query.afspraak} taal={taal} />
        <Section kop={t.nu}>
          <WatNu shell={shell} nu={data.nu} belofte={data.belofte} wie={data.ketenpartner ?? ''} />
          {data.garantie_op && verzoek.status === 'REG' && <Paragraph>{t.garantie}</Paragraph>}
          {magTaak(voor, 'regelen') && (
            <AfspraakLink id={data.id} status={verzoek.status} voor={voor} taal={taal} />
          )}
        </Section>
        {magTaak(voor, 'regelen') && <Afloop data={data} taal={taal} />}
        <Section kop={t.verloop}>
          <Timeline taal={taal} stappen={stappen(data, taal).toReversed()} />
        </Section>
        <Section kop={t.watUMeldde}>
          <Lines tekst={data.omschrijving} />
          <Fotos pad={`/mijn/reparaties/${data.id}`} vraag={vraag} fotos={data.fotos} alt={t.foto} />
        </Section>
      </Layout>
    )
  })

const magFotos = ({ namens }: Voor, gemeldDoor: string | null): boolean =>
  namens === null || namens.nemerId === gemeldDoor

type WatNuProps = { shell: Shell; nu: Verwachting; belofte: string; wie: string }
function WatNu({ shell, nu, belofte, wie }: WatNuProps) {
  const { taal, corporatie } = shell
  const t = teksten[taal]
  return (
    <>
      {nu.soort === 'wacht-op-afspraak' && (
        <Paragraph soort="lead">
          {nu.teLaat
            ? t.teLaat
            : `${t.wachtOpAfspraak(showDatum(nu.uiterlijk, taal))} ${t.komtUiterlijk(showDatum(belofte, taal))}`}
        </Paragraph>
      )}
      {nu.soort === 'wacht-op-vakman' && (
        <Paragraph soort="lead">{t.wachtOpVakman(wie, showAfspraak(nu.afspraak, taal))}</Paragraph>
      )}
      {nu.soort === 'wacht-op-bericht' && <Paragraph soort="lead">{t.wachtOpBericht(wie)}</Paragraph>}
      {nu.soort === 'klaar' && (
        <Paragraph soort="lead">{t.klaar(showDatum(nu.afgehandeldOp, taal))}</Paragraph>
      )}
      {nu.soort === 'ingetrokken' && (
        <Paragraph soort="lead">{t.ingetrokken(showDatum(nu.afgehandeldOp, taal))}</Paragraph>
      )}
      <Paragraph>
        <b>{t.wieRegelt}</b> {t.planner(corporatie.naam)} {t.nietUit}{' '}
        <Telefoon nummer={corporatie.telefoon} />
      </Paragraph>
    </>
  )
}

type Verloop = { verzoek: Onderhoudsverzoek; nu: Verwachting; op: Date }
function stappen({ verzoek, nu, op }: Verloop, taal: Taal): Stap[] {
  const t = teksten[taal]
  const gemeld = { kop: t.stap.gemeld, stand: 'klaar', wanneer: showMoment(verzoek.gemeldOp, taal) } as const
  if (nu.soort === 'wacht-op-afspraak')
    return [
      gemeld,
      {
        kop: t.stap.afspraak,
        stand: 'bezig',
        ...(!nu.teLaat && { wanneer: t.uiterlijk(showDatum(nu.uiterlijk, taal)) }),
      },
      { kop: t.stap.klaar, stand: 'straks' },
    ]
  if (nu.soort === 'ingetrokken')
    return [gemeld, { kop: t.stap.ingetrokken, stand: 'klaar', wanneer: showMoment(nu.afgehandeldOp, taal) }]
  const afspraak = { kop: t.stap.afspraak, stand: 'klaar' } as const
  if (nu.soort === 'klaar')
    return [
      gemeld,
      afspraak,
      { kop: t.stap.klaar, stand: 'klaar', wanneer: showMoment(nu.afgehandeldOp, taal) },
    ]
  const stand = op < nu.afspraak.begin ? 'straks' : 'bezig'
  return [gemeld, afspraak, { kop: t.stap.klaar, stand, wanneer: showAfspraak(nu.afspraak, taal) }]
}

export const fotoRoute = antwoord(
  '/mijn/reparaties/:id/fotos/:fotoId',
  {
    deur: 'mijn',
    toegang: huurder,
    params: z.object({ id: z.uuid(), fotoId: z.uuid() }),
    query: z.object({ voor: voorQuery }),
  },
  async (request) => {
    const voor = await actFor(request, request.query.voor, 'reparatie')
    const gemeldDoor = voor.namens?.nemerId ?? null
    return fotoAntwoord(await findEigenFoto(voor.context, voor.huurderId, { ...request.params, gemeldDoor }))
  },
)
