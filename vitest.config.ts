import { defineConfig } from 'vitest/config'

const outside = ['**/node_modules/**', 'dist/**', 'data/**']

/**
 * Three kinds of test, told apart by their ending: pure (`.test.ts`), against a real PostgreSQL (`.db.test.ts`) and in a
 * real browser (`.e2e.test.ts`).
 */
export default defineConfig({
  cacheDir: '.cache/vite',
  test: {
    // Files of one worker share what they imported: reading the program anew for each took more time than many tests.
    isolate: false,
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'regels',
          include: ['**/*.test.{ts,tsx}'],
          exclude: [...outside, '**/*.db.test.{ts,tsx}', '**/*.e2e.test.ts'],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'database',
          include: ['**/*.db.test.{ts,tsx}'],
          exclude: outside,
          globalSetup: ['database/testing/global-setup.ts'],
          testTimeout: 180_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['**/*.e2e.test.ts'],
          exclude: outside,
          globalSetup: ['database/testing/global-setup.ts'],
          testTimeout: 300_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
})
