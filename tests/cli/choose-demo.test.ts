import { describe, expect, it } from 'vitest';
import { byTopic, demoSummaries } from '../../src/cli/demo/list-demos.ts';
import { demos, topics } from '../../src/demos/index.ts';
import { matching } from '../../src/terminal/list/matching.ts';
import { columnsOf } from '../../src/terminal/text/index.ts';
import { OnTerminal } from './on-terminal.ts';

describe('the demos in a list', () => {
  it('are under their topics, each topic once, with the group of pitfalls before its members', () => {
    const sections = byTopic(demoSummaries('en'), 'en');
    expect(new Set(sections.map(({ title }) => title)).size).toBe(sections.length);
    const pitfalls = sections.find(({ title }) => title === topics.pitfalls.en);
    expect(pitfalls?.demos[0]?.name).toBe('pitfalls');
    expect(sections.flatMap((section) => section.demos)).toHaveLength(demos.length + 1);
  });

  it.each([
    ['en', 'gather', 'gather'],
    ['en', 'wait for', 'wait_for'],
    ['en', 'WAIT-FOR', 'wait_for'],
    ['en', 'forgotten', 'pitfalls forgotten-await'],
    ['fr', 'depassee', 'wait_for'],
  ])('in %s, are found by %j', (language, typed, name) => {
    expect(matching(demoSummaries(language), typed)[0]?.name).toBe(name);
  });

  it('are not found by what none of them has', () => {
    expect(matching(demoSummaries('en'), 'gather xyzzy')).toEqual([]);
  });
});

describe('asynctutor demo, on a terminal', () => {
  const DOWN = '\u001b[B';
  const PAGE_DOWN = '\u001b[6~';

  it.each([
    [40, 12],
    [40, 24],
    [80, 24],
    [120, 40],
  ])(
    'shows every demo under its topic, and what the chosen one is about, on %i columns and %i rows',
    async (columns, rows) => {
      const terminal = new OnTerminal(['demo'], { columns, rows });
      let screen = await terminal.until((shown) => shown.includes('Coroutines'));
      expect(screen).toContain('❯ sleep');
      const seen = new Set<string>();
      const summaries = demoSummaries('en');
      for (const { name, summary } of summaries) {
        const label = name.slice(name.indexOf(' ') + 1);
        screen = await terminal.until((shown) => shown.includes(`❯ ${label}`));
        expect(screen.replaceAll(/\s+/g, ' ')).toContain(summary);
        expect(Math.max(...screen.split('\n').map(columnsOf))).toBeLessThan(columns);
        expect(screen.split('\n').at(-1)).toMatch(/^Enter watch {2}\? keys {2}q leave/);
        for (const title of Object.values(topics)) if (screen.includes(title.en)) seen.add(title.en);
        terminal.type(seen.size % 2 ? 'j' : DOWN);
      }
      expect(seen.size).toBe(Object.keys(topics).length);
      terminal.type('q');
      expect(await terminal.finished).toBe(0);
    },
  );

  it('has the keys of every list: pages, ends, / to filter, ? for help, Esc to go back and to leave', async () => {
    const terminal = new OnTerminal(['demo']);
    await terminal.until((screen) => screen.includes('❯ sleep'));
    terminal.type('\u001b[F');
    await terminal.until((screen) => screen.includes('❯ thread-event'));
    terminal.type('\u001b[H');
    await terminal.until((screen) => screen.includes('❯ sleep'));
    terminal.type(PAGE_DOWN);
    await terminal.until((screen) => !screen.includes('❯ sleep') && screen.includes('❯'));
    terminal.type('/jk?q');
    await terminal.until((screen) => screen.includes('/jk?q_  No program has these letters.'));
    terminal.type('\u001b');
    await terminal.until((screen) => screen.includes('❯ sleep'));
    terminal.type('?');
    await terminal.until((screen) => screen.includes('Keys: the list of programs'));
    terminal.type('x');
    await terminal.until((screen) => screen.includes('❯ sleep'));
    terminal.type('\u001b');
    expect(await terminal.finished).toBe(0);
    await terminal.until(() => !terminal.alternate);
  });

  it('watches what is chosen among those that fit the letters', async () => {
    const terminal = new OnTerminal(['demo', '--instant'], { rows: 60 });
    await terminal.until((screen) => screen.includes('Which program?'));
    terminal.type('/gath');
    const screen = await terminal.until((shown) => shown.includes('/gath_') && shown.includes('❯ gather'));
    expect(screen).not.toContain('sleep');
    terminal.type('\r');
    expect(await terminal.finished).toBe(0);
    await terminal.until((shown) => shown.includes('2.00 s saved'));
  });

  it('draws anew when the terminal has another size, with the chosen one in sight', async () => {
    const terminal = new OnTerminal(['demo'], { columns: 120, rows: 40 });
    await terminal.until((screen) => screen.includes('❯ sleep'));
    terminal.type('\u001b[F');
    await terminal.until((screen) => screen.includes('❯ thread-event'));
    terminal.resize(40, 12);
    const screen = await terminal.until(
      (shown) => shown.split('\n').length <= 12 && shown.includes('❯ thread-event'),
    );
    expect(screen.match(/❯/g)).toHaveLength(1);
    terminal.type('q');
    await terminal.finished;
  });

  it('speaks French', async () => {
    const terminal = new OnTerminal(['demo', '--lang', 'fr']);
    await terminal.until((screen) => screen.includes('Quel programme'));
    terminal.type('/xyzzy');
    await terminal.until((screen) => screen.includes('Aucun programme ne correspond.'));
    terminal.type('\u0004');
    expect(await terminal.finished).toBe(0);
  });

  it('is left by Ctrl-C with exit code 130, and by Ctrl-D without more', async () => {
    for (const [key, code] of [
      ['\u0003', 130],
      ['\u0004', 0],
    ] as const) {
      const terminal = new OnTerminal(['demo']);
      await terminal.until((screen) => screen.includes('Which program?'));
      terminal.type(key);
      expect(await terminal.finished).toBe(code);
    }
  });
});
