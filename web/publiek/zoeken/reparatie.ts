import type { Vragenboom } from '../../../overeenkomst-uitvoeren/vragenboom/vragenboom.ts'
import type { Taal } from '../../omgeving.ts'
import type { Uitslag } from './zoeken.ts'
import { stem, tellingWords } from './woorden.ts'

const kept = new WeakMap<Vragenboom, Map<Taal, ReadonlySet<string>>>()

/** What the tree of questions calls things that can be broken: there is no second list. */
function boomwoorden(boom: Vragenboom, taal: Taal): ReadonlySet<string> {
  const made = kept.get(boom) ?? new Map<Taal, ReadonlySet<string>>()
  kept.set(boom, made)
  const found =
    made.get(taal) ??
    new Set(
      Object.values(boom.knopen)
        .flatMap((knoop) =>
          knoop.soort === 'uitkomst' ? [knoop.titel] : knoop.antwoorden.map(({ tekst }) => tekst),
        )
        .flatMap((tekst) => tellingWords(tekst[taal], taal).map((word) => stem(word, taal))),
    )
  made.set(taal, found)
  return found
}

/**
 * Whether somebody who searches for this has something to repair: the best page is about repairs, or all words are of the tree. One
 * word of the tree that an article is about, such as a home, says too little.
 */
export function wijstOpReparatie(vraag: string, uitslag: Uitslag, boom: Vragenboom, taal: Taal): boolean {
  const woorden = tellingWords(uitslag.bedoelde ?? vraag, taal)
  if (woorden.length === 0) return false
  const [best] = uitslag.treffers
  if (best?.thema === 'reparaties') return true
  const ofTree = boomwoorden(boom, taal)
  const allOfTree = woorden.every((word) => ofTree.has(stem(word, taal)))
  return allOfTree && (woorden.length > 1 || best?.soort !== 'artikel')
}
