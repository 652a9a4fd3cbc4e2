import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDemo, loadDemo } from '../../../src/demos/index.ts';
import { viewsEn as english } from '../../../src/i18n/views.en.ts';
import { viewsFr as french } from '../../../src/i18n/views.fr.ts';
import { type Picture, svg } from '../../../src/terminal/exports/svg/index.ts';
import { record, type Trace } from '../../../src/trace/index.ts';
import { times } from '../../fuzz.ts';
import { contrast } from '../support/contrast.ts';
import * as programs from '../support/programs.ts';
import { anyText, anyWork, traceOf } from '../support/traces.ts';
import { expectGoldenFile } from '../support/views.ts';
import { readXml } from '../support/xml.ts';

const alone = (trace: Trace): Picture => ({
  title: 'a program',
  summary: 'What it is.',
  sides: [{ label: 'it', trace }],
});

/** The picture of a demo, with all its ways of doing it. */
async function pictureOf(name: string): Promise<Picture> {
  const entry = findDemo(name);
  if (entry === undefined || 'members' in entry) throw new Error(`${name} is no demo`);
  const { summary, variants } = await loadDemo(entry);
  const sides = [];
  for (const { label, program } of variants)
    sides.push({ label: label.en, trace: await record(program.script) });
  return { title: name, summary: summary.en, sides };
}

async function onlyOne(picture: Picture) {
  const [document] = await readXml([svg([picture], english)]);
  if (document === undefined) throw new Error('nothing was read');
  return document;
}

describe('a picture in SVG', () => {
  it.each(['gather', 'pitfalls blocking', 'wait_for'])('looks as approved: %s', async (name) => {
    const text = svg([await pictureOf(name)], english);
    await expectGoldenFile(`svg-${name.replaceAll(' ', '-')}.svg`, text);
  });

  it('is one image with a title, a description in sentences, and no size of its own', async () => {
    const { root, attributes, contents } = await onlyOne(alone(await programs.together()));
    expect(root).toBe('{http://www.w3.org/2000/svg}svg');
    expect(attributes).toMatchObject({ role: 'img' });
    expect(attributes['viewBox']).toMatch(/^0 0 640 \d+$/);
    expect(attributes).not.toHaveProperty('width');
    expect(contents['title']?.[0]).toBe('a program');
    expect(contents['desc']?.[0]).toContain('T1 waited on a timer from 0.00 s to 1.00 s, then was done.');
  });

  it('needs nothing else, and has colours for light and dark', async () => {
    const text = svg([alone(await programs.together())], english);
    expect(text.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|@import|href|<script|<image/);
    expect(text).toContain('@media (prefers-color-scheme: dark)');
    const named = [...text.matchAll(/url\(#([^)]+)\)/g)].map(([, id]) => id);
    const { ids } = await onlyOne(alone(await programs.together()));
    for (const id of named) expect(ids).toContain(id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('has text that can be read on its paper, in either light', async () => {
    const text = svg([alone(await programs.together())], english);
    for (const light of text.split('@media (prefers-color-scheme: dark)')) {
      const colours = new Map(
        [...light.matchAll(/\.fill-(\w+) \{ fill: (#\w{6}); \}/g)].map(([, name = '', hex = '']) => [
          name,
          hex,
        ]),
      );
      const paper = colours.get('paper') ?? '';
      for (const [name, hex] of colours) {
        // Lines that only lead the eye are no text.
        if (name === 'paper' || name === 'grid') continue;
        expect(contrast(hex, paper), name).toBeGreaterThanOrEqual(4.5);
      }
    }
  });

  it('says what was printed as text, in order, marked with letters on the lanes', async () => {
    const { contents } = await onlyOne(alone(await programs.together()));
    const texts = contents['text'] ?? [];
    const printed = texts.filter((text) => text.includes('prints'));
    expect(printed.map((text) => text.split('prints')[1]?.trim())).toEqual([
      'T1: start',
      'T2: start',
      'T3: start',
      'T1: end',
      'T3: end',
      'T2: end',
    ]);
    for (const line of printed) expect(texts).toContain(line[0]);
  });

  it('draws who waits for whom, and who released it', async () => {
    const text = svg([alone(await programs.together())], english);
    const arrows = (colour: string) =>
      text.match(new RegExp(`marker-end="url\\(#asynctutor-arrow-${colour}\\)`, 'g'));
    // One to each of the three that main waits for, and one in the legend.
    expect(arrows('dim')).toHaveLength(4);
    expect(arrows('running')).toHaveLength(2);
  });

  it('shows how late the deadlines are that a blocked loop missed', async () => {
    const { contents } = await onlyOne(alone(await programs.blocking()));
    expect(contents['text']).toContain('1.50 s late');
    expect(contents['title']).toContain('was due at 1.00 s: 1.50 s late');
    expect(contents['title']).toContain('blocking: 0.50 s – 2.50 s');
  });

  it('shows a cancellation from its request to its end', async () => {
    const { contents } = await onlyOne(alone(await programs.locked()));
    expect(contents['title']).toEqual(
      expect.arrayContaining([
        'cancel requested at 1.00 s, Task-2',
        'cancel delivered at 1.00 s',
        'cancelled',
      ]),
    );
  });

  it('shows a coroutine that nobody awaited, outside the lanes', async () => {
    const { contents } = await onlyOne(alone(await programs.forgottenAwait()));
    expect(contents['text']).toContain('◌ never awaited ×2');
  });

  it('puts the difference between two ways into words, in French too', async () => {
    const { sides, ...picture } = await pictureOf('gather');
    const [document] = await readXml([svg([{ ...picture, sides }], french)]);
    expect(document?.contents['text']).toContain(
      'together 2,00 s, one after another 4,00 s\u00a0: gain de 2,00 s',
    );
  });

  it('stacks the pictures of a group', async () => {
    const one = svg([alone(await programs.together())], english);
    const two = svg([alone(await programs.together()), alone(await programs.together())], english);
    const heightOf = (text: string) => Number(/viewBox="0 0 \d+ (\d+)"/.exec(text)?.[1]);
    expect(heightOf(two)).toBe(2 * heightOf(one));
  });

  it('is the same for the same traces', async () => {
    const draw = async () => svg([alone(await programs.failingGroup())], english);
    expect(await draw()).toBe(await draw());
  });

  it('is well-formed whatever tasks are called and print', async () => {
    const drawn: string[] = [];
    await fc.assert(
      fc.asyncProperty(anyWork, anyText, async (work, title) => {
        const trace = await traceOf(work);
        drawn.push(svg([{ title, summary: title, sides: [{ label: title, trace }] }], english));
      }),
      { numRuns: times(60) },
    );
    expect(await readXml(drawn)).toHaveLength(drawn.length);
  });
});
