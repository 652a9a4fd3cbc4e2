/** `npm run build`: the library by itself, and the program with what its commands load when they are used. */
import { rmSync } from 'node:fs';
import { build } from 'rolldown';

const common = {
  platform: 'node',
  // What the oldest Node we run on cannot read, such as `using`, is written out.
  transform: { target: 'node20' },
  logLevel: 'warn',
};

// Names of coroutines and exceptions are part of what programs print.
const output = { dir: 'dist', format: 'esm', keepNames: true, comments: { legal: true } };

rmSync('dist', { recursive: true, force: true });
await build({ ...common, input: { 'asyncio/index': 'src/asyncio/index.ts' }, output });
await build({
  ...common,
  input: { 'cli/main': 'src/cli/main.ts' },
  output: { ...output, chunkFileNames: 'cli/[name]-[hash].js', minify: true },
});
