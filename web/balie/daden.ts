import type { Rol } from '../../doelbinding/verwerking.ts'
import { parseZoekterm } from '../../overeenkomst-uitvoeren/zoeken/zoekterm.ts'
import { showTerm } from '../../overeenkomst-uitvoeren/zoeken/zoeken.ts'
import type { Menupunt } from '../omgeving.ts'

/** Something that can be done from "Zoek of doe": a page to go to, or a form with one button. */
export interface Daad {
  readonly tekst: string
  readonly href: string
  /** Sent by POST with this action; a link when left out. */
  readonly actie?: string
  /** Other words by which it is found. */
  readonly woorden?: string
  readonly rollen?: readonly Rol[]
}

const BALIE: readonly Rol[] = ['klantmedewerker', 'verhuurconsulent', 'planner']

/** Verbs of the desk; the pages of the menu come along by their own names. A room adds its verbs here. */
export const DADEN: readonly Daad[] = [
  {
    tekst: 'Nieuwe taak',
    href: '/balie/taken/nieuw',
    woorden: 'taak maken terugbellen',
    rollen: [...BALIE, 'privacyfunctionaris'],
  },
  {
    tekst: 'Mijn taken',
    href: '/balie/werk?van=mijn',
    woorden: 'werk te doen',
    rollen: [...BALIE, 'privacyfunctionaris'],
  },
  {
    tekst: 'Afspraak maken',
    href: '/balie/reparaties?filter=nieuw',
    woorden: 'plannen inplannen bezoek',
    rollen: ['planner'],
  },
  {
    tekst: 'Nieuw contact',
    href: '/balie/zoeken',
    woorden: 'contactmoment telefoon bellen brief mail',
    rollen: BALIE,
  },
  { tekst: 'Mijn toegang', href: '/balie/toegang', woorden: 'wachtwoord passkey code' },
  { tekst: 'Uitloggen', href: '/balie/uitloggen', actie: 'uitloggen', woorden: 'afmelden stoppen' },
]

const plain = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()

const MEESTE = 12
/** Letters of the name of a deed by which it comes before a search. */
const MINSTENS = 5

/**
 * What may be done with these words, by this person. Nobody is looked up here: a person is found by the search that a result
 * leads to, so that a letter that is typed puts no line in anybody's log.
 */
export function findDaden(q: string, menu: readonly Menupunt[], rollen: readonly Rol[]): Daad[] {
  const words = plain(q).split(/\s+/).filter(Boolean)
  const allowed = DADEN.filter((daad) => !daad.rollen || daad.rollen.some((rol) => rollen.includes(rol)))
  const known = new Set(allowed.map(({ href }) => href))
  const pages = menu.filter(({ href }) => !known.has(href)).map(({ href, tekst }) => ({ href, tekst }))
  const matching = [...allowed, ...pages].filter((daad) => {
    const text = plain(`${daad.tekst} ${'woorden' in daad ? (daad.woorden ?? '') : ''}`).split(/\s+/)
    return words.every((word) => text.some((each) => each.startsWith(word)))
  })
  // Who types the name of a deed means the deed; else a name of somebody is as likely.
  const named = matching.filter(
    ({ tekst }) => words.join(' ').length >= MINSTENS && plain(tekst).startsWith(words.join(' ')),
  )
  const others = matching.filter((daad) => !named.includes(daad))
  return [...named, ...searches(q, rollen), ...others].slice(0, MEESTE)
}

const query = (name: string, value: string): string => new URLSearchParams({ [name]: value }).toString()

function searches(q: string, rollen: readonly Rol[]): Daad[] {
  const term = parseZoekterm(q)
  if (term.soort === 'onleesbaar' || !BALIE.some((rol) => rollen.includes(rol))) return []
  const zoek = { tekst: `Zoek op ${showTerm(term)}`, href: `/balie/zoeken?${query('q', q)}` }
  if (term.soort !== 'nummer' || !rollen.includes('planner')) return [zoek]
  return [
    { tekst: `Open reparatie ${term.nummer}`, href: `/balie/reparaties?${query('nummer', term.nummer)}` },
    zoek,
  ]
}
