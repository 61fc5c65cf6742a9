import { z } from 'zod'
import { uitlegVeld } from '../../doelbinding/uitleg.ts'
import { showDag } from '../../tijd.ts'
import type { FormState } from '../../web/form-state.ts'
import type { Taal } from '../../web/omgeving.ts'
import { PaginaFout } from '../../web/pagina-fout.ts'
import { pagina, refuse, seeOther } from '../../web/pagina.ts'
import {
  Details,
  Form,
  Layout,
  Paragraph,
  PostButton,
  Radios,
  Section,
  TextField,
} from '../../web/ui/index.ts'
import { optioneleTekst } from '../../web/velden.ts'
import { adresRegel } from '../onderhoud/adres.ts'
import { doeMee, stop } from './beantwoorden.ts'
import { beginRuil, type Contract, listContracten } from './beginnen.ts'
import { isReden, REDENEN } from './beoordeling.ts'
import { BorgUitleg, PAD, talen } from './pages-mijn.tsx'
import { foutOf, teksten } from './teksten.ts'
import { woningruilBeantwoorden, woningruilBeginnen, woningruilUitnodiging } from './verwerkingen.ts'
import { listUitnodigingen } from './volgen.ts'

const keuzes = { contract: z.uuid().optional().catch(undefined), reden: z.string().max(50).optional() }
const naam = optioneleTekst(200)

export const beginPagina = pagina(`${PAD}/nieuw`, {
  deur: 'mijn',
  toegang: { rollen: ['huurder'], verwerkingen: [woningruilBeginnen] },
  talen,
})
  .load(({ context, session, nu }) => listContracten(context, { id: session.betrokkeneId, nu }))
  .action('begin', {
    schema: z.object({
      ...keuzes,
      inlognaam1: naam,
      inlognaam2: naam,
      inlognaam3: naam,
      inlognaam4: naam,
      inlognaam5: naam,
    }),
    run: async ({ context, session, nu, taal }, { contract, reden, ...namen }) => {
      if (!isReden(reden)) return refuse({ reden: teksten[taal].redenFout })
      const begonnen = await beginRuil(
        context,
        { id: session.betrokkeneId, nu },
        {
          huurovereenkomstId: contract,
          reden,
          inlognamen: Object.values(namen).filter((each) => each !== undefined),
        },
      )
      return begonnen.ok
        ? seeOther(`${PAD}/${begonnen.value}?nieuw=ja`)
        : refuse(foutOf(begonnen.refusal, taal))
    },
  })
  .view((page) => {
    const { taal } = page.shell
    const t = teksten[taal]
    const form = page.form('begin')
    const meer = (['inlognaam2', 'inlognaam3', 'inlognaam4', 'inlognaam5'] as const).map((name, index) => ({
      name,
      label: t.veld.volgende(index + 2),
    }))
    const uitleg = uitlegVeld(woningruilBeginnen, 'woningruil_deelname.uitgenodigd', taal)
    return (
      <Layout page={page} titel={t.begin} kruimels={[{ tekst: t.titel, href: PAD }]}>
        <Paragraph soort="lead">{t.beginUitleg}</Paragraph>
        <Form form={form} verzend={t.begin} annuleer={PAD}>
          <EigenKant form={form} contracten={page.data} taal={taal} />
          <TextField
            form={form}
            name="inlognaam1"
            label={t.veld.eerste}
            hint={t.veld.eersteHint}
            waarvoor={uitleg}
          />
          <Details kop={t.veld.meer} open={meer.some(({ name }) => form.invoer[name])}>
            <Paragraph>{t.veld.meerUitleg}</Paragraph>
            {meer.map(({ name, label }) => (
              <TextField key={name} form={form} name={name} label={label} optioneel />
            ))}
          </Details>
        </Form>
      </Layout>
    )
  })

interface EigenProps {
  form: FormState<'contract' | 'reden'>
  contracten: readonly Contract[]
  taal: Taal
}

/** Which home, and why. */
function EigenKant({ form, contracten, taal }: EigenProps) {
  const t = teksten[taal]
  return (
    <>
      {contracten.length > 1 && (
        <Radios
          form={form}
          name="contract"
          label={t.veld.contract}
          keuzes={contracten.map((contract) => ({ waarde: contract.id, tekst: adresRegel(contract) }))}
          waarvoor={uitlegVeld(woningruilBeginnen, 'eenheid.straat', taal)}
        />
      )}
      <Radios
        form={form}
        name="reden"
        label={t.veld.reden}
        keuzes={Object.entries(REDENEN).map(([waarde, tekst]) => ({ waarde, tekst: tekst[taal] }))}
        waarvoor={uitlegVeld(woningruilBeginnen, 'woningruil_deelname.reden', taal)}
      />
    </>
  )
}

export const uitnodigingPagina = pagina(`${PAD}/uitnodigingen/:id`, {
  deur: 'mijn',
  toegang: { rollen: ['huurder'], verwerkingen: [woningruilUitnodiging, woningruilBeantwoorden] },
  talen,
  params: z.object({ id: z.uuid() }),
})
  .load(async ({ context, session, params, nu }) => {
    const ik = { id: session.betrokkeneId, nu }
    const { uitnodigingen, contracten } = await listUitnodigingen(context, ik, params.id)
    const [uitnodiging] = uitnodigingen
    if (!uitnodiging) throw new PaginaFout(404)
    return { ...uitnodiging, contracten }
  })
  .action('doeMee', {
    schema: z.object(keuzes),
    run: async ({ context, session, params, nu, taal }, { contract, reden }) => {
      if (!isReden(reden)) return refuse({ reden: teksten[taal].redenFout })
      const wie = { ik: { id: session.betrokkeneId, nu }, id: params.id }
      const joined = await doeMee(context, wie, { huurovereenkomstId: contract, reden })
      return joined.ok ? seeOther(`${PAD}/${params.id}`) : refuse(foutOf(joined.refusal, taal))
    },
  })
  .action('weiger', {
    schema: z.object({}),
    run: async ({ context, session, params, nu, taal }) => {
      const stopped = await stop(context, { ik: { id: session.betrokkeneId, nu }, id: params.id })
      return stopped.ok ? seeOther(PAD) : refuse(foutOf(stopped.refusal, taal))
    },
  })
  .view((page) => {
    const { shell, data } = page
    const { taal } = shell
    const t = teksten[taal]
    const form = page.form('doeMee')
    return (
      <Layout page={page} titel={t.uitnodigingTitel} kruimels={[{ tekst: t.titel, href: PAD }]} voorlezen>
        <Paragraph soort="lead">{t.nodigtUit(data.aanschrijfnaam, data.aantal)}</Paragraph>
        {data.uiterlijk && <Paragraph>{t.antwoordTot(showDag(data.uiterlijk, taal))}</Paragraph>}
        <Paragraph>{t.meedoenUitleg}</Paragraph>
        <Paragraph>
          <b>{t.huurKop}</b> {t.huur}
        </Paragraph>
        <BorgUitleg taal={taal} />
        <Form form={form} verzend={t.meedoen} annuleer={PAD}>
          <EigenKant form={form} contracten={data.contracten} taal={taal} />
        </Form>
        <Section kop={t.nietMeedoen}>
          <Paragraph>{t.nietMeedoenUitleg}</Paragraph>
          <PostButton form={page.form('weiger')}>{t.nietMeedoen}</PostButton>
        </Section>
      </Layout>
    )
  })
