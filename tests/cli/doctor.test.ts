import { appendFileSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openProgress } from '../../src/progress/index.ts';
import { asynctutor } from './support.ts';

let home = '';

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'asynctutor-doctor-'));
});
afterEach(() => rmSync(home, { recursive: true }));

const env = (more: Record<string, string> = {}) => ({
  PATH: process.env['PATH'] ?? '',
  ASYNCTUTOR_HOME: home,
  ...more,
});

describe('doctor', () => {
  it('says what it found, and leaves nothing behind', async () => {
    const { stdout, stderr, code } = await asynctutor(['doctor'], env());
    expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
    expect(stdout).toContain(`Node               ${process.versions.node}`);
    expect(stdout).toMatch(/Embedded Python {4}3\.14\.\d+, first program after \d+\.\d s/);
    expect(readdirSync(home)).toEqual([]);
  });

  it('fails, and says what to do, where nothing can be remembered', async () => {
    const file = join(home, 'file');
    writeFileSync(file, '');
    const { stdout, stderr, code } = await asynctutor(['doctor', '--json'], env({ ASYNCTUTOR_HOME: file }));
    expect(JSON.parse(stdout).directories.record).toMatchObject({ path: file, error: 'ENOTDIR' });
    expect({ stderr, code }).toEqual({ stderr: 'asynctutor: one thing does not work: see above\n', code: 1 });
    const shown = await asynctutor(['doctor'], env({ ASYNCTUTOR_HOME: file, COLUMNS: '120' }));
    expect(shown.stdout).toContain('→ it cannot be written (ENOTDIR)');
  });

  it('tells of a record that was damaged', async () => {
    openProgress({ directory: home }).visitPage('gather', 'together');
    appendFileSync(join(home, 'journal.jsonl'), 'torn\n');
    const { stdout } = await asynctutor(['doctor'], env({ COLUMNS: '200' }));
    expect(stdout).toMatch(/→ what was damaged in it is in damaged-\S+\.jsonl: /);
  });

  it('is a table of Markdown for a report, in the language of the learner', async () => {
    const { stdout } = await asynctutor(['doctor', '--report'], env({ ASYNCTUTOR_LANG: 'fr' }));
    expect(stdout.split('\n').slice(0, 3)).toEqual([
      '| | | |',
      '|---|---|---|',
      expect.stringMatching(/^\| asynctutor \|/),
    ]);
    expect(stdout).toContain('| Langue | fr |');
  });
});
