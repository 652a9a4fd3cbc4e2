import { expect, it } from 'vitest';
import { askedOn } from '../../../src/cli/journal/chapter-state.ts';
import { openProgress } from '../../../src/progress/index.ts';
import { anAnswer, temporaryDirectory } from '../../progress/support.ts';
import { courseFor } from '../journal/support.ts';
import { OnTerminal } from '../on-terminal.ts';

const GOLDEN = new URL('golden/', import.meta.url).pathname;

/** Chapter 5 is read and known, 1 is read, 2 was tested out of, and 6 is being read. */
async function aLearner(): Promise<string> {
  const home = temporaryDirectory();
  const progress = openProgress({ directory: home, now: () => new Date('2025-10-03T11:12:45Z') });
  const { chapters } = await courseFor(home);
  progress.finishChapter('async-def', 'tested-out');
  for (const [index, id] of [
    [0, 'why-async'],
    [4, 'gather'],
  ] as const) {
    const { pages } = await chapters.at(index);
    for (const page of pages) progress.visitPage(id, page.id);
    progress.finishChapter(id);
    for (const { id: question } of index === 4 ? pages.flatMap(askedOn) : [])
      progress.answer({ ...anAnswer, question, chapter: id });
  }
  const { pages } = await chapters.at(5);
  for (const page of pages.slice(0, 3)) progress.visitPage('tasks', page.id);
  return home;
}

/** What a key shows, as long as it is. */
async function press(terminal: OnTerminal, key: string, pattern: RegExp): Promise<string> {
  terminal.type(key);
  return terminal.until((screen) => pattern.test(screen));
}

const sizes = [
  [40, 12],
  [80, 24],
  [120, 40],
] as const;

it.each(sizes.flatMap(([columns, rows]) => ['en', 'fr'].map((language) => ({ columns, rows, language }))))(
  'the screens of the reader look so at $columns×$rows, in $language',
  async ({ columns, rows, language }) => {
    const env = { ASYNCTUTOR_HOME: await aLearner(), NO_COLOR: '1' };
    const size = { columns, rows };
    const course = ['--lessons', 'tests/lessons/fixtures', '--lang', language];
    const reader = new OnTerminal(['lesson', ...course, 'gather'], size, env);
    const page = await reader.until((screen) => /1\/\d/.test(screen));
    reader.type('q');
    await reader.finished;

    const own = new OnTerminal(['lesson', '--lang', language], size, env);
    await own.until((screen) => /3\/8/.test(screen));
    const contents = await press(own, 't', /^(Contents|Sommaire)/);
    const help = await press(own, '?', /^(Keys|Touches)/);
    await press(own, '\u001b', /^(Contents|Sommaire)/);
    await press(own, '\u001b', /^6\. .* 3\/8/);
    const end = await press(own, 'n'.repeat(6), /^6\. .* (fin|end) /);
    own.type('q');
    await own.finished;

    const screens = { page, contents, help, end };
    const text = Object.entries(screens).map(([name, screen]) => `## ${name}\n\n${screen}\n`);
    await expect(text.join('\n')).toMatchFileSnapshot(`${GOLDEN}reader-${columns}-${language}.txt`);
  },
);

it.each([
  [23, 24],
  [80, 5],
])('says what it needs at %i×%i, and goes on where there is room', async (columns, rows) => {
  const home = temporaryDirectory();
  const reader = new OnTerminal(['lesson', 'gather'], { columns, rows }, { ASYNCTUTOR_HOME: home });
  await reader.until((screen) => screen === 'needs 24 x 6; q leaves');
  reader.resize(80, 24);
  await reader.until((screen) => /1\/7\n/.test(screen));
  reader.resize(columns, rows);
  await reader.until((screen) => screen === 'needs 24 x 6; q leaves');
  reader.type('q');
  expect(await reader.finished).toBe(0);
});
