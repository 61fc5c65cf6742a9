import { sectie } from '../../web/balie/sectie.ts'
import { Link, Paragraph } from '../../web/ui/index.ts'
import { Geschiedenis } from './geschiedenis-view.tsx'
import { listGeschiedenis } from './geschiedenis.ts'
import { CONTACTGESCHIEDENIS } from './groepen.ts'
import { contactgeschiedenisBekijken } from './verwerkingen-balie.ts'

const LAATSTE = 6

export const geschiedenisSectie = sectie({
  titel: 'Laatste contact',
  plaats: 'hoofd',
  groep: CONTACTGESCHIEDENIS,
  verwerking: contactgeschiedenisBekijken,
  laad: (context, { blik }) => listGeschiedenis(context, blik, { hoogstens: LAATSTE }),
  toon: ({ regels, ouder }, { blik: { relatieId, doel } }) => (
    <>
      <Geschiedenis
        regels={regels}
        relatieId={relatieId}
        doel={doel}
        bijschrift="De nieuwste staat bovenaan"
        stil
      />
      {ouder && (
        <Paragraph>
          <Link href={`/balie/personen/${relatieId}/geschiedenis?voor=${doel}`}>Alle contacten</Link>
        </Paragraph>
      )}
    </>
  ),
})
