import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findPython } from '../../../src/cpython/installed/index.ts';
import { temporaryFolder } from '../support.ts';

/** A program that answers as an interpreter would. */
function fake(file: string, answer: string): string {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `#!/bin/sh\nprintf '%b' '${answer}'\n`);
  chmodSync(file, 0o755);
  return file;
}

const answer = (version: string, prefix = '/usr', implementation = 'cpython') =>
  ['python', '', version, prefix, '/usr', implementation].join('\\n');

function environment(folder: string, version = '3.12.0'): string {
  const python = fake(join(folder, 'bin', 'python'), answer(version, folder));
  writeFileSync(join(folder, 'pyvenv.cfg'), '');
  return python;
}

const env = (more: Record<string, string> = {}) => ({ PATH: temporaryFolder(), ...more });

describe.skipIf(process.platform === 'win32')('the installed Python', () => {
  it('is the one that is named', async () => {
    const path = fake(join(temporaryFolder(), 'my-python'), answer('3.14.2'));
    const found = await findPython({ path, scriptDirectory: '.', env: process.env });
    expect(found).toEqual({ path, version: '3.14.2', environment: null });
  });

  it('is that of an environment that is named', async () => {
    const folder = temporaryFolder();
    const path = environment(folder);
    const found = await findPython({ path: folder, scriptDirectory: '.', env: process.env });
    expect(found).toEqual({ path, version: '3.12.0', environment: folder });
  });

  it('is that of the active environment before that around the script', async () => {
    const folder = temporaryFolder();
    environment(join(folder, '.venv'));
    const active = join(folder, 'active');
    const path = environment(active);
    const found = await findPython({ scriptDirectory: folder, env: { ...process.env, VIRTUAL_ENV: active } });
    expect(found.path).toBe(path);
  });

  it.each(['.venv', 'venv'])('is that of a %s in a folder around the script', async (name) => {
    const folder = temporaryFolder();
    const path = environment(join(folder, name));
    const inner = join(folder, 'src', 'app');
    mkdirSync(inner, { recursive: true });
    const { VIRTUAL_ENV: _, ...rest } = process.env;
    expect((await findPython({ scriptDirectory: inner, env: rest })).path).toBe(path);
  });

  it('is not there: that is said', async () => {
    const search = { scriptDirectory: temporaryFolder(), env: env() };
    await expect(findPython(search)).rejects.toMatchObject({ kind: 'not-found' });
    await expect(findPython({ ...search, path: '/no/such/python' })).rejects.toMatchObject({
      kind: 'not-found',
      command: '/no/such/python',
    });
  });

  it('must be one, and be new enough: that is said', async () => {
    const folder = temporaryFolder();
    const plain = join(folder, 'plain');
    const circle = join(folder, 'circle');
    symlinkSync('circle', circle);
    writeFileSync(plain, 'text');
    const refusals = [
      [circle, { kind: 'not-executable', detail: 'ELOOP' }],
      ['', { kind: 'not-executable' }],
      [plain, { kind: 'not-executable', detail: 'EACCES' }],
      [fake(join(folder, 'other'), 'hello'), { kind: 'not-python' }],
      [fake(join(folder, 'old'), answer('3.10.9')), { kind: 'too-old', detail: '3.10.9' }],
      [fake(join(folder, 'pypy'), answer('3.11.0', '/usr', 'pypy')), { kind: 'not-python', detail: 'pypy' }],
    ] as const;
    for (const [path, refusal] of refusals) {
      const search = { path, scriptDirectory: '.', env: process.env };
      await expect(findPython(search)).rejects.toMatchObject({ ...refusal, command: path });
    }
  });
});
