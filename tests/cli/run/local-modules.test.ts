import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { localModules } from '../../../src/cli/run/local-modules.ts';

let directory = '';
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'modules-'));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

function write(files: Readonly<Record<string, string | Buffer>>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(directory, name)), { recursive: true });
    writeFileSync(join(directory, name), content);
  }
}

/** The names of the modules that this script is given. */
const given = (source: string): string[] =>
  Object.keys(localModules(join(directory, 'main.py'), source)).sort();

it('what a script imports is found however it is written, and nothing else', () => {
  write({ 'a.py': '', 'b.py': '', 'c.py': '', 'd.py': '', 'e.py': '', 'unused.py': '' });
  const source = `import a as x, b
from c import (
    one,
)
def f():
    import d.inner  # not a package
    from . import e
text = "import unused"
# import unused
`;
  expect(given(source)).toEqual(['a', 'b', 'c', 'd']);
});

it('modules bring those that they import themselves, also in a circle', () => {
  write({ 'a.py': 'import b', 'b.py': 'import a, main, os' });
  expect(given('import a')).toEqual(['a', 'b']);
});

it('a package comes whole, with or without a file of its own', () => {
  write({
    'pack/__init__.py': 'import beside',
    'pack/one.py': '',
    'pack/deep/two.py': '',
    'pack/data.txt': '',
  });
  write({ 'beside.py': '', 'bare/three.py': '', 'folder/x.txt': '' });
  expect(given('import pack.one, bare.three, folder')).toEqual([
    'bare',
    'bare.three',
    'beside',
    'pack',
    'pack.deep',
    'pack.deep.two',
    'pack.one',
  ]);
  const modules = localModules(join(directory, 'main.py'), 'import pack');
  expect(modules['pack']).toMatchObject({ isPackage: true, filename: join(directory, 'pack/__init__.py') });
});

it('what is no text, or too much, is left out', () => {
  write({ 'binary.py': Buffer.of(0), 'long.py': '#'.repeat(2 ** 21), 'fine.py': '' });
  expect(given('import binary, long, fine')).toEqual(['fine']);
});

it('links that lead to themselves, or back, end the search', () => {
  write({ 'pack/__init__.py': '', 'pack/one.py': '' });
  symlinkSync('.', join(directory, 'pack', 'again'));
  symlinkSync('circle', join(directory, 'circle'));
  expect(given('import pack, circle')).toEqual(['pack', 'pack.one']);
});

it('a module may have the name of what every JavaScript object has', () => {
  write({ 'constructor.py': '', '__proto__.py': '' });
  expect(given('import constructor, __proto__, toString')).toEqual(['__proto__', 'constructor']);
});
