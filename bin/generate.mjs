// Writes database/*.generated.ts from the migrations, on a database of its own that is dropped afterwards.
import { join } from 'node:path'
import { prepare, root, run } from './prepare.mjs'

const node = prepare()
process.exit(await run(node, [join(root, 'database', 'generate.ts'), ...process.argv.slice(2)]))
