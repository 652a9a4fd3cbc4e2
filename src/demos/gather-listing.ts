import { pythonTable, typescriptTable } from './gather-table.ts';
import type { GatherTask } from './gather-task.ts';

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
import {
  coroutine,
  createTask,
  gather,
  run,
  sleep,
} from 'asynctutor/asyncio';

${typescriptHead(tasks)}
const main = coroutine(function* main() {
  const tasks = TASKS.map(([name, seconds]) =>
    createTask(worker(name, seconds), { name }),
  );
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
