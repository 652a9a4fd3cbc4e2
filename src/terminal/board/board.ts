import { type Moment, survey } from '../../trace/index.ts';
import { figureRows } from '../chart/figures.ts';
import { boardFoot } from './foot.ts';
import { boardLanes } from './lanes.ts';
import { nonTasks } from './non-tasks.ts';
import type { BoardOptions } from './options.ts';

/** From this height on, an empty line sets the foot apart. */
const ROOMY = 6;

/**
 * The live board: a lane for each task, then the thread with the clock, and the counts. At most `height` lines, none
 * wider than `width - 1`. A task without a lane is only counted, so that thousands cost next to nothing.
 */
export function board(moment: Moment, options: BoardOptions): string[] {
  const { height } = options;
  const space = height >= ROOMY ? [''] : [];
  const figures = moment.figures === null ? [] : figureRows(moment.figures, options);
  const rows = Math.max(0, height - 2 - space.length - figures.length);
  const others = nonTasks(moment);
  // Threads and coroutines are easily overlooked, so they get a part of the rows.
  const needed = others.threads.length + others.drifting.size + others['never-awaited'].size;
  const tasks = survey(moment.tasks.values(), rows - Math.min(needed, Math.floor(rows / 3)));
  return [
    ...boardLanes(moment, tasks, others, options).slice(0, rows),
    ...space,
    ...figures,
    ...boardFoot(moment, tasks, options),
  ].slice(-Math.max(0, height));
}
