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

export const huishoudenSectie = sectie({
  titel: 'Huren samen',
  plaats: 'opzij',
  groep: HUISHOUDEN,
  verwerking: huishoudenBekijken,
  laad: (context, { blik }) => {
    const dag = datumOf(blik.nu)
    return lees(context, huishouden, kiestBlik(blik), { id: blik.relatieId, dag: `[${dag},${dag}]` })
  },
  toon: (rijen) =>
    rijen.length === 0 ? (
      <Paragraph>Er is nu geen huurcontract.</Paragraph>
    ) : (
      <TextList items={rijen.map(({ aanschrijfnaam, rol }) => `${aanschrijfnaam} (${rol})`)} />
    ),
})
