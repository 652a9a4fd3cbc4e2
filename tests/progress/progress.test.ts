import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesSetAside } from '../../src/progress/files.ts';
import { anAnswer, Clock, DAY, open, recordOf, temporaryDirectory, undo } from './support.ts';

const linesIn = (path: string) => readFileSync(path, 'utf8').trimEnd().split('\n');

describe('the journal', () => {
  it('is not made before there is something to write', () => {
    const directory = join(temporaryDirectory(), 'a', 'b');
    const { progress } = open(directory);
    expect(progress.state.bookmark).toBeNull();
    expect(existsSync(directory)).toBe(false);
    progress.visitPage('gather', 'why');
    expect(readdirSync(directory)).toEqual(['journal.jsonl']);
  });

  it('has everything when it is opened again', () => {
    const directory = temporaryDirectory();
    const clock = new Clock('2026-10-03T11:12:45.123Z');
    const { progress } = open(directory, clock);
    progress.visitPage('gather', 'why');
    progress.visitPage('gather', 'order');
    progress.finishChapter('gather');
    progress.answer(anAnswer);
    const again = open(directory).progress.state;
    expect(again.bookmark).toEqual({ chapter: 'gather', page: 'order' });
    expect(again.pages.get('gather')).toEqual(new Set(['why', 'order']));
    expect(again.chapters.get('gather')).toBe('finished');
    expect(again.answers.get('gather-true')).toEqual([expect.objectContaining(anAnswer)]);
    expect([...again.days.values()]).toEqual([1]);
    expect(again).toEqual(progress.state);
  });

  it('has a record on the disk before the caller goes on', () => {
    const { progress, path } = open(temporaryDirectory());
    const id = progress.add({ kind: 'answer', ...anAnswer });
    expect(JSON.parse(linesIn(path).at(-1) ?? '')).toMatchObject({ id, kind: 'answer', version: 1 });
  });

  it('takes an answer back, as older versions did', () => {
    const directory = temporaryDirectory();
    const { progress } = open(directory);
    progress.answer({ ...anAnswer, right: false });
    undo(progress, progress.add({ kind: 'answer', ...anAnswer }));
    for (const { state } of [progress, open(directory).progress]) {
      expect(state.answers.get(anAnswer.question)).toEqual([expect.objectContaining({ right: false })]);
      expect([...state.days.values()]).toEqual([1]);
    }
  });

  it('loses nothing of two terminals at once', () => {
    const directory = temporaryDirectory();
    const [one, two] = [open(directory).progress, open(directory).progress];
    one.visitPage('a', 'one');
    two.visitPage('b', 'two');
    one.visitPage('a', 'three');
    expect([...open(directory).progress.state.pages.keys()].sort()).toEqual(['a', 'b']);
  });
});

