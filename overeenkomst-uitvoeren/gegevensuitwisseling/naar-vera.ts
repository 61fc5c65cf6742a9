import { codelijsten } from '../../adapters/vera/codelijst.ts'
import { euroOf } from '../../adapters/vera/geld.ts'
import { addDays, momentsAt } from '../../tijd.ts'

/** Rows as they leave the database; dates are `YYYY-MM-DD` and ends are the first day that it holds no more. */
export type UitRelatie = {
  id: string
  aanschrijfnaam: string
  voorletters: string | null
  tussenvoegsels: string | null
  achternaam: string | null
  geboortedatum: string | null
  overleden_op: string | null
  voorkeurstaal: string
  telefoon: string | null
  e_mail: string | null
}
export type UitEenheid = {
  id: string
  straat: string
  huisnummer: number
  toevoeging: string | null
  postcode: string
  woonplaats: string
  soort: string
  bouwjaar: number | null
  oppervlakte: number | null
  in_exploitatie: boolean
  complex_id: string | null
  complex_naam: string | null
  complex_code: string | null
}
export type UitComplex = { id: string; code: string; naam: string }
export type UitOvereenkomst = {
  id: string
  eenheid_id: string
  begin: string
  eind: string | null
  soort: string
  status: string
  opgezegd_op: string | null
  waarborgsom_cent: string | null
  partijen: { relatie_id: string; rol: string; begin: string; eind: string | null }[]
  huurprijzen: { soort: string; begin: string; eind: string | null; centen: number }[]
}

type Bericht = Record<string, unknown>

/** A code with its name, as VERA's messages have it. */
const ref = (lijst: string, code: string): { code: string; naam: string } => ({
  code,
  naam: codelijsten().naam(lijst, code),
})
/** Only what there is: VERA knows no null. */
const filled = (bericht: Bericht): Bericht =>
  Object.fromEntries(Object.entries(bericht).filter(([, value]) => value !== null && value !== undefined))

const TAAL: Readonly<Record<string, string>> = { nl: 'NLD', en: 'ENG' }
const isMobiel = (nummer: string): boolean => /^(\+31|0031|0)[ (0)-]*6/.test(nummer)

export function relatieBericht(rij: UitRelatie): Bericht {
  const contact = [
    ...(rij.telefoon === null
      ? []
      : [
          { soort: ref('CONTACTGEGEVENSOORT', isMobiel(rij.telefoon) ? 'MOB' : 'TEL'), waarde: rij.telefoon },
        ]),
    ...(rij.e_mail === null ? [] : [{ soort: ref('CONTACTGEGEVENSOORT', 'EMA'), waarde: rij.e_mail }]),
  ]
  return filled({
    id: rij.id,
    soort: ref('RELATIESOORT', 'NAT'),
    voorletters: rij.voorletters,
    tussenvoegsels: rij.tussenvoegsels,
    achternaam: rij.achternaam,
    aanschrijfnaam: rij.aanschrijfnaam,
    geboortedatum: rij.geboortedatum,
    overlijdensdatum: rij.overleden_op,
    voorkeurstaal: ref('TAAL', TAAL[rij.voorkeurstaal] ?? 'NLD'),
    contactgegevens: contact,
  })
}

const SOORT: Readonly<Record<string, string>> = { BOG: 'BED', ZOG: 'INT', STA: 'WOO' }

export function eenheidBericht(rij: UitEenheid): Bericht {
  return filled({
    id: rij.id,
    soort: ref('EENHEIDSOORT', SOORT[rij.soort] ?? rij.soort),
    detailSoort: rij.soort === 'STA' ? ref('EENHEIDDETAILSOORT', 'WWP') : null,
    status: rij.in_exploitatie ? null : ref('EENHEIDSTATUS', 'UIT'),
    bouwjaar: rij.bouwjaar,
    gebruiksoppervlakte: rij.oppervlakte,
    adres: filled({
      soort: ref('ADRESSOORT', 'EEN'),
      straatnaam: rij.straat,
      huisnummer: String(rij.huisnummer),
      ...numberParts(rij.toevoeging),
      postcode: rij.postcode,
      woonplaats: { naam: rij.woonplaats },
    }),
    clusters:
      rij.complex_id === null
        ? []
        : [
            filled({
              id: rij.complex_id,
              code: rij.complex_code,
              naam: rij.complex_naam,
              soort: ref('CLUSTERSOORT', 'VEX'),
            }),
          ],
  })
}

/** Letter and addition are one text with us; five signs are a letter and an addition of four. */
const numberParts = (toevoeging: string | null): Bericht =>
  toevoeging?.length === 5
    ? { huisletter: toevoeging[0], huisnummerToevoeging: toevoeging.slice(1) }
    : { huisnummerToevoeging: toevoeging }

export const complexBericht = ({ id, code, naam }: UitComplex): Bericht => ({
  id,
  code,
  naam,
  soort: ref('CLUSTERSOORT', 'VEX'),
})

/** A contract that is signed and still to begin is a running one to VERA. */
const STATUS: Readonly<Record<string, string>> = { LOP: 'LOP', VOP: 'LOP', OPG: 'OPG', BEE: 'BEE' }
const ROL: Readonly<Record<string, string>> = { huurder: 'HUU', medehuurder: 'MDH' }
const PRIJS: Readonly<Record<string, [soort: string, detail: string | null]>> = {
  'kale-huur': ['NET', 'KAL'],
  servicekosten: ['SER', null],
  overig: ['DIE', null],
}

/** The last day of a period, which VERA calls its end. */
const lastDay = (eind: string | null): string | null => (eind === null ? null : addDays(eind, -1))
/** VERA has moments for a price: the begin of the day on Dutch clocks. */
const momentOf = (datum: string | null): string | null =>
  datum === null ? null : (momentsAt(datum, '00:00')[0]?.toISOString() ?? null)

export function overeenkomstBericht(rij: UitOvereenkomst): Bericht {
  const perPersoon = Map.groupBy(rij.partijen, ({ relatie_id }) => relatie_id)
  return filled({
    id: rij.id,
    soort: ref('OVEREENKOMSTSOORT', 'HUU'),
    status: ref('OVEREENKOMSTSTATUS', STATUS[rij.status] ?? 'LOP'),
    begindatum: rij.begin,
    einddatum: lastDay(rij.eind),
    opzegdatum: rij.opgezegd_op,
    bepaaldeTijd: rij.soort === 'bepaald',
    waarborgsom: rij.waarborgsom_cent === null ? null : euroOf(Number(rij.waarborgsom_cent)),
    eenheden: [{ id: rij.eenheid_id }],
    relaties: [...perPersoon].map(([id, perioden]) => ({
      id,
      soort: ref('RELATIESOORT', 'NAT'),
      rollen: perioden.map(({ rol, begin, eind }) =>
        filled({
          soort: ref('RELATIEROLSOORT', ROL[rol] ?? 'HUU'),
          begindatum: begin,
          einddatum: lastDay(eind),
        }),
      ),
    })),
    prijscomponenten: rij.huurprijzen.map(({ soort, begin, eind, centen }) => {
      const [code, detail] = PRIJS[soort] ?? ['DIE', null]
      return filled({
        soort: ref('PRIJSCOMPONENTSOORT', code),
        detailSoort: detail && ref('PRIJSCOMPONENTDETAILSOORT', detail),
        bedrag: euroOf(centen),
        begindatum: momentOf(begin),
        einddatum: momentOf(eind),
      })
    }),
  })
}
