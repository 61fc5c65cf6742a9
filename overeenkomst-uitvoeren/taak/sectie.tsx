import { lees } from '../../doelbinding/verwerk.ts'
import { showDatumKort } from '../../tijd.ts'
import { sectie } from '../../web/balie/sectie.ts'
import { Link, Paragraph, Tasks } from '../../web/ui/index.ts'
import { kiestBlik } from '../werkreden/persoon.ts'
import { TAKEN } from './groep.ts'
import { takenVan } from './queries.ts'
import { showSoort, type Team, TEAMS } from './taak.ts'
import { takenVanPersoon } from './verwerkingen.ts'

export const takenSectie = sectie({
  titel: 'Wat wij nog doen',
  plaats: 'hoofd',
  groep: TAKEN,
  verwerking: takenVanPersoon,
  laad: (context, { blik }) => lees(context, takenVan, kiestBlik(blik), { id: blik.relatieId }),
  toon: (rijen, { blik }) => (
    <>
      {rijen.length === 0 ? (
        <Paragraph>Er lopen geen taken.</Paragraph>
      ) : (
        <Tasks
          taken={rijen.map(({ id, nummer, soort, omschrijving, team, uiterlijk, status }) => ({
            tekst: `${nummer}: ${showSoort(soort).toLowerCase()}`,
            href: `/balie/taken/${id}`,
            stand: status === 'bezig' ? 'bezig' : 'nog-doen',
            hint: `${omschrijving} Uiterlijk ${showDatumKort(uiterlijk)}, ${TEAMS[team as Team]}.`,
          }))}
        />
      )}
      <Paragraph>
        <Link href={`/balie/taken/nieuw?persoon=${blik.relatieId}`}>Nieuwe taak voor deze persoon</Link>
      </Paragraph>
    </>
  ),
})
