import { z } from 'zod'
import { uitlegVan, uitlegVeld } from '../../doelbinding/uitleg.ts'
import { showDatum } from '../../tijd.ts'
import type { Corporatie, Taal } from '../../web/omgeving.ts'
import { PaginaFout } from '../../web/pagina-fout.ts'
import { antwoord, pagina, refuse, seeOther } from '../../web/pagina.ts'
import {
  Alert,
  Badge,
  ButtonLink,
  Details,
  EmptyState,
  Form,
  Layout,
  Link,
  Paragraph,
  PostButton,
  Radios,
  Section,
  StatusLine,
  Table,
  TextList,
  Waarvoor,
} from '../../web/ui/index.ts'
import { keuze } from '../../web/velden.ts'
import { adresRegel } from '../onderhoud/adres.ts'
import { type AanvraagRefusal, listContracten, vraagVerklaringAan } from './aanvragen.ts'
import { sentences } from './document.ts'
import {
  besluitVerklaring,
  findEigenPdf,
  findEigenVerklaring,
  geefVerklaringAf,
  type InzageRefusal,
  listEigenVerklaringen,
} from './inzien.ts'
import { teksten } from './teksten.ts'
import { verklaringAanvragen, verklaringInzien } from './verwerkingen.ts'

export const PAD = '/mijn/verhuurdersverklaringen'
const BEZWAREN = ['periode', 'huur', 'betaalgedrag', 'overlast', 'staat'] as const

const AANVRAAG_FOUT: Record<AanvraagRefusal, readonly ['contract' | 'algemeen', Record<Taal, string>]> = {
  'geen-contract': ['algemeen', { nl: teksten.nl.geenContract, en: teksten.en.geenContract }],
  'kies-contract': ['contract', { nl: teksten.nl.kiesContract, en: teksten.en.kiesContract }],
  'loopt-al': ['algemeen', { nl: teksten.nl.looptAl, en: teksten.en.looptAl }],
}
const fout = (refusal: InzageRefusal, taal: Taal): string =>
  refusal === 'bestaat-niet' ? teksten[taal].bestaatNiet : teksten[taal].gewijzigd

export const verklaringenPagina = pagina(PAD, {
  deur: 'mijn',
  toegang: { rollen: ['huurder'], verwerkingen: [verklaringInzien, verklaringAanvragen] },
  talen: ['nl', 'en'],
  menu: { tekst: { nl: teksten.nl.menu, en: teksten.en.menu }, volgorde: 35 },
})
  .load(async ({ context, session }) => ({
    verklaringen: await listEigenVerklaringen(context, session.betrokkeneId),
    contracten: await listContracten(context, session.betrokkeneId),
  }))
  .action('vraag', {
    schema: z.object({ contract: z.uuid().optional() }),
    run: async ({ context, session, taal, nu }, { contract }) => {
      const gevraagd = await vraagVerklaringAan(context, session.betrokkeneId, {
        huurovereenkomstId: contract,
        nu,
      })
      if (gevraagd.ok) return seeOther(`${PAD}/${gevraagd.value}`)
      const [veld, melding] = AANVRAAG_FOUT[gevraagd.refusal]
      return refuse({ [veld]: melding[taal] })
    },
  })
  .view((page) => {
    const { taal } = page.shell
    const t = teksten[taal]
    const { verklaringen, contracten } = page.data
    const form = page.form('vraag')
    return (
      <Layout page={page} titel={t.titel} voorlezen>
        <Paragraph soort="lead">{t.uitleg}</Paragraph>
        {contracten.length > 0 && (
          <Form form={form} verzend={t.aanvragen} uitleg={false}>
            {contracten.length > 1 && (
              <Radios
                form={form}
                name="contract"
                label={t.welke}
                keuzes={contracten.map((each) => ({ waarde: each.id, tekst: adresRegel(each) }))}
                waarvoor={uitlegVeld(verklaringAanvragen, 'eenheid.straat', taal)}
              />
            )}
          </Form>
        )}
        <Waarvoor uitleg={uitlegVan(verklaringAanvragen, taal)} label={t.titel} taal={taal} />
        {verklaringen.length === 0 ? (
          <EmptyState kop={t.geenKop}>
            <Paragraph>{contracten.length > 0 ? t.geen : t.geenContract}</Paragraph>
          </EmptyState>
        ) : (
          <Table
            bijschrift={t.uw}
            taal={taal}
            rijen={verklaringen}
            sleutel={({ id }) => id}
            kolommen={[
              { kop: t.kolom.nummer, cel: ({ id, nummer }) => <Link href={`${PAD}/${id}`}>{nummer}</Link> },
              { kop: t.kolom.woning, cel: ({ adres }) => adres },
              { kop: t.kolom.gevraagd, cel: ({ aangevraagd_op: op }) => showDatum(op, taal) },
              { kop: t.kolom.stand, cel: ({ status }) => <Stand status={status} taal={taal} /> },
            ]}
          />
        )}
      </Layout>
    )
  })

function Stand({ status, taal }: { status: string; taal: Taal }) {
  const namen: Record<string, string> = teksten[taal].status
  return <Badge soort={status === 'ter-inzage' ? 'let-op' : 'neutraal'}>{namen[status] ?? status}</Badge>
}

