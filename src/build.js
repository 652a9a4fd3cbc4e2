// Bundles the sources to dist/: the library by itself, and the program in a few chunks, so that a command loads what
// it uses from as few files as it can.
import { rmSync } from 'node:fs';
import { basename } from 'node:path';
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

/**
 * Whether there are colours is known from a command's own streams (`src/cli/screen.ts`). Chalk's look at the process's
 * loads the modules of terminals and sockets at every start.
 */
const colours = {
  name: 'colours',
  load(id) {
    return /chalk.source.vendor.supports-color/.test(id)
      ? 'export default { stdout: false, stderr: false };'
      : undefined;
  },
};

/** One character beyond ASCII makes of a file a text of two bytes a character, which takes longer to read and to parse. */
const ascii = {
  name: 'ascii',
  generateBundle(_options, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk') continue;
      chunk.code = chunk.code.replace(/[^\0-\x7f]/g, (unit) => {
        return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
      });
    }
  },
};

const common = {
  platform: 'node',
  // What the oldest Node we run on cannot read, such as `using`, is written out.
  transform: { target: 'node20' },
  plugins: [builtins, colours],
  logLevel: 'warn',
};

/** A chunk that only hands on what another has under other names. */
const FACADE = /^export\{([^}]*)\}from["`](\.\/[^"`]+)["`];\s*$/;

/** What is imported when it is needed is imported from where it is: a file more costs every start a millisecond. */
const direct = {
  name: 'direct',
  generateBundle(_options, bundle) {
    const facades = new Map();
    for (const { fileName, code } of Object.values(bundle)) {
      const found = FACADE.exec(code ?? '');
      if (found === null) continue;
      const [, names = '', target] = found;
      const members = names.split(',').map((name) => {
        const [inside, outside = inside] = name.split(' as ');
        return `${outside}:e.${inside}`;
      });
      facades.set(`./${basename(fileName)}`, `import("${target}").then(e=>({${members.join()}}))`);
      delete bundle[fileName];
    }
    for (const chunk of Object.values(bundle)) {
      chunk.code = chunk.code?.replaceAll(
        /import\(["`]([^"`]+)["`]\)/g,
        (all, file) => facades.get(file) ?? all,
      );
    }
  },
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
  plugins: [...common.plugins, ascii, direct],
  input: { 'cli/main': 'src/cli/main.ts' },
  output: {
    ...output,
    chunkFileNames: 'cli/[name]-[hash].js',
    minify: {
      compress: true,
      // Traces of the stack keep the names of functions.
      mangle: { toplevel: true, keepNames: { function: true, class: true } },
      codegen: true,
    },
    codeSplitting: {
      groups: [
        // What every command needs; what every one that says something does; then what it takes to read a chapter, to
        // remember it, to read on a terminal, to ask questions, to ask them by prompts, to run a program, and to watch
        // one. The rest stays with the commands, and each demo by itself. Each file more costs a start about as much as
        // 10 KB more.
        {
          name: 'program',
          test: /node_modules.commander|src.cli.(program|exit|usage-error|commands)|src.i18n.(language|usage|usage.en)\.ts/,
        },
        {
          name: 'text',
          test: /src.i18n.(?!.*\.fr\.)|src.text.|src.cli.(screen|full-screen|keys|own-course|quiz.command)\b|node_modules.(chalk|fast-|fastest-)|src.terminal.(text|theme|words|width|line|key-line|sanitize|numbered|beside|filled|score-bar)\b/,
        },
        {
          name: 'read',
          test: /src.terminal.page|src.trace.facts|src.quiz.(grade|mistake)\b|src.cli.run-python|src.cli.lesson.(?!reader|prediction|search)|src.lessons.(index|load|course|curriculum|head|parts|facts|key|problem|place|visible|contents)\b/,
        },
        {
          name: 'progress',
          test: /src.cli.progress.journal|src.progress.(index|home|problem|progress|append|compact|files|load|local-time|order|own-line|read|record|state|write)\.|node_modules.(env-paths|is-safe)/,
        },
        { name: 'demos', test: /src.demos.(index|catalogue|topics|pitfalls.catalogue)/ },
        {
          name: 'reader',
          test: /src.cli.lesson.(reader|prediction|search)|src.lessons.texts/,
        },
        {
          name: 'quiz',
          test: /src.quiz.(?!generate)|src.cli.quiz.(?!run-|plain|order|pause|feedback|generated)/,
        },
        {
          name: 'prompts',
          test: /src.cli.quiz.(order|pause)|node_modules.(@inquirer.(core|select|checkbox|input|figures|ansi|type)|mute-stream|cli-width|signal-exit|fast-)/,
        },
        { name: 'run', test: /src.(asyncio|trace)./ },
        {
          name: 'watch',
          test: /src.demos.(program|typescript)|src.cli.demo.(?!show-code|export-runs|output-file)|src.terminal.(?!listing|highlight|page|prose|progress|stepper|svg|perfetto|marble|printed-marks)/,
        },
      ],
    },
  },
});
