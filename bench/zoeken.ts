import { declaraties } from '../declaraties.ts'
import type { Artikel } from '../web/publiek/artikel/artikel.ts'
import { geleverd, makeBibliotheek } from '../web/publiek/artikel/bibliotheek.ts'
import { zoekindexOf } from '../web/publiek/zoeken/site-index.ts'
import { flatten } from '../web/publiek/zoeken/woorden.ts'

/**
 * One search over 500 articles and all purposes, in milliseconds: the time of each of many different searches. The floor is
 * looking for the same letters with `includes` through all texts, which forgives nothing and orders nothing.
 */
const ARTIKELEN = 500
const AIM_MS = 20
const ROUNDS = 40
const VRAGEN = [
  'kraan lekt',
  'lekende kraam',
  'huurtoeslag',
  'huurtoelsag aanvragen',
  'ik wil mijn huur opzeggen wat is de opzegtermijn',
  'schimel in de badkamer',
  'wie betaalt de reparatie',
  'xqzxqz',
  'a',
  'verwarming verwarming ketel radiator koud lekt huur betalen contract',
]

/** The shipped articles over and over, each time with words of its own. */
function makeArtikelen(): Artikel[] {
  const dutch = geleverd.filter(({ taal }) => taal === 'nl')
  return Array.from({ length: ARTIKELEN }, (_, n) => {
    const from = dutch[n % dutch.length] as Artikel
    const own = `buurt${n} straat${n * 7} gebouw${n * 13}`
    return {
      ...from,
      slug: `${from.slug}-${n}`,
      taak: n + 1,
      titel: `${from.titel} ${n}`,
      tekst: `${from.tekst}\n\n${own}`,
    }
  })
}

const artikelen = makeArtikelen()
const bibliotheek = makeBibliotheek([], artikelen)
const begin = performance.now()
const index = zoekindexOf(bibliotheek, declaraties, 'nl')
const made = performance.now() - begin

const plain = artikelen.map(({ titel, tekst }) => flatten(`${titel} ${tekst}`))
let sink = 0
const search = (vraag: string): void => void (sink += index.zoek(vraag).treffers.length)
const floor = (vraag: string): void => void (sink += plain.filter((text) => text.includes(vraag)).length)

/** Milliseconds of each call, ordered. */
function measure(work: (vraag: string) => void): number[] {
  const times: number[] = []
  for (let round = 0; round <= ROUNDS; round += 1)
    for (const vraag of VRAGEN) {
      const start = performance.now()
      work(vraag)
      // The first round warms the compiler up.
      if (round > 0) times.push(performance.now() - start)
    }
  return times.toSorted((a, b) => a - b)
}
const at = (times: readonly number[], share: number): number =>
  times[Math.floor((times.length - 1) * share)] ?? 0
const show = (ms: number): string => `${ms.toFixed(2).replace('.', ',')} ms`

for (const vraag of VRAGEN) {
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now()
    search(vraag)
    return performance.now() - start
  }).toSorted((a, b) => a - b)
  console.log(`  ${show(at(times, 0.5)).padStart(9)}  ${vraag}`)
}
const [searched, floored] = [measure(search), measure(floor)]
console.log(
  `${ARTIKELEN} artikelen en ${declaraties.verwerkingen.length} doelen; index gemaakt in ${show(made)}`,
)
console.log(
  `zoeken: midden ${show(at(searched, 0.5))}, p95 ${show(at(searched, 0.95))}, langzaamst ${show(at(searched, 1))}`,
)
console.log(
  `vloer (letters zoeken): midden ${show(at(floored, 0.5))}; verhouding ${(at(searched, 0.5) / at(floored, 0.5)).toFixed(1).replace('.', ',')}`,
)
console.log(`doel ${AIM_MS} ms: ${at(searched, 0.95) < AIM_MS ? 'gehaald' : 'niet gehaald'} (p95)`)
if (sink < 0) console.log('')
