import { defineConfig } from 'vitest/config'

const outside = ['**/node_modules/**', 'dist/**', 'data/**']

/**
 * Three kinds of test, told apart by their ending: pure (`.test.ts`), against a real PostgreSQL (`.db.test.ts`) and in a
 * real browser (`.e2e.test.ts`).
 */
export default defineConfig({
  cacheDir: '.cache/vite',
  test: {
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
          maxWorkers: 2,
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
          maxWorkers: 1,
        },
      },
    ],
  },
})
