import {
  type Bericht,
  codeOf,
  type Gelezen,
  type Leesomgeving,
  objectsOf,
  textOf,
  weiger,
} from './bericht.ts'
import { sleutelOf } from './sleutel.ts'

export type ComplexRij = { id: string; code: string; naam: string }
export type EenheidRij = {
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
  /** Whether the message tells of clusters at all. */
  clusters: boolean
  complex_id: string | null
}

/** VERA's EENHEIDSOORT and ours; a pitch for a caravan is a detail in VERA. */
const SOORTEN: Readonly<Record<string, string>> = {
  BED: 'BOG',
  INT: 'ZOG',
  MOG: 'MOG',
  OVE: 'OVE',
  PAR: 'PAR',
  REC: 'OVE',
  WOO: 'WOO',
}
const STANDPLAATS = 'WWP'

export function readComplex(bericht: Bericht, { bron }: Leesomgeving): Gelezen<ComplexRij> {
  const id = String(bericht['id'])
  const code = (textOf(bericht['code']) ?? id).toUpperCase()
  const naam = textOf(bericht['naam'])
  if (!/^[A-Z0-9-]{1,12}$/.test(code)) return weiger('cluster', '/code')
  if (naam === null || naam.length > 100) return weiger('cluster', '/naam')
  return { ok: true, waarde: { id: sleutelOf(bron, 'clusters', id), code, naam } }
}

export function readEenheid(bericht: Bericht, omgeving: Leesomgeving): Gelezen<EenheidRij> {
  const soort = SOORTEN[codeOf(bericht['soort'], 'EENHEIDSOORT', omgeving) ?? '']
  if (!soort) return weiger('code', '/soort')
  const detail = codeOf(bericht['detailSoort'], 'EENHEIDDETAILSOORT', omgeving)
  const status = codeOf(bericht['status'], 'EENHEIDSTATUS', omgeving)
  const adres = readAdres(bericht['adres'] as Bericht | undefined)
  if (!adres) return weiger('adres', '/adres')
  const clusters = objectsOf(bericht['clusters'])
  const cluster = textOf(clusters[0]?.['id'])
  return {
    ok: true,
    waarde: {
      id: sleutelOf(omgeving.bron, 'eenheden', String(bericht['id'])),
      ...adres,
      soort: detail === STANDPLAATS ? 'STA' : soort,
      bouwjaar: within(bericht['bouwjaar'], 1200, 2200),
      oppervlakte: within(bericht['gebruiksoppervlakte'], 1, 100_000),
      in_exploitatie: status !== 'UIT',
      clusters: Array.isArray(bericht['clusters']),
      complex_id: cluster === null ? null : sleutelOf(omgeving.bron, 'clusters', cluster),
    },
  }
}

const within = (value: unknown, least: number, most: number): number | null =>
  typeof value === 'number' && value >= least && value <= most ? value : null

type Adres = Pick<EenheidRij, 'straat' | 'huisnummer' | 'toevoeging' | 'postcode' | 'woonplaats'>

/** An address of the Netherlands; letter and addition are one text with us. */
function readAdres(adres: Bericht | undefined): Adres | null {
  const straat = textOf(adres?.['straatnaam'])
  const postcode = (textOf(adres?.['postcode']) ?? '')
    .toUpperCase()
    .replace(/^(\d{4})\s*([A-Z]{2})$/, '$1 $2')
  const woonplaats = textOf((adres?.['woonplaats'] as Bericht | undefined)?.['naam'])
  const huisnummer = textOf(adres?.['huisnummer'])
  const toevoeging = [adres?.['huisletter'], adres?.['huisnummerToevoeging']]
    .map(textOf)
    .filter(Boolean)
    .join('')
  if (straat === null || straat.length > 80 || woonplaats === null || woonplaats.length > 80) return null
  if (!/^[1-9]\d{3} [A-Z]{2}$/.test(postcode) || !/^[1-9]\d{0,4}$/.test(huisnummer ?? '')) return null
  if (toevoeging.length > 20) return null
  return { straat, huisnummer: Number(huisnummer), toevoeging: toevoeging || null, postcode, woonplaats }
}
