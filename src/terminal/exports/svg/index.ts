import type { Words } from '../../../i18n/index.ts';
import { shownOf } from '../../chart/chart.ts';
import { sentences } from '../../chart/sentences.ts';
import { type ChartSide, chartSides, type Side } from '../../chart/sides.ts';
import { conclusion } from '../../chart/verdict.ts';
import { namesIn } from '../../text/names.ts';
import { sanitize } from '../../text/sanitize.ts';
import { makeTheme, type Theme } from '../../text/theme.ts';
import { wrap } from '../../text/width.ts';
import { type Block, COLUMNS, lines, space, stack, WIDTH } from './block.ts';
import { legend } from './legend.ts';
import { run } from './run.ts';
import { sharedScale } from './scale.ts';
import { definitions, styleRules } from './style.ts';
import { element, escaped } from './xml.ts';

/** A program: its runs, one or two ways of doing the same, on one time axis. */
export interface Picture {
  readonly title: string;
  readonly summary: string;
  readonly sides: readonly Side[];
}

/** A width in columns at which no sentence is wrapped. */
const UNWRAPPED = 100_000;

/**
 * Pictures of programs, one below the other, as one SVG without external parts: for light and dark, for any width, its
 * text selectable. Each shape has a title, and the description says it all in sentences.
 */
export function svg(pictures: readonly Picture[], words: Words): string {
  const theme = makeTheme({ level: 0, unicode: true, words });
  const drawn = pictures.map((each) => {
    const all = chartSides(each.sides);
    return { block: picture(each, all, theme), text: description(each, all, theme) };
  });
  const { height, content } = stack(drawn.map(({ block }) => block));
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    viewBox: `0 0 ${WIDTH} ${Math.ceil(height)}`,
    class: 'asynctutor',
    role: 'img',
    // For programs that do not know the style's `white-space`.
    'xml:space': 'preserve',
  };
  const parts = [
    element('title', {}, escaped(pictures.map(({ title }) => title).join(', '))),
    element('desc', {}, escaped(drawn.flatMap(({ text }) => text).join(' '))),
    element('style', {}, styleRules()),
    definitions(),
    element('rect', { width: '100%', height: '100%', class: 'fill-paper' }),
    content,
  ];
  return `${element('svg', attributes, '\n', parts.join('\n'))}\n`;
}

function picture({ title, summary }: Picture, all: readonly ChartSide[], theme: Theme): Block {
  const shared = sharedScale(all, theme);
  const text = (texts: readonly string[], kind: string) =>
    lines(
      texts.flatMap((each) => wrap(sanitize(each), COLUMNS)),
      kind,
    );
  return stack([
    space(12),
    lines([sanitize(title)], 'title fill-ink'),
    space(4),
    text([summary], 'fill-dim'),
    ...all.flatMap((side) => [space(16), run(side, { ...shared, names: namesIn(side.trace) })]),
    space(16),
    legend(
      all.flatMap((side) => shownOf(side.lanes)),
      theme,
    ),
    space(10),
    text(conclusion(all, theme.words), 'bold fill-ink'),
    space(16),
  ]);
}

function description({ summary }: Picture, all: readonly ChartSide[], theme: Theme): string[] {
  const { sentences: phrases, seconds } = theme.words;
  return [
    summary,
    ...all.flatMap((side) => [
      phrases.total(side.label, seconds(side.trace.elapsed)),
      ...sentences(side, { width: UNWRAPPED, theme }),
    ]),
    ...conclusion(all, theme.words),
  ];
}
