import { expect, test } from 'vitest'
import { writeAntwoord } from './antwoord.ts'
import { regels } from './register.ts'
import { renderUitleg, uitlegvormen } from './uitleg.tsx'

const inkomenJaar = 48_123
const regel = regels.get('daeb-doelgroep')

function explain(vorm: 'volledig' | 'blijvend', facts: Record<string, unknown> = {}) {
  if (!regel) throw new Error('daeb-doelgroep ontbreekt')
  const { peildatum, ...outcome } = regel.judgeJson({
    peildatum: '2026-03-01',
    personen: 1,
    inkomenJaar,
    ...facts,
  })
  return { vraag: regel.vraag, antwoord: writeAntwoord(outcome, peildatum, vorm) }
}

test.each(uitlegvormen)(
  'as %s the full explanation names the income, the one that is kept only the comparison',
  (vorm) => {
    expect(renderUitleg(explain('volledig'), vorm)).toContain(
      'Uw inkomen van € 48.123 is ten hoogste € 51.537.',
    )
    const kept = renderUitleg(explain('blijvend'), vorm)
    expect(kept).toContain('Uw inkomen is ten hoogste € 51.537.')
    expect(kept).not.toContain('48.123')
  },
)

test.each(uitlegvormen)('as %s each step links to the text of the law on that day', (vorm) => {
  expect(renderUitleg(explain('volledig'), vorm)).toContain(
    'https://wetten.overheid.nl/BWBR0005181/2026-03-01#Artikel48',
  )
})

test('the kept answer as JSON still says how it was decided', () => {
  const { antwoord } = explain('blijvend')
  expect(antwoord).toMatchObject({ uitkomst: 'ja', result: { doelgroep: true } })
  expect(JSON.stringify(antwoord)).not.toContain('48123')
  expect(antwoord.steps.map((step) => step.citation.article)).toEqual(['16', '48'])
})

test('the kept estimate of huurtoeslag leaves out every amount that tells the income', () => {
  const huurtoeslag = regels.get('huurtoeslag')
  const facts = {
    peildatum: '2025-03-01',
    personen: 1,
    leeftijd: 27,
    kinderen: 0,
    vermogen: 1234,
    kaleHuur: '612.34',
    inkomenJaar: 24_987,
  }
  const { peildatum, ...outcome } = huurtoeslag?.judgeJson(facts) ?? {
    peildatum: '',
    uitkomst: 'mens',
    result: null,
    steps: [],
    notModelled: [],
  }
  const kept = writeAntwoord(outcome, peildatum, 'blijvend')
  expect(kept.result).toBeNull()
  const text = JSON.stringify(kept)
  for (const told of ['24.987', '1.234', (outcome.result as { basishuur: string }).basishuur])
    expect(text).not.toContain(told)
})

test('a value that is not confirmed is said to be so', () => {
  const passend = regels.get('passend-toewijzen')
  const facts = {
    peildatum: '2022-03-01',
    personen: 1,
    alleVolwassenenAow: true,
    inkomenJaar: 20_000,
    kaleHuur: 500,
  }
  const { peildatum, ...outcome } = passend?.judgeJson(facts) ?? {
    peildatum: '',
    uitkomst: 'mens',
    result: null,
    steps: [],
    notModelled: [],
  }
  expect(writeAntwoord(outcome, peildatum).notModelled.join(' ')).toContain('passend.income_limit.single_aow')
})

test('words that look like markup stay words', () => {
  const uitleg = { vraag: 'Is 3 < 4 & *waar*?', antwoord: explain('volledig').antwoord }
  expect(renderUitleg(uitleg, 'html')).toContain('Is 3 &lt; 4 &amp; *waar*?')
  expect(renderUitleg(uitleg, 'markdown')).toContain(String.raw`Is 3 \< 4 & \*waar\*?`)
})
