import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findDemo, loadDemo } from '../../../src/demos/index.ts';
import { messagesIn } from '../../../src/i18n/index.ts';
import { html } from '../../../src/terminal/exports/html/index.ts';
import type { ListedPicture } from '../../../src/terminal/exports/html/listed.ts';
import { firstInvisible } from '../../../src/text/index.ts';
import { record } from '../../../src/trace/index.ts';
import { Browser, findChromium } from '../support/browser.ts';
import { HOSTILE, hostilePicture } from '../support/hostile.ts';

const chromium = findChromium();

/** What the page shows of a position. */
const SHOWN = `JSON.stringify([
  ...['sentence', 'locals', 'event', 'turn', 'time', 'tasks', 'ready', 'timers', 'phases', 'output']
    .map((id) => document.getElementById(id).innerText),
  document.querySelector('.line.current')?.innerText,
  document.querySelector('figure.current .playhead').getAttribute('transform'),
])`;
const EVENT = `document.getElementById('event').textContent`;
const CURRENT = `document.querySelector('figure.current b').textContent`;

async function gather(): Promise<ListedPicture> {
  const entry = findDemo('gather');
  if (entry === undefined || 'members' in entry) throw new Error('gather is a demo');
  const { variants } = await loadDemo(entry);
  const sides = [];
  for (const { label, program } of variants) {
    const trace = await record(program.script);
    const lines = trace.events.map((_, index) => 1 + (index % 20));
    const code = program.listing().python;
    sides.push({ label: label.en, trace, listing: { language: 'python' as const, code, lines } });
  }
  return { title: 'gather', summary: 'Two ways.', sides };
}

