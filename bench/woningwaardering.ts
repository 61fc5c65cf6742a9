import { availableParallelism } from 'node:os'
import { performance } from 'node:perf_hooks'
import { answerReeks } from '../wet-naleven/woningwaardering/reeks-parallel.ts'
import type { Bronregel } from '../wet-naleven/woningwaardering/reeks.ts'

/**
 * Values 100,000 homes given as lines of JSON, as `waarvoor woningwaardering calculate --jsonl` does: parse, value, write,
 * on all cores. The floor is parsing the same lines and writing them back on one core, measured in the same run.
 */
const HOMES = Number(process.argv[2] ?? 100_000)
const PEILDATUM = '2026-07-01'
const LIMIT_SECONDS = 30

const code = (value: string) => ({ code: value })

const ruimte = (id: number, soorten: string, more: object) => {
  const [soort = '', detailSoort = ''] = soorten.split('/')
  return { id: `r${id}`, soort: code(soort), detailSoort: code(detailSoort), ...more }
}

/** A home of eleven spaces, most of them with something that is valued; sizes differ from home to home. */
function writeHome(index: number): string {
  const extra = (index % 97) / 10
  return JSON.stringify({
    id: `woning-${index}`,
    Woningwaarderingstelsel: code('ZEL'),
    bouwjaar: 1950 + (index % 75),
    monumenten: [],
    panden: [{ soort: code(index % 2 === 0 ? 'MGW' : 'EGW') }],
    energieprestaties:
      index % 3 === 0
        ? []
        : [
            {
              soort: code('NTA'),
              status: code('DEF'),
              label: code('C'),
              begindatum: '2022-05-10',
              einddatum: '2032-05-10',
            },
          ],
    wozEenheden: [{ waardepeildatum: '2025-01-01', vastgesteldeWaarde: 150_000 + index }],
    ruimten: [
      ruimte(1, 'VTK/WOO', { oppervlakte: 22.46 + extra, verwarmd: true }),
      ruimte(2, 'VTK/KEU', {
        oppervlakte: 7.18,
        verwarmd: true,
        bouwkundigeElementen: [{ id: 'e1', detailSoort: code('AAN'), lengte: 1800 + (index % 900) }],
        installaties: ['IAF', 'IKK', 'IKO'].map(code),
      }),
      ruimte(3, 'VTK/SLA', { oppervlakte: 11.335, verwarmd: true }),
      ruimte(4, 'VTK/SLA', { oppervlakte: 3.8 + extra, verwarmd: true }),
      ruimte(5, 'VTK/DOU', {
        oppervlakte: 2.95,
        verwarmd: true,
        installaties: ['DOU', 'WAS', 'HRA', 'EHM'].map(code),
      }),
      ruimte(6, 'OVR/TOI', { oppervlakte: 1.2, installaties: ['STO', 'WAS'].map(code) }),
      ruimte(7, 'VRK/HAL', { oppervlakte: 5.4, verwarmd: true, installaties: [code('ABF')] }),
      ruimte(8, 'BTR/BAL', { oppervlakte: 4.6 }),
      ruimte(9, 'OVR/BER', { oppervlakte: 5.05 }),
      ruimte(10, 'OVR/WAS', { oppervlakte: 14, verwarmd: true, gedeeldMetAantalAdressen: 12 }),
      ruimte(11, 'BTR/TUI', { oppervlakte: 96, gedeeldMetAantalAdressen: 12, lengte: 12_000, breedte: 8000 }),
    ],
  })
}

async function secondsOf(work: () => Promise<void> | void): Promise<number> {
  const start = performance.now()
  await work()
  return (performance.now() - start) / 1000
}

const lines = Array.from({ length: HOMES }, (_, index) => writeHome(index))

async function* source(): AsyncGenerator<Bronregel> {
  for (const [index, tekst] of lines.entries()) yield { nummer: index + 1, tekst }
}

let written = 0
const valueAll = async (): Promise<void> => {
  for await (const answers of answerReeks(source(), { peildatum: PEILDATUM })) {
    if (Buffer.from(answers.buffer).includes('"error":')) throw new Error('Een woning is geweigerd.')
    written += answers.length
  }
}

const floor = await secondsOf(() => {
  for (const line of lines) written += JSON.stringify(JSON.parse(line)).length
})
written = 0
const before = process.cpuUsage()
const seconds = await secondsOf(valueAll)
const { user, system } = process.cpuUsage(before)

process.stdout.write(
  [
    `${HOMES} woningen gewaardeerd in ${seconds.toFixed(1)} s (${Math.round(HOMES / seconds)} per seconde, ${availableParallelism()} kernen)`,
    `ondergrens: dezelfde JSON lezen en schrijven ${floor.toFixed(1)} s; verhouding ${(seconds / floor).toFixed(1)}`,
    `processortijd van alle draden samen ${((user + system) / 1e6).toFixed(1)} s`,
    `${(written / 1e6).toFixed(0)} MB uitvoer; eis: onder ${LIMIT_SECONDS} s: ${seconds < LIMIT_SECONDS ? 'gehaald' : 'niet gehaald'}`,
    '',
  ].join('\n'),
)
