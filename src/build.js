// Bundles the sources to dist/: the library by itself, and the program in a few chunks, so that a command loads what
// it uses from as few files as it can.
import { rmSync } from 'node:fs';
import { build } from 'rolldown';

/**
 * CommonJS in the bundle asks for Node's modules by `require`, which an ES module does not have, and `node:process`
 * as an ES module reads every property of `process`, opening its streams. Both cost every start some milliseconds.
 */
const builtins = {
  name: 'builtins',
  resolveId(source, _importer, { kind }) {
    if (source === 'node:process' || source === 'process') return '\0node:process';
    const isBuiltin =
      /^(node:|child_process$|events$|fs$|os$|path$|tty$|stream$|buffer$|string_decoder$)/.test(source);
    return isBuiltin && kind === 'require-call' ? `\0${source}` : undefined;
  },
  load(id) {
    if (id === '\0node:process') return 'module.exports = globalThis.process;';
    if (!id.startsWith('\0node:') && !/^\0[a-z_]+$/.test(id)) return undefined;
    const builtin = `process.getBuiltinModule('${id.slice(1)}')`;
    // commander requires it for a feature that nobody uses here: not before something is asked of it.
    const isLazy = id === '\0node:child_process';
    return `module.exports = ${isLazy ? `new Proxy({}, { get: (_, key) => ${builtin}[key] })` : builtin};`;
  },
};

const common = {
  platform: 'node',
  plugins: [builtins],
  logLevel: 'warn',
};

const output = {
  dir: 'dist',
  format: 'esm',
  // Names of coroutines and exceptions are part of what the program prints.
  keepNames: true,
  comments: { legal: true },
};

rmSync('dist', { recursive: true, force: true });
await build({ ...common, input: { 'asyncio/index': 'src/asyncio/index.ts' }, output });
await build({
  ...common,
  input: { 'cli/main': 'src/cli/main.ts' },
  output: {
    ...output,
    chunkFileNames: 'cli/[name]-[hash].js',
    minify: { compress: true, mangle: false, codegen: true },
    codeSplitting: {
      groups: [
        // What every command needs; what every one that says something does; then what watching a program needs, and
        // what reading a chapter does. The rest stays with the commands.
        { name: 'program', test: /node_modules.commander|src.cli.(program|exit|commands)/ },
        {
          name: 'text',
          test: /src.i18n|src.demos.names|src.cli.(screen|nearest|own-course)|node_modules.(chalk|fast-|fastest-)|src.terminal.(text|theme|words|width|line|sanitize|numbered|beside)\b/,
        },
        {
          name: 'watch',
          test: /src.(asyncio|trace|demos).|src.cli.demo.(?!show-code)|src.terminal.(?!listing|highlight|page|prose|progress)/,
        },
        {
          name: 'read',
          test: /src.terminal.page|src.cli.lesson.(?!reader|prediction|search)|src.lessons.(index|load|course|curriculum|head|parts|facts|key|problem|place|visible|contents)\b/,
        },
      ],
    },
  },
});
