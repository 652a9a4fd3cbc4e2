import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { en } from '../../src/i18n/messages.en.ts';
import type { Glossary } from '../../src/lessons/glossary/index.ts';
import { type Chapter, listCourse } from '../../src/lessons/index.ts';
import { hasTopic, topicKey, topicPlaces } from '../../src/lessons/topics.ts';

const course = listCourse('lessons', en);
const chapters = course.chapters.map(
  ({ file }) => JSON.parse(readFileSync(`lessons/${file}`, 'utf8')) as Chapter,
);

const { terms } = JSON.parse(readFileSync('lessons/glossary.json', 'utf8')) as Glossary;

/** `timeouts limit`; a chapter as a whole by its name alone. */
function placesOf(name: string): string[] {
  return topicPlaces(name, chapters, terms).map(({ chapter, page }) => {
    const { id, pages } = chapters[chapter] as Chapter;
    return page === null ? id : `${id} ${pages[page]?.id}`;
  });
}

describe('a term of the glossary', () => {
  it.each([
    ['event loop', 'event-loop'],
    ['race condition', 'queues-locks why'],
    ['Race conditions', 'queues-locks why'],
    ["boucle d'événements", 'event-loop one-turn'],
    ['fonctions de rappel', 'event-loop ready-queue'],
    ['interblocage', 'queues-locks lock'],
    ['mutex', 'queues-locks lock'],
    ['thread pools', 'threads-cpu to-thread'],
  ])('%s is taught in one place: %s', (name, place) => {
    expect(placesOf(name)).toEqual([place]);
  });
});

describe('a word of a title', () => {
  it.each([
    ['clinic', ['pitfalls why']],
    ['consultations', ['pitfalls why']],
    ['heavy work', ['threads-cpu']],
    ['travail', []],
    ['vous', []],
  ])('%s leads there, unless there are many: %j', (name, places) => {
    expect(placesOf(name)).toEqual(places);
  });
});

describe('a name of the API', () => {
  it.each([
    ['gather', 'gather'],
    ['TaskGroup', 'taskgroup'],
    ['asyncio.Task', 'tasks'],
    ['async for', 'async-for-with'],
    ['semaphore', 'loops semaphore'],
    ['asyncio.Semaphore', 'loops semaphore'],
    ['asyncio.run()', 'async-def run'],
    ['as_completed', 'loops as-completed'],
    ['to_thread', 'threads-cpu to-thread'],
    ['except*', 'taskgroup except-star'],
    ['create_task', 'tasks start'],
    ['asyncio.wait_for', 'timeouts limit'],
    ['Future', 'event-loop futures'],
    ['CancelledError', 'cancellation exception'],
    ['aclosing', 'async-for-with aclosing'],
    ['ContextVar', 'threads-cpu context'],
  ])('%s is taught in one place: %s', (name, place) => {
    expect(placesOf(name)).toEqual([place]);
  });

  it('that several pages are named after leads to each of them', () => {
    expect(placesOf('wait')).toEqual(['timeouts wait', 'loops wait', 'pitfalls wait']);
  });

  it.each(['xyzzy', 'gahter', '', '()', 'print', 'b'])('is none: %j', (name) => {
    expect(placesOf(name)).toEqual([]);
  });

  it.each([
    ['asyncio.wait_for(x, 1)', 'WaitFor'],
    ['wait-for', 'wait_for'],
    ['async with', 'async_with'],
  ])('%j and %j are the same', (one, other) => {
    expect(topicKey(one)).toBe(topicKey(other));
  });

  it('is found among the words of a line, and not within them', () => {
    expect(hasTopic('r = await asyncio.wait_for(f(), 1)', 'waitfor')).toBe(true);
    expect(hasTopic('await asyncio.wait_for_long()', 'waitfor')).toBe(false);
  });
});
