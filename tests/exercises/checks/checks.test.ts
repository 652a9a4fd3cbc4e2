import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Interpreter } from '../../../src/cpython/index.ts';
import { CHECK_KINDS, type Check } from '../../../src/exercises/checks/index.ts';
import { startInterpreter } from '../../cpython/support.ts';
import { fr, judging, told } from '../support.ts';

let python: Interpreter;
beforeAll(async () => {
  python = await startInterpreter();
});
afterAll(() => python.close());

const judged = judging(() => python);

/** What is told of a program, in English and in French; two empty lists if it passes. */
async function messagesOf(source: string, check: Check, driver?: string): Promise<string[][]> {
  const verdict = await judged(source, check, driver);
  return [told(verdict), told(verdict, { messages: fr, language: 'fr' })].map((texts) =>
    texts.map((text) => text.replaceAll('\u00a0', ' ')),
  );
}

interface Case {
  readonly check: Check;
  readonly passes: readonly string[];
  readonly fails: readonly (readonly [source: string, english: string, french: string])[];
}

/** A program with a main coroutine of these lines, run. */
function main(body: string, before = ''): string {
  const lines = body.split('\n').map((line) => `    ${line}`);
  return ['import asyncio, time', before, 'async def main():', ...lines, 'asyncio.run(main())'].join('\n');
}

const NAP = 'async def nap(seconds):\n    await asyncio.sleep(seconds)';
const FETCHES = ['a', 'b'].map((each) => `async def fetch_${each}():\n    await asyncio.sleep(1)`).join('\n');
const POLL = 'async def poll():\n    while True:\n        await asyncio.sleep(0.4)';

