import { refused } from '../../outcome.ts'
import { type AdresRefusal, readAdres } from '../eenheid/adresregels.ts'
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
  const adres = readAdresOf(bericht['adres'] as Bericht | undefined)
  if (!adres.ok) return weiger('adres', ADRESPAD[adres.refusal])
  const clusters = objectsOf(bericht['clusters'])
  const cluster = textOf(clusters[0]?.['id'])
  return {
    ok: true,
    waarde: {
      id: sleutelOf(omgeving.bron, 'eenheden', String(bericht['id'])),
      ...adres.value,
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

const ADRESPAD: Readonly<Record<AdresRefusal, string>> = {
  straat: '/adres/straatnaam',
  huisnummer: '/adres/huisnummer',
  toevoeging: '/adres/huisnummerToevoeging',
  postcode: '/adres/postcode',
  woonplaats: '/adres/woonplaats',
}

/** An address of the Netherlands, by the rules of every address here. */
function readAdresOf(adres: Bericht | undefined): ReturnType<typeof readAdres> {
  const part = (name: string): string => textOf(adres?.[name]) ?? ''
  const letter = part('huisletter')
  if (!/^[a-z]?$/i.test(letter)) return refused('toevoeging')
  return readAdres({
    straat: part('straatnaam'),
    huisnummer: part('huisnummer'),
    toevoeging: letter + part('huisnummerToevoeging'),
    postcode: part('postcode'),
    woonplaats: textOf((adres?.['woonplaats'] as Bericht | undefined)?.['naam']) ?? '',
  })
}
