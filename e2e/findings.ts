import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type axe from 'axe-core'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

/** The small form: every page that is looked at reads it anew. */
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Everything that is wrong with a page as it stands in the browser, as lines that say what and where; none is right. */
export async function findingsOf(page: Page): Promise<string[]> {
  return [...(await axeFindings(page)), ...(await sidewaysScroll(page)), ...(await smallTargets(page))]
}

/** What axe-core finds, for WCAG 2.2 A and AA and its best practices. */
export async function axeFindings(page: Page): Promise<string[]> {
  await page.evaluate(AXE)
  const { violations } = await page.evaluate(async (values): Promise<Pick<AxeResults, 'violations'>> => {
    const tool = (globalThis as unknown as { axe: typeof axe }).axe
    const { violations } = await tool.run(document, {
      runOnly: { type: 'tag', values },
      // What is right needs no description of each element.
      resultTypes: ['violations'],
      preload: false,
    })
    return { violations }
  }, TAGS)
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      (node) =>
        `axe ${id}: ${help}: ${node.html.slice(0, 160)} ${node.failureSummary?.replaceAll(/\s+/g, ' ') ?? ''}`,
    ),
  )
}

/** A page never scrolls sideways, also at 320 px (WCAG 1.4.10). Names the widest element that sticks out. */
export async function sidewaysScroll(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return []
    const out = [...document.body.querySelectorAll('*')].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 1,
    )
    return [`scrolls sideways: ${scrollWidth} > ${clientWidth}: ${out.at(-1)?.outerHTML.slice(0, 160) ?? ''}`]
  })
}

/** Controls that are smaller than 24 by 24 px (WCAG 2.5.8); a link within a sentence may be. */
async function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')]
      .filter((element) => element.checkVisibility() && getComputedStyle(element).display !== 'inline')
      .filter((element) => {
        const { width, height } = element.getBoundingClientRect()
        return width > 1 && (width < 23.5 || height < 23.5)
      })
      .map((element) => `target is smaller than 24 px: ${element.outerHTML.slice(0, 160)}`),
  )
}

/** The page with the widest spacing of text that a reader may ask for (WCAG 1.4.12): nothing is cut off or sticks out. */
export async function findingsWithWideText(page: Page): Promise<string[]> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
    )
    document.adoptedStyleSheets.push(sheet)
  })
  return sidewaysScroll(page)
}

export interface Stop {
  name: string
  /** What is wrong with this stop; empty when nothing is. */
  problem: string
}

/**
 * Goes through the page with Tab, as somebody without a mouse does. Each stop must show where the focus is (outline of
 * at least 2 px) and must not be hidden behind something else (WCAG 2.4.7, 2.4.11).
 */
export async function walkByTab(page: Page, most = 300): Promise<Stop[]> {
  const stops: Stop[] = []
  for (let n = 0; n < most; n++) {
    await page.keyboard.press('Tab')
    const stop = await page.evaluate(() => {
      const element = document.activeElement
      if (!element || element === document.body) return null
      const shown = element.closest('.wv-kaart--link') ?? element
      const box = element.getBoundingClientRect()
      const top = document.elementFromPoint(box.x + box.width / 2, box.y + Math.min(box.height / 2, 10))
      const outline = Number.parseFloat(getComputedStyle(shown).outlineWidth)
      const visible = getComputedStyle(shown).outlineStyle !== 'none' && outline >= 2
      const label = element.textContent.trim() || element.getAttribute('name') || element.tagName
      const covered = top !== null && !element.contains(top) && !top.contains(element)
      return {
        name: label.slice(0, 60),
        problem: visible ? (covered ? 'covered' : '') : `no outline (${outline})`,
      }
    })
    if (!stop) return stops
    stops.push(stop)
  }
  return [...stops, { name: 'end', problem: `not reached in ${most} steps: a trap?` }]
}
