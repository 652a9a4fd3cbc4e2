import { describe, expect, it } from 'vitest';
import { asynctutor } from './support.ts';

describe('the help', () => {
  it.each([
    [['--help', '--lang', 'fr'], {}],
    [['--lang=fr', '-h'], {}],
    [['--lang', 'fr'], {}],
    [['--help'], { ASYNCTUTOR_LANG: 'fr' }],
    [['--help'], { LANG: 'fr_CA.UTF-8' }],
  ])('of %j with %j is in French', async (argv, env) => {
    const { stdout, stderr, code } = await asynctutor(argv, env);
    expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
    expect(stdout).toMatch(/^Utilisation\u00a0: asynctutor \[options] \[commande]\n/);
    expect(stdout).toContain('lire le cours');
    expect(stdout).not.toMatch(/\b(show|the|of|your|Usage|Commands):?\b/);
  });

  it.each(['lesson', 'demo', 'quiz', 'review', 'progress', 'check', 'new'])(
    'of %s is in French',
    async (name) => {
      const { stdout, code } = await asynctutor([name, '--help', '--lang', 'fr']);
      expect(code).toBe(0);
      expect(stdout).toMatch(new RegExp(`^Utilisation\u00a0: asynctutor ${name} `));
      expect(stdout).not.toMatch(/\b(show|the|of|your|Usage|Arguments?|write|which)\b(?!\u00a0)/);
    },
  );

  it('lists all commands, and says the same of each as its own help', async () => {
    const all = (await asynctutor(['--help'])).stdout.replaceAll(/\s+/g, ' ');
    for (const name of ['lesson', 'demo', 'quiz', 'review', 'progress', 'check', 'new']) {
      const [, , said = ''] = (await asynctutor([name, '--help'])).stdout.split('\n');
      expect(all).toContain(said);
    }
  });
});

describe('a line that cannot be understood', () => {
  it.each([
    [
      ['lessn'],
      "unknown command 'lessn'. Did you mean lesson?",
      'commande inconnue\u00a0: lessn. Vouliez-vous dire lesson\u00a0?',
    ],
    [
      ['quiz', '--sed', '1'],
      "unknown option '--sed'. Did you mean --seed?",
      'option inconnue\u00a0: --sed. Vouliez-vous dire --seed\u00a0?',
    ],
    [
      ['quiz', '-n'],
      "the option '-n, --count <number>' takes a value; asynctutor quiz --help shows what there is",
      'l’option -n, --count <nombre> prend une valeur',
    ],
    [
      ['check'],
      "missing required argument 'directory'; asynctutor check --help shows what there is",
      'il manque l’argument répertoire',
    ],
    [
      ['lesson', 'a', 'b', 'c'],
      'too many arguments: expected 2, but got 3; asynctutor lesson --help shows what there is',
      'trop d’arguments\u00a0: 2 au plus, et non 3',
    ],
    [
      ['demo', 'gather', '--speed', 'x'],
      "'x' is no value for --speed <factor>. Give a positive number, such as 2 or 0.5.",
      'x n’est pas une valeur pour --speed <facteur>. ',
    ],
  ])('%j is refused in one line, in the language asked for', async (argv, english, french) => {
    const en = await asynctutor(argv);
    expect(en).toEqual({ stdout: '', stderr: `asynctutor: ${english}\n`, code: 2 });
    const { stderr, code } = await asynctutor([...argv, '--lang=fr']);
    expect(stderr).toMatch(/^asynctutor: [^\n]*\n$/);
    expect([stderr.startsWith(`asynctutor: ${french}`), code]).toEqual([true, 2]);
  });

  it.each(['--\u001b[2Jx', '\u001b]0;title\u0007', '--a\nb', '\u202egather'])(
    '%j does the terminal no harm',
    async (word) => {
      const { stderr, code } = await asynctutor([word]);
      expect(code).toBe(2);
      expect(stderr).toMatch(/^asynctutor: \P{C}*\n$/u);
    },
  );
});

describe('a language that nothing has words in', () => {
  it.each([
    [['demo', '--list', '--lang', 'xx'], {}],
    [['--lang=klingon'], {}],
    [['lesson', '--list', '--lang', 'de'], {}],
    [['lesson', '--list', '--lang', '../fr'], { ASYNCTUTOR_LESSONS: 'lessons' }],
  ])('is refused by %j, with the choices', async (argv, env) => {
    const { stdout, stderr, code } = await asynctutor(argv, env);
    expect(stderr).toMatch(/^asynctutor: unknown language '[^']+'; the choices are en and fr\n$/);
    expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
    expect((await asynctutor(argv, { ...env, LANG: 'fr_FR.UTF-8' })).stderr).toContain('langue inconnue');
  });

  it('may be that of a course of somebody else, or a script’s own affair', async () => {
    expect(await asynctutor(['lesson', '--list', '--lang', 'de', '--lessons', 'lessons'])).toMatchObject({
      code: 0,
      stderr: '',
    });
    const { stderr } = await asynctutor(['run', 'none.py', '--', '--lang', 'xx']);
    expect(stderr).toContain('none.py');
  });

  it.each(['xx', '!'])('is passed over in the environment: %s', async (language) => {
    const { stdout, code } = await asynctutor(['--help'], { ASYNCTUTOR_LANG: language });
    expect([code, stdout.startsWith('Usage')]).toEqual([0, true]);
  });
});
