/**
 * `npm run build`: the library by itself, the program with what its commands load when they are used, and the runs of
 * the programs that it shows.
 */
import { cpSync, rmSync } from 'node:fs';
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
  output: {
    ...output,
    chunkFileNames: 'cli/[name]-[hash].js',
    minify: true,
    // Each file costs a start about a millisecond: what of ours seven commands or demos share is one.
    codeSplitting: {
      groups: [{ name: 'common', minShareCount: 7, test: (id) => !id.includes('node_modules') }],
    },
  },
});
// Under the permission model Node 20.19 may not look for the package.json that says what a `.js` is.
const moduleNames = { entryFileNames: '[name].mjs' };
await build({
  ...common,
  input: { 'cpython/child': 'src/cpython/child.ts' },
  output: { ...output, ...moduleNames },
});
cpSync('src/cpython/harness', 'dist/cpython/harness', { recursive: true });

// What is shown is run here, once: nobody has to wait for it, and the program needs no compiler.
await build({
  ...common,
  input: { record: 'src/recording/record.ts' },
  external: ['pyodide', 'rolldown', 'rolldown/parseAst'],
  output: { ...output, dir: 'dist/.recording' },
});
const { recordAll } = await import('../dist/.recording/record.js');
await recordAll('dist/recorded');
rmSync('dist/.recording', { recursive: true });
