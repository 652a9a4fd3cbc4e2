import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { newChapter } from '../../../src/lessons/new-chapter.ts';
import { openProgress } from '../../../src/progress/index.ts';
import { anAnswer, anAttempt } from '../../progress/support.ts';

/** Such as `/tmp/asynctutor-Ab3xYz`: long lines are broken by their length, so it is the same on each machine. */
const FOLDER = '/tmp/asynctutor-';

const CRAWLER = `import asyncio


async def fetch(name, seconds):
    await asyncio.sleep(seconds)
    print(name)


async def main():
    await fetch("a", 1)
    await fetch("b", 2)


asyncio.run(main())
`;

const { starter, solution } = JSON.parse(readFileSync('lessons/exercises/gather-three.json', 'utf8')) as {
  starter: string[];
  solution: string[];
};

const { pages } = JSON.parse(readFileSync('lessons/01-why-async.json', 'utf8')) as {
  pages: { id: string }[];
};

/**
 * Acts in a new folder, which is a person's home, too: with programs, a course, and two records, `first` and `later`,
 * of which the first has nothing in it.
 */
export async function within<T>(act: (folder: string) => Promise<T>): Promise<T> {
  const before = process.cwd();
  const folder = mkdtempSync(FOLDER);
  process.chdir(folder);
  try {
    fill();
    return await act(folder);
  } finally {
    process.chdir(before);
    rmSync(folder, { recursive: true, force: true });
  }
}

function fill(): void {
  for (const name of ['first', 'later', 'asynctutor-exercises', 'course', 'broken-course']) mkdirSync(name);
  symlinkSync(process.env['XDG_CACHE_HOME'] ?? '', '.cache');
  writeFileSync('crawler.py', CRAWLER);
  writeFileSync('broken.py', 'import asyncio\n\nasyncio.run(asyncio.sleep("1"))\n');
  writeFileSync('asynctutor-exercises/gather-three.py', `${starter.join('\n')}\n`);
  writeFileSync('solved.py', `${solution.join('\n')}\n`);
  const { file, text } = newChapter('streams', 1);
  writeFileSync(`course/${file}`, text);
  writeFileSync(`broken-course/${file}`, text.replace('"minutes": ', '"minutes": -'));
  writeFileSync('later/journal.jsonl', laterRecord());
}

let record: string | null = null;

/** The journal of somebody who was here a week ago, kept once: each of its lines is forced onto the disk. */
function laterRecord(): string {
  if (record !== null) return record;
  const progress = openProgress({ directory: 'kept', now: () => new Date('2026-01-03T11:12:45Z') });
  progress.start('beginner');
  for (const { id } of pages) progress.visitPage('why-async', id);
  progress.finishChapter('why-async');
  progress.visitPage('gather', 'together');
  progress.answer({ ...anAnswer, right: false });
  progress.answer({ ...anAnswer, question: 'gather-total' });
  progress.attempt(anAttempt);
  record = readFileSync('kept/journal.jsonl', 'utf8');
  rmSync('kept', { recursive: true });
  return record;
}
