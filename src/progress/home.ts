import { platform } from 'node:os';
import { resolve } from 'node:path';
import envPaths from 'env-paths';

/**
 * The directory for what the program remembers: `ASYNCTUTOR_HOME`, or else the platform's own for state.
 * On Linux that is `$XDG_STATE_HOME/asynctutor`, which `env-paths` calls the place for logs; elsewhere it is where
 * applications keep data.
 */
export function stateDirectory(env: Readonly<Record<string, string | undefined>>): string {
  const home = env['ASYNCTUTOR_HOME'];
  if (home) return resolve(home);
  const { log, data } = envPaths('asynctutor', { suffix: '' });
  return platform() === 'darwin' || platform() === 'win32' ? data : log;
}
