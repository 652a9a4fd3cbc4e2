import { userInfo } from 'node:os';
import { isAbsolute, join, resolve, sep } from 'node:path';

type Env = Readonly<Record<string, string | undefined>>;

const NAME = 'asynctutor';

/**
 * The directory for what the program remembers: `ASYNCTUTOR_HOME`, or else the platform's own for state.
 * On Linux that is `$XDG_STATE_HOME/asynctutor`; elsewhere it is where applications keep data.
 */
export function stateDirectory(env: Env, platform = process.platform): string {
  const home = env['ASYNCTUTOR_HOME'];
  if (home) return resolve(withHome(home, env));
  if (platform === 'darwin') return join(homeDirectory(env), 'Library', 'Application Support', NAME);
  if (platform === 'win32') return join(localData(env), NAME, 'Data');
  return join(xdgDirectory('XDG_STATE_HOME', ['.local', 'state'], env), NAME);
}

/** The platform's own directory for what can be made again. */
export function cacheDirectory(env: Env, platform = process.platform): string {
  if (platform === 'darwin') return join(homeDirectory(env), 'Library', 'Caches', NAME);
  if (platform === 'win32') return join(localData(env), NAME, 'Cache');
  return join(xdgDirectory('XDG_CACHE_HOME', ['.cache'], env), NAME);
}

/** A path with `~` at its beginning as shells take it: whoever sets a variable elsewhere writes it, too. */
export function withHome(path: string, env: Env): string {
  return /^~(?=$|[/\\])/.test(path) ? join(homeDirectory(env), path.slice(1)) : path;
}

/** The same the other way round: a path as people write it. */
export function withoutHome(path: string, env: Env): string {
  const home = homeDirectory(env);
  return path === home || path.startsWith(home + sep) ? `~${path.slice(home.length)}` : path;
}

/** By the XDG specification, a relative path is as good as none. */
function xdgDirectory(name: string, otherwise: readonly string[], env: Env): string {
  const path = withHome(env[name] ?? '', env);
  return isAbsolute(path) ? path : join(homeDirectory(env), ...otherwise);
}

function localData(env: Env): string {
  return env['LOCALAPPDATA'] || join(homeDirectory(env), 'AppData', 'Local');
}

/** Of a user without a home, as in some containers, it is the root: nothing is kept where nobody would look for it. */
function homeDirectory(env: Env): string {
  const home = env[process.platform === 'win32' ? 'USERPROFILE' : 'HOME'] ?? '';
  if (isAbsolute(home)) return home;
  try {
    return resolve('/', userInfo().homedir);
  } catch {
    return resolve('/');
  }
}
