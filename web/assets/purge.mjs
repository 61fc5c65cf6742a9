// Leaves out what no page uses: rules for classes that web/ui never writes, and tokens that no rule reads.

/** Splits a style sheet into its top-level rules: what stands before the brace, and what stands within. */
function rulesOf(css) {
  const rules = []
  let start = 0
  while (start < css.length) {
    const open = css.indexOf('{', start)
    if (open < 0) break
    let depth = 1
    let end = open + 1
    for (; depth > 0 && end < css.length; end++) depth += css[end] === '{' ? 1 : css[end] === '}' ? -1 : 0
    rules.push({ head: css.slice(start, open).trim(), body: css.slice(open + 1, end - 1) })
    start = end
  }
  return rules
}

const withoutComments = (css) => css.replaceAll(/\/\*[\s\S]*?\*\/|@charset[^;]*;/g, '')

/**
 * Keeps the rules of which every `utrecht-` class occurs in `source`. A class that is put together there
 * (`utrecht-alert--${…}`) counts for all classes that begin like it.
 */
export function dropUnusedRules(css, source) {
  const words = new Set(source.match(/utrecht-[\w-]+/g))
  const prefixes = [...source.matchAll(/(utrecht-[\w-]*)\$\{/g)].map(([, prefix]) => prefix)
  const used = (name) => words.has(name) || prefixes.some((prefix) => name.startsWith(prefix))
  const keep = ({ head, body }) => {
    if (head.startsWith('@media') || head.startsWith('@supports')) {
      const inner = rulesOf(body).map(keep).join('\n')
      return inner && `${head}{${inner}}`
    }
    const selectors = splitSelectors(head).filter((selector) =>
      [...selector.matchAll(/\.(utrecht-[\w-]+)/g)].every(([, name]) => used(name)),
    )
    return selectors.length > 0 && body.trim() ? `${selectors.join(',')}{${body}}` : ''
  }
  return rulesOf(withoutComments(css)).map(keep).join('\n')
}

/** Splits at commas that are not inside `:is(…)`. */
function splitSelectors(head) {
  const parts = ['']
  let depth = 0
  for (const char of head) {
    depth += char === '(' ? 1 : char === ')' ? -1 : 0
    if (char === ',' && depth === 0) parts.push('')
    else parts[parts.length - 1] += char
  }
  return parts.map((part) => part.trim())
}

const readsOf = (text) => [...text.matchAll(/var\(\s*(--[\w-]+)/g)].map(([, name]) => name)

/** Keeps the tokens of a theme that `css` reads, or that a kept token reads. */
export function keepReachedTokens(theme, css) {
  return rulesOf(withoutComments(theme))
    .map(({ head, body }) => {
      const values = new Map(
        [...body.matchAll(/(--[\w-]+)\s*:\s*([^;]+);/g)].map(([, name, value]) => [name, value]),
      )
      const reached = new Set()
      const queue = readsOf(css)
      for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
        const value = values.get(name)
        if (value === undefined || reached.has(name)) continue
        reached.add(name)
        queue.push(...readsOf(value))
      }
      return `${head}{${[...reached].map((name) => `${name}:${values.get(name)}`).join(';')}}`
    })
    .join('\n')
}
