import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findPyodide } from '../../src/cpython/files.ts';
import { ALLOWED, Refused, seal } from '../../src/cpython/seal.ts';

interface Module {
  new (bytes: Uint8Array): object;
  exports(module: object): { readonly name: string }[];
  imports(module: object): { readonly name: string; readonly module: string; readonly kind: string }[];
}
const { Module } = (globalThis as unknown as { WebAssembly: { Module: Module } }).WebAssembly;

describe('what WebAssembly may call', () => {
  /** The names of all functions of JavaScript that the interpreter imports; those of OpenGL are hundreds. */
  const imported = (): string[] => {
    const module = new Module(readFileSync(join(findPyodide().folder, 'pyodide.asm.wasm')));
    const own = new Set(Module.exports(module).map(({ name }) => name));
    const functions = Module.imports(module).filter(
      ({ kind, module: from }) => kind === 'function' || from === 'GOT.func',
    );
    return [...new Set(functions.map(({ name }) => name))]
      .filter((name) => !own.has(name) && !name.startsWith('emscripten_gl'))
      .sort();
  };

  it('was looked at by somebody: a new name is to be judged, and added to imports.txt', () => {
    expect(imported()).toEqual(readFileSync('tests/cpython/imports.txt', 'utf8').trimEnd().split('\n'));
  });

  it('allows nothing that is not there', () => {
    const names = new Set(imported());
    expect(ALLOWED.filter((name) => !names.has(name))).toEqual([]);
  });
});

describe('the seal', () => {
  it('refuses, once shut, all but what is allowed', () => {
    const call = (value: unknown) => (value as () => unknown)();
    const env: Record<string, unknown> = {
      fd_write: () => 1,
      __syscall_socket: () => 2,
      emscripten_run_script: () => 3,
    };
    const shut = seal(env);
    expect(Object.values(env).map(call)).toEqual([1, 2, 3]);
    shut();
    expect(call(env['fd_write'])).toBe(1);
    expect(call(env['__syscall_socket'])).toBe(-52);
    expect(() => call(env['emscripten_run_script'])).toThrow(Refused);
  });

  it('keeps one function one, whatever its names, and its signature', () => {
    const script = Object.assign(() => {}, { sig: 'vp' });
    const env: Record<string, unknown> = { emscripten_run_script: script, _emscripten_run_script: script };
    seal(env);
    expect(env['emscripten_run_script']).toBe(env['_emscripten_run_script']);
    expect(env['emscripten_run_script']).toHaveProperty('sig', 'vp');
  });
});
