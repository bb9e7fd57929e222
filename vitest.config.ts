import vue from '@vitejs/plugin-vue'
import ui from '@nuxt/ui/vite'
import { defineConfig } from 'vitest/config'

const fast = { testTimeout: 20_000, hookTimeout: 30_000 }
/** Real processes, kills and browsers: bounded, with room for a slow machine. */
const patient = { testTimeout: 120_000, hookTimeout: 180_000 }

const node = (name: string, include: string[], bounds = fast) => ({
  test: { name, include, environment: 'node' as const, ...bounds },
})

export default defineConfig({
  test: {
    reporters: ['default', './test/support/closing-line.ts'],
    maxWorkers: 2,
    projects: [
      node('unit', ['test/unit/**/*.test.ts']),
      node('app', ['test/app/**/*.test.ts', 'test/migrations/**/*.test.ts'], patient),
      node('property', ['test/property/**/*.test.ts'], patient),
      node('architecture', ['test/architecture/**/*.test.ts'], patient),
      node('desktop', ['test/desktop/**/*.test.ts'], patient),
      {
        plugins: [vue(), ui({ root: import.meta.dirname, dts: false })],
        test: { name: 'renderer', include: ['test/renderer/**/*.test.ts'], environment: 'happy-dom', ...fast },
      },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.spec.ts'],
          environment: 'node',
          globalSetup: ['./test/support/built-desk.ts'],
          fileParallelism: false,
          sequence: { groupOrder: 1 },
          ...patient,
        },
      },
    ],
  },
})
