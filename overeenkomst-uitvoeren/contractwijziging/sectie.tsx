import { lees } from '../../doelbinding/verwerk.ts'
import { showDatumKort } from '../../tijd.ts'
import { sectie } from '../../web/balie/sectie.ts'
import { Link, Paragraph, TextList } from '../../web/ui/index.ts'
import { kiestBlik } from '../werkreden/persoon.ts'
import { balieTekst } from './balieteksten.ts'
import { CONTRACTWIJZIGINGEN } from './groep.ts'
import { wijzigingenVan } from './persoon-queries.ts'
import { standVan } from './procedures.ts'
import { contractwijzigingenVanPersoon } from './verwerkingen-persoon.ts'

/** The last changes of the contract, for who calls about one. The case itself is that of Verhuur. */
export const contractwijzigingenSectie = sectie({
  titel: 'Contractwijzigingen',
  plaats: 'hoofd',
  groep: CONTRACTWIJZIGINGEN,
  verwerking: contractwijzigingenVanPersoon,
  laad: async (context, { blik }) => ({
    rijen: await lees(context, wijzigingenVan, kiestBlik(blik), { mensen: [blik.relatieId] }),
    verhuur: context.wie.rol === 'verhuurconsulent',
  }),
  toon: ({ rijen, verhuur }) =>
    rijen.length === 0 ? (
      <Paragraph>Er zijn geen veranderingen van het contract.</Paragraph>
    ) : (
      <TextList
        items={rijen.map(({ id, nummer, soort, status, ingediend_op: op, uiterlijk }) => {
          const naam = `${balieTekst(soort).naam} ${nummer}`
          return (
            <>
              {verhuur ? <Link href={`/balie/contractwijzigingen/${id}`}>{naam}</Link> : naam}, van{' '}
              {showDatumKort(op)}: {standVan(soort, status).toLowerCase()}
              {uiterlijk ? `, uiterlijk ${showDatumKort(uiterlijk)}` : ''}
            </>
          )
        })}
      />
    ),
})
