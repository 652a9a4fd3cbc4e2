import { describe, expect, it } from 'vitest';
import { demoNames, demos, findDemo, membersOf, pitfalls, topics } from '../../src/demos/index.ts';
import { messagesIn } from '../../src/i18n/index.ts';
import { frenchTypography } from '../../src/lessons/check/french.ts';
import { readMarkdown } from '../../src/lessons/markdown.ts';
import { factOf, record } from '../../src/trace/index.ts';
import { allDemos } from './support.ts';

const messages = await messagesIn('en');

/** What a program prints is quoted as it prints it. */
const QUOTED = /«\u00a0[^»]*\u00a0»/g;

describe('the registry', () => {
  it('has every demo once, those of a topic together, in teaching order', () => {
    const names = demos.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    const order = demos.map(({ topic }) => Object.keys(topics).indexOf(topic));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  });

  it.each([
    ['wait_for', 'wait_for'],
    ['wait-for', 'wait_for'],
    ['Wait-For', 'wait_for'],
    ['pitfalls', 'pitfalls'],
    ['pitfalls forgotten-await', 'pitfalls forgotten-await'],
    ['pitfalls  forgotten_await ', 'pitfalls forgotten-await'],
    ['forgotten_await', 'pitfalls forgotten-await'],
  ])('finds %j', (asked, name) => {
    expect(findDemo(asked)?.name).toBe(name);
  });

  it.each(['', 'gathers', 'pitfalls gather', 'pitfalls-blocking', 'constructor'])(
    'does not find %j',
    (asked) => {
      expect(findDemo(asked)).toBeUndefined();
    },
  );

  it('finds every name that it knows, and each of them once', () => {
    for (const name of demoNames) expect(findDemo(name)).toBeDefined();
    expect(new Set(demoNames).size).toBe(demoNames.length);
  });

  it('finds a demo by its own name before a member of a group by its short one', () => {
    for (const entry of demos) expect(findDemo(entry.name)).toBe(entry);
  });

  it('tells a group from a demo', () => {
    expect(membersOf(pitfalls)).toBe(pitfalls.members);
    for (const entry of demos) expect(membersOf(entry)).toEqual([entry]);
  });
});

describe.each(await allDemos())('$name', ({ name, kind, clock, summary, predict, notice, variants }) => {
  it('is a pitfall among the pitfalls only, with a wrong way and a right one', () => {
    expect(kind).toBe(pitfalls.members.some((member) => member.name === name) ? 'pitfall' : 'comparison');
    if (kind === 'pitfall') expect(variants.map((variant) => variant.name)).toEqual(['wrong', 'right']);
    expect(variants.length).toBeLessThanOrEqual(2);
  });

  it.skipIf(clock === 'real')('asks what its run answers', async () => {
    const trace = await record(variants[0].program.script);
    for (const { ask } of predict) expect(factOf(ask, trace)).not.toBeNull();
  });

  it('has something to say, in whole sentences', () => {
    expect(notice.length).toBeGreaterThan(0);
    for (const text of [summary, ...notice]) {
      for (const words of Object.values(text)) expect(words).toMatch(/^\S.*[.?!]( »)?$/);
    }
    for (const words of Object.values(summary)) expect(words.length).toBeLessThanOrEqual(80);
  });

  it('speaks French as it is printed', () => {
    const asked = predict.flatMap(({ question, why }) => [question, why]);
    for (const { fr } of [summary, ...asked, ...notice, ...variants.map(({ label }) => label)]) {
      const own = fr.replaceAll(QUOTED, '«\u00a0…\u00a0»');
      expect([...frenchTypography(readMarkdown(own), [], messages)]).toEqual([]);
    }
  });
});
