import { z } from 'zod'
import { showDatumKort, showTijd } from '../../tijd.ts'
import { pagina } from '../../web/pagina.ts'
import { EmptyState, FilterLinks, Layout, Link, Paragraph, Table } from '../../web/ui/index.ts'
import { showPlaats } from '../onderhoud/plaats.ts'
import { bevindingenTekst, ORDERSTATUS } from './balie-teksten.ts'
import { AANDACHT, type Aandacht, listAandacht } from './bewaken.ts'
import { ordersBewaken } from './verwerkingen-balie.ts'

const KOP: Record<Aandacht, string> = {
  tekst: 'Tekst nakijken',
  meerwerk: 'Meerwerk',
  overeenkomst: 'Zonder overeenkomst',
}
const UITLEG: Record<Aandacht, string> = {
  tekst: 'In deze meldingen staat misschien iets dat privé is. De vakman ziet pas wat u vrijgeeft.',
  meerwerk: 'De vakman staat misschien bij de huurder te wachten op uw antwoord.',
  overeenkomst: 'Dit bedrijf mag geen gegevens meer zien. Geef de opdracht aan een ander bedrijf.',
}
const PAD = '/balie/opdrachten'

export const aandachtPagina = pagina(PAD, {
  deur: 'balie',
  toegang: { rollen: ['planner'], verwerkingen: [ordersBewaken] },
  query: z.object({ soort: z.enum(AANDACHT).catch('tekst') }),
  menu: { tekst: 'Opdrachten', volgorde: 14 },
})
  .load(({ context, query, nu }) => listAandacht(context, query.soort, nu))
  .view((page) => {
    const { soort } = page.request.query
    return (
      <Layout page={page} titel="Opdrachten die op u wachten" breedte="breed">
        <FilterLinks
          label="Waarom de opdracht wacht"
          links={AANDACHT.map((each) => ({
            tekst: KOP[each],
            href: `${PAD}?soort=${each}`,
            actief: each === soort,
          }))}
        />
        <Paragraph>{UITLEG[soort]}</Paragraph>
        {page.data.length === 0 ? (
          <EmptyState kop="Hier is niets te doen">
            <Paragraph>Er wachten geen opdrachten. Kies hierboven een andere lijst.</Paragraph>
          </EmptyState>
        ) : (
          <Table
            bijschrift={`${KOP[soort]}: ${page.data.length}`}
            rijen={page.data}
            sleutel={({ id }) => id}
            kolommen={[
              {
                kop: 'Reparatie',
                cel: ({ id, verzoek_id: verzoek, nummer }) => (
                  <Link href={soort === 'overeenkomst' ? `/balie/reparaties/${verzoek}` : `${PAD}/${id}`}>
                    {nummer}
                  </Link>
                ),
              },
              { kop: 'Waar', cel: ({ plaats }) => showPlaats(plaats) },
              { kop: 'Bezoek', cel: ({ begin }) => `${showDatumKort(begin)}, ${showTijd(begin)}` },
              { kop: 'Bedrijf', cel: ({ ketenpartner }) => ketenpartner },
              {
                kop: soort === 'tekst' ? 'Gevonden' : 'Status',
                cel: ({ status, tekst_bevindingen: gevonden }) =>
                  soort === 'tekst' ? bevindingenTekst(gevonden) : (ORDERSTATUS[status] ?? status),
              },
            ]}
          />
        )}
      </Layout>
    )
  })
