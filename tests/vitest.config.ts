import { availableParallelism } from 'node:os';
import { dirname } from 'node:path';
import { defineConfig } from 'vitest/config';
import { cacheDirectory, stateHome } from './cpython/support.ts';

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/global-setup.ts'],
    setupFiles: ['tests/setup.ts'],
    env: { XDG_CACHE_HOME: dirname(cacheDirectory), XDG_STATE_HOME: stateHome },
    reporters: ['default', './tests/reporter.ts'],
    // Many tests wait for processes of their own, and leave their core to another.
    maxWorkers: availableParallelism() + 1,
    // To load the program takes longer than most tests, which leave nothing behind that another would find.
    isolate: false,
    // What hangs is to fail, and not what takes long on a machine whose cores are busy.
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
});
