import { z } from 'zod'
import { showDag, showDatum } from '../../tijd.ts'
import { nameCitation } from '../../wet-naleven/regel/citaat.ts'
import type { FormState } from '../../web/form-state.ts'
import type { Shell, Taal } from '../../web/omgeving.ts'
import { PaginaFout } from '../../web/pagina-fout.ts'
import { pagina, refuse, seeOther } from '../../web/pagina.ts'
import {
  Alert,
  Badge,
  ButtonLink,
  Checkboxes,
  ConfirmPage,
  DataList,
  Form,
  type Gegeven,
  Layout,
  Paragraph,
  Section,
  StatusLine,
  Telefoon,
  Timeline,
} from '../../web/ui/index.ts'
import { vinkje } from '../../web/velden.ts'
import { machtigingGebruiken } from '../machtiging/verwerkingen.ts'
import { actFor, type Voor, voorPad, voorQuery } from '../machtiging/voor.ts'
import { adresRegel } from '../onderhoud/adres.ts'
import { showBedrag } from '../../geld.ts'
import { stop, teken } from './beantwoorden.ts'
import { GRONDEN, isGrond, isReden, REDENEN } from './beoordeling.ts'
import { BorgUitleg, PAD, Stand, talen } from './pages-mijn.tsx'
import { foutOf, teksten } from './teksten.ts'
import { woningruilBeantwoorden, woningruilVolgen } from './verwerkingen.ts'
import { type EigenRuil, findEigenRuil } from './volgen.ts'
import { nextOf, standOf, TEKENT_VOOR } from './woningruil.ts'

const toegang = {
  rollen: ['huurder'],
  verwerkingen: [woningruilVolgen, woningruilBeantwoorden, machtigingGebruiken],
} as const
const params = z.object({ id: z.uuid() })

type Vraag = Parameters<typeof actFor>[0] & { params: { id: string }; query: { voor?: string | undefined } }

/** The swap of who is signed in, or of the tenant for whom that person acts. */
async function loadRuil(request: Vraag): Promise<{ ruil: EigenRuil; voor: Voor }> {
  const voor = await actFor(request, request.query.voor, 'contract')
  const ruil = await findEigenRuil(voor.context, { id: voor.huurderId, nu: request.nu }, request.params.id)
  if (!ruil) throw new PaginaFout(404)
  return { ruil, voor }
}

export const woningruilPagina = pagina(`${PAD}/:id`, {
  deur: 'mijn',
  toegang,
  talen,
  params,
  query: z.object({ voor: voorQuery, nieuw: z.literal('ja').optional().catch(undefined) }),
})
  .load(loadRuil)
  .action('teken', {
    schema: z.object({ akkoord: vinkje() }),
    run: async (request, { akkoord }) => {
      const { params, nu, taal } = request
      if (!akkoord) return refuse({ akkoord: teksten[taal].akkoordFout })
      const voor = await actFor(request, request.query.voor, 'contract')
      const wie = { ik: { id: voor.huurderId, nu }, id: params.id, namens: voor.namens }
      const signed = await teken(voor.context, wie)
      return signed.ok ? seeOther(voorPad(`${PAD}/${params.id}`, voor)) : refuse(foutOf(signed.refusal, taal))
    },
  })
  .view((page) => {
    const { shell, data, request } = page
    const { taal } = shell
    const { ruil, voor } = data
    const t = teksten[taal]
    const form = page.form('teken')
    const mustSign =
      ruil.status === 'tekenen' &&
      ruil.tekenaars.some(({ relatie_id: wie, getekend_op: op }) => wie === voor.huurderId && op === null)
    return (
      <Layout page={page} titel={t.titel} kruimels={[{ tekst: t.titel, href: voorPad(PAD, voor) }]} voorlezen>
        {voor.machtiging && <Alert>{t.voor(voor.machtiging.naam)}</Alert>}
        <StatusLine>
          <Stand status={ruil.status} taal={taal} /> {t.nummer(ruil.nummer)}
        </StatusLine>
        {request.query.nieuw && ruil.status === 'verzamelen' && (
          <Alert soort="ok" kop={t.begonnenKop}>
            <Paragraph>{t.begonnen}</Paragraph>
          </Alert>
        )}
        <Section kop={t.nu}>
          <WatNu ruil={ruil} shell={shell} />
        </Section>
        <DataList taal={taal} gegevens={gegevensOf(ruil, taal)} />
        {mustSign && <Ondertekening form={form} taal={taal} ruil={ruil} voor={voor} />}
        {ruil.tekenaars.length > 0 && ruil.status !== 'verzamelen' && (
          <Section kop={t.tekenaars}>
            <DataList taal={taal} gegevens={handtekeningen(ruil, taal)} />
          </Section>
        )}
        <Section kop={t.verloop}>
          <Timeline taal={taal} stappen={verloop(ruil, taal)} />
        </Section>
        {!standOf(ruil.status)?.eind && (!voor.namens || represents(ruil.vertegenwoordigers, voor)) && (
          <ButtonLink soort="secundair" href={voorPad(`${PAD}/${ruil.id}/stoppen`, voor)}>
            {t.stoppen}
          </ButtonLink>
        )}
      </Layout>
    )
  })

