import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coroutine, gather, print, sleep } from '../../../src/asyncio/index.ts';
import { type Messages, messagesIn } from '../../../src/i18n/index.ts';
import type { PageData, ProgramData } from '../../../src/terminal/exports/html/data.ts';
import { html } from '../../../src/terminal/exports/html/index.ts';
import type { ListedPicture } from '../../../src/terminal/exports/html/listed.ts';
import { History, record, type Trace } from '../../../src/trace/index.ts';
import { times } from '../../fuzz.ts';
import { contrast } from '../support/contrast.ts';
import { HOSTILE, hostilePicture } from '../support/hostile.ts';
import * as programs from '../support/programs.ts';
import { anyText, anyWork, traceOf } from '../support/traces.ts';
import { plain } from '../support/views.ts';

const CODE = 'import asyncio\n\n\nasync def main():\n    """Waits,\n    and prints."""\n    print("done")\n';

const alone = (trace: Trace, text = 'a program'): ListedPicture => ({
  title: text,
  summary: text,
  sides: [{ label: text, trace, listing: { language: 'python', code: CODE, lines: [] } }],
});

async function page(picture: ListedPicture, language = 'en', messages?: Messages): Promise<string> {
  return html([picture], messages ?? (await messagesIn(language)), language);
}

function dataOf(text: string): PageData {
  const [, json = ''] = /<script type="application\/json" id="data">(.*)<\/script>/.exec(text) ?? [];
  return JSON.parse(json) as PageData;
}

/** The last of the changes up to a position. */
function at<T extends readonly number[]>(changes: readonly T[], position: number): T | undefined {
  return changes.findLast(([from = 0]) => from <= position);
}

/** So many tasks that sleep so often. */
function manySleeps(tasks: number, sleeps: number): Promise<Trace> {
  const worker = coroutine(function* worker(name: string) {
    for (let time = 0; time < sleeps; time++) yield* sleep(1 + Number(name.slice(1)) / 100);
    print(name);
  });
  const main = coroutine(function* main() {
    yield* gather(...Array.from({ length: tasks }, (_, index) => worker(`W${index}`)));
  });
  return record((run) => run(main()));
}

/** The elements that a page may have. */
const ELEMENTS = new Set(
  'a b body button circle code dd defs details div dl dt figcaption figure footer g h1 h2 h3 head header html input li main marker meta nav noscript ol p path pattern pre rect script section span style summary svg table tbody td text th thead title tr ul'.split(
    ' ',
  ),
);

/** The page without its style, script and data, in which `<` begins no elements. */
const withoutRawText = (text: string) => text.replaceAll(/<(style|script)\b[^>]*>[\s\S]*?<\/\1>/g, '');

