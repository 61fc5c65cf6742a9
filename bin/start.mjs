import { join } from 'node:path'
import { prepare, root, run } from './prepare.mjs'

// React renders a page in a third of the time without its checks for developers.
const production = { NODE_ENV: 'production' }
const node = prepare()
const built = await run(node, [join(root, 'bin', 'build.mjs')])
if (built !== 0) process.exit(built)
process.exit(await run(node, ['--enable-source-maps', join(root, 'dist', 'web', 'server.js')], production))
