import { z } from 'zod'
import { showTijd } from '../../tijd.ts'
import { PaginaFout } from '../../web/pagina-fout.ts'
import { pagina, refuse, seeOther } from '../../web/pagina.ts'
import { Alert, Form, Layout, Link, Paragraph, Section, Table } from '../../web/ui/index.ts'
import { tekst } from '../../web/velden.ts'
import { straatRegel } from '../onderhoud/adres.ts'
import { INPLAN_FOUT } from './balie-teksten.ts'
import { BORD, standaardDag, dagAdres } from './bord-adres.ts'
import { findGevolgen, findSpoed, type GeenMaker, gezienCode, zetSpoed } from './spoed.ts'
import { showVaardigheid } from './vaardigheid.ts'
import { capaciteitBekijken } from './vakman-verwerkingen.ts'
import { afspraakInplannen } from './verwerkingen.ts'

const planner = { rollen: ['planner'], verwerkingen: [afspraakInplannen, capaciteitBekijken] } as const
type Spoed = NonNullable<Awaited<ReturnType<typeof findSpoed>>>
type Gevolgen = NonNullable<Awaited<ReturnType<typeof findGevolgen>>>

export const spoedPagina = pagina(`${BORD}/spoed/:id`, {
  deur: 'balie',
  toegang: planner,
  params: z.object({ id: z.uuid() }),
  query: z.object({ vakman: z.uuid().optional().catch(undefined) }),
})
  .load(async ({ context, params, query, nu }) => {
    const spoed = await findSpoed(context, params.id, nu)
    if (!spoed) throw new PaginaFout(404)
    const vraag = query.vakman ? { verzoekId: params.id, vakmanId: query.vakman } : null
    return { ...spoed, gevolgen: vraag && (await findGevolgen(context, vraag, nu)) }
  })
  .action('zet', {
    schema: z.object({ vakman: z.uuid(), gezien: tekst('Kies opnieuw een vakman.', 4000) }),
    run: async ({ context, session, params, nu }, { vakman, gezien }) => {
      const opdracht = {
        verzoekId: params.id,
        vakmanId: vakman,
        gezien,
        medewerkerId: session.betrokkeneId,
        nu,
      }
      const gezet = await zetSpoed(context, opdracht)
      return gezet.ok
        ? seeOther(dagAdres(standaardDag(nu), {}, { gedaan: gezet.value }))
        : refuse({ algemeen: `${INPLAN_FOUT[gezet.refusal]} Hieronder staat hoe het nu is.` })
    },
  })
  .view((page) => {
    const { rij, mogelijk, gevolgen } = page.data
    return (
      <Layout
        page={page}
        titel={`Spoed: reparatie ${rij.nummer} vandaag`}
        breedte="breed"
        kruimels={[{ tekst: 'Planbord', href: BORD }]}
      >
        <Paragraph>
          {straatRegel(rij)}, {rij.postcode}. {showVaardigheid(rij.vaardigheid)}, {rij.duur_minuten} minuten.{' '}
          <Link href={`${BORD}/verplaats/${rij.id}`}>Toch op een andere dag plannen</Link>
        </Paragraph>
        {page.data.garantie && <SpoedGarantie garantie={page.data.garantie} />}
        {gevolgen && <Gevolg gevonden={gevolgen} form={page.form('zet')} />}
        <Section kop="Wie kan er vandaag heen?">
          <Kandidaten verzoekId={rij.id} mogelijk={mogelijk} />
        </Section>
      </Layout>
    )
  })

const GEEN_MAKER: Record<GeenMaker, (bedrijf: string) => string> = {
  'geen-overeenkomst': (bedrijf) =>
    `De overeenkomst met ${bedrijf} is afgelopen. Kies een ander: een ander bedrijf stuurt wel een factuur.`,
  'plant-zelf': (bedrijf) =>
    `${bedrijf} plant zelf. Bel het bedrijf. Kan het vandaag niet, kies dan een ander: die stuurt wel een factuur.`,
  'geen-tijd': (bedrijf) =>
    `Bij ${bedrijf} kan vandaag niemand meer. Kies een ander: een ander bedrijf stuurt wel een factuur.`,
}