describe('a page of runs', () => {
  it('has the timeline, the numbered code, and what was printed when, without its script', async () => {
    const text = withoutRawText(await page(alone(await programs.together())));
    expect(text).toMatch(/^<!doctype html>\n<html lang="en">/);
    expect(text).toContain('<title>timer: 0.00 s – 1.00 s, a timer</title>');
    expect(text.match(/<span class="line">/g)).toHaveLength(7);
    expect(text).toContain('<span class="code-magenta">async</span>');
    expect(text).toContain('T1 waited on a timer from 0.00 s to 1.00 s, then was done.');
    expect(text).toMatch(/\n[a-z] {2}1\.00 s {2}T1 +prints {2}T1: end\n/);
    expect(text).toContain('<noscript>');
  });

  it('lets nothing in but its own style and script, by their hashes', async () => {
    const text = await page(alone(await programs.together()));
    const hash = (start: string, end: string) => {
      const content = text.split(start)[1]?.split(end)[0] ?? '';
      return `'sha256-${createHash('sha256').update(content).digest('base64')}'`;
    };
    const [, policy = ''] =
      /<meta http-equiv="Content-Security-Policy" content="([^"]*)"\/>/.exec(text) ?? [];
    expect(policy.split('; ')).toEqual([
      "default-src 'none'",
      `style-src ${hash('<style>', '</style>')}`,
      `script-src ${hash('<script type="module">', '</script>')}`,
      "base-uri 'none'",
      "form-action 'none'",
      "require-trusted-types-for 'script'",
    ]);
    expect(text).not.toMatch(/https?:|@import url/);
    expect(withoutRawText(text)).not.toMatch(/<link|<img|\ssrc=|\sstyle=|\son\w+=/);
    expect(text.match(/url\([^)]*\)/g)?.filter((each) => !each.startsWith('url(#asynctutor-'))).toEqual([]);
  });

  it.each([
    programs.together,
    programs.locked,
    programs.blocking,
    programs.failingGroup,
    programs.forgottenAwait,
  ])(
    'has for each position the state of each task, the queue, and the output so far: %o',
    async (program) => {
      const trace = await program();
      const data = dataOf(await page(alone(trace)));
      const [shown] = data.programs as [ProgramData];
      const history = new History(trace);
      const { states } = plain();
      expect(shown.steps).toHaveLength(history.length + 1);
      for (let position = 0; position <= history.length; position++) {
        const moment = history.at(position);
        for (const { id, changes } of shown.tasks) {
          const task = moment.tasks.get(id);
          const look = data.states[at(changes, position)?.[1] ?? -1];
          const wanted = task && states[task.unretrieved ? 'unretrieved' : task.state];
          expect(look?.word, `${id} at ${position}`).toBe(wanted?.word);
        }
        const ready = shown.texts[at(shown.ready, position)?.[1] ?? 0];
        const names = [...moment.ready].map((id) => moment.tasks.get(id)?.name);
        expect(ready).toBe(names.join(', '));
        const printed = shown.output.filter(([from]) => from <= position);
        expect(printed).toHaveLength(moment.output.length + moment.reports.length);
      }
    },
  );

  it('has the local variables where they are known', async () => {
    const trace = await programs.together();
    const known = trace.events.findIndex((event) => event.type === 'suspended');
    const locals: Trace['locals'] = [
      [known, { name: "'T1'", word: "'a\u001b[31m b\u202e'" }],
      [known + 1, null],
    ];
    const events = trace.events.map((event, index) => (index === known ? { ...event, line: 4 } : event));
    const [{ locals: shown, texts }] = dataOf(await page(alone({ ...trace, events, locals }))).programs as [
      ProgramData,
    ];
    expect(shown.map(([from, text]) => [from, texts[text]])).toEqual([
      [0, ''],
      [known + 1, String.raw`name = 'T1', word = 'a\x1b[31m b\u202e'`],
      [known + 2, ''],
    ]);
  });

  it('says of each step what happens, where in the code, and what the tasks wait for', async () => {
    const trace = await programs.together();
    const lines = trace.events.map(({ type }) => (type === 'suspended' ? 4 : null));
    const picture = alone(trace);
    const [side] = picture.sides as [ListedPicture['sides'][number]];
    const data = dataOf(
      await page({ ...picture, sides: [{ ...side, listing: { ...side.listing, lines } }] }),
    );
    const [{ steps, texts, tasks }] = data.programs as [ProgramData];
    const position = trace.events.findIndex((event) => event.type === 'suspended' && event.task === 2) + 1;
    const [t, clock = 0, sentence = 0, line, task] = steps[position] ?? [];
    expect([t, texts[clock], texts[sentence], line, task]).toEqual([
      0,
      '0.00 s',
      'T1 waits until 1.00 s',
      4,
      2,
    ]);
    const [, , detail = 0, stands] = at(tasks[1]?.changes ?? [], position) ?? [];
    expect([texts[detail], stands]).toEqual(['worker → sleep: waits until 1.00 s', 4]);
  });

  it('says with what a program failed', async () => {
    const text = await page(alone(await programs.failingGroup()));
    expect(text).toMatch(/<p class="verdict">It fails with ExceptionGroup: [^<]+<\/p>/);
  });

  it('speaks French', async () => {
    const text = await page(alone(await programs.blocking()), 'fr-CA');
    expect(text).toContain('<html lang="fr">');
    expect(text).toContain('aria-label="événement suivant (→)"');
    expect(text).toContain('T1 attend jusqu’à 1,00 s');
  });

  it('is for several programs a page with contents', async () => {
    const messages = await messagesIn('en');
    const two = [alone(await programs.together(), 'one'), alone(await programs.blocking(), 'two')];
    const text = html(two, messages, 'en');
    expect(text).toContain('<li><a href="#program-1">two</a></li>');
    expect(dataOf(text).programs).toHaveLength(2);
    const ids = [...text.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each(HOSTILE)('takes nothing in a trace or a source for markup: %j', async (evil) => {
    const text = await page(await hostilePicture(evil));
    expect(text.match(/<script/g)).toHaveLength(2);
    expect(text.match(/<\/script/g)).toHaveLength(2);
    expect(text).not.toMatch(/<!--|[\u2028\u2029\u202e]/);
    const named = [...withoutRawText(text).matchAll(/<\/?([^\s/>]*)/g)].map(([, name]) => name ?? '');
    expect(named.filter((name) => !ELEMENTS.has(name) && name !== '!doctype')).toEqual([]);
  });

  it('has no elements but its own, whatever tasks are called and print', async () => {
    const messages = await messagesIn('en');
    await fc.assert(
      fc.asyncProperty(anyWork, anyText, async (work, title) => {
        const text = html([alone(await traceOf(work), title)], messages, 'en');
        const named = [...withoutRawText(text).matchAll(/<\/?([^\s/>]*)/g)].map(([, name]) => name ?? '');
        expect(named.filter((name) => !ELEMENTS.has(name) && name !== '!doctype')).toEqual([]);
        expect(dataOf(text).programs).toHaveLength(1);
      }),
      { numRuns: times(40) },
    );
  });

  it('has text that can be read on all its papers, in either light', async () => {
    const [, style = ''] =
      /<style>([\s\S]*?)<\/style>/.exec(await page(alone(await programs.together()))) ?? [];
    const [light = [], dark = []] = [0, 1].map((scheme) => {
      const blocks = [...style.matchAll(/:root \{([^}]*)\}/g)].map(([, block = '']) => block);
      const own = blocks.filter((_, index) => index % 2 === scheme).join('\n');
      return [...own.matchAll(/--(\w+): (#\w{6});/g)].map(([, name = '', hex = '']) => [name, hex] as const);
    });
    expect(light.length).toBe(dark.length);
    for (const colours of [light, dark]) {
      const papers = colours.filter(([name]) => ['paper', 'box', 'here'].includes(name));
      expect(papers).toHaveLength(3);
      for (const [name, hex] of colours) {
        // Lines that only lead the eye are no text.
        if (['paper', 'box', 'here', 'grid'].includes(name)) continue;
        for (const [paper, back] of papers) {
          expect(contrast(hex, back), `${name} on ${paper}`).toBeGreaterThanOrEqual(4.5);
        }
      }
    }
  });

  it('grows by some tens of bytes an event, however many tasks there are', async () => {
    const few = await manySleeps(10, 33);
    const many = await manySleeps(300, 11);
    expect(many.events.length).toBeGreaterThan(9 * few.events.length);
    const [small, large] = [(await page(alone(few))).length, (await page(alone(many))).length];
    expect((large - small) / (many.events.length - few.events.length)).toBeLessThan(160);
  });

  it('steps through the first part of a run that is longer than anybody steps through', async () => {
    const text = await page(alone(await manySleeps(100, 70)));
    const [{ steps }] = dataOf(text).programs as [ProgramData];
    expect(steps).toHaveLength(20_001);
    expect(text).toMatch(/The stepper has the first 20000 of 2\d{4} events\./);
  });

  it('is the same for the same traces', async () => {
    const draw = async () => page(alone(await programs.failingGroup()));
    expect(await draw()).toBe(await draw());
  });
});
