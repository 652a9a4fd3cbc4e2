import { type Drift, drifts, type Lane, type TraceEvent } from '../../../trace/index.ts';
import { countOutcomes, shownOf } from '../../chart/chart.ts';
import { fateOf } from '../../chart/drift-line.ts';
import type { ChartSide } from '../../chart/sides.ts';
import { coroutineName } from '../../text/names.ts';
import { andMore, repeated } from '../../text/tally.ts';
import { truncate } from '../../text/width.ts';
import { marbleKey } from '../marble-key.ts';
import { type PrintedMark, printedMarks } from '../printed-marks.ts';
import { type Block, CHARACTER, COLUMNS, label, lines, MARGIN, space, stack, WIDTH } from './block.ts';
import { edges } from './edges.ts';
import { ABOVE, heightOf, type LaneOptions, laneShapes } from './lane.ts';
import { axis, xOf } from './scale.ts';
import { stateShape } from './state.ts';

/** Printed lines closer than so many units share a letter. */
const LETTER = 9;
const DRIFT = 22;

/** The axis of a run, and its lanes. */
export interface Timeline {
  readonly blocks: readonly Block[];
  /** Where the lines of the lanes are, by the ids of their tasks. */
  readonly rows: ReadonlyMap<number, number>;
  /** The letters of the printed lines on them. */
  readonly letters: ReadonlyMap<TraceEvent, PrintedMark>;
}

/** One run: its label and total, its lanes on an axis, and a key of what happened in it. */
export function run(side: ChartSide, options: LaneOptions): Block {
  const { label: title, trace } = side;
  const { theme } = options;
  const drawn = timeline(side, options);
  const total = `${title}  ${theme.words.seconds(trace.elapsed)}`;
  return stack([
    lines([truncate(total.trim(), COLUMNS, theme.marks.ellipsis)], 'bold fill-ink'),
    space(4),
    ...drawn.blocks,
    space(10),
    lines(marbleKey(trace, drawn.letters, { width: COLUMNS, theme }), 'fill-ink'),
  ]);
}

export function timeline({ trace, lanes }: ChartSide, options: LaneOptions): Timeline {
  const { scale, theme } = options;
  const shown = shownOf(lanes);
  const hidden = lanes.slice(shown.length);
  const place = (t: number) => Math.round(xOf(scale, t) / LETTER);
  const letters = printedMarks(trace, new Set(shown.map(({ id }) => id)), place);
  const rows = laneRows(shown);
  const chart = stack([
    laneBlock(shown, rows, new Set(letters.values()), options),
    ...(hidden.length === 0 ? [] : [lines([andMore(countOutcomes(hidden, theme), theme).text], 'fill-dim')]),
    ...drifts(trace).map((drift) => driftRow(drift, options)),
  ]);
  const head = axis(scale, chart.height, theme.words);
  return { blocks: [head, chart], rows: new Map([...rows].map(([id, y]) => [id, head.height + y])), letters };
}

function laneRows(shown: readonly Lane[]): Map<number, number> {
  let height = 0;
  const rows = new Map<number, number>();
  for (const lane of shown) {
    rows.set(lane.id, height + ABOVE);
    height += heightOf(lane);
  }
  return rows;
}

function laneBlock(
  shown: readonly Lane[],
  rows: ReadonlyMap<number, number>,
  letters: ReadonlySet<PrintedMark>,
  options: LaneOptions,
): Block {
  const height = shown.reduce((sum, lane) => sum + heightOf(lane), 0);
  const shapes = shown.map((lane) => {
    const printed = [...letters].filter(({ task }) => task === lane.id);
    return laneShapes(lane, rows.get(lane.id) ?? 0, printed, options);
  });
  return { height, content: [edges(shown, rows, options.scale), ...shapes].join('\n') };
}

function driftRow(drift: Drift, { scale, labels, theme }: LaneOptions): Block {
  const { states, marks } = theme;
  const y = DRIFT / 2;
  const [x, end] = [xOf(scale, drift.from), xOf(scale, drift.to)];
  const name = truncate(coroutineName(drift.coroutine), labels, marks.ellipsis);
  const fate = `${states.drifting.glyph} ${repeated(fateOf(drift, theme), drift.count, theme)}`;
  // Without room at the right, the words stand on the line.
  const beside = end + (fate.length + 1) * CHARACTER < WIDTH;
  const content = [
    label(name, MARGIN, y + 4, { class: 'fill-dim' }),
    drift.from === drift.to ? '' : stateShape('drifting', x, end, y, states.drifting.word),
    beside
      ? label(fate, end + 6, y + 4, { class: 'fill-dim' })
      : label(fate, (x + end) / 2, y + 4, { class: 'on fill-dim stroke-paper' }),
  ];
  return { height: DRIFT, content: content.join('\n') };
}
