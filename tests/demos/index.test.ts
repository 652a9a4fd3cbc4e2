import { describe, expect, it } from 'vitest';
import { demoNames, demos, findDemo, hasDemo, pitfalls } from '../../src/demos/index.ts';

describe('the registry', () => {
  it('has the demos in teaching order', () => {
    expect(demos.map(({ name }) => name)).toEqual([
      'sleep',
      'gather',
      'wait_for',
      'pitfalls forgotten-await',
      'pitfalls blocking',
      'pitfalls sync-call',
      'pitfalls sequential',
    ]);
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

  it('knows the name of every demo and group without loading them', () => {
    for (const { name } of [...demos, pitfalls]) expect(hasDemo(name)).toBe(true);
    expect(hasDemo('gathers')).toBe(false);
  });

  it('finds every name that it knows, and each of them once', () => {
    for (const name of demoNames) expect(findDemo(name)).toBeDefined();
    expect(new Set(demoNames).size).toBe(demoNames.length);
  });

  it('tells a group from a demo, and a pitfall from a comparison', () => {
    expect(findDemo('pitfalls')).toBe(pitfalls);
    expect(pitfalls.kind).toBe('group');
    for (const demo of demos) {
      expect(demo.kind).toBe(pitfalls.members.includes(demo) ? 'pitfall' : 'comparison');
    }
  });

  it('has something to say about each demo, in whole sentences', () => {
    for (const { summary, notice } of demos) {
      expect(summary.length).toBeLessThanOrEqual(60);
      expect(notice.length).toBeGreaterThan(0);
      for (const text of [summary, ...notice]) expect(text).toMatch(/^\S.*\.$/);
    }
  });
});
