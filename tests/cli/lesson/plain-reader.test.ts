import { beforeEach, describe, expect, it } from 'vitest';
import { askedOn, chapterState } from '../../../src/cli/journal/chapter-state.ts';
import { CourseJournal } from '../../../src/cli/journal/course-journal.ts';
import type { Question } from '../../../src/questions/index.ts';
import { temporaryDirectory } from '../../progress/support.ts';
import { courseFor } from '../journal/support.ts';
import { OnTerminal } from '../on-terminal.ts';

/** Milliseconds; less than a test may take, so that what was said instead is shown. */
const PATIENCE = 45_000;

let home: string;

beforeEach(() => {
  home = temporaryDirectory();
});

/** Somebody who hears the program line by line, and answers in lines. */
class Listener {
  readonly terminal: OnTerminal;
  private heard = 0;

  constructor(argv: readonly string[], env: Record<string, string> = { ACCESSIBLE: '1' }) {
    this.terminal = new OnTerminal(['lesson', ...argv], {}, { ASYNCTUTOR_HOME: home, ...env });
  }

  /** Waits until something is said that was not before. @returns all that was said since, up to that and with it */
  async hears(pattern: RegExp): Promise<string> {
    const late = Date.now() + PATIENCE;
    await this.terminal.until(() => {
      if (Date.now() > late) throw new Error(`${pattern} was not said, but this:\n${this.said()}`);
      return pattern.test(this.said());
    });
    const all = this.said();
    const found = pattern.exec(all);
    const until = (found?.index ?? 0) + (found?.[0].length ?? 0);
    this.heard += until;
    return all.slice(0, until);
  }

  async says(line: string, pattern: RegExp): Promise<string> {
    this.terminal.type(`${line}\n`);
    return this.hears(pattern);
  }

  async leaves(): Promise<void> {
    this.terminal.type('q\n');
    expect(await this.terminal.finished).toBe(0);
  }

  private said(): string {
    return this.terminal.writes.join('').slice(this.heard);
  }
}

function answerTo(question: Question): string {
  if (question.kind === 'order') return question.items.map((_, index) => index + 1).join(' ');
  if (question.kind === 'line') return `${question.choices[0]?.line}`;
  return question.kind === 'output' ? 'x\n' : '1';
}

async function journalOf() {
  const context = await courseFor(home);
  return { context, journal: new CourseJournal(context) };
}

