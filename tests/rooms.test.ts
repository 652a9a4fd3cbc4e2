import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const refused = [
  ['asyncio', '../trace/index.ts'],
  ['asyncio', '../terminal/index.ts'],
  ['asyncio', 'node:fs'],
  ['trace', '../demos/index.ts'],
  ['trace', '../cli/io.ts'],
  ['demos', '../terminal/index.ts'],
  ['terminal', '../lessons/index.ts'],
  ['terminal', 'node:process'],
  ['lessons', '../cli/program.ts'],
  ['lessons', '../asyncio/index.ts'],
  ['quiz', '../terminal/index.ts'],
  ['quiz', '../progress/index.ts'],
  ['progress', '../lessons/index.ts'],
  ['progress', '../cli/io.ts'],
  ['terminal', '../asyncio/index.ts'],
  ['python', '../demos/index.ts'],
  ['i18n', '../trace/index.ts'],
  ['text', '../i18n/index.ts'],
] as const;

const allowed = [
  ['trace', '../asyncio/index.ts'],
  ['demos', '../trace/index.ts'],
  ['terminal', '../trace/index.ts'],
  ['cli', '../terminal/index.ts'],
  ['asyncio', './task.ts'],
  ['quiz', '../lessons/index.ts'],
  ['progress', '../text/written.ts'],
  ['terminal', '../text/unseen.ts'],
  ['lessons', '../text/unseen.ts'],
  ['asyncio', 'node:worker_threads'],
] as const;

/** The file of a room that imports this. */
const fileOf = (room: string, imported: string): string =>
  `src/${room}/imports-${imported.replaceAll(/[^a-z]+/g, '-')}.ts`;

describe('the arrows between the rooms of src run one way', () => {
  let project = '';
  let report = '';

  beforeAll(() => {
    project = mkdtempSync(join(tmpdir(), 'rooms-'));
    copyFileSync('.biome.json', join(project, '.biome.json'));
    for (const [room, imported] of [...refused, ...allowed]) {
      const file = join(project, fileOf(room, imported));
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, `import { x } from '${imported}';\n\nexport const y = x;\n`);
    }
    const args = [
      'lint',
      '--only=style/noRestrictedImports',
      '--vcs-enabled=false',
      '--max-diagnostics=none',
    ];
    const biome = resolve('node_modules/.bin/biome');
    report = spawnSync(biome, [...args, '.'], { cwd: project, encoding: 'utf8' }).stderr;
  });
  afterAll(() => rmSync(project, { recursive: true }));

  it.each(refused)('%s may not import %s', (room, imported) => {
    expect(report).toContain(`${fileOf(room, imported)}:`);
  });

  it.each(allowed)('%s may import %s', (room, imported) => {
    expect(report).not.toContain(`${fileOf(room, imported)}:`);
  });
});
