import { join } from 'node:path'
import { prepare, root, run } from './prepare.mjs'

const node = prepare()
const built = await run(node, [join(root, 'bin', 'build.mjs')])
if (built !== 0) process.exit(built)
process.exit(await run(node, ['--enable-source-maps', join(root, 'dist', 'web', 'server.js')]))
