import { datumOf } from '../../tijd.ts'
import { pagina } from '../../web/pagina.ts'
import type { Route } from '../../web/route.ts'
import { Layout, Paragraph, Table } from '../../web/ui/index.ts'
import { type Cijfers, listCijfers } from './cijfers.ts'

const TE_WEINIG = 'te weinig'
const deel = (waarde: number | null): string => (waarde === null ? TE_WEINIG : `${waarde}%`)
const aantal = (waarde: number | null): string => (waarde === null ? TE_WEINIG : String(waarde))

/** How each company works: whether it comes on time, mends it at once, and how long it takes. */
const cijfersPagina = pagina('/balie/bedrijven', {
  deur: 'balie',
  toegang: {
    rollen: ['planner', 'beheerder'],
    verwerkingen: 'geen',
    omdat: 'De database telt; er staat niets in over een huurder of een vakman.',
  },
  menu: { tekst: 'Bedrijven', volgorde: 16 },
})
  .load(({ context, nu }) => listCijfers(context.doelbinding, datumOf(nu)))
  .view((page) => (
    <Layout page={page} titel="Hoe bedrijven werken" breedte="breed">
      <Paragraph>
        Dit gaat over het afgelopen jaar. Er staat niets in over een huurder of een vakman. Bij minder dan
        vijf bezoeken staat er geen cijfer.
      </Paragraph>
      <Table
        bijschrift="Bedrijven"
        rijen={page.data}
        sleutel={({ naam }) => naam}
        kolommen={[
          { kop: 'Bedrijf', cel: ({ naam }) => naam },
          { kop: 'Bezoeken', getal: true, cel: ({ bezoeken }: Cijfers) => aantal(bezoeken) },
          { kop: 'Op tijd begonnen', getal: true, cel: ({ opTijd }) => deel(opTijd) },
          { kop: 'In één keer goed', getal: true, cel: ({ inEenKeer }) => deel(inEenKeer) },
          { kop: 'Opnieuw gemeld', getal: true, cel: ({ heropend }) => deel(heropend) },
          { kop: 'Dagen tot het klaar was', getal: true, cel: ({ dagen }) => aantal(dagen) },
        ]}
      />
      <Paragraph soort="klein">
        Op tijd: begonnen voor het einde van de afspraak. In één keer goed: na één bezoek klaar, en niet
        opnieuw gemeld. Dagen: van melding tot klaar, bij de middelste van alle reparaties.
      </Paragraph>
    </Layout>
  ))

export const bedrijfRoutes: readonly Route[] = [cijfersPagina]
