import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { startEmbedded } from '../embedded.ts'
import { projectRoot } from '../../project-root.ts'
import { makeTemplate } from './template.ts'

/** These databases live for one run: a power cut may take them. Tests of crashes start a server of their own. */
const THROWN_AWAY = { fsync: 'off', full_page_writes: 'off' }

/** One real PostgreSQL for the run; each test file gets a copy of the migrated template. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { superuser, stop } = await startEmbedded(join(projectRoot, '.cache', 'testing'), THROWN_AWAY)
  await makeTemplate(superuser)
  project.provide('superuser', JSON.stringify(superuser))
  return stop
}

declare module 'vitest' {
  export interface ProvidedContext {
    superuser: string
  }
}
