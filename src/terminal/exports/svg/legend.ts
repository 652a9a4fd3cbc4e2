import type { Lane } from '../../../trace/index.ts';
import { statesIn } from '../../chart/legend.ts';
import type { ShownState, Theme } from '../../text/theme.ts';
import { type Block, CHARACTER, label, MARGIN, WIDTH } from './block.ts';
import { stateShape } from './state.ts';
import { COLOUR_OF } from './style.ts';
import { element } from './xml.ts';

/** The states that have shapes, in the order in which a reader meets them; then those that have only a glyph. */
const SHAPED: readonly ShownState[] = ['running', 'timer', 'waiting', 'thread', 'ready', 'blocking'];
const SIGNED: readonly ShownState[] = [
  'due',
  'cancel-requested',
  'cancel-delivered',
  'done',
  'failed',
  'unretrieved',
  'cancelled',
];
const SWATCH = 26;
const ROW = 22;

export function legend(lanes: readonly Lane[], theme: Theme): Block {
  const used = statesIn(lanes);
  const all = lanes.flatMap((lane) => lane.intervals);
  if (all.some(({ state }) => state === 'running')) used.add('running');
  const intervals = all.filter(({ from, to }) => to > from);
  const hasTargets = intervals.some(({ wait }) => wait?.for === 'tasks');
  const hasReleases = intervals.some(({ releasedBy }) => releasedBy !== null);
  const entries = [
    ...SHAPED.filter((state) => used.has(state)).map((state) => ({
      text: theme.states[state].word,
      draw: (x: number, y: number) => stateShape(state, x, x + SWATCH - 6, y, theme.states[state].word),
    })),
    ...(hasTargets ? [{ text: theme.words.waitsFor, draw: swatch('line', 'dim') }] : []),
    ...(hasReleases ? [{ text: theme.words.releasedBy, draw: swatch('dashed', 'running') }] : []),
    ...SIGNED.filter((state) => used.has(state)).map((state) => ({
      text: theme.states[state].word,
      draw: (x: number, y: number) =>
        label(theme.states[state].glyph, x, y + 4, { class: `bold fill-${COLOUR_OF[state]}` }),
    })),
  ];
  let [x, y] = [MARGIN, ROW / 2];
  const drawn = entries.map(({ text, draw }) => {
    const width = SWATCH + (text.length + 3) * CHARACTER;
    if (x + width > WIDTH - MARGIN) [x, y] = [MARGIN, y + ROW];
    const entry = draw(x, y) + label(text, x + SWATCH, y + 4, { class: 'fill-dim' });
    x += width;
    return entry;
  });
  return { height: y + ROW / 2, content: drawn.join('\n') };
}

function swatch(kind: string, colour: string) {
  return (x: number, y: number) =>
    element('path', {
      d: `M${x} ${y} h${SWATCH - 8}`,
      class: `${kind} stroke-${colour}`,
      'marker-end': `url(#asynctutor-arrow-${colour})`,
    });
}
