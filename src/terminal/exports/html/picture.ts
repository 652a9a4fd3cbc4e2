import type { Messages } from '../../../i18n/index.ts';
import { shownOf } from '../../chart/chart.ts';
import { sentences } from '../../chart/sentences.ts';
import type { ChartSide } from '../../chart/sides.ts';
import { conclusion } from '../../chart/verdict.ts';
import { namesIn } from '../../text/names.ts';
import type { ShownState, Theme } from '../../text/theme.ts';
import { marbleKey } from '../marble-key.ts';
import { stack, WIDTH } from '../svg/block.ts';
import type { LaneOptions } from '../svg/lane.ts';
import { legend } from '../svg/legend.ts';
import { type Timeline, timeline } from '../svg/run.ts';
import { sharedScale } from '../svg/scale.ts';
import { element, escaped } from '../svg/xml.ts';
import { codeBlock } from './code.ts';
import type { ProgramData } from './data.ts';
import type { ListedPicture, ListedSide } from './listed.ts';
import { MOST_EVENTS, programData } from './program-data.ts';

interface SectionOptions {
  readonly theme: Theme;
  readonly words: Messages['html'];
  readonly states: readonly ShownState[];
  /** The number of the picture's first program on the page. */
  readonly first: number;
  /** It is all there is on the page, which has its title already. */
  readonly isOnly: boolean;
}

type Letters = Timeline['letters'];

/** A width in columns at which no sentence is wrapped. */
const UNWRAPPED = 100_000;

export function programLink(program: number, text: string): string {
  return element('a', { href: `#program-${program}` }, escaped(text));
}

/** A picture: its timelines at the left, its programs at the right; above them links to its programs, if it has several. */
export function pictureSection(
  { title, summary, sides }: ListedPicture,
  all: readonly ChartSide[],
  { theme, words, states, first, isOnly }: SectionOptions,
): { section: string; first: number; programs: ProgramData[] } {
  const shared = sharedScale(all, theme);
  const figures: string[] = [];
  const codes: string[] = [];
  const links: string[] = [];
  const programs: ProgramData[] = [];
  const letters: Letters[] = [];
  for (const [index, side] of all.entries()) {
    const id = `program-${first + index}`;
    const options = { ...shared, names: namesIn(side.trace) };
    const drawn = timeline(side, options);
    const { listing } = sides[index] as ListedSide;
    // What is alone under the title needs no name of its own.
    const isAlone = isOnly && all.length === 1;
    figures.push(figure(side, isAlone ? words.timeline : side.label, id, drawn, options));
    codes.push(
      element(
        'section',
        { id, class: 'program', 'aria-label': theme.words.labelled(words.code, side.label) },
        element(isOnly ? 'h2' : 'h3', {}, escaped(isAlone ? words.code : side.label)),
        listing.note === undefined ? '' : element('p', { class: 'note' }, escaped(listing.note)),
        cutNote(side, words),
        codeBlock(listing),
      ),
    );
    links.push(programLink(first + index, side.label));
    programs.push(programData(side, listing.lines, states, drawn, options));
    letters.push(drawn.letters);
  }
  const ending = [...conclusion(all, theme.words), ...errors(all, theme)].map((text) =>
    element('p', { class: 'verdict' }, escaped(text)),
  );
  const runs = element('section', { class: 'runs', 'aria-label': words.timeline }, ...figures, ...ending);
  const key = element(
    'div',
    { class: 'key' },
    legendPicture(all, theme),
    inWords(all, letters, theme, words),
  );
  const heading = isOnly ? '' : element('h2', {}, escaped(title)) + element('p', {}, escaped(summary));
  const section = element(
    'section',
    { class: 'picture' },
    heading,
    links.length < 2 ? '' : element('nav', { class: 'tabs', 'aria-label': words.programs }, ...links),
    element('div', { class: 'columns' }, runs, element('div', { class: 'programs' }, ...codes), key),
  );
  return { section, first, programs };
}

function errors(all: readonly ChartSide[], { words }: Theme): string[] {
  return all.flatMap(({ label, trace: { error } }) => {
    if (error === undefined) return [];
    const text = words.page.fails(error);
    return [all.length === 1 ? text : words.labelled(label, text)];
  });
}

function figure(
  { trace }: ChartSide,
  label: string,
  program: string,
  { blocks }: Timeline,
  { theme }: LaneOptions,
): string {
  const { height, content } = stack(blocks);
  const total = theme.words.seconds(trace.elapsed);
  const playhead = element(
    'g',
    { class: 'playhead' },
    element('path', { d: `M0 18 V${height}` }),
    element('circle', { r: 5, cy: 18 }),
  );
  const attributes = {
    viewBox: `0 0 ${WIDTH} ${Math.ceil(height)}`,
    class: 'asynctutor timeline',
    role: 'img',
    'aria-label': theme.words.labelled(label, total),
  };
  return element(
    'figure',
    { 'data-program': program },
    element('figcaption', {}, element('b', {}, escaped(label)), ` ${escaped(total)}`),
    element('div', { class: 'scroll' }, element('svg', attributes, content, playhead)),
  );
}

function legendPicture(all: readonly ChartSide[], theme: Theme): string {
  const { height, content } = legend(
    all.flatMap((side) => shownOf(side.lanes)),
    theme,
  );
  const attributes = {
    viewBox: `0 0 ${WIDTH} ${Math.ceil(height)}`,
    class: 'asynctutor',
    'aria-hidden': 'true',
  };
  return element('div', { class: 'scroll' }, element('svg', attributes, content));
}

/** The lanes as sentences, and what was printed when. */
function inWords(
  all: readonly ChartSide[],
  letters: readonly Letters[],
  theme: Theme,
  words: Messages['html'],
): string {
  const options = { width: UNWRAPPED, theme };
  const told = all.flatMap((side, index) => [
    ...(all.length === 1 ? [] : [element('p', { class: 'label' }, escaped(side.label))]),
    element('ul', {}, ...sentences(side, options).map((text) => element('li', {}, escaped(text)))),
    element(
      'pre',
      {},
      marbleKey(side.trace, letters[index] ?? null, options)
        .map(escaped)
        .join('\n'),
    ),
  ]);
  return element('details', {}, element('summary', {}, escaped(words.inWords)), ...told);
}

function cutNote({ trace }: ChartSide, { cut }: Messages['html']): string {
  const { length } = trace.events;
  return length <= MOST_EVENTS
    ? ''
    : element('p', { class: 'note' }, escaped(cut(`${MOST_EVENTS}`, `${length}`)));
}
