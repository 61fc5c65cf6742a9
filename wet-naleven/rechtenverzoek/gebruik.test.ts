import { expect, test } from 'vitest'
import {
  reparatieMelden,
  reparatieVolgen,
} from '../../overeenkomst-uitvoeren/onderhoud/verwerkingen-melden.ts'
import { wieNaam } from './gebruik.ts'

test('a use that opens everyone of the home is not said to be by the reader alone', () => {
  const regel = { afdeling: null, rol: 'huurder' }
  expect(wieNaam({ ...regel, inhoud: reparatieMelden }, 'nl')).toBe('U of uw medehuurder')
  expect(wieNaam({ ...regel, inhoud: reparatieVolgen }, 'nl')).toBe('Uzelf')
})
