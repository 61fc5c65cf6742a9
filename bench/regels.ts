import { writeAntwoord } from '../wet-naleven/regel/antwoord.ts'
import { regels } from '../wet-naleven/regel/register.ts'
import { voorbeelden } from '../wet-naleven/regel/voorbeelden.ts'

/**
 * Judgements a second on one core, for each rule: without the explanation, with it (sentences, links and sources), as JSON
 * text, and from JSON facts. The floor is a call of an
 * empty function in the same loop, measured in the same run.
 */
const aims = { judge: 200_000, explain: 50_000 }
const roundMs = 300
const rounds = 3

let sink: unknown

/** Calls a second, the best of three rounds; the clock is read once per thousand calls. */
function measure(work: () => unknown): number {
  const results: number[] = []
  for (let round = 0; round <= rounds; round += 1) {
    const begin = process.hrtime.bigint()
    let calls = 0
    let elapsed = 0
    while (elapsed < roundMs * 1e6) {
      for (let index = 0; index < 1000; index += 1) sink = work()
      calls += 1000
      elapsed = Number(process.hrtime.bigint() - begin)
    }
    // The first round only warms the compiler up.
    if (round > 0) results.push((calls / elapsed) * 1e9)
  }
  return Math.max(...results)
}

const show = (perSecond: number): string => Math.round(perSecond).toLocaleString('nl-NL').padStart(13)
const share = (perSecond: number): string => `1/${Math.round(floor / perSecond)}`.padStart(8)

const floor = measure(() => undefined)
console.log(`lege functie ${show(floor)} per seconde\n`)
console.log(
  'regel                      beoordelen    vloer     met uitleg    vloer      als JSON   met inlezen',
)

for (const [code, regel] of regels) {
  const input = voorbeelden[code]
  if (!input) throw new Error(`Voor ${code} is er geen voorbeeld.`)
  const judge = regel.prepare(input)
  const { peildatum } = judge()
  const plain = measure(judge)
  const explained = measure(() => writeAntwoord(judge(), peildatum))
  const asJson = measure(() => JSON.stringify(writeAntwoord(judge(), peildatum)))
  const fromJson = measure(() => regel.judgeJson(input))
  console.log(
    `${code.padEnd(24)}${show(plain)} ${share(plain)}  ${show(explained)} ${share(explained)} ${show(asJson)} ${show(fromJson)}`,
  )
  if (code === 'passend-toewijzen') {
    console.log(
      `  doel ${aims.judge}: ${plain >= aims.judge ? 'gehaald' : 'niet gehaald'}; doel met uitleg ${aims.explain}: ${explained >= aims.explain ? 'gehaald' : 'niet gehaald'}`,
    )
  }
}
if (sink === null) console.log('')