function WatNu({ ruil, shell }: { ruil: EigenRuil; shell: Shell }) {
  const { taal, corporatie } = shell
  const t = teksten[taal]
  const next = standOf(nextOf(ruil.status) ?? '')
  return (
    <>
      <Paragraph soort="lead">{standOf(ruil.status)?.watNu[taal]}</Paragraph>
      {ruil.datum && !standOf(ruil.status)?.eind && (
        <Paragraph>{t.ruildag(showDatum(ruil.datum, taal))}</Paragraph>
      )}
      {ruil.uiterlijk && ruil.uiterlijk !== ruil.datum && (
        <Paragraph>{t.uiterlijk(showDatum(ruil.uiterlijk, taal))}</Paragraph>
      )}
      {next && <Paragraph>{t.daarna(next.naam[taal])}</Paragraph>}
      <Paragraph>
        {t.hulp} <Telefoon nummer={corporatie.telefoon} />
      </Paragraph>
    </>
  )
}

/** What this household knows: its own side, and the address that it gets. The decision shows when it was sent. */
function gegevensOf(ruil: EigenRuil, taal: Taal): Gegeven[] {
  const t = teksten[taal]
  const { straat, huisnummer, toevoeging, postcode, woonplaats } = ruil
  const here = straat !== null && huisnummer !== null && postcode !== null && woonplaats !== null
  const sent = !['verzamelen', 'tekenen', 'aangevraagd', 'gestopt', 'vervallen'].includes(ruil.status)
  const grond = ruil.grond !== null && isGrond(ruil.grond) ? GRONDEN[ruil.grond] : null
  const dag = ruil.inspectie_op && showDatum(ruil.inspectie_op, taal)
  return [
    ...(here
      ? [{ naam: t.uwWoning, waarde: adresRegel({ straat, huisnummer, toevoeging, postcode, woonplaats }) }]
      : []),
    { naam: t.krijgt, waarde: ruil.krijgt_adres ?? t.nogNietBekend },
    ...(ruil.krijgt_huur_cent === null
      ? []
      : [{ naam: t.krijgtHuur, waarde: t.perMaand(showBedrag(ruil.krijgt_huur_cent)) }]),
    { naam: t.woningen, waarde: String(ruil.aantal) },
    ...(isReden(ruil.reden) ? [{ naam: t.uwReden, waarde: REDENEN[ruil.reden][taal] }] : []),
    ...ruil.uitnodigingen.map(({ uitgenodigd }) => ({ naam: uitgenodigd ?? '', waarde: t.wacht })),
    ...(dag ? [{ naam: t.inspectie, waarde: ruil.inspectie_uitkomst ? t.bekeken(dag) : dag }] : []),
    ...(sent ? [{ naam: t.besluit, waarde: grond ? grond.tekst[taal] : t.akkoordBesluit }] : []),
    ...borgOf(ruil, taal),
    ...(sent && grond ? [{ naam: t.wet, waarde: nameCitation(grond.artikel) }] : []),
  ]
}

/** The deposits, once the contracts were swapped. */
function borgOf(ruil: EigenRuil, taal: Taal): Gegeven[] {
  const t = teksten[taal].borg
  if (ruil.borg_terug_cent === null || ruil.borg_nieuw_cent === null) return []
  const dag = ruil.borg_terug_voor && showDatum(ruil.borg_terug_voor, taal)
  const open = ruil.borg_open_cent ?? 0
  const nieuw = { naam: t.nieuw, waarde: showBedrag(ruil.borg_nieuw_cent) }
  if (Number(ruil.borg_oud_cent ?? 0) === 0 && Number(open) === 0) return [nieuw]
  return [
    { naam: t.oud, waarde: showBedrag(ruil.borg_oud_cent ?? 0) },
    ...(Number(open) > 0 ? [{ naam: t.open, waarde: showBedrag(open) }] : []),
    { naam: t.terug, waarde: t.voor(showBedrag(ruil.borg_terug_cent), dag ?? '') },
    nieuw,
  ]
}

