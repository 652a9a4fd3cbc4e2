import { blocking } from './blocking.ts';
import { cancelCleanup, cancelLines } from './cancellation.ts';
import { gatherFailure, returnExceptions, taskGroup } from './failures.ts';
import { gatherLines, gatherResults, gatherTotal } from './gather.ts';
import type { Template } from './puzzle.ts';
import { lock, queueWorkers, semaphore } from './queues-locks.ts';
import { loop, sequential } from './sequential.ts';
import { taskOrCoroutine, taskStart, taskTotal } from './tasks.ts';
import { timeoutBlock, waitFor } from './timeouts.ts';

export const templates: readonly Template[] = [
  sequential,
  gatherTotal,
  gatherResults,
  gatherLines,
  taskOrCoroutine,
  taskStart,
  taskTotal,
  waitFor,
  timeoutBlock,
  cancelCleanup,
  cancelLines,
  gatherFailure,
  returnExceptions,
  taskGroup,
  loop,
  queueWorkers,
  semaphore,
  lock,
  blocking,
];
