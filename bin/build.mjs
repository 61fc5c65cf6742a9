// Bundles the server, the command line, the workers and the browser script into dist/. Runs under Node 24.
import { build } from 'esbuild'
import { globSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildAssets } from '../web/assets/build.mjs'

const root = process.env.WAARVOOR_WORTEL ?? process.cwd()
const stampFile = join(root, 'dist', '.stamp')
const sourcePatterns = ['**/*.{ts,tsx,mjs,css,svg,json}', 'package-lock.json']
const exclude = (name) => /^(node_modules|dist|data)(\/|$)/.test(name)

/** Newest change and number of the sources: enough to see whether the bundle is stale without reading them. */
function sourceStamp() {
  const files = globSync(sourcePatterns, { cwd: root, exclude })
  const newest = Math.max(...files.map((file) => statSync(join(root, file)).mtimeMs))
  return `${files.length} ${newest}`
}

function builtStamp() {
  try {
    return readFileSync(stampFile, 'utf8')
  } catch {
    return ''
  }
}

const stamp = sourceStamp()
if (process.argv.includes('--force') || stamp !== builtStamp()) {
  rmSync(join(root, 'dist'), { recursive: true, force: true })
  const entries = globSync(['cli/waarvoor.ts', 'web/server.ts', 'bench/*.ts', '**/*.worker.ts'], {
    cwd: root,
    exclude,
  })
  await build({
    absWorkingDir: root,
    entryPoints: entries,
    outdir: 'dist',
    outbase: '.',
    bundle: true,
    splitting: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node24',
    sourcemap: 'linked',
    logLevel: 'error',
  })
  await buildAssets(root)
  writeFileSync(stampFile, stamp)
}
