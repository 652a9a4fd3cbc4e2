import { connectionsAllowed, filesFor, MOST_CONNECTIONS } from '../../demos/connections/limits.ts';
import type { Messages } from '../../i18n/index.ts';
import { quote } from '../../text/index.ts';
import { CliError, EXIT } from '../context/exit.ts';

/**
 * Reads how many connections are to be held.
 * @throws CliError unless it is a whole number that the demo takes.
 */
export function parseCount(text: string, { demo }: Messages): number {
  const count = /^\s*\d+\s*$/.test(text) ? Number(text) : 0;
  if (count >= 1 && count <= MOST_CONNECTIONS) return count;
  throw new CliError(demo.count.unreadable(quote(text), MOST_CONNECTIONS));
}

/** @throws CliError if the system does not allow a process to have so many files open as these connections are. */
export function checkOpenFiles(count: number, { demo }: Messages): void {
  const allowed = connectionsAllowed();
  if (count <= allowed) return;
  const [needed, limit] = [filesFor(count), filesFor(allowed)];
  throw new CliError(demo.count.files(count, needed, limit, allowed), EXIT.failed);
}