describe.each([{ ACCESSIBLE: '1' }, { TERM: 'dumb' }])('the path in words, with %j', (env) => {
  it('goes page by page to the end of a chapter, asks, records, and never repaints', async () => {
    const listener = new Listener(['why-async', 'threads'], env);
    await listener.hears(/Page 4 of 8: [\s\S]*Enter: watch it run\. /);
    const page = await listener.says('n', /Enter: predict\. /);
    expect(page).toMatch(/Page 5 of 8: /);
    expect(page).not.toContain('What will happen?');
    await listener.says('', /What will happen\?/);
    await listener.says('1', /One more try/);
    const answered = await listener.says('1', /Enter: next page\. /);
    expect(answered).toContain('The run:');
    expect(answered).not.toContain('Page 5');
    await listener.says('', /Page 6 of 8: [\s\S]*Enter: predict\. /);
    await listener.says('n', /Page 7 of 8: [\s\S]*Enter: next page\. /);
    const { context } = await journalOf();
    const chapter = await context.chapters.at(0);
    const questions = chapter.pages.flatMap(askedOn);
    const count = questions.length;
    await listener.says('', new RegExp(`Page 8 of 8: [\\s\\S]*Enter: ${count} questions\\. `));

    let line = '';
    for (const [index, question] of questions.entries()) {
      await listener.says(
        line,
        new RegExp(`Question ${index + 1} of ${count}[\\s\\S]*(q\\sleave|Type [^\\n]*)\\n`),
      );
      line = answerTo(question);
    }
    const end = await listener.says(line, /End of the chapter[\s\S]*Enter: next chapter\. /);
    expect(end.replaceAll(/\s+/g, ' ')).toMatch(
      /Score: \d of \d .*(read|✔ read|v read), .*known\. 1\. Go on: 2\. /,
    );
    await listener.says('', /Chapter 2: [\s\S]*Page 1 of \d+: [\s\S]*Enter: /);
    await listener.leaves();

    const { journal } = await journalOf();
    expect(chapterState(chapter, journal)).toMatchObject({ isRead: true, isKnown: true });
    const predicted = chapter.pages[4]?.blocks.flatMap((block) =>
      block.type === 'prediction' ? [journal.isAnswered(block.question.id)] : [],
    );
    expect(predicted).toEqual([true]);
    expect(journal.bookmark).toEqual({ chapter: 'async-def', page: 'first' });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are all that may begin so.
    expect(listener.terminal.writes.join('')).not.toMatch(/\u001b(?!\[[\d;]*m)|\r/);
  });
});

describe('somebody who listens', () => {
  it('chooses a chapter first, and later goes on where they left', async () => {
    const first = new Listener([]);
    await first.hears(/5\. Several at once: gather\n[\s\S]*Enter alone goes on\./);
    await first.says('5 3', /Page 3 of \d: [\s\S]*Enter: /);
    await first.says('n', /Page 4 of \d: [\s\S]*Enter: /);
    await first.leaves();
    const second = new Listener([]);
    await second.hears(/Page 4 of \d: [\s\S]*Enter: /);
    await second.says('t', /Several at once: gather: 2\/\d\n[\s\S]*goes on\./);
    await second.says('', /Page 4 of \d: [\s\S]*Enter: /);
    await second.leaves();
  });

  it('hears where a sitting ends, and begins the next', async () => {
    const listener = new Listener(['pitfalls', 'switching']);
    await listener.hears(/Page 6 of \d+: [\s\S]*Enter: /);
    const end = await listener.says('n', /End of the sitting [\s\S]*Enter: /);
    const goOn = /(\d)\. Go on: Everything stops/.exec(end)?.[1] ?? '';
    await listener.says(goOn, /Everything stops, or takes too long[\s\S]*Page 7 of \d+: [\s\S]*Enter: /);
    await listener.leaves();
    const { journal } = await journalOf();
    expect(journal.isRead('pitfalls')).toBe(false);
  });

  it('looks something up, and goes back to where they were', async () => {
    const listener = new Listener(['gather']);
    await listener.hears(/Page 1 of \d+: [\s\S]*Enter: /);
    await listener.says('/', /Type what you look for/);
    await listener.says('semaphore', /1\. .*, page \d+: [\s\S]*Enter alone goes back\./);
    await listener.says('1', /Page \d+ of \d+: [\s\S]*Enter: /);
    const keys = await listener.says('?', /q: leave/);
    expect(keys).toContain('p: back to where you were');
    await listener.says('p', /Page 1 of \d+: [\s\S]*Enter: /);
    await listener.says('p', /"p" means nothing here/);
    await listener.leaves();
  });

  it('is told what is no chapter, and asked again', async () => {
    const listener = new Listener([]);
    await listener.hears(/Enter alone goes on\./);
    await listener.says('99', /there is no chapter "99"[\s\S]*Enter alone goes on\./);
    await listener.says('', /Page 1 of 8: /);
    await listener.leaves();
  });

  it('has a page said again without what they predicted on it', async () => {
    const listener = new Listener(['why-async', 'computing']);
    await listener.hears(/Enter: predict\. /);
    await listener.says('', /q\sback to the page/);
    await listener.says('q', /Enter: predict\. /);
    await listener.says('n', /Page 6 of 8/);
    await listener.leaves();
    const { journal } = await journalOf();
    expect(journal.answers.size).toBe(0);
  });
});
