// Makes dist/assets: one style sheet, one script, fonts and icon, with a hash in their names, also compressed.
import { build, transform } from 'esbuild'
import { createHash } from 'node:crypto'
import { copyFileSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { dropUnusedRules, keepReachedTokens } from './purge.mjs'

/** Components of NL Design System that web/ui uses, in the order in which they may override each other. */
const COMPONENTS =
  `root body document heading-1 heading-2 heading-3 heading-4 paragraph link unordered-list ordered-list
  skip-link button alert status-badge data-list table form-label form-field form-field-description
  form-field-error-message textbox textarea select radio-button checkbox custom-checkbox`.split(/\s+/)
const FONTS = '@fontsource-variable/source-sans-3'
const TOKENS = '@nl-design-system-unstable/voorbeeld-design-tokens/dist/theme.css'

/** Builds every asset of the pages into `<root>/dist/assets` with a list of names in assets.json. */
export async function buildAssets(root) {
  const out = join(root, 'dist', 'assets')
  mkdirSync(out, { recursive: true })
  const names = {}
  const add = (name, body) => {
    const hash = createHash('sha256').update(body).digest('hex').slice(0, 10)
    const hashed = `${basename(name, extname(name))}-${hash}${extname(name)}`
    writeFileSync(join(out, hashed), body)
    names[name] = hashed
    if (extname(name) !== '.woff2') compress(join(out, hashed), body)
    return hashed
  }
  const fonts = ['latin', 'latin-ext'].map((part) => {
    const file = `source-sans-3-${part}-wght-normal.woff2`
    return [file, add(file, readFileSync(join(root, 'node_modules', FONTS, 'files', file)))]
  })
  copyFileSync(join(root, 'node_modules', FONTS, 'LICENSE'), join(out, 'source-sans-3.LICENSE.txt'))
  add('icoon.svg', readFileSync(join(root, 'web/assets/icoon.svg')))
  add('waarvoor.css', await makeCss(root, new Map(fonts)))
  add('waarvoor.js', await makeScript(root, 'main'))
  add('keten.js', await makeScript(root, 'keten'))
  add('balie.js', await makeScript(root, 'balie'))
  writeFileSync(join(out, 'assets.json'), JSON.stringify(names, null, 2))
}

function compress(file, body) {
  writeFileSync(`${file}.gz`, gzipSync(body, { level: 9 }))
  const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY }
  writeFileSync(`${file}.br`, brotliCompressSync(body, { params }))
}

async function makeCss(root, fonts) {
  const read = (...path) => readFileSync(join(root, ...path), 'utf8')
  const ours = globSync('web/ui/css/*.css', { cwd: root }).toSorted()
  const theirs = COMPONENTS.map((name) => read('node_modules/@utrecht', `${name}-css`, 'dist/index.css'))
  const pages = globSync('web/ui/**/*.{ts,tsx}', { cwd: root }).map((file) => read(file))
  const rules = [dropUnusedRules(theirs.join('\n'), pages.join('\n')), ...ours.map((file) => read(file))]
  const tokens = keepReachedTokens(read('node_modules', TOKENS), rules.join('\n'))
  const css = [tokens, ...rules]
    .join('\n')
    .replaceAll(/font:([\w.-]+)/g, (_, file) => `/assets/${fonts.get(file)}`)
  const licence =
    '/*! NL Design System, Gemeente Utrecht, Frameless: EUPL-1.2. Source Sans 3, Adobe: OFL-1.1. */\n'
  const { code } = await transform(css, {
    loader: 'css',
    minify: true,
    target: ['chrome111', 'firefox115', 'safari16.4'],
    legalComments: 'none',
  })
  return licence + code
}

async function makeScript(root, name) {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [`web/enhance/${name}.ts`],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: ['chrome111', 'firefox115', 'safari16.4'],
    legalComments: 'none',
  })
  return outputFiles[0].contents
}
