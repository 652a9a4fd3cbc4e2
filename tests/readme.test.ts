import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { asynctutor } from './cli/support.ts';

const read = (file: string): string => readFileSync(file, 'utf8');

/** The command lines of a README, without what they do. */
function commandsIn(text: string): string[] {
  const lines = text.matchAll(/^ {4}(?:npm ci && npx )?asynctutor((?: (?! ).+?)?)(?: {2,}.*)?$/gm);
  return [...lines].map(([, words = '']) => words.trim());
}

const english = read('README.md');
const french = read('README.fr.md');

describe('the README', () => {
  it('shows a picture as the product makes it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'asynctutor-readme-'));
    try {
      const file = join(folder, 'gather.svg');
      expect((await asynctutor(['demo', 'gather', '--instant', '--svg', file])).code).toBe(0);
      expect(read('docs/gather.svg')).toBe(read(file));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it.each([...new Set([...commandsIn(english), ...commandsIn(french)])])(
    'names what there is: asynctutor %s',
    async (line) => {
      const words = line.replace(/ (?:\||--lang|-- ).*/, '').split(' ');
      const names = words.filter((word) => /^[a-z]+$/.test(word) && word !== words[0]);
      const [command, inner] = words;
      if (command === undefined || command === '') return;
      let help = (await asynctutor(['help', command])).stdout;
      if (['progress', 'exercise', 'new'].includes(command) && inner !== undefined) {
        const { code, stdout } = await asynctutor(['help', command, inner]);
        expect(code).toBe(0);
        help += stdout;
      }
      for (const option of words.filter((word) => word.startsWith('--') && word !== '--')) {
        expect(help).toContain(option);
      }
      if (command === 'demo') {
        expect((await asynctutor(['demo', ...names, '--instant'])).code).toBe(0);
      }
    },
  );

  it('has a French twin that names the same commands', () => {
    const commands = (text: string) =>
      new Set(
        commandsIn(text).map((line) =>
          line
            .split(' ')
            .filter((word) => /^[-a-z]+$/.test(word) && !/cours|course|lang|^fr$/.test(word))
            .join(' '),
        ),
      );
    expect(commands(french)).toEqual(commands(english));
  });
});
