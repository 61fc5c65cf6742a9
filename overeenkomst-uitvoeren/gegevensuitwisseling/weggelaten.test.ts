import { expect, test } from 'vitest'
import { attributenOf } from '../../adapters/vera/attributen.ts'
import { BERICHTEN } from '../../adapters/vera/lezen.ts'
import { BOMEN } from './boom.ts'
import { waaromWeg } from './weggelaten.ts'

test('every attribute of VERA is taken over, or the report says why it is not', () => {
  const redenen = Object.fromEntries(
    BERICHTEN.map((lijst) => [
      lijst,
      Object.fromEntries(
        [...attributenOf(lijst)]
          .filter((naam) => !(naam in BOMEN[lijst]))
          .map((naam) => [naam, waaromWeg(`${lijst}.${naam}`)]),
      ),
    ]),
  )
  expect(redenen['relaties']).toMatchObject({
    bsn: expect.stringContaining('artikel 46') as string,
    nationaliteit: expect.stringContaining('discrimineren') as string,
    idExtern: expect.stringContaining('volgt uit “id”') as string,
    adressen: expect.stringContaining('postadres') as string,
    groepen: expect.stringContaining('Huishoudens') as string,
    kvkNummer: expect.stringContaining('Organisaties') as string,
    geslacht: 'Geen doel van dit programma vraagt dit gegeven.',
  })
  expect(redenen['overeenkomsten']).toMatchObject({
    startBrutoJaarinkomen: expect.stringContaining('uitkomst van een toets') as string,
    betaalwijzen: expect.stringContaining('boekhouding') as string,
  })
  for (const each of Object.values(redenen))
    for (const reden of Object.values(each)) expect(reden).toMatch(/\.$/)
})

test('what repeats another message inside a message, and what VERA does not know, is told apart', () => {
  expect(waaromWeg('overeenkomsten.relaties.achternaam')).toContain('eigen bericht')
  expect(waaromWeg('overeenkomsten.relaties.bsn')).toContain('artikel 46')
  expect(waaromWeg('relaties.(ander attribuut)')).toContain('staat niet in VERA')
  expect(waaromWeg('relaties.contactgegevens.omschrijving')).toContain('Vrije ruimte')
})
