import { userInfo } from 'node:os';
import { isAbsolute, join, resolve, sep } from 'node:path';

type Env = Readonly<Record<string, string | undefined>>;

const NAME = 'asynctutor';

/**
 * The directory of the journal: `ASYNCTUTOR_HOME`, or else the platform's own for state.
 * On Linux that is `$XDG_STATE_HOME/asynctutor`; elsewhere it is where applications keep data.
 */
export function stateDirectory(env: Env, platform = process.platform): string {
  const home = env['ASYNCTUTOR_HOME'];
  if (home) return resolve(withHome(home, env));
  if (platform === 'darwin') return join(homeDirectory(env), 'Library', 'Application Support', NAME);
  if (platform === 'win32') return join(localData(env), NAME, 'Data');
  return join(xdgDirectory('XDG_STATE_HOME', ['.local', 'state'], env), NAME);
}

/** The platform's own directory for caches. */
export function cacheDirectory(env: Env, platform = process.platform): string {
  if (platform === 'darwin') return join(homeDirectory(env), 'Library', 'Caches', NAME);
  if (platform === 'win32') return join(localData(env), NAME, 'Cache');
  return join(xdgDirectory('XDG_CACHE_HOME', ['.cache'], env), NAME);
}

/** Expands `~` at the beginning of a path, which only shells do: a variable may be set elsewhere. */
export function withHome(path: string, env: Env): string {
  return /^~(?=$|[/\\])/.test(path) ? join(homeDirectory(env), path.slice(1)) : path;
}

/** A path with `~` for the home directory, to be read by people. */
export function withoutHome(path: string, env: Env): string {
  const home = homeDirectory(env);
  return path === home || path.startsWith(home + sep) ? `~${path.slice(home.length)}` : path;
}

/** The XDG specification ignores relative paths. */
function xdgDirectory(name: string, otherwise: readonly string[], env: Env): string {
  const path = withHome(env[name] ?? '', env);
  return isAbsolute(path) ? path : join(homeDirectory(env), ...otherwise);
}

function localData(env: Env): string {
  return env['LOCALAPPDATA'] || join(homeDirectory(env), 'AppData', 'Local');
}

/** The root for a user without a home, as in some containers: a relative path would depend on the current directory. */
function homeDirectory(env: Env): string {
  const home = env[process.platform === 'win32' ? 'USERPROFILE' : 'HOME'] ?? '';
  if (isAbsolute(home)) return home;
  try {
    return resolve('/', userInfo().homedir);
  } catch {
    return resolve('/');
  }
}
