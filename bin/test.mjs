import { join } from 'node:path'
import { prepare, root, run } from './prepare.mjs'

const node = prepare()
const built = await run(node, [join(root, 'bin', 'build.mjs')])
if (built !== 0) process.exit(built)
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
process.exit(await run(node, [vitest, 'run', ...process.argv.slice(2)]))
