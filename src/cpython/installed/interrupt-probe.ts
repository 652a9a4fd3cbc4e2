import { spawn } from 'node:child_process';
import type { Socket } from 'node:net';

/**
 * Tells a Ctrl-C, which a terminal sends to all processes of its foreground, from a SIGINT for this process alone. One
 * more process, which waits for nothing, is in the same group: SIGINT has ended it, or else the SIGTERM that it gets then.
 */
export class InterruptProbe {
  private current = startProbe();

  /** Whether a SIGINT was for the whole group. To be called at each, at once. */
  reachedGroup(): Promise<boolean> {
    const { kill, signal } = this.current;
    // Start the next before anything else: another SIGINT may be on its way.
    this.current = startProbe();
    kill();
    return signal.then((ended) => ended !== 'SIGTERM');
  }

  end(): void {
    this.current.kill();
  }
}

interface Probe {
  readonly kill: () => void;
  /** What has ended it; null where it could not be started. */
  readonly signal: Promise<NodeJS.Signals | null>;
}

function startProbe(): Probe {
  // It ends with its input, that is with this process, even if that is killed.
  const child = spawn('cat', { stdio: ['pipe', 'ignore', 'ignore'] });
  const signal = new Promise<NodeJS.Signals | null>((resolve) => {
    child.once('error', () => resolve(null));
    child.once('exit', (_, ended) => resolve(ended));
  });
  child.stdin.on('error', () => {});
  (child.stdin as Socket).unref();
  child.unref();
  return { kill: () => child.kill('SIGTERM'), signal };
}
