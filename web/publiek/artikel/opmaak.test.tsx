import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { Opmaak } from './opmaak.tsx'

const html = (markdown: string): string =>
  renderToStaticMarkup(
    <Opmaak markdown={markdown} taal="nl" peildatum="2026-11-24" telefoon="088 000 00 00" />,
  )

describe('what an editor may not bring onto a page stays text', () => {
  test.each([
    '<script>alert(1)</script>',
    'Een <script src="https://boef.example/x.js"></script> zin.',
    '<img src=x onerror=alert(1)>',
    '<svg/onload=alert(1)>',
    '<iframe src="https://boef.example"></iframe>',
    '<a href="javascript:alert(1)">klik</a>',
    '<style>body{display:none}</style>',
    '<p style="position:fixed">weg</p>',
    '<div onclick="alert(1)">x</div>',
    '<!-- <script> --> x',
    '<form action="https://boef.example"><input name=wachtwoord></form>',
    '`<script>alert(1)</script>`',
    '```html\n<script>alert(1)</script>\n```',
    '    <script>alert(1)</script>',
    '> <script>alert(1)</script>',
    '- <script>alert(1)</script>',
    '# <script>alert(1)</script>',
    '| <b>a</b> | b |\n| --- | --- |\n| <script>1</script> | c |',
    '&lt;script&gt;alert(1)&lt;/script&gt;',
    '<scr<script>ipt>alert(1)</scr</script>ipt>',
    '<ScRiPt\n>alert(1)</ScRiPt>',
  ])('%s', (markdown) => {
    const page = html(markdown)
    expect(page).not.toMatch(/<(?:script|img|svg|iframe|style|form|input)[\s>/]/i)
    expect(page).not.toMatch(/<[^>]+\s(?:on\w+|style)=/i)
    expect(page).not.toMatch(/<[^>]+=["']?javascript:/i)
  })

  test.each([
    '[klik](javascript:alert(1))',
    '[klik](JaVaScRiPt:alert(1))',
    '[klik](  javascript:alert(1))',
    '[klik](java\nscript:alert(1))',
    '[klik](&#106;avascript:alert(1))',
    '[klik](javascript&colon;alert(1))',
    '[klik](data:text/html,<script>alert(1)</script>)',
    '[klik](vbscript:x)',
    '[klik](file:///etc/passwd)',
    '[klik](//boef.example)',
    '[klik](/\\boef.example)',
    '[klik](\\\\boef.example)',
    '[klik](blob:x)',
    '<javascript:alert(1)>',
    '[klik][x]\n\n[x]: javascript:alert(1)',
    '![beeld](javascript:alert(1))',
    '![beeld](https://boef.example/pixel.png)',
    '![beeld](../../geheim.png)',
    '![beeld](data:image/svg+xml;base64,PHN2Zz4=)',
  ])('%s leads nowhere', (markdown) => {
    expect(html(markdown)).not.toMatch(/\s(?:href|src)=/)
  })

  test.each([
    ['[a](https://www.toeslagen.nl)', 'https://www.toeslagen.nl'],
    ['[a](/hulp/spoed#gas)', '/hulp/spoed#gas'],
    ['[a](#gas)', '#gas'],
    ['[112](tel:112)', 'tel:112'],
    ['[a](mailto:post@voorbeeld.example)', 'mailto:post@voorbeeld.example'],
  ])('%s is a link', (markdown, href) => {
    expect(html(markdown)).toContain(`href="${href}"`)
  })
})

test('headings have ids that differ, also from those of the page, and none is of level 1', () => {
  const page = html('# Inhoud\n\n## Eén & twee\n\n## Eén & twee\n\n## 24 uur\n\n##### Diep')
  expect([...page.matchAll(/<(h\d) id="([^"]+)"/g)].map(([, tag, id]) => `${tag} ${id}`)).toEqual([
    'h2 inhoud-2',
    'h2 een-twee',
    'h2 een-twee-2',
    'h2 kop-24-uur',
    'h4 diep',
  ])
})

test('amounts come from the parameters of the day, and a telephone number can be called', () => {
  expect(
    html('{{parameter:daeb.income_limit.single}} of {{ parameter:rent_increase.social.max_pct }}'),
  ).toContain('€\u00a051.537 of 4,1%')
  expect(html('{{parameter:bestaat.niet}}')).toContain('(bedrag nog niet bekend)')
  expect(html('Bel {{telefoon}}.')).toContain('href="tel:0880000000"')
})

test('text with a dollar sign, an emoji or from right to left comes out as it is', () => {
  expect(html('$& $1 😀 مرحبا **vet**')).toContain('$&amp; $1 😀 مرحبا <strong>vet</strong>')
})

test.each([
  ['quotes within quotes', '>'.repeat(5000) + ' diep'],
  ['brackets', '['.repeat(20_000)],
  ['stars', '*a **a '.repeat(8000)],
  ['lists within lists', Array.from({ length: 400 }, (_, n) => `${'  '.repeat(n)}- x`).join('\n')],
  ['a long line', 'a'.repeat(40_000)],
])('a text of %s does not hang or break the page', (_, markdown) => {
  const begin = performance.now()
  html(markdown)
  expect(performance.now() - begin).toBeLessThan(2000)
})
