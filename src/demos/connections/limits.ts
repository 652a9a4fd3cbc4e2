/** So many connections can be held at most. */
export const MOST_CONNECTIONS = 10_000;

/** What a process has open besides its connections: its own files, pipes and whatever watches sockets. */
const BESIDES = 64;

/** How many files a process must be allowed to have open to hold so many connections: each end takes one. */
export function filesFor(count: number): number {
  return count + BESIDES;
}

/**
 * How many connections a process may hold here. Node raises the limit that is set for it as far as it is allowed to,
 * so that what it reports is all there is; where the system has no such limit, `Infinity`.
 */
export function connectionsAllowed(): number {
  return Math.max(0, openFileLimit() - BESIDES);
}

interface Report {
  readonly userLimits?: {
    readonly open_files?: { readonly soft: number | 'unlimited' };
  };
}

function openFileLimit(): number {
  const { userLimits } = process.report.getReport() as Report;
  const soft = userLimits?.open_files?.soft;
  return typeof soft === 'number' ? soft : Infinity;
}
