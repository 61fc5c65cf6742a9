import { lees } from '../../doelbinding/verwerk.ts'
import { showDatumKort } from '../../tijd.ts'
import { sectie } from '../../web/balie/sectie.ts'
import { Link, Paragraph, TextList } from '../../web/ui/index.ts'
import { kiestBlik } from '../werkreden/persoon.ts'
import { REPARATIES } from './groep.ts'
import type { Status } from './onderhoudsverzoek.ts'
import { reparatiesVan } from './persoon-queries.ts'
import { teksten } from './teksten.ts'
import { reparatiesVanPersoon } from './verwerkingen-persoon.ts'

/** The last repairs, so that who calls about one need not say its number. The case itself is the planner's. */
export const reparatiesSectie = sectie({
  titel: 'Reparaties',
  plaats: 'hoofd',
  groep: REPARATIES,
  verwerking: reparatiesVanPersoon,
  laad: async (context, { blik }) => ({
    rijen: await lees(context, reparatiesVan, kiestBlik(blik), { id: blik.relatieId }),
    planner: context.wie.rol === 'planner',
  }),
  toon: ({ rijen, planner }) =>
    rijen.length === 0 ? (
      <Paragraph>Er zijn geen reparaties.</Paragraph>
    ) : (
      <TextList
        items={rijen.map(({ id, nummer, plaats, status, gemeld_op: op }) => {
          const naam = `Reparatie ${nummer}, ${plaats}`
          return (
            <>
              {planner ? <Link href={`/balie/reparaties/${id}`}>{naam}</Link> : naam}, van {showDatumKort(op)}
              : {teksten.nl.status[status as Status].toLowerCase()}
            </>
          )
        })}
      />
    ),
})
