import { typeName } from '../asyncio/index.ts';
import { print, type Run } from '../trace/index.ts';
import type { Demo, Program } from './demo.ts';
import { fetch, pythonFetch, typescriptFetch } from './fetch.ts';

function reportByCalling(): void {
  const page = fetch();
  print(`report: got a ${typeName(page)}`);
}

async function reportByRunning(run: Run): Promise<void> {
  const page = await run(fetch());
  print(`report: got a ${typeName(page)}`);
}

const wrong: Program = {
  script: async () => reportByCalling(),
  python: `\
${pythonFetch}

def report():
    page = fetch()
    print(f"report: got a {type(page).__name__}")


report()
`,
  typescript: `\
import { coroutine, sleep, typeName } from 'asynctutor/asyncio';

${typescriptFetch}
function report() {
  const page = fetch();
  console.log(\`report: got a \${typeName(page)}\`);
}

report();
`,
};

const right: Program = {
  script: reportByRunning,
  python: `\
${pythonFetch}

def report():
    page = asyncio.run(fetch())
    print(f"report: got a {type(page).__name__}")


report()
`,
  typescript: `\
import { coroutine, run, sleep, typeName } from 'asynctutor/asyncio';

${typescriptFetch}
async function report() {
  const page = await run(fetch());
  console.log(\`report: got a \${typeName(page)}\`);
}

await report();
`,
};

/** A plain function cannot await: it has to start an event loop. */
export const syncCallDemo: Demo = {
  name: 'pitfalls sync-call',
  summary: 'A plain function cannot await: it needs asyncio.run.',
  notice: [
    'In the first run no event loop ever starts, so there is nobody to run the coroutine, and no task to watch.',
    'asyncio.run starts a loop, runs the coroutine in it as a task, closes the loop and returns the result.',
    'The plain function waits for all of that. Where a loop is running already, asyncio.run is refused: use await.',
  ],
  kind: 'pitfall',
  variants: [
    { label: 'called like a plain function', program: wrong },
    { label: 'with asyncio.run', program: right },
  ],
};
