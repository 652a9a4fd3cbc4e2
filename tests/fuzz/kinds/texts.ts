import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import symptoms from '../../../lessons/symptoms.json' with { type: 'json' };
import type { Symptom } from '../../../src/lessons/symptoms/index.ts';
import { SymptomFinder } from '../../../src/lessons/symptoms/index.ts';
import { highlight } from '../../../src/terminal/code/highlight.ts';
import { makeTheme } from '../../../src/terminal/index.ts';
import { readProse } from '../../../src/terminal/page/markdown.ts';
import { readKeys } from '../../../src/terminal/screen/keys.ts';
import { safeOutput } from '../../../src/terminal/text/safe-output.ts';
import type { Kind } from '../kind.ts';
import { assertTame } from '../tame.ts';
import { hostileBytes, hostileText } from '../texts.ts';
import { randomKeys } from '../typing.ts';

const theme = makeTheme({ level: 2, unicode: true });
const finder = new SymptomFinder(symptoms.symptoms as readonly Symptom[]);

/** Markdown that nobody would write: it is words. */
export const markdown: Kind = {
  cases: 18_000,
  run(random) {
    for (const { words } of readProse(hostileText(random)))
      assertTame(words.map(({ text }) => text).join(''));
  },
};

/** A program that is none: it is painted, and stays the same but for the colours. */
export const listings: Kind = {
  cases: 8000,
  run(random) {
    const code = hostileText(random);
    const painted = highlight(code, random.pick(['python', 'typescript']), theme);
    assertTame(painted.join('\n'));
  },
};

/** A report to look up that nothing has written. */
export const reports: Kind = {
  cases: 12_000,
  run(random) {
    finder.find(hostileText(random, 80));
  },
};

/** What is sent to a terminal by mistake: it gets text. */
export const output: Kind = {
  cases: 14_000,
  run(random) {
    const sent = safeOutput(`${hostileBytes(random).toString('latin1')}${hostileText(random)}.`);
    assert.doesNotMatch(
      sent,
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for.
      /[\0-\x09\x0b\x0c\x0e-\x1a\x7f-\x9f\u202e]|\u001b(?!\[[\d;]*[A-DGHJKm]|\[\?2026)/,
    );
  },
};

/** What a terminal or a cat types: what is heard of it are keys, and Ctrl-C is one of them. */
export const keys: Kind = {
  cases: 12_000,
  async run(random) {
    const stdin = new PassThrough();
    const heard: string[] = [];
    const stop = readKeys(stdin as unknown as NodeJS.ReadStream, (key) => heard.push(key));
    for (const piece of randomKeys(random)) {
      stdin.write(piece);
      await new Promise((resolve) => setImmediate(resolve));
    }
    stdin.write('\u0003');
    await new Promise((resolve) => setImmediate(resolve));
    stop();
    assert.equal(heard.at(-1), 'interrupt');
    for (const key of heard) assert.match(key, /^(?:[a-z][a-z-]+|\P{C})$/u);
  },
};
