import { z } from 'zod'
import { uitlegVan } from '../../doelbinding/uitleg.ts'
import { showDatum } from '../../tijd.ts'
import type { FormState } from '../../web/form-state.ts'
import type { Taal } from '../../web/omgeving.ts'
import { pagina, refuse, seeOther } from '../../web/pagina.ts'
import type { Route } from '../../web/route.ts'
import {
  Alert,
  Badge,
  ButtonGroup,
  ButtonLink,
  Card,
  Checkboxes,
  DateField,
  Form,
  Layout,
  Paragraph,
  PostButton,
  Section,
  TextField,
  TextList,
} from '../../web/ui/index.ts'
import { datum, tekst, vinkje } from '../../web/velden.ts'
import { aanvaardMachtiging, geefMachtiging, listMachtigingen, type Regel, stopMachtiging } from './geven.ts'
import { TAKEN, type Taak } from './machtiging.ts'
import { machtigingTeksten } from './teksten.ts'
import { machtigingBeheren } from './verwerkingen.ts'

const huurder = { rollen: ['huurder'], verwerkingen: [machtigingBeheren] } as const
const PAD = '/mijn/machtigingen'
const nl = machtigingTeksten.nl

const vertaald = (melding: string | undefined, taal: Taal): string | undefined =>
  melding === nl.fout.inlognaam || melding === nl.fout.tot
    ? machtigingTeksten[taal].fout[melding === nl.fout.inlognaam ? 'inlognaam' : 'tot']
    : melding

export const machtigingenPagina = pagina(PAD, {
  deur: 'mijn',
  toegang: huurder,
  talen: ['nl', 'en'],
  menu: { tekst: { nl: nl.titel, en: machtigingTeksten.en.titel }, volgorde: 70 },
  query: z.object({ gedaan: z.enum(['gegeven', 'aanvaard', 'gestopt']).optional().catch(undefined) }),
})
  .load(({ context, session, nu }) => listMachtigingen(context, { id: session.betrokkeneId, nu }))
  .action('geef', {
    schema: z.object({
      inlognaam: tekst(nl.fout.inlognaam, 200),
      regelen: vinkje(),
      contract: vinkje(),
      tot: datum(nl.fout.tot).optional(),
    }),
    run: async ({ context, session, nu, taal }, { inlognaam, regelen, contract, tot }) => {
      const ik = { id: session.betrokkeneId, nu }
      const taken: Taak[] = [
        'reparatie',
        ...(regelen ? (['regelen'] as const) : []),
        ...(contract ? (['contract'] as const) : []),
      ]
      const given = await geefMachtiging(context, ik, { inlognaam, taken, tot: tot ?? null })
      if (given.ok) return seeOther(`${PAD}?gedaan=gegeven`)
      const { fout } = machtigingTeksten[taal]
      if (given.refusal === 'voorbij') return refuse({ tot: fout.voorbij })
      return given.refusal === 'zelf' ? refuse({ inlognaam: fout.zelf }) : refuse({ algemeen: fout.teVeel })
    },
  })
  .action('aanvaard', {
    schema: z.object({ id: z.uuid() }),
    run: async ({ context, session, nu, taal }, { id }) => {
      const accepted = await aanvaardMachtiging(context, { id: session.betrokkeneId, nu }, id)
      return accepted.ok
        ? seeOther(`${PAD}?gedaan=aanvaard`)
        : refuse({ algemeen: machtigingTeksten[taal].fout.nietMeer })
    },
  })
  .action('stop', {
    schema: z.object({ id: z.uuid() }),
    run: async ({ context, session, nu, taal }, { id }) => {
      const stopped = await stopMachtiging(context, { id: session.betrokkeneId, nu }, id)
      return stopped.ok
        ? seeOther(`${PAD}?gedaan=gestopt`)
        : refuse({
            algemeen:
              machtigingTeksten[taal].fout[stopped.refusal === 'van-rechter' ? 'vanRechter' : 'nietMeer'],
          })
    },
  })
  .view((page) => {
    const { taal } = page.shell
    const t = machtigingTeksten[taal]
    const form = page.form('geef')
    const [aanvaard, stop] = [page.form('aanvaard'), page.form('stop')]
    const fout = aanvaard.fouten.algemeen ?? stop.fouten.algemeen
    const { gedaan } = page.request.query
    const van = (soort: Regel['soort']) => page.data.filter((each) => each.soort === soort)
    const fouten = {
      ...form.fouten,
      ...(form.fouten.inlognaam && { inlognaam: vertaald(form.fouten.inlognaam, taal) ?? '' }),
      ...(form.fouten.tot && { tot: vertaald(form.fouten.tot, taal) ?? '' }),
    }
    const knoppen = (regel: Regel) => (
      <ButtonGroup>
        {regel.soort === 'uitnodiging' && (
          <PostButton form={aanvaard} waarden={{ id: regel.id }} bij={regel.wie} soort="primair">
            {t.aannemen}
          </PostButton>
        )}
        <PostButton form={stop} waarden={{ id: regel.id }} bij={regel.wie}>
          {regel.soort === 'uitnodiging' ? t.weigeren : t.stoppen}
        </PostButton>
      </ButtonGroup>
    )
    return (
      <Layout page={page} titel={t.titel}>
        {gedaan && <Alert soort="ok">{t.gedaan[gedaan]}</Alert>}
        {fout && <Alert soort="fout">{fout}</Alert>}
        <Regels kop={t.uitnodigingen} regels={van('uitnodiging')} taal={taal} knoppen={knoppen} />
        <Regels kop={t.gekregen} regels={van('gekregen')} taal={taal} knoppen={knoppen} />
        <Regels kop={t.gegeven} regels={van('gegeven')} taal={taal} knoppen={knoppen} />
        <Section kop={t.geven}>
          <Paragraph>{t.uitleg}</Paragraph>
          <TextList items={[TAKEN.reparatie[taal]]} />
          <Form form={{ ...form, fouten }} verzend={t.verstuur}>
            <TextField
              form={{ ...form, fouten }}
              name="inlognaam"
              label={t.inlognaam}
              hint={t.inlognaamHint}
              waarvoor={uitlegVan(machtigingBeheren, taal)}
            />
            <Taakkeuzes form={{ ...form, fouten }} taal={taal} />
            <DateField form={{ ...form, fouten }} name="tot" label={t.tot} hint={t.totHint} optioneel />
          </Form>
        </Section>
      </Layout>
    )
  })

