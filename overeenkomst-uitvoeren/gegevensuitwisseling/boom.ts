import type { Boom } from '../../adapters/vera/houden.ts'
import type { Berichtsoort } from '../../adapters/vera/lezen.ts'

/** The name of a code says nothing of a person, and is not looked at. */
const CODE: Boom = { code: 'code', naam: 'code' }
const sleutel = { id: 'sleutel' } as const

/**
 * What is taken over of each message, and the column that it goes to. `sleutel` and `code` lead to a row or a kind of row; a
 * test holds every other name against what the verwerking may write. BSN, nationality, income and all else are not here.
 */
export const BOMEN = {
  clusters: { ...sleutel, soort: CODE, code: 'complex.code', naam: 'complex.naam' },
  eenheden: {
    ...sleutel,
    soort: CODE,
    detailSoort: CODE,
    status: CODE,
    bouwjaar: 'eenheid.bouwjaar',
    gebruiksoppervlakte: 'eenheid.oppervlakte',
    adres: {
      soort: CODE,
      straatnaam: 'eenheid.straat',
      huisnummer: 'eenheid.huisnummer',
      huisletter: 'eenheid.toevoeging',
      huisnummerToevoeging: 'eenheid.toevoeging',
      postcode: 'eenheid.postcode',
      woonplaats: { naam: 'eenheid.woonplaats' },
    },
    clusters: [{ ...sleutel, soort: CODE, code: 'code', naam: 'code' }],
  },
  relaties: {
    ...sleutel,
    soort: CODE,
    voorletters: 'relatie_naam.voorletters',
    tussenvoegsels: 'relatie_naam.tussenvoegsels',
    achternaam: 'relatie_naam.achternaam',
    aanschrijfnaam: 'relatie_naam.aanschrijfnaam',
    geboortedatum: 'relatie.geboortedatum',
    overlijdensdatum: 'relatie.overleden_op',
    voorkeurstaal: CODE,
    contactgegevens: [{ soort: CODE, waarde: 'relatie.telefoon' }],
  },
  overeenkomsten: {
    ...sleutel,
    soort: CODE,
    status: CODE,
    begindatum: 'huurovereenkomst.geldig',
    einddatum: 'huurovereenkomst.geldig',
    opzegdatum: 'huurovereenkomst.opgezegd_op',
    bepaaldeTijd: 'huurovereenkomst.soort',
    waarborgsom: 'huurovereenkomst.waarborgsom_cent',
    eenheden: [sleutel],
    relaties: [
      {
        ...sleutel,
        soort: CODE,
        rollen: [{ soort: CODE, begindatum: 'partijperiode.geldig', einddatum: 'partijperiode.geldig' }],
      },
    ],
    prijscomponenten: [
      {
        soort: CODE,
        detailSoort: CODE,
        bedrag: 'huurprijs.bedrag_cent',
        begindatum: 'huurprijs.geldig',
        einddatum: 'huurprijs.geldig',
      },
    ],
  },
} as const satisfies Record<Berichtsoort, Boom>
