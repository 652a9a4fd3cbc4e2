import { readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { compact } from '../../src/progress/compact.ts';
import { openProgress } from '../../src/progress/index.ts';
import { recordOf, temporaryDirectory } from './support.ts';

/** What another process does, once, just before this one reads a file, or once it has written. */
const other = vi.hoisted(() => {
  // What another test has loaded has the real file system.
  vi.resetModules();
  return { beforeRead: () => {}, afterWrite: () => {}, beforeRename: () => {} };
});
afterAll(() => vi.resetModules());

vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>();
  const once = (name: keyof typeof other) => {
    const act = other[name];
    other[name] = () => {};
    act();
  };
  return {
    ...fs,
    readFileSync: (...args: Parameters<typeof fs.readFileSync>) => {
      once('beforeRead');
      return fs.readFileSync(...args);
    },
    fsyncSync: (descriptor: number) => {
      fs.fsyncSync(descriptor);
      once('afterWrite');
    },
    renameSync: (...args: Parameters<typeof fs.renameSync>) => {
      once('beforeRename');
      fs.renameSync(...args);
    },
  };
});

let directory = '';
const path = (name: string) => join(directory, name);
const pagesRead = () => [...(openProgress({ directory }).state.pages.get('gather') ?? [])].sort();

let seq = 0;
/** What another process adds to a new file of the journal, after it has sealed the one before. */
function sealAndAdd(page: string): void {
  renameSync(path('journal.jsonl'), path(`journal-${++seq}.jsonl`));
  const record = recordOf({ kind: 'page', chapter: 'gather', page }, Date.now());
  writeFileSync(path('journal.jsonl'), `${JSON.stringify(record)}\n`);
}

beforeEach(() => {
  directory = temporaryDirectory();
  openProgress({ directory }).visitPage('gather', 'first');
});

describe('while another process seals the file', () => {
  it('whoever reads has the records of both', () => {
    other.beforeRead = () => sealAndAdd('second');
    expect(pagesRead()).toEqual(['first', 'second']);
  });

  it('whoever writes does so again, where it will be found', () => {
    const progress = openProgress({ directory });
    other.afterWrite = () => {
      sealAndAdd('other');
      // It has read the file before the record came, and removes it.
      for (const name of readdirSync(directory)) {
        if (name !== 'journal.jsonl') rmSync(path(name));
      }
    };
    progress.visitPage('gather', 'second');
    expect(pagesRead()).toEqual(['other', 'second']);
  });

  it('whoever compacts reads only what nobody appends to', () => {
    other.beforeRead = () => {
      const record = recordOf({ kind: 'page', chapter: 'gather', page: 'second' }, Date.now());
      writeFileSync(path('journal.jsonl'), `${JSON.stringify(record)}\n`);
    };
    compact(directory);
    expect(readdirSync(directory)).toContain('journal.jsonl');
    expect(pagesRead()).toEqual(['first', 'second']);
  });

  it('whoever sets a file aside does not take a journal for it', () => {
    writeFileSync(path('journal.jsonl'), 'no journal\n');
    other.beforeRename = () => {
      renameSync(path('journal.jsonl'), path('unreadable-by-another.jsonl'));
      openProgress({ directory }).visitPage('gather', 'new');
    };
    expect(pagesRead()).toEqual(['new']);
    expect(readdirSync(directory).filter((name) => name.startsWith('unreadable'))).toHaveLength(1);
  });
});
