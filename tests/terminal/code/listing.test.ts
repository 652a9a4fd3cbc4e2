import { describe, expect, it } from 'vitest';
import { type Listing, listing } from '../../../src/terminal/code/listing.ts';
import { expectGolden, plain, TERMINALS } from '../support/views.ts';

const python: Listing = {
  title: 'Python',
  language: 'python',
  code: `import asyncio

async def worker(name, seconds):
    """Sleeps:
    no more, no less."""
    print(f"{name}: start")
    await asyncio.sleep(seconds)  # let the others run
    return f"{name} done"

asyncio.run(worker("T1", 1))
`,
};

const typescript: Listing = {
  title: 'TypeScript',
  language: 'typescript',
  code: `import { coroutine, run, sleep } from 'asynctutor/asyncio';

const worker = coroutine(function* (name: string) {
  console.log(\`\${name}: start\`); // then wait
  yield* sleep(1);
});
await run(worker('T1'));
`,
};

describe('a listing', () => {
  it.each(TERMINALS)('looks as approved at $name', async ({ name, width, theme }) => {
    await expectGolden(`listing-${name}`, {
      both: listing([python, typescript], { width, theme }),
      'one alone': listing([python], { width, theme }),
    });
  });

  it('stands side by side exactly when there is room', () => {
    const first = (width: number) => listing([python, typescript], { width, theme: plain() })[0];
    const wanted = 4 + 54 + 3 + 4 + 59;
    expect(first(wanted + 1)).toMatch(/^Python +TypeScript$/);
    expect(first(wanted)).toBe('Python');
  });

  it('loses nothing of a long line', () => {
    const code = `x = "${'任務 and '.repeat(30)}"`;
    const lines = listing([{ ...python, code }], { width: 40, theme: plain() }).slice(2);
    expect(
      lines
        .map((line) => line.slice(4))
        .join('')
        .replaceAll(' ', ''),
    ).toBe(code.replaceAll(' ', ''));
    expect(lines.slice(1).every((line) => line.startsWith(' ↪'))).toBe(true);
  });

  it('has no escape codes without colour, and the same text with it', () => {
    const without = listing([python, typescript], { width: 140, theme: plain() });
    const within = listing([python, typescript], { width: 140, theme: plain({ level: 3 }) });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what colours are made of.
    expect(within.map((line) => line.replaceAll(/\x1b\[[\d;]*m/g, ''))).toEqual(without);
  });

  it('shows the tricks of a program instead of playing them', () => {
    const code = 'print("\x1b[2J\u202e")\n\tpass\n';
    const lines = listing([{ ...python, code }], { width: 80, theme: plain() });
    expect(lines.slice(2)).toEqual([' 1  print("\\x1b[2J\\u202e")', ' 2      pass']);
  });
});
