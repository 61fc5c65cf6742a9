// Makes PNGs of pages, on a telephone and on a laptop: node bin/screenshots.mjs FOLDER [NAME=URL …]. Without addresses it
// serves the public pages and the gallery by itself.
import { join } from 'node:path'
import { prepare, root, runAll } from './prepare.mjs'

const node = prepare()
const bundle = join(root, 'dist', 'e2e', 'screenshots-main.js')
const esbuild = join(root, 'node_modules', 'esbuild', 'bin', 'esbuild')
const options = ['--bundle', '--packages=external', '--platform=node', '--format=esm', `--outfile=${bundle}`]
await runAll(node, [
  [join(root, 'bin', 'build.mjs')],
  [esbuild, join(root, 'e2e', 'screenshots-main.ts'), '--log-level=error', ...options],
  [bundle, ...process.argv.slice(2)],
])
