// Makes the pictures of the README anew: npm run beelden.
import { join } from 'node:path'
import { prepare, root, runAll } from './prepare.mjs'

const node = prepare()
const bundle = join(root, 'dist', 'e2e', 'beelden-main.js')
const esbuild = join(root, 'node_modules', 'esbuild', 'bin', 'esbuild')
const options = ['--bundle', '--packages=external', '--platform=node', '--format=esm', `--outfile=${bundle}`]
await runAll(node, [
  [join(root, 'bin', 'build.mjs')],
  [esbuild, join(root, 'e2e', 'beelden-main.ts'), '--log-level=error', ...options],
  [bundle],
])
