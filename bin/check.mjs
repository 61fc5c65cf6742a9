// Type check, lint and format check: what .ci/run asks besides the tests.
import { join } from 'node:path'
import { prepare, root, runAll } from './prepare.mjs'

const node = prepare()
const bin = (name, file) => join(root, 'node_modules', name, file)
await runAll(node, [
  [
    bin('typescript', 'bin/tsc'),
    '--noEmit',
    '-p',
    root,
    '--incremental',
    '--tsBuildInfoFile',
    join(root, '.cache', 'types.json'),
  ],
  [bin('oxlint', 'bin/oxlint'), '--type-aware', '--deny-warnings', root],
  [bin('oxfmt', 'bin/oxfmt'), '--check', root],
])
