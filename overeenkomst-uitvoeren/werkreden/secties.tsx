import { lees } from '../../doelbinding/verwerk.ts'
import { datumOf } from '../../tijd.ts'
import { sectie } from '../../web/balie/sectie.ts'
import { DataList, Link, Paragraph, Telefoon, TextList } from '../../web/ui/index.ts'
import { CONTACTGEGEVENS, HUISHOUDEN } from './groepen.ts'
import { kiestBlik } from './persoon.ts'
import { contactgegevens, huishouden } from './queries.ts'
import { contactgegevensBekijken, huishoudenBekijken } from './verwerkingen.ts'

export const contactSectie = sectie({
  titel: 'Bereiken',
  plaats: 'opzij',
  groep: CONTACTGEGEVENS,
  verwerking: contactgegevensBekijken,
  laad: async (context, { blik }) => {
    const [rij] = await lees(context, contactgegevens, kiestBlik(blik), { id: blik.relatieId })
    return rij
  },
  toon: (rij) => (
    <DataList
      gegevens={[
        { naam: 'Telefoon', waarde: rij?.telefoon ? <Telefoon nummer={rij.telefoon} /> : 'Niet bekend' },
        {
          naam: 'E-mail',
          waarde: rij?.e_mail ? <Link href={`mailto:${rij.e_mail}`}>{rij.e_mail}</Link> : 'Niet bekend',
        },
        { naam: 'Taal', waarde: rij?.voorkeurstaal === 'en' ? 'Engels' : 'Nederlands' },
      ]}
    />
  ),
})

/** The page of the other asks for a reason of its own: this one was for the first person alone. */
const Medehuurder = ({ id, naam }: { id: string; naam: string }) => (
  <Link href={`/balie/personen/${id}`}>{naam}</Link>
)

export const huishoudenSectie = sectie({
  titel: 'Huren samen',
  plaats: 'opzij',
  groep: HUISHOUDEN,
  verwerking: huishoudenBekijken,
  laad: async (context, { blik }) => {
    const dag = datumOf(blik.nu)
    const vraag = { id: blik.relatieId, dag: `[${dag},${dag}]` }
    return {
      rijen: await lees(context, huishouden, kiestBlik(blik), vraag),
      verhuur: context.wie.rol === 'verhuurconsulent',
    }
  },
  toon: ({ rijen, verhuur }, { blik: { relatieId } }) => (
    <>
      {rijen.length === 0 ? (
        <Paragraph>Er is nu geen huurcontract.</Paragraph>
      ) : (
        <TextList
          items={rijen.map(({ id, aanschrijfnaam, rol }) => (
            <>
              {id === relatieId ? aanschrijfnaam : <Medehuurder id={id} naam={aanschrijfnaam} />} ({rol})
            </>
          ))}
        />
      )}
      {verhuur && (
        <Paragraph>
          <Link href={`/balie/relaties/${relatieId}`}>Naam en gegevens</Link>,{' '}
          <Link href={`/balie/relaties/${relatieId}/huishouden`}>wie er wonen</Link>
        </Paragraph>
      )}
    </>
  ),
})
