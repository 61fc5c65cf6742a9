import { expect, test } from 'vitest'
import { routes } from './routes.ts'
import { rollenOf, verwerkingenOf } from './route.ts'
import { deurOf } from './shell.ts'

test('every route says who may open it and which verwerkingen it uses, or that it is public', () => {
  const failures = routes.flatMap((route) => {
    const { toegang } = route.opties
    if (toegang === 'publiek') return []
    const reason = toegang.verwerkingen === 'geen' ? toegang.omdat.trim() : 'verwerkingen'
    return rollenOf(route).length > 0 && (verwerkingenOf(route).length > 0 || reason !== '') && reason !== ''
      ? []
      : [
          `${route.pad}: geef in pagina(…) \`toegang: { rollen: […], verwerkingen: […] }\`, of \`toegang: 'publiek'\`. ` +
            `Gebruikt de pagina geen persoonsgegevens, schrijf dan \`verwerkingen: 'geen'\` met \`omdat\`.`,
        ]
  })
  expect(failures).toEqual([])
})

test('every path begins with its door', () => {
  const failures = routes
    .filter((route) => deurOf(route.pad) !== route.opties.deur)
    .map(
      (route) =>
        `${route.pad}: \`deur\` is ${route.opties.deur}, het pad zegt ${deurOf(route.pad)}. Maak ze gelijk.`,
    )
  expect(failures).toEqual([])
})

test('only the doors’ own sign-in pages are public behind a door', () => {
  const failures = routes
    .filter(({ opties }) => opties.deur !== 'publiek' && opties.toegang === 'publiek')
    .filter(
      ({ pad }) => !/^\/(mijn|balie|keten)\/(inloggen|uitloggen|uitnodigingen|wachtwoord)(\/|$)/.test(pad),
    )
    .map(
      ({ pad }) =>
        `${pad}: achter een deur is alleen inloggen openbaar. Geef de pagina rollen en verwerkingen.`,
    )
  expect(failures).toEqual([])
})

test('every path is written once, in lower case with hyphens', () => {
  const failures = routes.flatMap(({ pad }, index) => [
    ...(routes.findIndex((route) => shape(route.pad) === shape(pad)) < index
      ? [`${pad}: staat al in de tabel.`]
      : []),
    ...(/^(\/|(\/(:[a-z][a-zA-Z]*|[a-z0-9]+([-.][a-z0-9]+)*))+)$/.test(pad)
      ? []
      : [`${pad}: schrijf paden in kleine letters met koppeltekens, zonder streep aan het eind.`]),
  ])
  expect(failures).toEqual([])
})

const shape = (pad: string): string => pad.replaceAll(/:[^/]+/g, ':')
