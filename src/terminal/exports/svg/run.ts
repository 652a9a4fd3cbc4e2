import { endings, shownOf } from '../../chart/chart.ts';
import { fateOf } from '../../chart/drift-line.ts';
import type { DrawnSide } from '../../chart/sides.ts';
import { repeated } from '../../chart/tally.ts';
import { type Drift, drifts } from '../../drifts.ts';
import type { Lane } from '../../lanes.ts';
import { andMore } from '../../text/and-more.ts';
import { sanitize } from '../../text/sanitize.ts';
import { truncate } from '../../text/width.ts';
import { marbleKey } from '../marble-key.ts';
import { type PrintedMark, printedMarks } from '../printed-marks.ts';
import { type Block, CHARACTER, COLUMNS, label, lines, MARGIN, space, stack, WIDTH } from './block.ts';
import { edges } from './edges.ts';
import { ABOVE, heightOf, laneShapes, type Paper } from './lane.ts';
import { axis, xOf } from './scale.ts';
import { stateShape } from './state.ts';

/** Letters of what was printed stand so many units apart, or are one. */
const LETTER = 9;
const DRIFT = 22;

/** One run: its label and total, its lanes on an axis, and what happened in it line by line. */
export function run({ label: title, trace, lanes }: DrawnSide, paper: Paper): Block {
  const { scale, theme } = paper;
  const shown = shownOf(lanes);
  const hidden = lanes.slice(shown.length);
  const place = (t: number) => Math.round(xOf(scale, t) / LETTER);
  const letters = printedMarks(trace, new Set(shown.map(({ id }) => id)), place);
  const chart = stack([
    laneRows(shown, new Set(letters.values()), paper),
    ...(hidden.length === 0 ? [] : [lines([andMore(endings(hidden, theme), theme).text], 'fill-dim')]),
    ...drifts(trace).map((drift) => driftRow(drift, paper)),
  ]);
  const total = `${title}  ${theme.words.seconds(trace.elapsed)}`;
  return stack([
    lines([truncate(total.trim(), COLUMNS, theme.marks.ellipsis)], 'bold fill-ink'),
    space(4),
    axis(scale, chart.height, theme.words),
    chart,
    space(10),
    lines(marbleKey(trace, letters, { width: COLUMNS, theme }), 'fill-ink'),
  ]);
}

function laneRows(shown: readonly Lane[], letters: ReadonlySet<PrintedMark>, paper: Paper): Block {
  let height = 0;
  const rows = new Map<number, number>();
  for (const lane of shown) {
    rows.set(lane.id, height + ABOVE);
    height += heightOf(lane);
  }
  const shapes = shown.map((lane) => {
    const printed = [...letters].filter(({ task }) => task === lane.id);
    return laneShapes(lane, rows.get(lane.id) ?? 0, printed, paper);
  });
  return { height, content: [edges(shown, rows, paper.scale), ...shapes].join('\n') };
}

/** A coroutine that nobody started: outside the lanes, as it never ran. */
function driftRow(drift: Drift, { scale, labels, theme }: Paper): Block {
  const { states, marks } = theme;
  const y = DRIFT / 2;
  const [x, end] = [xOf(scale, drift.from), xOf(scale, drift.to)];
  const name = truncate(sanitize(drift.coroutine), labels, marks.ellipsis);
  const fate = `${states.drifting.glyph} ${repeated(fateOf(drift, theme), drift.count, theme)}`;
  // Where there is no room for it at the right, it stands on the line.
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
