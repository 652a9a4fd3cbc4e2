import type { GatherTask } from './gather.ts';

/** How wide a listing may be, in columns. */
const WIDTH = 88;
/** So many tasks, if they are alike, are not written out one by one. */
const MANY = 7;

const pythonHead = (tasks: readonly GatherTask[]) => `\
import asyncio

${pythonTable(tasks)}


async def worker(name, seconds):
    print(f"{name}: start")
    await asyncio.sleep(seconds)
    print(f"{name}: end")
    return f"{name} done"
`;

const pythonTail = `\
results = asyncio.run(main())
print(", ".join(results))
`;

const typescriptHead = (tasks: readonly GatherTask[]) => `\
${typescriptTable(tasks)}

const worker = coroutine(function* worker(name: string, seconds: number) {
  console.log(\`\${name}: start\`);
  yield* sleep(seconds);
  console.log(\`\${name}: end\`);
  return \`\${name} done\`;
});
`;

const typescriptTail = `\
const results = await run(main());
console.log(results.join(', '));
`;

/** The workers gathered, in Python. */
export function pythonTogether(tasks: readonly GatherTask[]): string {
  return `\
${pythonHead(tasks)}

async def main():
    tasks = [
        asyncio.create_task(worker(name, seconds), name=name)
        for name, seconds in TASKS
    ]
    return await asyncio.gather(*tasks)


${pythonTail}`;
}

/** The workers awaited in turn, in Python. */
export function pythonInTurn(tasks: readonly GatherTask[]): string {
  return `\
${pythonHead(tasks)}

async def main():
    results = []
    for name, seconds in TASKS:
        results.append(await worker(name, seconds))
    return results


${pythonTail}`;
}

/** The workers gathered, in TypeScript. */
export function typescriptTogether(tasks: readonly GatherTask[]): string {
  return `\
import { coroutine, createTask, gather, run, sleep } from 'asynctutor/asyncio';

${typescriptHead(tasks)}
const main = coroutine(function* main() {
  const tasks = TASKS.map(([name, seconds]) => createTask(worker(name, seconds), { name }));
  return yield* gather(...tasks);
});

${typescriptTail}`;
}

/** The workers awaited in turn, in TypeScript. */
export function typescriptInTurn(tasks: readonly GatherTask[]): string {
  return `\
import { coroutine, run, sleep } from 'asynctutor/asyncio';

${typescriptHead(tasks)}
const main = coroutine(function* main() {
  const results: string[] = [];
  for (const [name, seconds] of TASKS) {
    results.push(yield* worker(name, seconds));
  }
  return results;
});

${typescriptTail}`;
}

function pythonTable(tasks: readonly GatherTask[]): string {
  const series = seriesOf(tasks);
  if (series !== null) {
    const { prefix, seconds, count } = series;
    return `TASKS = [(f"${prefix}{number}", ${seconds}) for number in range(1, ${count} + 1)]`;
  }
  const rows = tasks.map(({ name, seconds }) => `(${pythonText(name)}, ${seconds})`);
  return list('TASKS = [', rows, ']', '    ');
}

function typescriptTable(tasks: readonly GatherTask[]): string {
  const head = 'const TASKS: [name: string, seconds: number][] = ';
  const series = seriesOf(tasks);
  if (series !== null) {
    const { prefix, seconds, count } = series;
    return `\
${head}Array.from(
  { length: ${count} },
  (_, index) => [\`${prefix}\${index + 1}\`, ${seconds}],
);`;
  }
  const rows = tasks.map(({ name, seconds }) => `[${typescriptText(name)}, ${seconds}]`);
  return list(`${head}[`, rows, '];', '  ');
}

/** What many tasks have in common, if they are numbered from 1 and take equally long; else `null`. */
function seriesOf(tasks: readonly GatherTask[]): { prefix: string; seconds: number; count: number } | null {
  const [first] = tasks;
  if (first === undefined || tasks.length < MANY) return null;
  const prefix = /^([\p{L}_ -]*)1$/u.exec(first.name)?.[1];
  const { seconds } = first;
  const alike = tasks.every(
    (task, index) => task.name === `${prefix}${index + 1}` && task.seconds === seconds,
  );
  return prefix !== undefined && alike ? { prefix, seconds, count: tasks.length } : null;
}

/** A list on one line if it fits, or else on lines as full as they can be. */
function list(open: string, items: readonly string[], close: string, indent: string): string {
  const line = open + items.join(', ') + close;
  if (line.length <= WIDTH) return line;
  const lines: string[] = [];
  let current = '';
  for (const item of items) {
    const longer = current === '' ? `${indent}${item},` : `${current} ${item},`;
    if (current !== '' && longer.length > WIDTH) {
      lines.push(current);
      current = `${indent}${item},`;
    } else {
      current = longer;
    }
  }
  return [open, ...lines, current, close].join('\n');
}

/** A string literal that Python and TypeScript read alike. */
function pythonText(text: string): string {
  // JSON leaves some of the characters that no reader can see as they are.
  return JSON.stringify(text).replace(
    /[\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** The same literal in single quotes, unless that would take more escapes. */
function typescriptText(text: string): string {
  const literal = pythonText(text);
  return text.includes("'") ? literal : `'${literal.slice(1, -1).replaceAll('\\"', '"')}'`;
}
