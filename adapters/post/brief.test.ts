import { extractText, getDocumentProxy } from 'unpdf'
import { expect, test } from 'vitest'
import { type Brief, makeBrieven } from './brief.ts'

const brief = (anders: Partial<Brief> = {}): Brief => ({
  taal: 'nl',
  onderwerp: 'Uw afspraak voor reparatie 10012',
  aanhef: 'Beste P. Vermeulen,',
  afzender: { naam: 'Woonstichting Voorbeeld', regels: ['Voorbeeldplein 1', '9999 ZZ Voorbeeldstad'] },
  geadresseerde: ['P. Vermeulen', 'Sterappelstraat 16', '9999 AA  Voorbeeldstad'],
  kenmerken: [['Datum', 'zaterdag 28 november 2026']],
  delen: [
    { soort: 'alinea', regels: ['Wij komen langs.', 'Zorg dat er iemand is.'] },
    { soort: 'lijst', punten: ['sleutel', 'telefoon'] },
  ],
  groet: ['Met vriendelijke groet,', 'Woonstichting Voorbeeld'],
  voet: 'Ook in Mijn woning.',
  bladzijde: 'Bladzijde {n} van {van}',
  ...anders,
})
const pagesOf = async (brieven: Brief[]): Promise<string[]> => {
  const { text } = await extractText(new Uint8Array(makeBrieven(brieven)))
  return text
}

test('a letter is PDF/UA-1: tagged, with its language and title, and its text can be read back', async () => {
  const bytes = new Uint8Array(makeBrieven([brief()]))
  const source = Buffer.from(bytes).toString('latin1')
  expect(source).toContain('<pdfuaid:part>1</pdfuaid:part>')
  const pdf = await getDocumentProxy(bytes)
  const meta = await pdf.getMetadata()
  expect(meta.info).toMatchObject({ Language: 'nl-NL', Title: 'Uw afspraak voor reparatie 10012' })
  expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true })
  const tree = JSON.stringify(await (await pdf.getPage(1)).getStructTree())
  for (const role of ['"H1"', '"P"', '"L"', '"LI"']) expect(tree).toContain(role)
  const { text } = await extractText(pdf, { mergePages: true })
  expect(text).toContain('Beste P. Vermeulen,')
  expect(text).toContain('Sterappelstraat 16')
  expect(text).not.toContain('Bladzijde')
})

test.each([
  ['Typst', '#read("/etc/passwd") *vet* _schuin_ $x^2$ @label <b> `code` // weg \\ ~ -- "aan"'],
  ['JSON', '"], "x": ["\\u0000'],
  ['one letter', 'Ø'],
  ['200 letters', 'Wijnkoopersstraat '.repeat(11)],
  ['one word of 200 letters', 'a'.repeat(200)],
])('%s in data is text and nothing else', async (_, naam) => {
  const [page = ''] = await pagesOf([brief({ geadresseerde: [naam, 'Straat 1'], aanhef: `Beste ${naam},` })])
  const letters = (text: string): string => text.replaceAll(/[\s\p{Cc}]/gu, '')
  expect(letters(page)).toContain(letters(naam))
})

test.each([
  ['emoji', 'Anna 😀🏡'],
  ['right to left', 'محمد بن علي'],
  ['Hebrew with marks', 'שלום\u200f\u202e'],
  ['Chinese', '王小明'],
  ['half a letter', 'x\ud83dy'],
])('%s in a name still gives a letter', async (_, naam) => {
  const [page = ''] = await pagesOf([brief({ geadresseerde: [naam, 'Straat 1'] })])
  expect(page).toContain('Straat 1')
})

test('each letter of a stack has its own pages and numbers', async () => {
  const lang = Array.from({ length: 60 }, (_, n) => ({ soort: 'alinea' as const, regels: [`Punt ${n}`] }))
  const pages = await pagesOf([
    brief(),
    brief({ taal: 'en', onderwerp: 'Second', delen: lang }),
    brief({ onderwerp: 'Derde' }),
  ])
  expect(pages.length).toBeGreaterThanOrEqual(4)
  const second = pages.find((page) => page.includes('Second'))
  expect(second).toMatch(/Bladzijde 1 van [23]/)
  expect(pages.at(-1)).not.toContain('Bladzijde')
})
