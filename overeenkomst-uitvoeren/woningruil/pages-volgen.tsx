import { z } from 'zod'
import { datumOf, showDag, showDatum } from '../../tijd.ts'
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
import { adresRegel } from '../onderhoud/adres.ts'
import { bedragTekst } from '../uitvoering/bedrag.ts'
import { stop, teken } from './beantwoorden.ts'
import { GRONDEN, isGrond, isReden, REDENEN } from './beoordeling.ts'
import { PAD, Stand, talen } from './pages-mijn.tsx'
import { foutOf, teksten } from './teksten.ts'
import { woningruilBeantwoorden, woningruilVolgen } from './verwerkingen.ts'
import { type EigenRuil, findEigenRuil } from './volgen.ts'
import { nextOf, standOf } from './woningruil.ts'

const toegang = { rollen: ['huurder'], verwerkingen: [woningruilVolgen, woningruilBeantwoorden] } as const
const params = z.object({ id: z.uuid() })

async function getEigenRuil(...vraag: Parameters<typeof findEigenRuil>): Promise<EigenRuil> {
  const found = await findEigenRuil(...vraag)
  if (!found) throw new PaginaFout(404)
  return found
}

export const woningruilPagina = pagina(`${PAD}/:id`, {
  deur: 'mijn',
  toegang,
  talen,
  params,
  query: z.object({ nieuw: z.literal('ja').optional().catch(undefined) }),
})
  .load(async (request) => ({
    ruil: await getEigenRuil(request.context, request.session.betrokkeneId, request.params.id),
    zelf: request.session.betrokkeneId,
    vandaag: datumOf(request.nu),
  }))
  .action('teken', {
    schema: z.object({ akkoord: vinkje() }),
    run: async ({ context, session, params: { id }, nu, taal }, { akkoord }) => {
      if (!akkoord) return refuse({ akkoord: teksten[taal].akkoordFout })
      const signed = await teken(context, { ik: { id: session.betrokkeneId, nu }, id })
      return signed.ok ? seeOther(`${PAD}/${id}`) : refuse(foutOf(signed.refusal, taal))
    },
  })
  .view((page) => {
    const { shell, data, request } = page
    const { taal } = shell
    const { ruil } = data
    const t = teksten[taal]
    const form = page.form('teken')
    const mustSign =
      ruil.status === 'tekenen' &&
      ruil.tekenaars.some(({ relatie_id: wie, getekend_op: op }) => wie === data.zelf && op === null)
    return (
      <Layout page={page} titel={t.titel} kruimels={[{ tekst: t.titel, href: PAD }]} voorlezen>
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
        {mustSign && <Tekenen form={form} taal={taal} />}
        {ruil.tekenaars.length > 0 && ruil.status !== 'verzamelen' && (
          <Section kop={t.tekenaars}>
            <DataList taal={taal} gegevens={handtekeningen(ruil, taal)} />
          </Section>
        )}
        <Section kop={t.verloop}>
          <Timeline taal={taal} stappen={verloop(ruil, taal)} />
        </Section>
        {!standOf(ruil.status)?.eind && (
          <ButtonLink soort="secundair" href={`${PAD}/${ruil.id}/stoppen`}>
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
      : [{ naam: t.krijgtHuur, waarde: t.perMaand(bedragTekst(ruil.krijgt_huur_cent)) }]),
    { naam: t.woningen, waarde: String(ruil.aantal) },
    ...(isReden(ruil.reden) ? [{ naam: t.uwReden, waarde: REDENEN[ruil.reden][taal] }] : []),
    ...ruil.uitnodigingen.map(({ uitgenodigd }) => ({ naam: uitgenodigd ?? '', waarde: t.wacht })),
    ...(dag ? [{ naam: t.inspectie, waarde: ruil.inspectie_uitkomst ? t.bekeken(dag) : dag }] : []),
    ...(sent ? [{ naam: t.besluit, waarde: grond ? grond.tekst[taal] : t.akkoordBesluit }] : []),
    ...(sent && grond ? [{ naam: t.wet, waarde: nameCitation(grond.artikel) }] : []),
  ]
}

function Tekenen({ form, taal }: { form: FormState<'akkoord'>; taal: Taal }) {
  const t = teksten[taal]
  return (
    <Section kop={t.tekenKop}>
      <Paragraph>{t.tekenUitleg}</Paragraph>
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

export const stopPagina = pagina(`${PAD}/:id/stoppen`, { deur: 'mijn', toegang, talen, params })
  .load(({ context, session, params: { id } }) => getEigenRuil(context, session.betrokkeneId, id))
  .action('stop', {
    schema: z.object({}),
    run: async ({ context, session, params: { id }, nu, taal }) => {
      const stopped = await stop(context, { ik: { id: session.betrokkeneId, nu }, id })
      return stopped.ok ? seeOther(`${PAD}/${id}`) : refuse(foutOf(stopped.refusal, taal))
    },
  })
  .view((page) => {
    const t = teksten[page.shell.taal]
    const terug = `${PAD}/${page.data.id}`
    return (
      <ConfirmPage
        page={page}
        form={page.form('stop')}
        titel={t.stopVraag}
        ja={t.stopJa}
        nee={{ tekst: t.stopNee, href: terug }}
        kruimels={[
          { tekst: t.titel, href: PAD },
          { tekst: t.nummer(page.data.nummer), href: terug },
        ]}
      >
        <Paragraph>{t.stopUitleg}</Paragraph>
      </ConfirmPage>
    )
  })
