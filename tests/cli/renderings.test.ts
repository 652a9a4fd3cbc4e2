import { join } from 'node:path';
import { Command } from 'commander';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Interpreter } from '../../src/cpython/index.ts';
import { type Form, MODES, type Mode, type Rendering, render } from './renderings/render.ts';
import { TABLE } from './renderings/table.ts';
import { asynctutor } from './support.ts';

const shared = vi.hoisted((): { python?: Interpreter } => ({}));

// One Python runs all programs, each as the first: it starts once, and not a hundred times.
vi.mock('../../src/cpython/index.ts', async (original) => {
  const module = await original<typeof import('../../src/cpython/index.ts')>();
  const python = new module.Interpreter({
    cacheDirectory: join(process.env['XDG_CACHE_HOME'] ?? '', 'asynctutor'),
  });
  shared.python = python;
  class Shared extends module.Interpreter {
    override run = python.run.bind(python);
    override warmUp = python.warmUp.bind(python);
    override close = () => {};
  }
  return { ...module, Interpreter: Shared };
});

beforeAll(() => {
  process.env['TZ'] = 'UTC';
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-01-10T12:00:00Z') });
  vi.spyOn(Math, 'random').mockReturnValue(0.4);
});
afterAll(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
  shared.python?.close();
});

/** What is longer is cut here: how a thing looks is seen in so many rows. */
const MOST_ROWS = 60;

const RULE = '═'.repeat(100);

/** Each rendering below the modes that have it. */
function document(command: string, renderings: ReadonlyMap<Mode, Rendering>): string {
  const modes = new Map<string, Mode[]>();
  for (const [mode, { text, errors, end }] of renderings) {
    const rows = text.split('\n');
    const cut =
      rows.length > MOST_ROWS
        ? [...rows.slice(0, MOST_ROWS), `[${rows.length - MOST_ROWS} more rows]`]
        : rows;
    const look = [
      `: ${end}`,
      ...(text === '' ? [] : ['', ...cut]),
      ...(errors === '' ? [] : ['', '[standard error]', errors]),
      '',
    ].join('\n');
    modes.set(look, [...(modes.get(look) ?? []), mode]);
  }
  const sections = [...modes].map(([look, own]) => `── ${own.join(', ')}${look}`);
  return [RULE, `$ ${command}`, '', ...sections].join('\n');
}

/** The forms of a row, with its help. */
function formsOf(name: string): [title: string, form: Form][] {
  const { first, later = [], keys = '' } = TABLE[name] as (typeof TABLE)[string];
  const form = (record: Form['record']) => (line: string) => {
    const argv = [...line.matchAll(/"([^"]*)"|\S+/g)].map(([word, quoted]) => quoted ?? word);
    const title = `asynctutor ${line}`.trim() + (record === 'later' ? '     # later' : '');
    return [title, { argv, record, keys: argv.length === 0 && record === 'first' ? keys : '' }] as [
      string,
      Form,
    ];
  };
  return [...first.map(form('first')), ...later.map(form('later')), form('first')(`${name} --help`.trim())];
}

/** Only this may stand in a text that is written once and never drawn over: colours, and what asks for the background. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for.
const COLOURS = /\x1b\[[\d;]*m|\x1b\]11;\?\x1b\\\x1b\[c/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for.
const PAINT = /\x1b\[[\d;]*m/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for.
const REPAINTING = /[\x1b\r]/;

function expectManners(mode: Mode, { text, errors, bytes, code }: Rendering): void {
  if (mode === 'no terminal') expect(text + errors).not.toContain('\u001b');
  if (mode === 'NO_COLOR') expect(bytes).not.toMatch(PAINT);
  if (mode === 'TERM=dumb') expect(bytes).not.toContain('\u001b');
  if (mode === 'ACCESSIBLE') expect(bytes.replaceAll(COLOURS, '')).not.toMatch(REPAINTING);
  if (code === 2 && text === '' && !errors.startsWith('Usage'))
    expect(errors).toMatch(/^asynctutor: [^\n]+$/);
  expect(text + errors).not.toMatch(/a bug in asynctutor|undefined|\[object/);
}

const files = [...new Set(Object.keys(TABLE).map((name) => name.split(' ')[0] ?? ''))];

describe('every command on every terminal', { timeout: 300_000 }, () => {
  it.each(files)('%s', async (file) => {
    const names = Object.keys(TABLE).filter((name) => (name.split(' ')[0] ?? '') === file);
    const parts: string[] = [];
    for (const [title, form] of names.flatMap(formsOf)) {
      const renderings = new Map<Mode, Rendering>();
      for (const mode of MODES) {
        const rendering = await render(form, mode);
        renderings.set(mode, rendering);
        expectManners(mode, rendering);
      }
      parts.push(document(title, renderings));
    }
    const golden = new URL(`./golden/${file || 'asynctutor'}.txt`, import.meta.url).pathname;
    await expect(parts.join('\n')).toMatchFileSnapshot(golden);
  });

  it('is in the table', async () => {
    const parse = vi.spyOn(Command.prototype, 'parseAsync');
    await asynctutor(['--help']);
    const [program] = parse.mock.contexts;
    parse.mockRestore();
    const walk = (command: Command, words: readonly string[]): string[] => [
      words.join(' '),
      ...command.commands.flatMap((each) => walk(each, [...words, each.name()])),
    ];
    expect(Object.keys(TABLE).sort()).toEqual(walk(program as Command, []).sort());
  });
});
