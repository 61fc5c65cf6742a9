import { expect, test } from 'vitest'
import {
  reparatieMelden,
  reparatieVolgen,
} from '../../overeenkomst-uitvoeren/onderhoud/verwerkingen-melden.ts'
import { type GebruikInWoorden, groupByDay, wieNaam } from './gebruik.ts'

test('a use that opens everyone of the home is not said to be by the reader alone', () => {
  const regel = { afdeling: null, rol: 'huurder' }
  expect(wieNaam({ ...regel, inhoud: reparatieMelden }, 'nl')).toBe('U of uw medehuurder')
  expect(wieNaam({ ...regel, inhoud: reparatieVolgen }, 'nl')).toBe('Uzelf')
})

test('uses that read the same stand on one line of their day, and each keeps its own time and number', () => {
  const gebruik = (id: string, tijd: string, anders: Partial<GebruikInWoorden> = {}): GebruikInWoorden => ({
    id,
    tijd: new Date(tijd),
    wie: 'Afdeling Wonen',
    waarvoor: 'Wij plannen.',
    wet: 'BW 7:206',
    gegevens: ['naam'],
    ontvangers: [],
    ...anders,
  })
  const dagen = groupByDay(
    [
      gebruik('5', '2026-11-27T09:00:00Z'),
      gebruik('4', '2026-11-27T08:00:00Z', { gegevens: ['naam', 'adres'] }),
      gebruik('3', '2026-11-27T07:00:00Z'),
      gebruik('2', '2026-11-27T06:00:00Z', { wie: 'De vakman' }),
      gebruik('1', '2026-11-26T09:00:00Z'),
    ],
    'nl',
  )
  const gelezen = dagen.map(({ groepen }) =>
    groepen.map(({ wie, aantal, regels }) => [
      wie,
      aantal,
      ...regels.map(({ keren }) => keren.map(({ id }) => id)),
    ]),
  )
  expect(gelezen).toEqual([
    [
      ['Afdeling Wonen', 3, ['5', '3'], ['4']],
      ['De vakman', 1, ['2']],
    ],
    [['Afdeling Wonen', 1, ['1']]],
  ])
})
