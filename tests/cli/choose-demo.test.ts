import search from '@inquirer/search';
import { render } from '@inquirer/testing';
import { describe, expect, it } from 'vitest';
import { byTopic, demoSummaries } from '../../src/cli/demo/list-demos.ts';
import { demos, topics } from '../../src/demos/index.ts';
import { messagesIn } from '../../src/i18n/index.ts';
import { matching } from '../../src/terminal/prompt/matching.ts';
import { searchConfig } from '../../src/terminal/prompt/search-config.ts';
import { screenOf } from '../../src/terminal/screen/screen.ts';
import { columnsOf } from '../../src/terminal/text/index.ts';
import { OnTerminal } from './on-terminal.ts';

/** The prompt that finds a demo, on a terminal of this size without colour. */
async function start(columns: number, language = 'en') {
  const messages = await messagesIn(language);
  const env = { NO_COLOR: '1', LANG: 'C.UTF-8' };
  const screen = screenOf({ stdout: { isTTY: true, columns, rows: 24 }, env } as never, messages.views);
  const prompt = await render(
    search<string>,
    searchConfig(demoSummaries(language), (found) => byTopic(found, language), screen, messages),
  );
  return {
    ...prompt,
    type: async (text: string) => {
      for (const key of text) prompt.events.keypress(key);
      prompt.events.type(text);
      await new Promise((resolve) => setTimeout(resolve, 10));
    },
  };
}

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
    ['fr', 'delai', 'wait_for'],
  ])('in %s, are found by %j', (language, typed, name) => {
    expect(matching(demoSummaries(language), typed)[0]?.name).toBe(name);
  });

  it('are not found by what none of them has', () => {
    expect(matching(demoSummaries('en'), 'gather xyzzy')).toEqual([]);
  });
});

describe('the prompt that finds a demo', () => {
  it.each([40, 80, 120])(
    'has topics and names in %i columns, and no line that is too long',
    async (columns) => {
      const { getScreen } = await start(columns);
      const lines = getScreen().split('\n');
      expect(lines.find((text) => text.includes('Coroutines'))).toBeDefined();
      expect(lines.find((text) => text.startsWith('❯ sleep'))).toMatch(
        columns === 40 ? /^❯ sleep$/ : /await suspends a coroutine/,
      );
      expect(lines.join(' ').replace(/\s+/g, ' ')).toContain(
        'suspends a coroutine, and leaves the thread free.',
      );
      expect(Math.max(...lines.map(columnsOf))).toBeLessThan(columns);
    },
  );

  it('shows what fits what is typed, and gives what is pointed at', async () => {
    const { answer, events, getScreen, type } = await start(80);
    await type('gath');
    expect(getScreen()).toMatch(/❯ gather /);
    expect(getScreen()).not.toContain('sleep');
    events.keypress('enter');
    await expect(answer).resolves.toBe('gather');
  });

  it('says in the language of whoever looks that nothing fits', async () => {
    const { getScreen, type } = await start(80, 'fr');
    await type('xyzzy');
    expect(getScreen()).toContain('Aucun programme ne correspond');
    expect(getScreen()).not.toMatch(/No results/);
  });
});

describe('asynctutor demo, on a terminal', () => {
  it('watches what is chosen', async () => {
    const session = new OnTerminal(['demo', '--instant'], { rows: 60 });
    await session.until((screen) => screen.includes('Which program?'));
    session.type('sleep');
    await session.until((screen) => /Which program\? sleep[\s\S]*❯ sleep/.test(screen));
    session.type('\r');
    expect(await session.finished).toBe(0);
    expect(session.writes.join('')).toContain('waits until 2.00 s');
  });

  it('is left by Ctrl-C with exit code 130, and by Ctrl-D without more', async () => {
    for (const [key, code] of [
      ['\u0003', 130],
      ['\u0004', 0],
    ] as const) {
      const session = new OnTerminal(['demo']);
      await session.until((screen) => screen.includes('Which program?'));
      session.type(key);
      expect(await session.finished).toBe(code);
    }
  });
});
