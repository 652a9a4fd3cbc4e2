import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../support.ts';
import { installedPython } from './support.ts';

const python = await installedPython();

/** Programs that must do under observation what they do without: what they write, and how they end. */
const PROGRAMS: Readonly<Record<string, string>> = {
  'names, arguments, path': `
import asyncio, os, sys
async def main():
    print(asyncio.current_task().get_name(), asyncio.create_task(asyncio.sleep(0)).get_name())
    print(type(asyncio.current_task()), type(asyncio.get_running_loop()))
print(sys.argv, __name__, __file__, sys.path[0], __spec__, os.environ.get("PYTHONPATH"))
print([name for name in os.environ if "ASYNCTUTOR" in name], sys.flags, sorted(vars()))
asyncio.run(main())
`,
  'modules with the names of the harness': `
import observer, recorder, script, live
print(observer.__file__, recorder.x, script.x, live.x)
`,
  'an error': `
import asyncio
async def fail():
    await asyncio.sleep(0.01)
    return {}["key"]
async def main():
    try:
        await asyncio.gather(fail(), asyncio.to_thread(int, "x"))
    except KeyError as error:
        raise ValueError("bad") from error
asyncio.run(main())
`,
  'an error in a thread': `
import asyncio, traceback
async def main():
    try:
        await asyncio.to_thread(int, "x")
    except ValueError:
        traceback.print_exc()
asyncio.run(main())
`,
  'exit codes': `
import asyncio, sys
async def main():
    await asyncio.sleep(0)
    sys.exit(3)
asyncio.run(main())
`,
  'a syntax error': 'import asyncio\nx = = 1\n',
  'what is left behind': `
import asyncio
async def fail():
    raise ValueError("unseen")
async def nap():
    await asyncio.sleep(0)
async def main():
    nap()
    asyncio.create_task(fail())
    await asyncio.sleep(0.01)
asyncio.run(main())
left = nap()
`,
  'a loop that is asked for more while it runs': `
import asyncio, warnings
warnings.simplefilter("ignore")
def factory(loop, coro, **options):
    print("factory", coro.__qualname__)
    return asyncio.Task(coro, loop=loop, **options)
async def number(n):
    await asyncio.sleep(0)
    return n
async def main():
    loop = asyncio.get_running_loop()
    loop.slow_callback_duration = 60
    create_task = loop.create_task
    for act in (lambda: None, lambda: loop.set_debug(True), lambda: loop.set_debug(False), lambda: loop.set_task_factory(factory)):
        act()
        print(await asyncio.gather(number(1), asyncio.create_task(number(2), name="two"), asyncio.Task(number(3), loop=loop), create_task(number(7))))
        loop.call_soon(print, "called", act.__name__)
        print(asyncio.create_task(number(4)).get_name(), asyncio.create_task(number(5), name="").get_name() == "")
    return loop, loop.call_soon
loop, call_soon = asyncio.run(main())
for use in (lambda: loop.call_soon(print), lambda: call_soon(print), lambda: loop.create_task(left)):
    left = number(6)
    try:
        use()
    except RuntimeError as error:
        print(error)
    left.close()
`,
  'several loops, made in several ways': `
import asyncio
async def main(x):
    await asyncio.sleep(0)
    print(x, asyncio.current_task().get_name())
    return x
asyncio.run(main(1))
with asyncio.Runner() as runner:
    runner.run(main(2))
    runner.run(main(3))
loop = asyncio.new_event_loop()
print(loop.run_until_complete(main(4)))
loop.close()
loop = asyncio.SelectorEventLoop()
print(loop.run_until_complete(main(5)))
loop.close()
class Loop(asyncio.SelectorEventLoop):
    def call_soon(self, *args, **options):
        return super().call_soon(*args, **options)
loop = Loop()
print(loop.run_until_complete(asyncio.gather(main(6), main(7), loop=None) if False else main(6)))
loop.close()
print(asyncio.run(main(8), debug=True))
`,
  'loops in several threads': `
import asyncio, threading
async def main(x):
    await asyncio.sleep(0.01)
    return x
results = []
threads = [threading.Thread(target=lambda n=n: results.append(asyncio.run(main(n)))) for n in range(4)]
for each in threads: each.start()
for each in threads: each.join()
print(sorted(results))
loop = asyncio.new_event_loop()
thread = threading.Thread(target=loop.run_forever)
thread.start()
print(asyncio.run_coroutine_threadsafe(main("far"), loop).result())
loop.call_soon_threadsafe(loop.stop)
thread.join()
loop.close()
print(threading.active_count())
`,
  'processes of its own': `
import asyncio, os, subprocess, sys
from concurrent.futures import ProcessPoolExecutor
async def main():
    child = await asyncio.create_subprocess_exec(sys.executable, "-c", "import sys; print(sys.argv, 'observer' in sys.modules)", stdout=-1)
    print((await child.communicate())[0])
    with ProcessPoolExecutor(1) as pool:
        print(await asyncio.get_running_loop().run_in_executor(pool, abs, -3))
if __name__ == "__main__":
    asyncio.run(main())
    print(subprocess.run([sys.executable, "-c", "import os; print([fd for fd in range(3, 300) if os.path.exists(f'/proc/self/fd/{fd}')])"], capture_output=True, close_fds=False, text=True).stdout)
    if (child := os.fork()) == 0:
        asyncio.run(asyncio.sleep(0))
        os._exit(7)
    print(os.waitpid(child, 0)[1] >> 8)
    asyncio.run(main())
`,
  'warnings as errors': `
import asyncio, warnings, os
warnings.simplefilter("error")
if (child := os.fork()) == 0:
    os._exit(0)
os.waitpid(child, 0)
async def main():
    await asyncio.sleep(0.05)
asyncio.run(main())
for number in range(30):
    print(number)
    if (child := os.fork()) == 0:
        os._exit(0)
    os.waitpid(child, 0)
print("no warning")
`,
  'cancellation and time limits': `
import asyncio
async def stubborn():
    try:
        await asyncio.sleep(9)
    except asyncio.CancelledError as error:
        print("cancelled", error.args)
        raise
async def main():
    task = asyncio.create_task(stubborn())
    await asyncio.sleep(0)
    task.cancel("why")
    print(await asyncio.gather(task, return_exceptions=True), task.cancelling())
    try:
        async with asyncio.timeout(0.01):
            await asyncio.sleep(9)
    except TimeoutError as error:
        print(repr(error), repr(error.__cause__))
    asyncio.current_task().cancel()
    await asyncio.sleep(0)
asyncio.run(main())
`,
  'output without a newline, and in pieces': `
import sys
print("a", 1, end=""); sys.stdout.write("b\\nc"); print(); print("last", end="")
sys.stdout.buffer.write(b"")
`,
};

