import { done, type Outcome, refused } from '../../outcome.ts'
import { type Knoop, knoopOf, type Uitkomst, type Vraag, type Vragenboom } from './vragenboom.ts'

type Antwoord = Vraag['antwoorden'][number]
const replace = (boom: Vragenboom, naam: string, knoop: Knoop): Vragenboom => ({
  ...boom,
  knopen: { ...boom.knopen, [naam]: knoop },
})

export const changeUitkomst = (boom: Vragenboom, naam: string, uitkomst: Uitkomst): Vragenboom =>
  replace(boom, naam, uitkomst)

export function changeVraag(
  boom: Vragenboom,
  naam: string,
  velden: Pick<Vraag, 'tekst' | 'uitleg'>,
): Vragenboom {
  const knoop = knoopOf(boom, naam)
  if (knoop?.soort !== 'vraag') return boom
  return replace(boom, naam, { soort: 'vraag', ...velden, antwoorden: knoop.antwoorden })
}

/** Puts an answer in the place of the one with the same code, or after the others. */
export function changeAntwoord(
  boom: Vragenboom,
  naam: string,
  antwoord: Antwoord,
): Outcome<Vragenboom, 'naar-onbekend' | 'te-veel'> {
  const knoop = knoopOf(boom, naam)
  if (knoop?.soort !== 'vraag' || !knoopOf(boom, antwoord.naar)) return refused('naar-onbekend')
  const has = knoop.antwoorden.some(({ code }) => code === antwoord.code)
  const antwoorden = has
    ? knoop.antwoorden.map((each) => (each.code === antwoord.code ? antwoord : each))
    : [...knoop.antwoorden, antwoord]
  if (antwoorden.length > 20) return refused('te-veel')
  return done(replace(boom, naam, { ...knoop, antwoorden }))
}

export function removeAntwoord(boom: Vragenboom, naam: string, code: string): Vragenboom {
  const knoop = knoopOf(boom, naam)
  if (knoop?.soort !== 'vraag') return boom
  return replace(boom, naam, { ...knoop, antwoorden: knoop.antwoorden.filter((each) => each.code !== code) })
}

/** A new question or outcome, still empty: the test names it until it is filled in and an answer leads to it. */
export function addKnoop(
  boom: Vragenboom,
  naam: string,
  soort: Knoop['soort'],
): Outcome<Vragenboom, 'bestaat-al'> {
  if (knoopOf(boom, naam)) return refused('bestaat-al')
  const leeg = { nl: '', en: '' }
  return done(
    replace(
      boom,
      naam,
      soort === 'vraag'
        ? { soort, tekst: leeg, antwoorden: [] }
        : {
            soort,
            titel: leeg,
            defectsoort: 'OVE',
            element: 'BIN',
            vaardigheid: 'klus',
            duurMinuten: 60,
            spoed: 'gewoon',
            betaalt: 'corporatie',
          },
    ),
  )
}

/** Takes a node away that no answer leads to. */
export function removeKnoop(boom: Vragenboom, naam: string): Outcome<Vragenboom, 'in-gebruik'> {
  const used = Object.values(boom.knopen).some(
    (knoop) => knoop.soort === 'vraag' && knoop.antwoorden.some(({ naar }) => naar === naam),
  )
  if (used || boom.begin === naam) return refused('in-gebruik')
  const { [naam]: _, ...knopen } = boom.knopen
  return done({ ...boom, knopen })
}