/** Who owes the work comes first when it can; if not, the page says why. */
function SpoedGarantie({ garantie: { bedrijf, geenMaker } }: { garantie: NonNullable<Spoed['garantie']> }) {
  if (!geenMaker)
    return (
      <Alert soort="info" kop={`Garantie van ${bedrijf}`}>
        <Paragraph>
          Vakmannen van {bedrijf} staan bovenaan. Komt dit bedrijf, dan is er geen factuur.
        </Paragraph>
      </Alert>
    )
  return (
    <Alert soort="waarschuwing" kop={`Garantie van ${bedrijf}, dat hier niet bij staat`}>
      <Paragraph>{GEEN_MAKER[geenMaker](bedrijf)}</Paragraph>
    </Alert>
  )
}

function Kandidaten({ verzoekId, mogelijk }: { verzoekId: string; mogelijk: Spoed['mogelijk'] }) {
  if (mogelijk.length === 0)
    return (
      <Paragraph>
        Vandaag kan niemand met dit vak er nog heen. Bel een bedrijf, of plan het morgen vroeg.
      </Paragraph>
    )
  const tel = (soort: string, { gevolgen }: Spoed['mogelijk'][number]['plek']): number =>
    gevolgen.filter((each) => each.soort === soort).length
  return (
    <Table
      bijschrift="Garantie gaat voor. Daarna staat bovenaan wie de minste mensen hoeft af te bellen"
      rijen={mogelijk}
      sleutel={({ vakmanId }) => vakmanId}
      kolommen={[
        {
          kop: 'Vakman',
          cel: ({ vakmanId, naam, ketenpartner, maker }) => (
            <>
              <Link href={`${BORD}/spoed/${verzoekId}?vakman=${vakmanId}`}>{naam}</Link> ({ketenpartner}
              {maker && ', garantie'})
            </>
          ),
        },
        { kop: 'Is er om', kort: true, cel: ({ plek }) => `${showTijd(plek.begin)} uur` },
        { kop: 'Schuift op', getal: true, cel: ({ plek }) => tel('schuift', plek) },
        { kop: 'Valt uit', getal: true, cel: ({ plek }) => tel('vervalt', plek) },
      ]}
    />
  )
}

type ZetForm = Parameters<typeof Form<'vakman' | 'gezien'>>[0]['form']

/** What it does to each appointment, before it is done. */
function Gevolg({ gevonden, form }: { gevonden: Gevolgen; form: ZetForm }) {
  const { rij, wie, plek, gevolgen } = gevonden
  const gezien = gezienCode([rij, ...gevolgen.map(({ bezoek }) => bezoek)])
  return (
    <Section kop={`${wie.naam} is er van ${showTijd(plek.begin)} tot ${showTijd(plek.eind)} uur`}>
      {gevolgen.length === 0 ? (
        <Paragraph>Er schuift niets op.</Paragraph>
      ) : (
        <Table
          bijschrift="Deze huurders krijgen bericht"
          rijen={gevolgen}
          sleutel={({ bezoek }) => bezoek.id}
          kolommen={[
            { kop: 'Reparatie', kort: true, cel: ({ bezoek }) => bezoek.nummer },
            { kop: 'Waar', cel: ({ bezoek }) => straatRegel(bezoek) },
            { kop: 'Was', kort: true, cel: ({ bezoek }) => `${showTijd(bezoek.begin)} uur` },
            {
              kop: 'Wordt',
              cel: ({ gevolg }) =>
                gevolg.soort === 'schuift'
                  ? `${showTijd(gevolg.begin)} uur, ${gevolg.minuten} minuten later`
                  : 'afgezegd, terug op de lijst',
            },
          ]}
        />
      )}
      <Alert soort="info">
        <Paragraph>
          De huurder met spoed krijgt bericht dat de vakman om {showTijd(plek.begin)} uur komt.
        </Paragraph>
      </Alert>
      <Form form={form} verzend="Spoed ertussen zetten" annuleer={BORD} uitleg={false}>
        <input type="hidden" name="vakman" value={wie.id} />
        <input type="hidden" name="gezien" value={gezien} />
      </Form>
    </Section>
  )
}
