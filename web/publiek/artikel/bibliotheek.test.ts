import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { makeBibliotheek, readFolder } from './bibliotheek.ts'
import { readArtikel } from './artikel.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'artikelen-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const KOP = `titel: Een titel
samenvatting: Kort gezegd.
thema: wonen
taak: 1
bijgewerkt: 2026-11-24`
const write = (name: string, { kop = KOP, tekst = 'Dit is de tekst.' } = {}): void =>
  writeFileSync(join(folder, name), `---\n${kop}\n---\n\n${tekst}\n`)

describe('a folder of articles is refused, with file and line', () => {
  test.each([
    [
      'without front matter',
      () => writeFileSync(join(folder, 'a.md'), 'Hallo'),
      'a.md:1: Begin met een regel "---"',
    ],
    [
      'with front matter that never ends',
      () => writeFileSync(join(folder, 'a.md'), '---\ntitel: x\n'),
      'a.md:1: Begin met',
    ],
    ['that is empty', () => writeFileSync(join(folder, 'a.md'), ''), 'a.md:1: Begin met'],
    ['without text', () => write('a.md', { tekst: '' }), 'a.md:7: Er staat geen tekst'],
    [
      'with broken YAML',
      () => write('a.md', { kop: 'titel: Uw huur: nu\nthema: wonen' }),
      'a.md:2: Dit is geen geldige YAML',
    ],
    [
      'with YAML that blows up',
      () => write('a.md', { kop: 'a: &a [x]\nb: [*a, *a]' }),
      'a.md:2: Dit is geen geldige YAML',
    ],
    [
      'with an unknown theme',
      () => write('a.md', { kop: KOP.replace('wonen', 'tuinieren') }),
      'a.md:4: thema: kies een thema',
    ],
    [
      'with a wrong date',
      () => write('a.md', { kop: KOP.replace('2026-11-24', 'gisteren') }),
      'a.md:6: bijgewerkt: geef een datum',
    ],
    [
      'with a field that we do not know',
      () => write('a.md', { kop: `${KOP}\nauteur: Jan` }),
      'a.md:7: "auteur" kennen wij niet',
    ],
    ['with a name that is no address', () => write('Mijn artikel.md'), 'Mijn artikel.md:1: Noem het bestand'],
    [
      'with a picture that is missing',
      () => write('a.md', { tekst: 'Een.\n\n![De kraan](kraan.png)' }),
      'a.md:11: Het plaatje kraan.png is er niet.',
    ],
    [
      'with a link to nowhere',
      () => write('a.md', { tekst: '[Lees dit](/hulp/weg)' }),
      'a.md:9: De link naar /hulp/weg gaat nergens heen.',
    ],
    [
      'with an unknown parameter',
      () => write('a.md', { tekst: 'Betaal {{parameter:geld.veel}}.' }),
      'a.md:9: {{parameter:geld.veel}} kennen wij niet',
    ],
    [
      'that names itself',
      () => write('a.md', { kop: `${KOP}\nlees-ook: [a]` }),
      'a.md:1: lees-ook noemt dit artikel zelf.',
    ],
    [
      'that names one that is not there',
      () => write('a.md', { kop: `${KOP}\nlees-ook: [weg]` }),
      'a.md:1: lees-ook noemt "weg"',
    ],
    [
      'with English alone',
      () => write('a.en.md'),
      'a.en.md:1: Van dit Engelse artikel is er geen Nederlands.',
    ],
  ])('%s', (_, make, message) => {
    make()
    expect(() => readFolder(folder)).toThrow(message)
  })

  test('with two articles in one place of the order', () => {
    write('a.md')
    write('b.md')
    expect(() => readFolder(folder)).toThrow('b.md:1: taak 1 in wonen heeft a al.')
  })
})

test('two articles that name each other are no circle without end', () => {
  write('a.md', { kop: `${KOP}\nlees-ook: [b]` })
  write('b.md', { kop: `${KOP.replace('taak: 1', 'taak: 2')}\nlees-ook: [a]` })
  const bibliotheek = makeBibliotheek([], readFolder(folder))
  expect(bibliotheek.inThema('wonen', 'nl').map(({ slug, leesOok }) => [slug, leesOok])).toEqual([
    ['a', ['b']],
    ['b', ['a']],
  ])
})

test('a picture that is there is shown with its size', () => {
  mkdirSync(join(folder, 'beelden'))
  const png = Buffer.alloc(24)
  png.set([0x89, 0x50, 0x4e, 0x47])
  png.writeUInt32BE(640, 16)
  png.writeUInt32BE(480, 20)
  writeFileSync(join(folder, 'beelden', 'kraan.png'), png)
  write('a.md', { tekst: '![De kraan](kraan.png)' })
  expect(readFolder(folder)).toHaveLength(1)
})

test('what an editor published goes before what was shipped, and can take it off the site', () => {
  write('a.md')
  write('a.en.md')
  const begin = readFolder(folder)
  const read = readArtikel(`---\n${KOP.replace('Een titel', 'Nieuw')}\n---\nTekst.`, {
    slug: 'a',
    taal: 'nl',
  })
  if (!read.ok) throw new Error('proef')
  const changed = makeBibliotheek([{ slug: 'a', taal: 'nl', artikel: read.artikel }], begin)
  expect(changed.find('a', 'nl')?.titel).toBe('Nieuw')
  expect(changed.find('a', 'en')?.titel).toBe('Een titel')
  const withdrawn = makeBibliotheek([{ slug: 'a', taal: 'en', artikel: null }], begin)
  expect(withdrawn.find('a', 'en')?.taal).toBe('nl')
})
