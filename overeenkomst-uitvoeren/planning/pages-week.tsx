import { pagina } from '../../web/pagina.ts'
import { EmptyState, Layout, LoadTable, Paragraph } from '../../web/ui/index.ts'
import { showDatumKort } from '../../tijd.ts'
import { showUren, VRIJ } from './balie-teksten.ts'
import { BORD, bordQuery, dagAdres, maandagVan, standaardDag } from './bord-adres.ts'
import { BordBalk, weekTitel } from './bord-balk.tsx'
import { type Dagbelasting, drukteOf } from './bord.ts'
import { findWeek, type Weekrij } from './planbord.ts'
import { weekBekijken } from './vakman-verwerkingen.ts'

const planner = { rollen: ['planner'], verwerkingen: [weekBekijken] } as const

export const weekPagina = pagina(`${BORD}/week`, { deur: 'balie', toegang: planner, query: bordQuery })
  .load(async ({ context, query, nu }) => {
    const maandag = maandagVan(query.dag ?? standaardDag(nu))
    const filter = { bedrijf: query.bedrijf ?? '', vak: query.vak ?? '' }
    return { maandag, filter, week: await findWeek(context, { maandag, ...filter }) }
  })
  .view((page) => {
    const { maandag, filter, week } = page.data
    return (
      <Layout page={page} titel={weekTitel(maandag)} breedte="vol">
        <BordBalk soort="week" datum={maandag} filter={filter} bedrijven={week.bedrijven} />
        {week.rijen.length === 0 ? (
          <EmptyState kop="Geen vakmannen">
            <Paragraph>Er is geen vakman met dit filter. Kies een ander filter.</Paragraph>
          </EmptyState>
        ) : (
          <LoadTable
            bijschrift="Gepland werk en uren per vakman en dag"
            kop="Vakman"
            dagen={week.datums.map((datum) => ({
              tekst: showDatumKort(datum),
              href: dagAdres(datum, filter),
            }))}
            rijen={week.rijen.map((rij) => ({
              sleutel: rij.id,
              naam: rij.naam,
              uitleg: rij.ketenpartner,
              cellen: rij.dagen.map(celOf),
            }))}
            totalen={week.datums.map((_, index) => totaalOp(week.rijen, index))}
          />
        )}
      </Layout>
    )
  })

const tweeUren = (gepland: number, beschikbaar: number): string =>
  `${showUren(gepland).replace(' u', '')} / ${showUren(beschikbaar)}`

function celOf(dag: Dagbelasting) {
  if (typeof dag.werk === 'string' && dag.geplandMinuten === 0)
    return { tekst: VRIJ[dag.werk], soort: 'vrij' as const }
  return { tekst: tweeUren(dag.geplandMinuten, dag.beschikbaarMinuten), soort: drukteOf(dag) }
}

function totaalOp(rijen: readonly Weekrij[], index: number): string {
  const som = (of: (dag: Dagbelasting) => number) =>
    rijen.reduce((totaal, { dagen }) => totaal + (dagen[index] ? of(dagen[index]) : 0), 0)
  return tweeUren(
    som(({ geplandMinuten }) => geplandMinuten),
    som(({ beschikbaarMinuten }) => beschikbaarMinuten),
  )
}
