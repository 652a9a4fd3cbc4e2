import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { describeSourceProblem, readSource } from '../../../src/cli/watching/read-source.ts';
import { messagesIn } from '../../../src/i18n/index.ts';

let directory: string;
let path: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'asynctutor-source-'));
  path = join(directory, 'program.py');
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

describe('the source of a program', () => {
  it('is its text, without a byte order mark', () => {
    writeFileSync(path, '\ufeffprint("été")\r\n');
    expect(readSource(path)).toEqual({ text: 'print("été")\r\n' });
  });

  it.each([
    ['# -*- coding: latin-1 -*-', 'latin1'],
    ['#!/usr/bin/env python3\n# vim: set fileencoding=iso_8859_1 :', 'latin1'],
    ['# coding: utf-8', 'utf8'],
  ] as const)('is read in the encoding that it names: %j', (comment, encoding) => {
    writeFileSync(path, `${comment}\nprint("été")`, encoding);
    expect(readSource(path)).toEqual({ text: `${comment}\nprint("été")` });
  });

  it('names its encoding in a comment of the first two lines, and nowhere else', () => {
    writeFileSync(path, 'x = 1\n# coding: latin-1\nprint("été")', 'latin1');
    expect(readSource(path)).toEqual({ problem: 'encoding' });
    writeFileSync(path, '# coding: klingon');
    expect(readSource(path)).toEqual({ problem: 'unknownEncoding' });
  });

  it.each([
    ['missing', () => {}],
    ['directory', () => mkdirSync(path)],
    ['large', () => writeFileSync(path, 'x = 1\n'.repeat(2_000_000))],
    ['binary', () => writeFileSync(path, Buffer.of(0x7f, 0x45, 0x4c, 0x46, 0, 1))],
    ['encoding', () => writeFileSync(path, 'print("été")', 'latin1')],
  ] as const)('is none: %s', (problem, make) => {
    make();
    expect(readSource(path)).toEqual({ problem });
  });

  it.skipIf(process.getuid?.() === 0)('may not be read', () => {
    writeFileSync(path, '');
    chmodSync(path, 0o000);
    expect(readSource(path)).toEqual({ problem: 'denied' });
  });
});

it('what is wrong is said on one line, in which nothing of the name can hurt', async () => {
  const said = describeSourceProblem('large', 'a\u001b[2J\n.py', await messagesIn('en'));
  expect(said).toBe('a\\x1b[2J\\n.py is longer than 1 MB; no program is');
});
