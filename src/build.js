// Bundles the sources to dist/, split so that a command loads what it uses and little else.
import { rmSync } from 'node:fs';
import { build } from 'esbuild';

rmSync('dist', { recursive: true, force: true });
await build({
  entryPoints: ['src/cli/main.ts', 'src/asyncio/index.ts'],
  outdir: 'dist',
  bundle: true,
  splitting: true,
  chunkNames: 'chunks/[name]-[hash]',
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  // Names of coroutines and exceptions are part of what the program prints.
  keepNames: true,
  legalComments: 'linked',
  // Some of what is bundled is CommonJS, which asks for Node's modules by `require`.
  banner: {
    js: "import { createRequire as _createRequire } from 'node:module';\nconst require = _createRequire(import.meta.url);",
  },
  logLevel: 'warning',
});