const CASES: Readonly<Record<string, Case>> = {
  'a result': {
    check: { result: "'ok'" },
    passes: [main('return "ok"')],
    fails: [
      [
        main('return 3'),
        "the program returns `3`; it should return `'ok'`",
        "le programme renvoie `3` ; il devrait renvoyer `'ok'`",
      ],
    ],
  },
  'all its output': {
    check: { output: ['a', 'b'] },
    passes: ['print("a\\nb")'],
    fails: [
      ['print("a")', '`b` is never printed', '`b` ne s’affiche jamais'],
      [
        'print("b\\na")',
        '`b` is printed before `a`; it should come after',
        '`b` s’affiche avant `a` ; ce devrait être l’inverse',
      ],
      [
        'print("a\\nc")',
        'printed line 2 is `c`; it should be `b`',
        'la ligne affichée numéro 2 est `c` ; il fallait `b`',
      ],
      [
        'print("a")\nprint("debug")\nprint("b")',
        '`debug` is printed too (line 2); nothing else should be',
        '`debug` s’affiche aussi (ligne 2) ; rien d’autre ne devrait s’afficher',
      ],
      [
        'print("a")\nprint("a")\nprint("b")',
        '`a` is printed too (line 2); nothing else should be',
        '`a` s’affiche aussi (ligne 2) ; rien d’autre ne devrait s’afficher',
      ],
      [
        'print("a\\nb")\nprint("c")',
        '`c` is printed too (line 2); nothing else should be',
        '`c` s’affiche aussi (ligne 2) ; rien d’autre ne devrait s’afficher',
      ],
    ],
  },
  'some output in order': {
    check: { output: { lines: ['a', 'b'], order: 'as-given' } },
    passes: ['print("a\\nx\\nb")', 'print("b\\na\\nb")'],
    fails: [
      [
        'print("b\\na")',
        '`b` is printed before `a`; it should come after',
        '`b` s’affiche avant `a` ; ce devrait être l’inverse',
      ],
    ],
  },
  'output in any order': {
    check: { output: { lines: ['a', 'a', 'b'], order: 'any', only: true } },
    passes: ['print("a\\nb\\na")'],
    fails: [
      [
        'print("a\\nb")',
        '`a` is printed once; it should be 2 times',
        '`a` s’affiche 1 fois ; il fallait 2 fois',
      ],
      [
        'print("a\\nb\\na\\nc")',
        '`c` is printed too (line 1); nothing else should be',
        '`c` s’affiche aussi (ligne 1) ; rien d’autre ne devrait s’afficher',
      ],
    ],
  },
  'the time of a line': {
    check: { printedAt: { line: 'tea', t: 0.3 } },
    passes: [main('await asyncio.sleep(0.1)\nawait asyncio.sleep(0.2)\nprint("tea")')],
    fails: [
      ['print("coffee")', '`tea` is never printed', '`tea` ne s’affiche jamais'],
      [
        main('await asyncio.sleep(1.5)\nprint("tea")'),
        '`tea` is printed at 1.5 s (line 5); it should be at 0.3 s',
        '`tea` s’affiche à 1,5 s (ligne 5) ; ce devrait être à 0,3 s',
      ],
    ],
  },
  'an error': {
    check: { error: 'ValueError: *' },
    passes: ['raise ValueError("no tea")'],
    fails: [
      [
        'print()',
        'the program ends well; it should fail with `ValueError: *`',
        'le programme se termine bien ; il devrait échouer avec `ValueError: *`',
      ],
      [
        'raise KeyError("tea")',
        "the program fails with `KeyError: 'tea'`; it should fail with `ValueError: *`",
        "le programme échoue avec `KeyError: 'tea'` ; il devrait échouer avec `ValueError: *`",
      ],
    ],
  },
  'how long it takes': {
    check: { elapsed: { most: 1, least: 1 } },
    passes: [main('await asyncio.gather(nap(1), nap(1))', NAP)],
    fails: [
      [
        main('a = await fetch_a()\nb = await fetch_b()\nprint(a, b)', FETCHES),
        "the program takes 2 s; 1 s is possible: the calls of `fetch_a` and `fetch_b` (lines 7 and 8) run one after another for 2 s, and none needs another's value: together they would take 1 s",
        'le programme dure 2 s ; c’est possible en 1 s : les appels de `fetch_a` et `fetch_b` (lignes 7 et 8) se suivent pendant 2 s, et aucun n’a besoin de la valeur d’un autre : ensemble, ils prendraient 1 s',
      ],
      // That they take turns is not what makes it slow.
      [
        main('a = await fetch_a()\nb = await fetch_b()\nawait asyncio.sleep(3)\nprint(a, b)', FETCHES),
        'the program takes 5 s; 1 s is possible',
        'le programme dure 5 s ; c’est possible en 1 s',
      ],
      [
        main('time.sleep(2)'),
        'the program takes 2 s; 1 s is possible: line 4 blocks the whole loop for 2 s from 0 s on: nothing else can run',
        'le programme dure 2 s ; c’est possible en 1 s : la ligne 4 bloque toute la boucle pendant 2 s à partir de 0 s : rien d’autre ne peut s’exécuter',
      ],
      [
        main('pass'),
        'the program takes only 0 s; what it has to wait for takes 1 s',
        'le programme ne dure que 0 s ; ce qu’il doit attendre dure 1 s',
      ],
    ],
  },
  'an overlap of two functions': {
    check: { overlaps: ['fetch_a', 'fetch_b'] },
    passes: [
      main('await asyncio.gather(fetch_a(), fetch_b())', FETCHES),
      main('a = asyncio.create_task(fetch_a())\nawait fetch_b()\nawait a', FETCHES),
    ],
    fails: [
      [
        main('await fetch_a()\nawait fetch_b()', FETCHES),
        '`fetch_b` (line 8) started at 1 s, after `fetch_a` had ended; both could start at 0 s',
        '`fetch_b` (ligne 8) a démarré à 1 s, une fois `fetch_a` terminée ; les deux pouvaient démarrer à 0 s',
      ],
      [
        main('await fetch_a()\nfetch_b()', FETCHES),
        '`fetch_b` (line 8) is called, and its coroutine is never awaited: nothing of it runs',
        '`fetch_b` (ligne 8) est appelée, mais sa coroutine n’est jamais attendue : rien n’en est exécuté',
      ],
      [
        main('await fetch_a()', FETCHES),
        '`fetch_b` (line 4) never runs, or never waits for anything',
        '`fetch_b` (ligne 4) ne s’exécute jamais, ou n’attend jamais rien',
      ],
      [
        main(
          'await fetch_a()',
          NAP.replaceAll('nap', 'fetch_a').replace('seconds', '').replace('seconds', '1'),
        ),
        'the program has no function `fetch_b`: the exercise needs it',
        'le programme n’a pas de fonction `fetch_b` : l’exercice en a besoin',
      ],
      [
        main(
          'await asyncio.gather(fetch_a(), fetch_b())',
          FETCHES.replaceAll('await asyncio.sleep', 'time.sleep'),
        ),
        'line 3 blocks the whole loop for 1 s from 0 s on: nothing else can run',
        'la ligne 3 bloque toute la boucle pendant 1 s à partir de 0 s : rien d’autre ne peut s’exécuter',
      ],
    ],
  },
  'an overlap of all calls': {
    check: { overlaps: ['nap'] },
    passes: [
      main('await asyncio.gather(nap(1), nap(2), nap(3))', NAP),
      main(
        'await asyncio.gather(*[asyncio.to_thread(nap) for _ in range(3)])',
        'def nap():\n    time.sleep(1)',
      ),
      main(
        'await asyncio.gather(asyncio.to_thread(partial(nap, 1)), asyncio.get_running_loop().run_in_executor(None, partial(nap, 1)))',
        'from functools import partial\ndef nap(seconds):\n    time.sleep(seconds)',
      ),
    ],
    fails: [
      [
        main('await asyncio.gather(nap(2), nap(1))\nawait nap(3)', NAP),
        'call 3 of `nap` (line 6) started at 2 s, after call 2 had ended; both could start at 0 s',
        'l’appel 3 de `nap` (ligne 6) a démarré à 2 s, une fois l’appel 2 terminé ; les deux pouvaient démarrer à 0 s',
      ],
      [
        main('await nap(1)', NAP),
        'never more than 1 call of `nap` is under way at once; 2 could be',
        'jamais plus d’un appel de `nap` en cours à la fois ; il pourrait y en avoir 2',
      ],
      [
        main('await asyncio.gather(nap(0), nap(0))', NAP),
        'the calls of `nap` (line 5) take no time: they begin and end at 0 s',
        'les appels de `nap` (ligne 5) ne prennent aucun temps : ils commencent et finissent à 0 s',
      ],
      [
        main('asyncio.gather(nap(1), nap(1))\nawait asyncio.sleep(0)', NAP),
        '`nap` (line 5) was still under way when the program ended at 0 s, and was cut off',
        '`nap` (ligne 5) était encore en cours quand le programme s’est terminé, à 0 s, et a été coupée',
      ],
    ],
  },
  'a limit': {
    check: { atOnce: { calls: 'nap', most: 2, least: 2 } },
    passes: [
      main(
        'await asyncio.gather(*[limited() for _ in range(4)])',
        `${NAP}\nlimit = asyncio.Semaphore(2)\nasync def limited():\n    async with limit:\n        await nap(1)`,
      ),
      // What waits for the semaphore has not begun.
      main(
        'await asyncio.gather(*[nap() for _ in range(4)])',
        'limit = asyncio.Semaphore(2)\nasync def nap():\n    async with limit:\n        await asyncio.sleep(1)',
      ),
      // A decorator gives its name to what it puts around.
      main(
        'await asyncio.gather(*[nap() for _ in range(4)])',
        `import functools
limit = asyncio.Semaphore(2)
def limited(f):
    @functools.wraps(f)
    async def inner():
        async with limit:
            await f()
    return inner
@limited
async def nap():
    await asyncio.sleep(1)`,
      ),
    ],
    fails: [
      [
        main('await asyncio.gather(nap(1), nap(1), nap(1))', NAP),
        'at 0 s, 3 calls of `nap` (line 2) were under way at once; at most 2 may be',
        'à 0 s, 3 appels de `nap` (ligne 2) étaient en cours à la fois ; 2 au plus sont permis',
      ],
      [
        main('for _ in range(3):\n    await nap(1)', NAP),
        'never more than 1 call of `nap` is under way at once; 2 could be: call 2 of `nap` (line 6) started at 1 s, after call 1 had ended; both could start at 0 s',
        'jamais plus d’un appel de `nap` en cours à la fois ; il pourrait y en avoir 2 : l’appel 2 de `nap` (ligne 6) a démarré à 1 s, une fois l’appel 1 terminé ; les deux pouvaient démarrer à 0 s',
      ],
    ],
  },
  'the times of starts': {
    check: { starts: { calls: 'nap', at: [0, 1, 3] } },
    passes: [main('for wait in (0, 1, 2):\n    await asyncio.sleep(wait - 0.5)\n    await nap(0.5)', NAP)],
    fails: [
      [
        main('await nap(1)\nawait nap(1)', NAP),
        '`nap` started at 0 s, 1 s; it should start at 0 s, 1 s, 3 s',
        '`nap` a démarré à 0 s ; 1 s ; il fallait démarrer à 0 s ; 1 s ; 3 s',
      ],
    ],
  },
  'a rate': {
    check: { rate: { calls: 'nap', most: 2, per: 1 } },
    passes: [
      main('for _ in range(5):\n    asyncio.create_task(nap(3))\n    await asyncio.sleep(0.5)', NAP),
      main('for _ in range(3):\n    await asyncio.gather(nap(1), nap(1))', NAP),
    ],
    fails: [
      [
        main('await nap(0.9)\nawait asyncio.gather(nap(1), nap(1))', NAP),
        '3 calls of `nap` (line 2) started within 1 s from 0 s on; at most 2 may',
        '3 appels de `nap` (ligne 2) ont démarré en l’espace de 1 s à partir de 0 s ; 2 au plus sont permis',
      ],
    ],
  },
  'a cancellation': {
    check: { cancelled: { call: 'poll', at: 1, cleanUp: 0.5 } },
    passes: [
      main('async with asyncio.timeout(1):\n    await poll()', POLL).replace(
        'asyncio.run(main())',
        'try:\n    asyncio.run(main())\nexcept TimeoutError:\n    pass',
      ),
      main(
        'task = asyncio.create_task(poll())\nawait asyncio.sleep(1)\ntask.cancel()\nawait asyncio.wait([task])',
        'async def poll():\n    try:\n        await asyncio.sleep(5)\n    finally:\n        await asyncio.sleep(0.5)',
      ),
    ],
    fails: [
      [
        main('await poll()', 'async def poll():\n    await asyncio.sleep(1)'),
        'no call of `poll` (line 2) was ever cancelled',
        'aucun appel de `poll` (ligne 2) n’a été annulé',
      ],
      [
        main('try:\n    await asyncio.wait_for(poll(), 2)\nexcept TimeoutError:\n    pass', POLL),
        '`poll` was cancelled at 2 s; it should be at 1 s',
        '`poll` a été annulée à 2 s ; il fallait l’annuler à 1 s',
      ],
      [
        main(
          'task = asyncio.create_task(poll())\nawait asyncio.sleep(1)\ntask.cancel()\nawait task',
          'async def poll():\n    for _ in range(3):\n        try:\n            await asyncio.sleep(2)\n        except asyncio.CancelledError:\n            pass',
        ),
        '`poll` (line 2) was cancelled at 1 s, and went on until 5 s',
        '`poll` (ligne 2) a été annulée à 1 s, et a continué jusqu’à 5 s',
      ],
      [
        main(
          'task = asyncio.create_task(poll())\nawait asyncio.sleep(1)\ntask.cancel()\nawait task',
          'async def poll():\n    try:\n        await asyncio.sleep(2)\n    except asyncio.CancelledError:\n        pass',
        ),
        '`poll` (line 2) was cancelled at 1 s, and its task counts as done: the `CancelledError` has been swallowed',
        '`poll` (ligne 2) a été annulée à 1 s, et sa tâche passe pour terminée : la `CancelledError` a été étouffée',
      ],
    ],
  },
  'calls that come to their end': {
    check: { completes: 'save' },
    passes: [
      main('await save()', 'async def save():\n    await asyncio.sleep(1)'),
      main(
        'task = asyncio.create_task(save())\ntry:\n    await asyncio.wait_for(asyncio.shield(task), 1)\nexcept TimeoutError:\n    await task',
        'async def save():\n    await asyncio.sleep(2)',
      ),
    ],
    fails: [
      [
        main(
          'try:\n    await asyncio.wait_for(save(), 1)\nexcept TimeoutError:\n    pass',
          'async def save():\n    await asyncio.sleep(2)',
        ),
        '`save` (line 2) was cancelled at 1 s, before it came to its end',
        '`save` (ligne 2) a été annulée à 1 s, avant d’être arrivée à sa fin',
      ],
      [
        'import asyncio\nasync def save():\n    await asyncio.sleep(2)\nloop = asyncio.new_event_loop()\ntask = loop.create_task(save())\nloop.run_until_complete(asyncio.sleep(1))',
        '`save` (line 2) never came to its end',
        '`save` (ligne 2) n’est jamais arrivée à sa fin',
      ],
    ],
  },
  'a clean-up': {
    check: { cleanedUp: { after: 'opened *', line: 'closed *' } },
    passes: ['print("opened a\\nopened b\\nclosed b\\nclosed a")'],
    fails: [
      [
        main('print("opened a")\nawait asyncio.sleep(1)\nprint("opened b\\nclosed a")'),
        '`opened b` was printed at 1 s, and `closed b` never followed',
        '`opened b` s’est affiché à 1 s, et `closed b` n’a jamais suivi',
      ],
      [
        'print("closed a\\nopened a")',
        '`opened a` was printed at 0 s, and `closed a` never followed',
        '`opened a` s’est affiché à 0 s, et `closed a` n’a jamais suivi',
      ],
      [
        'print("closed a")',
        'no line of the form `opened *` is printed',
        'aucune ligne de la forme `opened *` ne s’affiche',
      ],
    ],
  },
  'a loop that never blocks': {
    check: { neverBlocks: true },
    passes: [main('await asyncio.to_thread(time.sleep, 1)')],
    fails: [
      [
        main('await asyncio.sleep(1)\ntime.sleep(0.1)\ntime.sleep(0.5)'),
        'line 6 blocks the whole loop for 0.5 s from 1.1 s on: nothing else can run',
        'la ligne 6 bloque toute la boucle pendant 0,5 s à partir de 1,1 s : rien d’autre ne peut s’exécuter',
      ],
    ],
  },
  'no leftovers': {
    check: { noLeftovers: true },
    passes: [main('await asyncio.create_task(nap(1))', NAP)],
    fails: [
      [
        main('task = asyncio.create_task(nap(2))\nawait asyncio.sleep(1)', NAP),
        '`nap` (line 5) was still under way when the program ended at 1 s, and was cut off',
        '`nap` (ligne 5) était encore en cours quand le programme s’est terminé, à 1 s, et a été coupée',
      ],
      // It has not begun.
      [
        main('asyncio.create_task(nap(2))', NAP),
        '`nap` (line 5) was still under way when the program ended at 0 s, and was cut off',
        '`nap` (ligne 5) était encore en cours quand le programme s’est terminé, à 0 s, et a été coupée',
      ],
      [
        `import asyncio\n${NAP}\nloop = asyncio.new_event_loop()\nloop.create_task(nap(2))\nloop.run_until_complete(nap(1))`,
        '`nap` (line 5) was still under way when the program ended at 1 s, and was cut off',
        '`nap` (ligne 5) était encore en cours quand le programme s’est terminé, à 1 s, et a été coupée',
      ],
    ],
  },
  'no coroutine that is never awaited': {
    check: { noNeverAwaited: true },
    passes: [main('await nap(1)', NAP)],
    fails: [
      [
        main('nap(1)', NAP),
        '`nap` (line 5) is called, and its coroutine is never awaited: nothing of it runs',
        '`nap` (ligne 5) est appelée, mais sa coroutine n’est jamais attendue : rien n’en est exécuté',
      ],
    ],
  },
  'no exception that nobody sees': {
    check: { noUnretrieved: true },
    passes: [
      main(
        'task = asyncio.create_task(bad())\nawait asyncio.wait([task])\nprint(task.exception())',
        'async def bad():\n    await asyncio.sleep(1)\n    raise ValueError("tea")',
      ),
    ],
    fails: [
      [
        main(
          'task = asyncio.create_task(bad())\nawait asyncio.wait([task])',
          'async def bad():\n    await asyncio.sleep(1)\n    raise ValueError("tea")',
        ),
        "`bad` (line 4) failed with `ValueError('tea')`, and nobody has asked how it ended",
        "`bad` (ligne 4) a échoué avec `ValueError('tea')`, et personne n’a demandé comment elle s’était terminée",
      ],
    ],
  },
  'something that is used': {
    check: { uses: ['asyncio.TaskGroup', 'async for'] },
    passes: [
      main('async with asyncio.TaskGroup():\n    pass'),
      'from asyncio import TaskGroup as Group\nGroup()',
      main('async for _ in each():\n    pass', 'async def each():\n    yield 1'),
    ],
    fails: [
      [
        'print()',
        'the program uses none of these: `asyncio.TaskGroup`, `async for`',
        'le programme n’utilise rien de tout cela : `asyncio.TaskGroup`, `async for`',
      ],
    ],
  },
  'something that is avoided': {
    check: { avoids: ['time.sleep', 'threading'] },
    passes: [main('await asyncio.sleep(1)')],
    fails: [
      ['from time import sleep\nsleep(1)', 'line 2 uses `time.sleep`', 'la ligne 2 utilise `time.sleep`'],
      ['import threading as t\nt.Lock()', 'line 2 uses `threading`', 'la ligne 2 utilise `threading`'],
    ],
  },
};

