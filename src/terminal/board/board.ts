import { type Moment, standings, survey } from '../../trace/index.ts';
import { figureRows } from '../chart/figures.ts';
import { type CodeRow, codeColumns, codeRows, MOST_NAMES } from '../code/code-row.ts';
import { keyLine } from '../text/key-line.ts';
import { line } from '../text/line.ts';
import { BETWEEN, beside } from '../text/rows.ts';
import { codePane } from './code-pane.ts';
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
  const others = nonTasks(moment);
  const needed = others.threads.length + others.drifting.size + others['never-awaited'].size;
  const code = options.code && codeRows(options.code, standings(moment, MOST_NAMES));
  const place = placeOf(moment.tasks.size + needed, rows, code, options);
  // Threads and coroutines are easily overlooked, so they get a part of the rows.
  const tasks = survey(moment.tasks.values(), place.lanes - Math.min(needed, Math.floor(place.lanes / 3)));
  const lanes = boardLanes(moment, tasks, others, { ...options, width: place.width }).slice(0, place.lanes);
  return [
    ...withCode(lanes, place, code, options),
    ...space,
    ...figures,
    ...boardFoot(moment, tasks, options),
    ...keyRow,
  ].slice(-Math.max(0, height));
}

interface Place {
  /** At most so many rows of lanes, and the width that they have. */
  readonly lanes: number;
  readonly width: number;
  /** So many rows of code, or as many as there are lanes beside it; `null`: none. */
  readonly code: number | null;
}

/** @param wanted how many lanes there are */
function placeOf(
  wanted: number,
  rows: number,
  code: readonly CodeRow[] | undefined,
  { width, height }: BoardOptions,
): Place {
  const alone = { lanes: rows, width, code: null };
  if (code === undefined) return alone;
  // What the program prints scrolls above the board, and must be seen.
  const room = rows - Math.max(1, Math.floor(height / 6));
  if (width >= WIDE) {
    const columns = Math.min(codeColumns(code).most, width - 1 - BETWEEN - (WORDED - 1));
    return { lanes: rows, width: width - columns - BETWEEN, code: room };
  }
  const lanes = Math.ceil(room * 0.6);
  const left = room - Math.min(lanes, wanted) - (height >= SPACIOUS ? 1 : 0);
  return left < LEAST_CODE ? alone : { lanes, width, code: left };
}

function withCode(
  lanes: readonly string[],
  place: Place,
  code: readonly CodeRow[] | undefined,
  options: BoardOptions,
): string[] {
  const { width, height } = options;
  if (code === undefined || place.code === null) return [...lanes];
  if (place.width < width) {
    const columns = width - place.width - BETWEEN;
    const rows = Math.max(place.code, lanes.length);
    return beside([codePane(code, rows, { ...options, width: columns + 1 }), lanes], [columns, 0]);
  }
  const space = height >= SPACIOUS && lanes.length > 0 ? [''] : [];
  return [...codePane(code, place.code, options), ...space, ...lanes];
}