describe('damage', () => {
  it('costs a torn last line only, and not the record after it', () => {
    const directory = temporaryDirectory();
    const first = open(directory);
    first.progress.visitPage('gather', 'why');
    writeFileSync(first.path, `${readFileSync(first.path, 'utf8')}{"id":"torn","ti`);
    const second = open(directory);
    expect(second.progress.damaged).toBe(1);
    second.progress.visitPage('gather', 'order');
    const third = open(directory);
    expect(third.progress.state.pages.get('gather')).toEqual(new Set(['why', 'order']));
    expect(third.progress.damaged).toBe(0);
    expect(third.problems).toEqual([]);
  });

  it('costs no more than the foreign lines, wherever they are', () => {
    const directory = temporaryDirectory();
    const { progress, path } = open(directory);
    progress.visitPage('gather', 'why');
    const [record] = linesIn(path);
    const foreign = ['hello', '{"a":1', '"b":2}', '\u0000'.repeat(4096), '', '  ', '[1,2]'];
    writeFileSync(path, `${foreign.join('\n')}\n${record}\r\n${foreign.join('\n')}`);
    const again = open(directory);
    expect(again.progress.damaged).toBe(10);
    expect(again.progress.state.bookmark).toEqual({ chapter: 'gather', page: 'why' });
  });

  it('is told once: its lines are set aside, to the letter', () => {
    const directory = temporaryDirectory();
    const { progress, path } = open(directory);
    progress.visitPage('gather', 'why');
    writeFileSync(path, `${readFileSync(path, 'utf8')}hello\n{"id":"torn`);
    const { problems } = open(directory);
    const [aside = ''] = filesSetAside(directory).map((name) => join(directory, name));
    expect(problems).toEqual([{ kind: 'lines-set-aside', lines: 2, aside }]);
    expect(readFileSync(aside, 'utf8')).toBe('hello\n{"id":"torn\n');
    const again = open(directory);
    expect(again.problems).toEqual([]);
    expect(again.progress.state.bookmark).toEqual({ chapter: 'gather', page: 'why' });
  });

  it('of the very first line is only a torn line', () => {
    const directory = temporaryDirectory();
    writeFileSync(join(directory, 'journal.jsonl'), '{"id":"torn');
    const { progress, problems } = open(directory);
    expect(problems).toEqual([expect.objectContaining({ kind: 'lines-set-aside', lines: 1 })]);
    expect(progress.damaged).toBe(1);
  });

  it.each([
    ['binary garbage', Buffer.from(Array.from({ length: 5000 }, (_, index) => (index * 7919) % 256))],
    ['another file', 'Dear diary,\ntoday I learned await.\n'],
    ['another JSON', '{"name":"asynctutor"}\n'],
  ])('of all of it, %s, has the file set aside by name', (_, contents) => {
    const directory = temporaryDirectory();
    const path = join(directory, 'journal.jsonl');
    writeFileSync(path, contents);
    const { progress, problems } = open(directory);
    const [aside = ''] = readdirSync(directory);
    expect(aside).toMatch(/^unreadable-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d\.jsonl$/);
    expect(problems).toEqual([{ kind: 'set-aside', path, aside: join(directory, aside) }]);
    progress.visitPage('gather', 'why');
    expect(readFileSync(join(directory, aside))).toEqual(Buffer.from(contents));
    expect(open(directory).problems).toEqual([]);
  });

  it('gives no two files that were set aside the same name', () => {
    const directory = temporaryDirectory();
    for (let time = 0; time < 3; time++) {
      writeFileSync(join(directory, 'journal.jsonl'), 'no journal\n');
      expect(open(directory).problems).toHaveLength(1);
    }
    expect(readdirSync(directory)).toHaveLength(3);
  });

  it('is not what a newer version writes', () => {
    const directory = temporaryDirectory();
    const newer = { ...recordOf({ kind: 'page', chapter: 'a', page: 'b' }, 1), version: 2, kind: 'dream' };
    writeFileSync(join(directory, 'journal.jsonl'), `${JSON.stringify(newer)}\n`);
    const { progress, problems } = open(directory);
    expect(problems).toEqual([]);
    expect(progress.damaged).toBe(0);
    expect(progress.state.newer).toBe(1);
  });
});

it.each([2 ** 53 - 2, 2 ** 53 - 1])('a record with the number %d makes no later one unreadable', (seq) => {
  const directory = temporaryDirectory();
  const clock = new Clock('2026-10-03T12:00:00Z');
  const odd = { ...recordOf({ kind: 'page', chapter: 'tasks', page: 'odd' }, clock.time), seq };
  writeFileSync(join(directory, 'journal.jsonl'), `${JSON.stringify(odd)}\n`);
  for (const page of ['one', 'two', 'three']) {
    clock.pass(1000);
    const { progress } = open(directory, clock);
    progress.answer(anAnswer);
    progress.visitPage('gather', page);
  }
  const { progress, problems } = open(directory, clock);
  expect(problems).toEqual([]);
  expect(progress.state.bookmark).toEqual({ chapter: 'gather', page: 'three' });
  expect(progress.state.answers.get(anAnswer.question)).toHaveLength(3);
});

describe('a clock', () => {
  it('that is put back changes no order', () => {
    const directory = temporaryDirectory();
    const clock = new Clock('2026-10-03T12:00:00Z');
    const { progress } = open(directory, clock);
    progress.visitPage('gather', 'first');
    const id = progress.add({ kind: 'answer', ...anAnswer });
    clock.pass(-400 * DAY);
    undo(progress, id);
    progress.visitPage('gather', 'second');
    const later = open(directory, clock);
    later.progress.visitPage('gather', 'third');
    for (const { state } of [later.progress, open(directory, clock).progress]) {
      expect(state.bookmark).toEqual({ chapter: 'gather', page: 'third' });
      expect(state.answers.size).toBe(0);
    }
  });

  it('that was ahead lets two terminals see each other all the same', () => {
    const directory = temporaryDirectory();
    const clock = new Clock('2035-01-01T12:00:00Z');
    const one = open(directory, clock).progress;
    one.visitPage('gather', 'first');
    clock.pass(-8 * 365 * DAY);
    const two = open(directory, clock).progress;
    for (let page = 0; page < 9; page++) two.visitPage('gather', `two-${page}`);
    one.visitPage('gather', 'last');
    expect(open(directory, clock).progress.state.bookmark).toEqual({ chapter: 'gather', page: 'last' });
  });
});
