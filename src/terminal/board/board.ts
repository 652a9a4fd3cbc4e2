import { type Moment, survey } from '../../trace/index.ts';
import { figureRows } from '../chart/figures.ts';
import { keyLine } from '../text/key-line.ts';
import { line } from '../text/line.ts';
import { BETWEEN, beside } from '../text/rows.ts';
import { codePane, paneColumns } from './code-pane.ts';
import { boardFoot } from './foot.ts';
import { boardLanes } from './lanes.ts';
import { nonTasks } from './non-tasks.ts';
import { type BoardOptions, WORDED } from './options.ts';

/** From this height on, an empty line sets the foot apart. */
const ROOMY = 6;
/** From this height on, an empty line sets the code apart. */
const SPACIOUS = 14;
/** From this width on, the code stands beside the lanes. */
const WIDE = 100;
/** Fewer lines of code show nothing of a program. */
const LEAST_CODE = 3;

/**
 * The live board: a lane for each task, then the thread with the clock, the counts and the keys; beside the lanes, or
 * above them, the program. At most `height` lines, none wider than `width - 1`. A task without a lane is only counted,
 * so that thousands cost next to nothing.
 */
export function board(moment: Moment, options: BoardOptions): string[] {
  const { height, width, theme, keys = [] } = options;
  const space = height >= ROOMY ? [''] : [];
  const figures = moment.figures === null ? [] : figureRows(moment.figures, options);
  const keyRow = keys.length === 0 ? [] : [line(keyLine(keys, width - 1, theme), width, theme)];
  const rows = Math.max(0, height - 2 - space.length - figures.length - keyRow.length);
  return [
    ...lanesAndCode(moment, rows, options),
    ...space,
    ...figures,
    ...boardFoot(moment, survey(moment.tasks.values(), 0), options),
    ...keyRow,
  ].slice(-Math.max(0, height));
}

function lanesAndCode(moment: Moment, rows: number, options: BoardOptions): string[] {
  const { code, width, height } = options;
  if (code === undefined) return lanesOf(moment, rows, options);
  // What the program prints scrolls above the board, and must be seen.
  const room = rows - Math.max(1, Math.floor(height / 6));
  if (width >= WIDE) {
    const columns = Math.min(paneColumns(code), width - 1 - BETWEEN - (WORDED - 1));
    const lanes = lanesOf(moment, rows, { ...options, width: width - columns - BETWEEN });
    const pane = codePane(code, moment, Math.max(room, lanes.length), { ...options, width: columns + 1 });
    return beside([pane, lanes], [columns, 0]);
  }
  const wanted = lanesOf(moment, Math.ceil(room * 0.6), options);
  const space = height >= SPACIOUS && wanted.length > 0 ? [''] : [];
  const left = room - wanted.length - space.length;
  if (left < LEAST_CODE) return lanesOf(moment, rows, options);
  return [...codePane(code, moment, left, options), ...space, ...wanted];
}

function lanesOf(moment: Moment, rows: number, options: BoardOptions): string[] {
  const others = nonTasks(moment);
  // Threads and coroutines are easily overlooked, so they get a part of the rows.
  const needed = others.threads.length + others.drifting.size + others['never-awaited'].size;
  const tasks = survey(moment.tasks.values(), rows - Math.min(needed, Math.floor(rows / 3)));
  return boardLanes(moment, tasks, others, options).slice(0, rows);
}