interface OndertekeningProps {
  form: FormState<'akkoord'>
  taal: Taal
  ruil: EigenRuil
  voor: Voor
}

const represents = (vertegenwoordigers: EigenRuil['vertegenwoordigers'], { namens }: Voor): boolean =>
  vertegenwoordigers.some(({ id }) => id === namens?.nemerId)

/** Who may sign gets the form; who is represented, and who may not sign for another, reads who does and by which article. */
function Ondertekening({ form, taal, ruil: { vertegenwoordigers }, voor }: OndertekeningProps) {
  const t = teksten[taal]
  const [door] = vertegenwoordigers
  const may = voor.namens ? represents(vertegenwoordigers, voor) : vertegenwoordigers.length === 0
  if (may) return <Tekenen form={form} taal={taal} />
  const reden = door && TEKENT_VOOR[door.soort]
  return (
    <Section kop={t.tekenKop}>
      <Alert soort="waarschuwing">
        <Paragraph>
          {reden ? t.tekentVoor(door.naam, reden.naam[taal]) : t.alleenZelf}{' '}
          {reden && `${t.wet}: ${nameCitation(reden.artikel)}.`}
        </Paragraph>
      </Alert>
    </Section>
  )
}

function Tekenen({ form, taal }: { form: FormState<'akkoord'>; taal: Taal }) {
  const t = teksten[taal]
  return (
    <Section kop={t.tekenKop}>
      <Paragraph>{t.tekenUitleg}</Paragraph>
      <BorgUitleg taal={taal} />
      <Form form={form} verzend={t.teken} uitleg={false}>
        <Checkboxes
          form={form}
          name="akkoord"
          label={t.handtekening}
          keuzes={[{ waarde: 'ja', tekst: t.veld.akkoord }]}
        />
      </Form>
    </Section>
  )
}

const handtekeningen = (ruil: EigenRuil, taal: Taal): Gegeven[] =>
  ruil.tekenaars.map(({ aanschrijfnaam, getekend_op: op }) => ({
    naam: aanschrijfnaam,
    waarde: op ? (
      `${teksten[taal].getekend}, ${showDag(op, taal)}`
    ) : (
      <Badge soort="let-op">{teksten[taal].nogTekenen}</Badge>
    ),
  }))

/** When the ring came into each status; a signature more is no news. */
function verloop({ status, stappen }: EigenRuil, taal: Taal) {
  const reached = stappen.filter((stap, index) => stap.status !== stappen[index + 1]?.status)
  return reached.map((stap, index) => ({
    kop: standOf(stap.status)?.naam[taal] ?? stap.status,
    stand: index === 0 && !standOf(status)?.eind ? ('bezig' as const) : ('klaar' as const),
    wanneer: showDatum(stap.gezet_op, taal),
  }))
}

export const stopPagina = pagina(`${PAD}/:id/stoppen`, {
  deur: 'mijn',
  toegang,
  talen,
  params,
  query: z.object({ voor: voorQuery }),
})
  .load(loadRuil)
  .action('stop', {
    schema: z.object({}),
    run: async (request) => {
      const { params, nu, taal } = request
      const voor = await actFor(request, request.query.voor, 'contract')
      const wie = { ik: { id: voor.huurderId, nu }, id: params.id, namens: voor.namens }
      const stopped = await stop(voor.context, wie)
      return stopped.ok
        ? seeOther(voorPad(`${PAD}/${params.id}`, voor))
        : refuse(foutOf(stopped.refusal, taal))
    },
  })
  .view((page) => {
    const t = teksten[page.shell.taal]
    const { ruil, voor } = page.data
    const terug = voorPad(`${PAD}/${ruil.id}`, voor)
    return (
      <ConfirmPage
        page={page}
        form={page.form('stop')}
        titel={t.stopVraag}
        ja={t.stopJa}
        nee={{ tekst: t.stopNee, href: terug }}
        kruimels={[
          { tekst: t.titel, href: voorPad(PAD, voor) },
          { tekst: t.nummer(ruil.nummer), href: terug },
        ]}
      >
        <Paragraph>{t.stopUitleg}</Paragraph>
      </ConfirmPage>
    )
  })