function write(folder: string, name: string, source: string): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), source);
}

const normal = (text: string): string =>
  text.replaceAll(/0x[0-9a-f]+/g, '0x').replaceAll(/\d\.\d+ s/g, 'x s');

describe.skipIf(python === null || process.platform === 'win32')(
  'a script that is observed does what it does alone',
  () => {
    it.each(Object.entries(PROGRAMS))('%s', async (_name, source) => {
      if (python === null) return;
      const folder = temporaryFolder();
      write(folder, 'program.py', source);
      write(folder, 'observer.py', 'x = 1');
      for (const name of ['recorder', 'script', 'live']) write(folder, `${name}.py`, `x = "${name}"`);
      const file = join(folder, 'program.py');
      const alone = spawnSync(python.found.path, [file, 'one', '--two'], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      const out: string[] = [];
      const err: string[] = [];
      const { exitCode } = await python.run(
        { file, args: ['one', '--two'] },
        { stdin: 'ignore', stdout: (line) => out.push(line), stderr: (line) => err.push(line) },
      );
      expect({ out: normal(out.join('\n')), err: normal(err.join('\n')), exitCode }).toEqual({
        out: normal(alone.stdout.replace(/\n$/, '')),
        err: normal(alone.stderr.replace(/\n$/, '')),
        exitCode: alone.status,
      });
    });
  },
);
