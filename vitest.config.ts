import { fileURLToPath } from 'node:url'
import { configDefaults, defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('.', import.meta.url))

const onRealDatabase = '**/*.db.test.{ts,tsx}'
const elsewhere = [...configDefaults.exclude, 'e2e/**', '.next*/**', '.data/**']

export default defineConfig({
  resolve: {
    alias: [
      { find: /^@\//, replacement: root },
      // Outside Next nothing is a browser's bundle.
      { find: 'server-only', replacement: `${root}node_modules/server-only/empty.js` },
    ],
  },
  test: {
    maxWorkers: 2,
    // A busy machine is no failure.
    testTimeout: 20_000,
    // What a test that passes prints, and that all went well, says nothing.
    silent: 'passed-only',
    env: { LOG_LEVEL: 'warn' },
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['**/*.test.{ts,tsx}'], exclude: [...elsewhere, onRealDatabase] },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: [onRealDatabase],
          exclude: elsewhere,
          globalSetup: './scripts/testing/template-database.ts',
          setupFiles: './scripts/testing/own-database.ts',
          hookTimeout: 30_000,
        },
      },
    ],
  },
})
