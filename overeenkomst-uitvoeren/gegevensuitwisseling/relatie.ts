import {
  type Bericht,
  codeOf,
  type Gelezen,
  type Leesomgeving,
  objectsOf,
  type Reden,
  textOf,
  weiger,
} from './bericht.ts'
import { leesNaam } from '../relatie/naamregels.ts'
import { sleutelOf } from './sleutel.ts'

/** A person as it is written; what is absent in the message is null, and stays as it was. */
export type RelatieRij = {
  id: string
  voorletters: string | null
  tussenvoegsels: string | null
  achternaam: string | null
  aanschrijfnaam: string
  geboortedatum: string | null
  overleden_op: string | null
  voorkeurstaal: string | null
  /** Whether the message tells of contact at all. */
  contact: boolean
  telefoon: string | null
  e_mail: string | null
}

const TALEN: Readonly<Record<string, string>> = { NLD: 'nl', ENG: 'en' }
const GEEN_PERSOON: Readonly<Record<string, Reden>> = { REC: 'organisatie', GRO: 'groep' }
const EMAIL = /^[^\s@]{1,64}@[^\s@]+\.[^\s@]+$/
/** A part of a name as we keep it, by the rules of every name; undefined when it is none. */
function naamdeel(text: string | null, longest: number): string | null | undefined {
  if (text === null) return null
  const naam = leesNaam(text)
  return naam.ok && naam.value.length <= longest ? naam.value : undefined
}

/** Reads a person. Only natural persons: an organisation or a group is no tenant of ours yet. */
export function readRelatie(bericht: Bericht, omgeving: Leesomgeving): Gelezen<RelatieRij> {
  const soort = codeOf(bericht['soort'], 'RELATIESOORT', omgeving)
  if (soort !== 'NAT') return weiger(GEEN_PERSOON[soort ?? ''] ?? 'soort', '/soort')
  const naam = readNaam(bericht)
  if (!naam) return weiger('naam', '/aanschrijfnaam')
  const geboortedatum = textOf(bericht['geboortedatum'])
  const overleden = textOf(bericht['overlijdensdatum'])
  const { peildatum } = omgeving
  if (geboortedatum !== null && (geboortedatum < '1880-01-01' || geboortedatum > peildatum))
    return weiger('datum', '/geboortedatum')
  if (overleden !== null && (overleden < (geboortedatum ?? '1880-01-01') || overleden > peildatum))
    return weiger('datum', '/overlijdensdatum')
  const taal = codeOf(bericht['voorkeurstaal'], 'TAAL', omgeving)
  return {
    ok: true,
    waarde: {
      id: sleutelOf(omgeving.bron, 'relaties', String(bericht['id'])),
      ...naam,
      geboortedatum,
      overleden_op: overleden,
      voorkeurstaal: taal === null ? null : (TALEN[taal.toUpperCase()] ?? null),
      ...readContact(bericht, omgeving),
    },
  }
}

/** VERA's aanschrijfnaam, else initials, prefixes and surname; null when there is no name, or it is none. */
function readNaam(
  bericht: Bericht,
): Pick<RelatieRij, 'voorletters' | 'tussenvoegsels' | 'achternaam' | 'aanschrijfnaam'> | null {
  const voorletters = naamdeel(textOf(bericht['voorletters']), 20)
  const tussenvoegsels = naamdeel(textOf(bericht['tussenvoegsels']), 40)
  const achternaam = naamdeel(textOf(bericht['achternaam']), 200)
  if (voorletters === undefined || tussenvoegsels === undefined || achternaam === undefined) return null
  const samen = [voorletters, tussenvoegsels, achternaam].filter((part) => part !== null).join(' ')
  const gegeven = textOf(bericht['aanschrijfnaam']) ?? (achternaam === null ? null : samen)
  const aanschrijfnaam = naamdeel(gegeven, 200)
  if (aanschrijfnaam === null || aanschrijfnaam === undefined) return null
  return { voorletters, tussenvoegsels, achternaam, aanschrijfnaam }
}

/** The first telephone (a mobile one before another) and the first e-mail address that can be one. */
function readContact(
  bericht: Bericht,
  omgeving: Leesomgeving,
): Pick<RelatieRij, 'contact' | 'telefoon' | 'e_mail'> {
  const gegevens = objectsOf(bericht['contactgegevens']).map(({ soort, waarde }) => ({
    soort: codeOf(soort, 'CONTACTGEGEVENSOORT', omgeving),
    waarde: textOf(waarde),
  }))
  const first = (soort: string, fits: RegExp): string | null =>
    gegevens.find((each) => each.soort === soort && each.waarde !== null && fits.test(each.waarde))?.waarde ??
    null
  const telefoon = /^[+0-9() -]{6,25}$/
  return {
    contact: Array.isArray(bericht['contactgegevens']),
    telefoon: first('MOB', telefoon) ?? first('TEL', telefoon),
    e_mail: first('EMA', EMAIL),
  }
}
