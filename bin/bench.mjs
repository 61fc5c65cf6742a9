import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { prepare, root, run } from './prepare.mjs'

const [name, ...rest] = process.argv.slice(2)
const node = prepare()
const built = await run(node, [join(root, 'bin', 'build.mjs')])
if (built !== 0) process.exit(built)
const file = join(root, 'dist', 'bench', `${name}.js`)
if (!name || !existsSync(file)) {
  process.stderr.write('Gebruik: npm run bench -- NAAM. De namen staan in bench/.\n')
  process.exit(2)
}
process.exit(
  await run(node, ['--enable-source-maps', '--expose-gc', file, ...rest], { NODE_ENV: 'production' }),
)
