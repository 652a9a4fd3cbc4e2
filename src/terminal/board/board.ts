import type { Moment } from '../../trace/index.ts';
import { figureRows } from '../chart/figures.ts';
import { survey } from '../survey.ts';
import type { Theme } from '../text/theme.ts';
import { besides, linesOf } from './besides.ts';
import { boardFoot } from './foot.ts';
import { boardLanes } from './lanes.ts';
import type { BoardView } from './view.ts';

export interface BoardOptions {
  /** The time to show, in seconds: that of the moment, or later if nothing has happened since. */
  readonly t: number;
  /** The terminal's columns and rows. */
  readonly width: number;
  readonly height: number;
  readonly theme: Theme;
  /** Counts the pictures drawn so far: what turns the spinners. */
  readonly frame: number;
}

/** From this height on, an empty line sets the foot apart. */
const ROOMY = 6;

/**
 * The live board: a lane for each task, then the thread with the clock, and the counts. At most `height` lines, none
 * wider than `width - 1`. A task that gets no lane costs next to nothing: it is counted, and that is all.
 */
export function board(moment: Moment, options: BoardOptions): string[] {
  const { t, width, height, theme, frame } = options;
  const view: BoardView = { names: moment.tasks, t, width, theme, frame };
  const space = height >= ROOMY ? [''] : [];
  const figures = moment.figures === null ? [] : figureRows(moment.figures, options);
  const rows = Math.max(0, height - 2 - space.length - figures.length);
  // What is no task, and easily overlooked, gets a part of the rows.
  const others = Math.min(linesOf(besides(moment)), Math.floor(rows / 3));
  const found = survey(moment.tasks.values(), rows - others);
  const foot = boardFoot(moment, found, view);
  return [...boardLanes(moment, found, rows, view), ...space, ...figures, ...foot].slice(
    -Math.max(0, height),
  );
}
