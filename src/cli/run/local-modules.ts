import { readdirSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isDirectory } from '../../cpython/files.ts';
import type { LocalModule } from '../../cpython/index.ts';
import { readSource } from '../watching/read-source.ts';

/** Of all modules together, in characters: more is not handed over. */
const MOST = 2 ** 21;

/** `import a, b.c as d` and `from a.b import c`. */
const IMPORT = /^[ \t]*(?:from[ \t]+([\w.]+)[ \t]+import\b|import[ \t]+([^#;\n]+))/gm;

/**
 * The modules and packages beside a script that it imports, and those that these import: the sandbox has no files of
 * the host's. By their dotted names.
 */
export function localModules(path: string, source: string): Record<string, LocalModule> {
  // Without a prototype: a module may have the name of what every object has.
  const modules: Record<string, LocalModule> = Object.create(null);
  const directories = new Set<string>();
  let left = MOST;
  const add = (name: string, filename: string, isPackage: boolean): void => {
    const read = readSource(filename);
    if ('problem' in read || read.text.length > left) return;
    left -= read.text.length;
    modules[name] = { source: read.text, filename, isPackage };
    importsOf(read.text).forEach(find);
  };
  const addPackage = (name: string, directory: string): void => {
    // A link may lead back to where it lies.
    const real = realpathSync(directory);
    if (directories.has(real)) return;
    directories.add(real);
    const files = filesIn(directory);
    if (!files.some((file) => file.endsWith('.py'))) return;
    // Without its file a package is a namespace.
    modules[name] = { source: '', filename: directory, isPackage: true };
    for (const file of files) {
      const inner = join(directory, file);
      if (file === '__init__.py') add(name, inner, true);
      else if (/^[^\W\d]\w*\.py$/u.test(file)) add(`${name}.${file.slice(0, -3)}`, inner, false);
      else if (/^[^\W\d]\w*$/u.test(file) && isDirectory(inner)) addPackage(`${name}.${file}`, inner);
    }
  };
  const find = (name: string): void => {
    if (name in modules) return;
    const beside = join(dirname(path), name);
    if (isDirectory(beside)) addPackage(name, beside);
    else add(name, `${beside}.py`, false);
  };
  importsOf(source).forEach(find);
  return modules;
}

/** The first names of the modules that are imported, wherever this stands. */
function importsOf(source: string): string[] {
  const names = [...source.matchAll(IMPORT)].flatMap(([, from, names = '']) => from ?? names.split(','));
  return names.flatMap((each) => /^\s*([^\W\d]\w*)/u.exec(each)?.[1] ?? []);
}

function filesIn(directory: string): string[] {
  try {
    return readdirSync(directory);
  } catch {
    return [];
  }
}