describe.each(Object.entries(CASES))('%s', (_, { check, passes, fails }) => {
  it.each([...passes.entries()])('passes program %i', async (_, source) => {
    expect([source, ...(await messagesOf(source, check))]).toEqual([source, [], []]);
  });

  it.each([...fails.entries()])('fails program %i', async (_, [source, english, french]) => {
    expect([source, ...(await messagesOf(source, check))]).toEqual([source, [english], [french]]);
  });
});

describe('checks', () => {
  it('are all tried here', () => {
    const tried = new Set(Object.values(CASES).flatMap(({ check }) => Object.keys(check)));
    expect(CHECK_KINDS.filter((kind) => !tried.has(kind))).toEqual([]);
  });

  it('add what their author says', async () => {
    const check: Check = { uses: ['asyncio.gather'], why: { en: 'Look at `main`.', fr: 'Voyez `main`.' } };
    expect(await messagesOf('print()', check)).toEqual([
      ['the program does not use `asyncio.gather`. Look at `main`.'],
      ['le programme n’utilise pas `asyncio.gather`. Voyez `main`.'],
    ]);
    // Not where it would mislead.
    const [english] = await messagesOf('print()', { overlaps: ['nap'], why: 'They take turns.' });
    expect(english).toEqual(['the program has no function `nap`: the exercise needs it']);
  });

  it('say once what several of them find, and each cause and `why`', async () => {
    const why = 'Look at `main`.';
    const checks: Check[] = [
      { neverBlocks: true },
      { overlaps: ['nap'] },
      { output: { lines: ['a'], order: 'any' }, why },
      { output: { lines: ['b'], order: 'any' }, why },
    ];
    const source = main('await asyncio.gather(nap(1), nap(1))', 'async def nap(n):\n    time.sleep(n)');
    expect(told(await judged(source, checks))).toEqual([
      'line 3 blocks the whole loop for 1 s from 0 s on: nothing else can run',
      '`a` is never printed. Look at `main`.',
      '`b` is never printed',
    ]);
  });

  it('say what an import runs', async () => {
    const driver = 'import exercise\nprint("b")';
    expect(await messagesOf(main('print("a")'), { output: ['b'] }, driver)).toEqual([
      [
        '`a` is printed too (line 4); nothing else should be: line 5 runs as soon as the file is imported; what starts the program belongs under `if __name__ == "__main__"`',
      ],
      [
        '`a` s’affiche aussi (ligne 4) ; rien d’autre ne devrait s’afficher : la ligne 5 s’exécute dès que le fichier est importé ; ce qui lance le programme se place sous `if __name__ == "__main__"`',
      ],
    ]);
  });

  it('name the line of the definition where a driver makes the call', async () => {
    const driver =
      'import asyncio, exercise\nasync def main():\n    await exercise.nap(1)\n    await exercise.nap(1)\nasyncio.run(main())';
    const [english] = await messagesOf(`import asyncio\n${NAP}`, { overlaps: ['nap'] }, driver);
    expect(english).toEqual([
      'call 2 of `nap` (line 2) started at 1 s, after call 1 had ended; both could start at 0 s',
    ]);
  });
});
