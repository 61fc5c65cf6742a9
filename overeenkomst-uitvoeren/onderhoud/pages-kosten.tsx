import { z } from 'zod'
import { showBedrag } from '../../geld.ts'
import { showDag } from '../../tijd.ts'
import { PaginaFout } from '../../web/pagina-fout.ts'
import { pagina } from '../../web/pagina.ts'
import {
  EmptyState,
  type Kolom,
  Layout,
  Link,
  Paragraph,
  PlaceNavigation,
  PrintButton,
  Section,
  StatusLine,
  Table,
} from '../../web/ui/index.ts'
import { adresRegel, straatRegel } from './adres.ts'
import { findKosten, PER_BLADZIJDE, type Plek } from './kosten.ts'
import { GEEN_KOSTEN, JarenTabel } from './kosten-per-jaar.tsx'
import { showPlaats } from './plaats.ts'
import { onderhoudskostenBekijken } from './kosten-verwerking.ts'

type Rij = NonNullable<Awaited<ReturnType<typeof findKosten>>>['rijen'][number]

const plek = z
  .string()
  .transform((text): Plek | undefined => {
    const [dag = '', orderId = ''] = text.split('_')
    const past = z.iso.date().safeParse(dag).success && z.uuid().safeParse(orderId).success
    return past ? { dag, orderId } : undefined
  })
  .optional()
const writePlek = ({ geboekt_op: dag, onderhoudsorder_id: id }: Rij): string => `${dag}_${id}`

const AFREKENING: Record<string, string> = { eigen: 'Eigen uren en materiaal', garantie: 'Garantie' }

/** What the upkeep of one home cost, order by order; for whom the work was done is not there. */
export const kostenPagina = pagina('/balie/woningen/:id/kosten', {
  deur: 'balie',
  toegang: { rollen: ['verhuurconsulent', 'planner'], verwerkingen: [onderhoudskostenBekijken] },
  params: z.object({ id: z.uuid() }),
  query: z.object({ na: plek, voor: plek }),
})
  .load(async ({ context, params, query }) => {
    const found = await findKosten(context, params.id, query)
    if (!found) throw new PaginaFout(404)
    return found
  })
  .view((page) => {
    const { woning, jaren, rijen } = page.data
    const { rollen } = page.request.session
    const pad = `/balie/woningen/${woning.id}`
    return (
      <Layout
        page={page}
        titel={`Kosten van onderhoud: ${straatRegel(woning)}`}
        breedte="breed"
        kruimels={
          rollen.includes('verhuurconsulent')
            ? [
                { tekst: 'Woningen', href: '/balie/woningen' },
                { tekst: straatRegel(woning), href: pad },
              ]
            : []
        }
      >
        <StatusLine>
          U bekijkt dit voor: <b>{onderhoudskostenBekijken.naam}</b>.
        </StatusLine>
        <Paragraph>{adresRegel(woning)}</Paragraph>
        {jaren.length === 0 ? (
          <EmptyState kop="Nog geen kosten">
            <Paragraph>{GEEN_KOSTEN}</Paragraph>
          </EmptyState>
        ) : (
          <>
            <Section kop="Per jaar">
              <JarenTabel jaren={jaren} />
            </Section>
            <Section kop="Per opdracht">
              <Table
                bijschrift="Opdrachten, de laatste eerst"
                rijen={rijen}
                sleutel={({ onderhoudsorder_id: id }) => id}
                kolommen={kolommen(rollen.includes('planner'))}
              />
              <Bladeren pad={`${pad}/kosten`} rijen={rijen} query={page.request.query} />
              <PrintButton>Afdrukken</PrintButton>
            </Section>
          </>
        )}
      </Layout>
    )
  })

interface BladerenProps {
  pad: string
  rijen: readonly Rij[]
  query: { na?: Plek | undefined; voor?: Plek | undefined }
}

function Bladeren({ pad, rijen, query: { na, voor } }: BladerenProps) {
  const [eerste, laatste] = [rijen.at(0), rijen.at(-1)]
  const vol = rijen.length === PER_BLADZIJDE
  const terug = na !== undefined || (voor !== undefined && vol)
  return (
    <PlaceNavigation
      aantal={PER_BLADZIJDE}
      vorige={terug && eerste ? `${pad}?voor=${writePlek(eerste)}` : undefined}
      volgende={(vol || voor !== undefined) && laatste ? `${pad}?na=${writePlek(laatste)}` : undefined}
    />
  )
}

const kolommen = (magOpdracht: boolean): Kolom<Rij>[] => [
  { kop: 'Geboekt', kort: true, cel: ({ geboekt_op: dag }) => showDag(dag) },
  {
    kop: 'Opdracht',
    cel: ({ onderhoudsorder_id: id, nummer }) =>
      magOpdracht ? <Link href={`/balie/opdrachten/${id}`}>{nummer}</Link> : nummer,
  },
  { kop: 'Waarvoor', cel: ({ onderwerp }) => showPlaats(onderwerp) },
  { kop: 'Bedrijf', cel: ({ bedrijf }) => bedrijf },
  { kop: 'Hoe', cel: ({ afrekening }) => AFREKENING[afrekening] ?? 'Factuur' },
  { kop: 'Bedrag', getal: true, cel: ({ bedrag_cent: cent }) => showBedrag(cent) },
]