interface TaakkeuzesProps {
  form: FormState<'inlognaam' | 'regelen' | 'contract' | 'tot'>
  taal: Taal
}

/** Each task is a choice of its own: a mandate goes no further than what the giver ticks. */
const Taakkeuzes = ({ form, taal }: TaakkeuzesProps) => {
  const t = machtigingTeksten[taal]
  return (
    <>
      <Checkboxes
        form={form}
        name="regelen"
        label={t.ook}
        optioneel
        keuzes={[{ waarde: 'ja', tekst: TAKEN.regelen[taal] }]}
      />
      <Checkboxes
        form={form}
        name="contract"
        label={t.ookContract}
        hint={t.ookContractHint}
        optioneel
        keuzes={[{ waarde: 'ja', tekst: TAKEN.contract[taal] }]}
      />
    </>
  )
}

interface RegelsProps {
  kop: string
  regels: readonly Regel[]
  taal: Taal
  knoppen: (regel: Regel) => React.ReactNode
}

function Regels({ kop, regels, taal, knoppen }: RegelsProps) {
  const t = machtigingTeksten[taal]
  if (regels.length === 0) return null
  return (
    <Section kop={kop}>
      {regels.map((regel) => (
        <Card key={regel.id} kop={regel.wie} niveau={3}>
          <Paragraph>
            <Badge soort={regel.stand === 'loopt' ? 'goed' : 'neutraal'}>{t.stand[regel.stand]}</Badge>{' '}
            {regel.taken.map((taak) => TAKEN[taak as Taak]?.[taal] ?? taak).join(', ')}
            {regel.tot && `, ${t.totEnMet(showDatum(regel.tot, taal))}`}
          </Paragraph>
          {regel.soort === 'gekregen' && regel.stand === 'loopt' && (
            <ButtonGroup>
              {regel.taken.includes('reparatie') && (
                <>
                  <ButtonLink href={`/mijn/reparaties/nieuw?voor=${regel.id}`} soort="secundair">
                    {t.meldVoor}
                  </ButtonLink>
                  <ButtonLink href={`/mijn/reparaties?voor=${regel.id}`} soort="secundair">
                    {t.bekijkVoor}
                  </ButtonLink>
                </>
              )}
              {regel.taken.includes('contract') && (
                <>
                  <ButtonLink href={`/mijn/contractwijzigingen?voor=${regel.id}`} soort="secundair">
                    {t.contractVoor}
                  </ButtonLink>
                  <ButtonLink href={`/mijn/woningruil?voor=${regel.id}`} soort="secundair">
                    {t.ruilVoor}
                  </ButtonLink>
                </>
              )}
            </ButtonGroup>
          )}
          {(regel.stand === 'loopt' || regel.stand === 'uitgenodigd') && knoppen(regel)}
        </Card>
      ))}
    </Section>
  )
}

export const machtigingRoutes: readonly Route[] = [machtigingenPagina]
