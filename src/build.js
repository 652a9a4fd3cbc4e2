// Bundles the sources to dist/: the library by itself, and the program split so that a command loads what it uses.
import { rmSync } from 'node:fs';
import { build } from 'esbuild';

/**
 * CommonJS in the bundle asks for Node's modules by `require`, which an ES module does not have, and `node:process`
 * as an ES module reads every property of `process`, opening its streams. Both cost every start some milliseconds.
 */
const builtins = {
  name: 'builtins',
  setup(build) {
    build.onResolve({ filter: /^(node:|child_process$|events$|fs$|os$|path$|tty$|stream$|buffer$|string_decoder$)/ }, (asked) =>
      asked.kind === 'require-call' || asked.path === 'node:process'
        ? { path: asked.path, namespace: 'builtin' }
        : undefined,
    );
    build.onLoad({ filter: /.*/, namespace: 'builtin' }, ({ path }) => ({
      contents:
        path === 'node:process'
          ? 'module.exports = globalThis.process;'
          : // Not before something is asked of it: commander requires what only a few of its features use.
            `module.exports = new Proxy({}, { get: (_, key) => process.getBuiltinModule('${path}')[key] });`,
    }));
  },
};

/** @type {import('esbuild').BuildOptions} */
const options = {
  outbase: 'src',
  outdir: 'dist',
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  // Names of coroutines and exceptions are part of what the program prints.
  keepNames: true,
  legalComments: 'linked',
  logLevel: 'warning',
};

rmSync('dist', { recursive: true, force: true });
await build({ ...options, entryPoints: ['src/asyncio/index.ts'] });
await build({
  ...options,
  entryPoints: ['src/cli/main.ts'],
  splitting: true,
  chunkNames: 'cli/[name]-[hash]',
  minifySyntax: true,
  minifyWhitespace: true,
  plugins: [builtins],
});
