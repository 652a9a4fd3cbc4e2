import { existsSync, mkdtempSync, readdirSync, realpathSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { z } from 'zod';
import { findPython } from '../../cpython/installed/index.ts';
import { languageOfInterface } from '../../i18n/index.ts';
import { filesSetAside } from '../../progress/files.ts';
import { cacheDirectory, withoutHome } from '../../progress/home.ts';
import { openProgress, stateDirectory } from '../../progress/index.ts';
import type { Context } from '../context/context.ts';
import type { doctorSchema } from './schema.ts';

/** What `doctor --json` writes. */
export type Facts = z.infer<typeof doctorSchema>;

type Directory = Facts['directories']['record'];

type EmbeddedPython = Facts['embeddedPython'];

export type InstalledPython = Facts['installedPythons'][number];

const SEVERAL = ['3.11', '3.12', '3.13', '3.14', '3.15'];

export async function findFacts(version: string, context: Context): Promise<Facts> {
  const { io, screen, language } = context;
  const cache = cacheDirectory(io.env);
  const record = stateDirectory(io.env);
  const { state } = openProgress({ directory: record });
  return {
    version,
    node: process.versions.node,
    system: `${process.platform} ${process.arch}`,
    terminal: {
      input: io.stdin.isTTY === true,
      output: io.stdout.isTTY === true,
      columns: screen.width,
      rows: screen.height,
      colours: screen.theme.colour.level,
      unicode: screen.theme.unicode,
      term: io.env['TERM'] ?? null,
    },
    language: { chosen: language, interface: languageOfInterface(language) },
    directories: { record: tryDirectory(record, context), cache: tryDirectory(cache, context) },
    setAside: setAsideIn(record),
    newerLines: state.newer,
    embeddedPython: await tryEmbedded(cache, context),
    installedPythons: await findInstalled(context),
  };
}

/** Tries to write into a directory, or into the one in which it would be made, and leaves nothing there. */
function tryDirectory(path: string, { io }: Context): Directory {
  const shown = withoutHome(path, io.env);
  try {
    let parent = path;
    while (!existsSync(parent)) parent = dirname(parent);
    rmSync(mkdtempSync(join(parent, '.asynctutor-')), { recursive: true });
    return { path: shown, error: null };
  } catch (error) {
    return { path: shown, error: (error as NodeJS.ErrnoException).code ?? String(error) };
  }
}

function setAsideIn(record: string): string[] {
  try {
    return filesSetAside(record);
  } catch {
    return [];
  }
}

async function tryEmbedded(cache: string, { python }: Context): Promise<EmbeddedPython> {
  const start = performance.now();
  let version: string | null = null;
  let error: string | null = null;
  try {
    const { output } = await python.run('import platform\nprint(platform.python_version())');
    version = output[0]?.text ?? null;
  } catch (cause) {
    error = (cause as Error).message;
  }
  const seconds = Math.round(performance.now() - start) / 1000;
  return { version, error, snapshot: snapshotIn(cache), seconds };
}

function snapshotIn(cache: string): number | null {
  try {
    const name = readdirSync(cache).find((each) => each.endsWith('.snapshot'));
    return name === undefined ? null : Math.round(statSync(join(cache, name)).size / 1e6);
  } catch {
    return null;
  }
}

/** The one that `run --python` takes here, first; then those that a version's name starts. Each is named once. */
async function findInstalled({ io }: Context): Promise<InstalledPython[]> {
  const paths = [undefined, ...SEVERAL.map((version) => `python${version}`)];
  const asked = paths.map((path) =>
    findPython({ ...(path && { path }), scriptDirectory: process.cwd(), env: io.env }).catch(() => null),
  );
  const found = (await Promise.all(asked)).filter((python) => python !== null);
  const real = found.map(({ path }) => (existsSync(path) ? realpathSync(path) : path));
  const first = found.filter((_, index) => real.indexOf(real[index] as string) === index);
  return first.map(({ path, version }) => ({ command: withoutHome(path, io.env), version }));
}