describe.skipIf(chromium === null)('a page of runs, in a browser', () => {
  let browser: Browser;
  const directory = mkdtempSync(join(tmpdir(), 'html-'));

  const show = async (...pictures: readonly ListedPicture[]) => {
    const file = join(directory, 'page.html');
    writeFileSync(file, html(pictures, await messagesIn('en'), 'en'));
    await browser.open(file);
  };

  beforeAll(async () => {
    browser = await Browser.start(chromium ?? '');
  });
  beforeEach(async () => {
    browser.complaints.length = 0;
    await browser.screen({ width: 1200, height: 800 });
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(directory, { recursive: true });
  });

  it('steps forwards and back to the same picture, without a complaint or a request', async () => {
    await show(await gather());
    const forwards: string[] = [await browser.value(SHOWN)];
    for (let step = 0; step < 33; step++) {
      await browser.press('ArrowRight');
      forwards.push(await browser.value(SHOWN));
    }
    expect(new Set(forwards).size).toBe(34);
    await browser.press('ArrowRight');
    expect(await browser.value(EVENT)).toBe('33 / 33');
    const back: string[] = [];
    for (let step = 0; step < 34; step++) {
      back.unshift(await browser.value(SHOWN));
      await browser.press('ArrowLeft');
    }
    expect(back).toEqual(forwards);
    expect(browser.complaints).toEqual([]);
  });

  it('goes by turns, to both ends, and to the other program, by keys and by buttons', async () => {
    await show(await gather());
    await browser.press('End');
    expect(await browser.value(EVENT)).toBe('33 / 33');
    await browser.press('Home');
    await browser.press('ArrowDown');
    const first = await browser.value('document.getElementById("turn").textContent');
    expect(first).toBe('1 / 8');
    await browser.press('ArrowDown');
    const shown = await browser.value(SHOWN);
    await browser.press('ArrowUp');
    await browser.value('document.querySelector("[data-do=turnAfter]").click()');
    expect(await browser.value(SHOWN)).toBe(shown);
    await browser.press('v');
    expect(await browser.value(CURRENT)).toBe('one after another');
    await browser.value('document.querySelector("nav a").click()');
    expect(await browser.value(CURRENT)).toBe('together');
    expect(await browser.value(EVENT)).toBe('0 / 33');
  });

  it('goes to the time at which a timeline is clicked', async () => {
    await show(await gather());
    const place = await browser.value<{ x: number; y: number }>(`(() => {
      const label = [...document.querySelectorAll('figure:nth-of-type(2) text')]
        .find(({ textContent }) => textContent === '3 s').getBoundingClientRect();
      return { x: label.left + label.width / 2, y: label.bottom + 30 };
    })()`);
    await browser.click(place.x, place.y);
    expect(await browser.value(CURRENT)).toBe('one after another');
    expect(await browser.value('document.getElementById("time").textContent')).toBe('3.00 s');
  });

  it('follows one task alone, and all again', async () => {
    await show(await gather());
    const T1 = '[...document.querySelectorAll("#tasks button")].find((each) => each.textContent === "T1")';
    await browser.press('End');
    await browser.value(`${T1}.click()`);
    await browser.press('Home');
    const said = new Set<string>();
    for (let step = 0; step < 10; step++) {
      await browser.press('ArrowRight');
      said.add(await browser.value('document.getElementById("sentence").textContent'));
    }
    expect([...said].filter((text) => !text.startsWith('T1 '))).toEqual([]);
    expect(said.size).toBeGreaterThan(5);
    await browser.press('Escape');
    expect(await browser.value(`${T1}.getAttribute('aria-pressed')`)).toBe('false');
  });

  it('plays to the end by itself, and space stops it', async () => {
    await show(await gather());
    const playing = `document.querySelector('[data-do=play]').textContent`;
    await browser.press(' ');
    expect(await browser.value(playing)).toBe('❙❙');
    await browser.press(' ');
    expect(await browser.value(playing)).toBe('▶');
    await browser.press('End');
    await browser.press('ArrowLeft');
    await browser.press(' ');
    await browser.value(`new Promise((resolve) => {
      const look = () => (${EVENT} === '33 / 33' && ${playing} === '▶' ? resolve() : setTimeout(look, 20));
      look();
    })`);
  });

  it('leaves Tab to the browser: it leads to every control, each with a visible focus', async () => {
    await show(await gather());
    const visited = new Set<string>();
    for (let step = 0; step < 30; step++) {
      await browser.press('Tab');
      visited.add(
        await browser.value(`(() => {
          const { tagName, dataset, outerHTML } = document.activeElement;
          const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement);
          if (tagName !== 'BODY' && (outlineStyle === 'none' || outlineWidth === '0px')) return outerHTML;
          return dataset.do ?? tagName;
        })()`),
      );
    }
    const wanted = ['A', 'SUMMARY', 'first', 'before', 'play', 'next', 'last', 'INPUT'];
    expect([...visited]).toEqual(expect.arrayContaining(wanted));
    expect([...visited].filter((each) => each.startsWith('<'))).toEqual([]);
  });

  it.each([1200, 390])('is light or dark as the reader wants, and no wider than %i', async (width) => {
    const light = await pictureIn({ width, height: 800, dark: false });
    const dark = await pictureIn({ width, height: 800, dark: true });
    expect(light.equals(dark)).toBe(false);
  });

  async function pictureIn(size: { width: number; height: number; dark: boolean }): Promise<Buffer> {
    await browser.screen(size);
    await show(await gather());
    const { scroll, paper } = await browser.value<{ scroll: number; paper: string }>(
      `({
        scroll: document.documentElement.scrollWidth,
        paper: getComputedStyle(document.documentElement).backgroundColor,
      })`,
    );
    expect(scroll).toBeLessThanOrEqual(size.width);
    expect(paper).toBe(size.dark ? 'rgb(13, 17, 23)' : 'rgb(255, 255, 255)');
    return browser.screenshot();
  }

  it('stands still where motion is unwanted', async () => {
    await show(await gather());
    const transition = `getComputedStyle(document.querySelector('figure.current .playhead')).transitionDuration`;
    expect(await browser.value(transition)).toBe('0.15s');
    await browser.send('Emulation.setEmulatedMedia', {
      features: [{ name: 'prefers-reduced-motion', value: 'reduce' }],
    });
    expect(await browser.value(transition)).toBe('0s');
  });

  it('runs nothing and asks for nothing that a trace or a source brings along', async () => {
    for (const evil of HOSTILE) {
      await show(await hostilePicture(evil));
      await browser.press('End');
      await browser.value(`new Promise((resolve) => setTimeout(resolve))`);
      expect(await browser.value('document.title')).not.toBe('broken');
      const shown = await browser.value(`document.getElementById('output').textContent`);
      if (firstInvisible(evil) === null) expect(shown).toContain(evil);
    }
    expect(browser.complaints).toEqual([]);
  });

  it('shows timelines and code without JavaScript, and no controls', async () => {
    await browser.send('Emulation.setScriptExecutionDisabled', { value: true });
    await show(await gather());
    await browser.send('Emulation.setScriptExecutionDisabled', { value: false });
    const { text, controls } = await browser.value<{ text: string; controls: number }>(
      `({ text: document.body.innerText, controls: document.getElementById('bar').offsetHeight })`,
    );
    expect(controls).toBe(0);
    expect(text).toContain('Stepping through the run needs JavaScript');
    expect(text.match(/async def main/g)).toHaveLength(2);
    expect(await browser.value(`document.querySelectorAll('.timeline').length`)).toBe(2);
  });
});