const afzenderOf = ({ naam, telefoon, domein }: Corporatie) => ({ naam, telefoon, adres: domein })

export const verklaringPagina = pagina(`${PAD}/:id`, {
  deur: 'mijn',
  toegang: { rollen: ['huurder'], verwerkingen: [verklaringInzien] },
  talen: ['nl', 'en'],
  params: z.object({ id: z.uuid() }),
})
  .load(async ({ context, session, params }) => {
    const found = await findEigenVerklaring(context, session.betrokkeneId, params.id)
    if (!found) throw new PaginaFout(404)
    return found
  })
  .action('akkoord', {
    schema: z.object({ versie: z.coerce.number().int() }),
    run: async ({ context, session, params, corporatie, taal, nu }, { versie }) => {
      const wie = { huurderId: session.betrokkeneId, id: params.id }
      const done = await geefVerklaringAf(context, wie, { versie, nu, afzender: afzenderOf(corporatie) })
      return done.ok ? seeOther(`${PAD}/${params.id}`) : refuse({ algemeen: fout(done.refusal, taal) })
    },
  })
  .action('bezwaar', {
    schema: z.object({
      versie: z.coerce.number().int(),
      wat: keuze(BEZWAREN, teksten.nl.kiesWat),
    }),
    run: async ({ context, session, params, taal }, { versie, wat }) => {
      const wie = { huurderId: session.betrokkeneId, id: params.id }
      const done = await besluitVerklaring(context, wie, { versie, door: 'maakBezwaar', bezwaar: wat })
      return done.ok ? seeOther(`${PAD}/${params.id}`) : refuse({ algemeen: fout(done.refusal, taal) })
    },
  })
  .action('zieAf', {
    schema: z.object({ versie: z.coerce.number().int() }),
    run: async ({ context, session, params, taal }, { versie }) => {
      const wie = { huurderId: session.betrokkeneId, id: params.id }
      const done = await besluitVerklaring(context, wie, { versie, door: 'zieAf' })
      return done.ok ? seeOther(PAD) : refuse({ algemeen: fout(done.refusal, taal) })
    },
  })
  .view((page) => {
    const { data, shell } = page
    const { taal } = shell
    const t = teksten[taal]
    const versie = String(data.versie)
    const [akkoord, bezwaar, zieAf] = [page.form('akkoord'), page.form('bezwaar'), page.form('zieAf')]
    const melding = akkoord.fouten.algemeen ?? bezwaar.fouten.algemeen ?? zieAf.fouten.algemeen
    return (
      <Layout page={page} titel={t.een(data.nummer)} kruimels={[{ tekst: t.titel, href: PAD }]}>
        <StatusLine>
          <Stand status={data.status} taal={taal} />
        </StatusLine>
        {melding && <Alert soort="fout">{melding}</Alert>}
        <Paragraph soort="lead">{t.watNu[data.status as keyof typeof t.watNu]}</Paragraph>
        {data.status === 'afgegeven' && data.geldig_tot && (
          <>
            <Paragraph>{t.geldigTot(showDatum(data.geldig_tot, taal))}</Paragraph>
            <ButtonLink href={`${PAD}/${data.id}/pdf`}>{t.pdf}</ButtonLink>
          </>
        )}
        <Section kop={t.inhoud}>
          <TextList items={sentences(data)} />
        </Section>
        {data.status === 'ter-inzage' && (
          <Section kop={t.klopt}>
            <PostButton form={akkoord} waarden={{ versie }} soort="primair">
              {t.akkoord}
            </PostButton>
            <Details kop={t.kloptNiet} open={bezwaar.fouten.wat !== undefined}>
              <Form form={bezwaar} verzend={t.bezwaar} uitleg={false}>
                <input type="hidden" name="versie" value={versie} />
                <Radios
                  form={bezwaar}
                  name="wat"
                  label={t.watKloptNiet}
                  keuzes={BEZWAREN.map((waarde) => ({ waarde, tekst: t.bezwaren[waarde] }))}
                  waarvoor={uitlegVan(verklaringInzien, taal)}
                />
              </Form>
            </Details>
          </Section>
        )}
        {(data.status === 'aangevraagd' || data.status === 'ter-inzage') && (
          <PostButton form={zieAf} waarden={{ versie }} soort="subtiel">
            {t.zieAf}
          </PostButton>
        )}
      </Layout>
    )
  })

export const pdfRoute = antwoord(
  `${PAD}/:id/pdf`,
  {
    deur: 'mijn',
    toegang: { rollen: ['huurder'], verwerkingen: [verklaringInzien] },
    params: z.object({ id: z.uuid() }),
  },
  async ({ context, session, params }) => {
    const pdf = await findEigenPdf(context, session.betrokkeneId, params.id)
    if (!pdf) throw new PaginaFout(404)
    return new Response(new Uint8Array(pdf), {
      headers: {
        'content-type': 'application/pdf',
        'content-disposition': 'attachment; filename="verhuurdersverklaring.pdf"',
        'cache-control': 'private, no-store',
      },
    })
  },
)
