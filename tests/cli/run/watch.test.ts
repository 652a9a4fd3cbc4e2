import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { OnTerminal } from '../on-terminal.ts';
import { asynctutor } from '../support.ts';
import { GATHER, Scripts } from './support.ts';

const scripts = new Scripts();

const watching = (screen: string): boolean => /^watching .* {2}q leave$/m.test(screen);

it('a watched script is shown again at each save, whatever becomes of it meanwhile', async () => {
  const path = scripts.write('mine.py', GATHER);
  const terminal = new OnTerminal(['run', path, '--watch', '--instant'], { columns: 120, rows: 50 });
  await terminal.until((screen) => screen.includes('total 2.00 s') && watching(screen));

  // As many editors save: a new file takes the place of the old one.
  const swap = scripts.write('mine.py~', GATHER.replace('"b", 2', '"b", 30'));
  renameSync(swap, path);
  const second = await terminal.until((screen) => screen.includes('total 30.00 s') && watching(screen));
  expect(second).not.toContain('total 2.00 s');

  writeFileSync(path, 'def f(:\n');
  await terminal.until((screen) => !screen.includes('total') && watching(screen));
  expect(terminal.errors).toContain('SyntaxError: invalid syntax\n');

  rmSync(path);
  await terminal.until((screen) => screen.includes('is gone: waiting') && watching(screen));
  writeFileSync(path, Buffer.of(0));
  await terminal.until((screen) => !screen.includes('is gone') && watching(screen));
  expect(terminal.errors).toMatch(/asynctutor: [^\n]* is no text[^\n]*\n$/);

  writeFileSync(path, 'print("back")');
  await terminal.until((screen) => /prints {2}back/.test(screen) && watching(screen));
  terminal.type('q');
  expect(await terminal.finished).toBe(0);
  expect(terminal.raw).toBe(false);
});

it('a save breaks off what is still running or played', async () => {
  const path = scripts.write('mine.py', GATHER);
  const terminal = new OnTerminal(['run', path, '--watch', '--speed', '0.001'], { columns: 120, rows: 50 });
  await terminal.until((screen) => /q stop/.test(screen));
  writeFileSync(path, 'while True: pass');
  await terminal.until((screen) => screen === '');
  writeFileSync(path, 'x = 1');
  await terminal.until((screen) => screen.includes('No task ran') && watching(screen));
  expect(terminal.errors).not.toContain('stopped');
  terminal.type('\u0003');
  expect(await terminal.finished).toBe(130);
  expect(terminal.raw).toBe(false);
});

it('a file that is not there to begin with is not waited for', async () => {
  const { stderr, code } = await asynctutor(['run', scripts.at('none.py'), '--watch']);
  expect(code).toBe(2);
  expect(stderr).toMatch(/^asynctutor: there is no file [^\n]+\n$/);
});
