import { quote } from '../../text/index.ts';
import type { Text } from '../demo.ts';
import { OptionError } from '../option-error.ts';

const MOST_CONNECTIONS = 10_000;

/** Files that a process has open besides its connections: its own, pipes, and whatever watches sockets. */
const BESIDES = 64;

/** @throws OptionError unless it is a whole number of connections that the demo takes */
export function parseCount(value: string): number {
  const count = /^\s*\d+\s*$/.test(value) ? Number(value) : 0;
  if (count >= 1 && count <= MOST_CONNECTIONS) return count;
  throw new OptionError({
    en: `--count cannot be ${quote(value)}; give a whole number from 1 to ${MOST_CONNECTIONS}`,
    fr: `--count ne peut pas être ${quote(value)} ; donnez un nombre entier de 1 à ${MOST_CONNECTIONS}`,
  });
}

/** Why the system does not let one process hold so many connections, each of which is an open file; null if it does. */
export function openFileObstacle(count: number): Text | null {
  const limit = openFileLimit();
  const needed = count + BESIDES;
  if (needed <= limit) return null;
  const allowed = Math.max(0, limit - BESIDES);
  const fewer = allowed > 0;
  return {
    en: `${count} connections take ${needed} open files, and this system allows a process ${limit}; raise the limit (as root: ulimit -Hn ${needed}, then ulimit -n ${needed})${fewer ? `, or hold fewer: --count ${allowed}` : ''}`,
    fr: `${count} connexions prennent ${needed} fichiers ouverts, et ce système en permet ${limit} à un processus ; relevez la limite (en root : ulimit -Hn ${needed}, puis ulimit -n ${needed})${fewer ? `, ou tenez-en moins : --count ${allowed}` : ''}`,
  };
}

interface Report {
  readonly userLimits?: {
    readonly open_files?: { readonly soft: number | 'unlimited' };
  };
}

/**
 * How many files a process may have open; `Infinity` where the system does not say. Node raises the limit that is set
 * for it as far as it is allowed to, so that this is all there is.
 */
export function openFileLimit(): number {
  const { userLimits } = process.report.getReport() as Report;
  const soft = userLimits?.open_files?.soft;
  return typeof soft === 'number' ? soft : Infinity;
}
