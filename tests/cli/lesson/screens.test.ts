import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { askedOn } from '../../../src/cli/journal/chapter-state.ts';
import { CourseJournal } from '../../../src/cli/journal/course-journal.ts';
import { temporaryDirectory } from '../../progress/support.ts';
import { courseFor } from '../journal/support.ts';
import { OnTerminal } from '../on-terminal.ts';

const GOLDEN = new URL('golden/', import.meta.url).pathname;

/** Four chapters, all alike but for their names and those of their questions; they change only when somebody wants them to. */
function makeCourse(): string {
  const course = temporaryDirectory();
  const chapter = JSON.parse(readFileSync('tests/lessons/fixtures/05-gather.json', 'utf8')) as object;
  for (const [order, id] of ['await', 'gather', 'tasks', 'timeouts'].entries()) {
    const title = { en: `What there is to know of \`${id}\``, fr: `Ce qu’il faut savoir de \`${id}\`` };
    const changed = { ...chapter, id, order: order + 1, title, prerequisites: [] };
    writeFileSync(
      join(course, `0${order + 1}-${id}.json`),
      JSON.stringify(changed).replaceAll('"id":"gather-', `"id":"${id}-`),
    );
  }
  return course;
}

/** The home of somebody who tested out of the first chapter, has read and knows the second, and is reading the third. */
async function aLearnerOf(course: string): Promise<string> {
  const home = temporaryDirectory();
  const context = await courseFor(home, { lessons: course });
  const journal = new CourseJournal(context);
  const { pages } = await context.chapters.at(1);
  journal.finish('await', 'tested-out');
  for (const page of pages) journal.visit('gather', page.id);
  journal.finish('gather');
  for (const question of pages.flatMap(askedOn))
    journal.answer({ question, chapter: 'gather', right: true, tries: 1, hint: false, milliseconds: 9000 });
  for (const page of pages.slice(0, 2)) journal.visit('tasks', page.id);
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
    const course = makeCourse();
    const env = { ASYNCTUTOR_HOME: await aLearnerOf(course), NO_COLOR: '1' };
    const size = { columns, rows };
    const lang = ['--lang', language];
    const reader = new OnTerminal(
      ['lesson', 'gather', '--lessons', 'tests/lessons/fixtures', ...lang],
      size,
      env,
    );
    const page = await reader.until((screen) => /1\/\d/.test(screen));
    reader.type('q');
    await reader.finished;

    const own = new OnTerminal(['lesson', '--lessons', course, ...lang], size, env);
    await own.until((screen) => /2\/3/.test(screen));
    const contents = await press(own, 't', /^(Contents|Sommaire)/);
    const help = await press(own, '?', /^(Keys|Touches)/);
    await press(own, '\u001b', /^(Contents|Sommaire)/);
    await press(own, '\u001b', /^3\. .* 2\/3/);
    const end = await press(own, 'nn', /^3\. .* (fin|end) /);
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
  await reader.until((screen) => screen === 'needs 24 × 6; q leaves');
  reader.resize(80, 24);
  await reader.until((screen) => /1\/\d\n/.test(screen));
  reader.resize(columns, rows);
  await reader.until((screen) => screen === 'needs 24 × 6; q leaves');
  reader.type('q');
  expect(await reader.finished).toBe(0);
});

it('comes back to the row of a page where one was, on another day and on another width too', async () => {
  const env = { ASYNCTUTOR_HOME: temporaryDirectory(), NO_COLOR: '1' };
  const firstRow = (screen: string) => screen.split('\n')[2] ?? '';
  const open = (columns: number, ...args: string[]) =>
    new OnTerminal(['lesson', ...args], { columns, rows: 14 }, env);

  const first = open(80, 'gather', '1');
  const top = firstRow(await first.until((screen) => screen.includes('lines 1-')));
  first.type('jjjj');
  const row = firstRow(await first.until((screen) => screen.includes('lines 5-')));
  expect(row).not.toBe(top);
  first.type('q');
  await first.finished;

  const second = open(60, 'tasks');
  await second.until((screen) => screen.includes('Esc back'));
  second.type('\u001b');
  const again = firstRow(await second.until((screen) => /^5\. /.test(screen)));
  expect(again).toContain(row.split(' ', 1)[0]);
  second.type('q');
  await second.finished;
});

it('asks the questions that wait at one Enter from home, and then shows the end of the chapter', async () => {
  const home = temporaryDirectory();
  const journal = new CourseJournal(await courseFor(home));
  journal.visit('why-async', 'practice');
  journal.finish('why-async');
  const terminal = new OnTerminal([], {}, { ASYNCTUTOR_HOME: home, NO_COLOR: '1' });
  await terminal.until((screen) => /Answer \d+ questions/.test(screen));
  terminal.type('\r');
  await terminal.until((screen) => /^Question 1 of[\s\S]*Esc leave$/.test(screen));
  terminal.type('\u001b');
  await terminal.until((screen) => /^1\. .* end /.test(screen));
  terminal.type('q');
  await terminal.until((screen) => screen.startsWith('asynctutor'));
  terminal.type('q');
  expect(await terminal.finished).toBe(0);
});
