import { describe, expect, it } from 'vitest';
import { asynctutor } from './support.ts';

const manyTasks = (count: number): string =>
  Array.from({ length: count }, (_, i) => `t${i}=${i % 3}`).join(',');

describe('asynctutor demo, without a terminal', () => {
  it('lists the demos', async () => {
    const { stdout, code } = await asynctutor(['demo']);
    expect(code).toBe(0);
    for (const name of ['sleep', 'gather', 'wait_for', 'pitfalls', 'pitfalls blocking']) {
      expect(stdout).toMatch(new RegExp(`^ +${name} `, 'm'));
    }
  });

  it('lists them as data', async () => {
    const { stdout } = await asynctutor(['demo', '--json']);
    expect(JSON.parse(stdout)).toContainEqual(expect.objectContaining({ name: 'gather', topic: 'together' }));
  });

  it('writes a dated transcript, the timeline and the comparison, without escape codes', async () => {
    const { stdout, code } = await asynctutor(['demo', 'gather', '--instant']);
    expect(code).toBe(0);
    expect(stdout).toContain('   1.00 s  T3            prints  T3: end\n');
    expect(stdout).toContain('together 2.00 s, one after another 4.00 s: 2.00 s saved');
    expect(stdout).not.toContain('\u001b');
  });

  it('runs on the real clock unless told otherwise, faster if asked to', async () => {
    const { stdout } = await asynctutor(['demo', 'gather', '--json', '--speed', '100']);
    expect(JSON.parse(stdout)).toMatchObject({ clock: 'real', result: "['T1 done', 'T2 done', 'T3 done']" });
  });

  it('writes the trace as JSON, and that of a pitfall for both ways', async () => {
    const { stdout } = await asynctutor(['demo', 'wait-for', '--instant', '--json']);
    expect(JSON.parse(stdout)).toMatchObject({
      version: 1,
      clock: 'virtual',
      elapsed: 2,
      result: "'Timeout!'",
    });
    const pair = JSON.parse(
      (await asynctutor(['demo', 'pitfalls', 'sequential', '--instant', '--json'])).stdout,
    );
    expect(Object.values<{ elapsed: number }>(pair).map(({ elapsed }) => elapsed)).toEqual([2, 1]);
  });

  it('shows both programs, and runs neither', async () => {
    const { stdout } = await asynctutor(['demo', 'gather', '--code'], { COLUMNS: '200' });
    expect(stdout).toMatch(/1 {2}import asyncio +1 {2}import \{/);
    expect(stdout).not.toContain('T1: start\n');
  });

  it.each([
    ['py', /^─ {4}8 {2}8 {6}await asyncio\.sleep\(seconds\) {2}T1, T2, T3, Task-1 main$/m],
    ['typescript', /^─ {3}17 {1}10 {4}yield\* sleep\(seconds\); {2}T1, T2, T3, Task-1 main$/m],
  ])('shows %s beside the run, with the lines of its tasks', async (language, row) => {
    const { stdout } = await asynctutor(['demo', 'gather', '--instant', '--code', language]);
    expect(stdout).toMatch(row);
    expect(stdout).toMatch(/^together 2\.00 s, one after another 4\.00 s: 2\.00 s saved$/m);
  });

  it('takes what follows --code for the name, unless it is a language', async () => {
    const code = await asynctutor(['demo', 'pitfalls', 'blocking', '--code']);
    expect(await asynctutor(['demo', '--code', 'pitfalls', 'blocking'])).toEqual(code);
    const { stderr, code: exit } = await asynctutor(['demo', 'gather', '--code', 'rb']);
    expect([exit, stderr]).toEqual([2, expect.stringMatching(/--code is for py or ts.*"rb"/)]);
  });

  it('walks all the pitfalls', async () => {
    const { stdout } = await asynctutor(['demo', 'pitfalls', '--instant']);
    const headings = stdout.match(/^pitfalls [a-z-]+$/gm);
    expect(headings).toEqual([
      'pitfalls forgotten-await',
      'pitfalls truthy-coroutine',
      'pitfalls sequential',
      'pitfalls coroutine-objects',
      'pitfalls blocking',
      'pitfalls nested-run',
      'pitfalls sync-call',
      'pitfalls await-in-def',
      'pitfalls no-switch',
      'pitfalls late-start',
      'pitfalls gather-failure',
      'pitfalls group-error',
      'pitfalls fire-and-forget',
      'pitfalls silent-failure',
      'pitfalls limit-cancels',
      'pitfalls limit-blocked',
      'pitfalls thread-cancel',
      'pitfalls bare-except',
      'pitfalls cancel-request',
      'pitfalls lost-update',
      'pitfalls async-for-in-turn',
      'pitfalls gather-order',
      'pitfalls computing',
      'pitfalls plain-with',
      'pitfalls wait-timeout',
      'pitfalls thread-event',
    ]);
  });

  it("takes the learner's own tasks", async () => {
    const { stdout } = await asynctutor([
      'demo',
      'gather',
      '--instant',
      '--json',
      '--tasks',
      'a=0.5, b=3,c=0',
    ]);
    expect(JSON.parse(stdout)).toMatchObject({ elapsed: 3, result: "['a done', 'b done', 'c done']" });
  });

  it('takes 100 of them', async () => {
    const { stdout, code } = await asynctutor([
      'demo',
      'gather',
      '--instant',
      '--json',
      '--tasks',
      manyTasks(100),
    ]);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ elapsed: 2 });
  });

  it('gives sentences where drawings cannot be read', async () => {
    const { stdout } = await asynctutor(['demo', 'gather', '--instant'], { ACCESSIBLE: '1' });
    expect(stdout).toMatch(/T1 .* from 0\.00 s to 1\.00 s/);
    expect(stdout).not.toMatch(/[█─┄]/);
  });

  it.each([
    [['demo', 'gater'], 'there is no demo "gater"; did you mean gather?'],
    [['demo', 'pitfalls', 'blokking'], 'did you mean pitfalls blocking?'],
    [['demo', 'xyzzyxyzzy'], 'asynctutor demo lists them'],
    [['demo', 'gather', '--tasks', ''], '--tasks names no task'],
    [['demo', 'gather', '--tasks', 'T1'], '--tasks cannot read "T1"'],
    [['demo', 'gather', '--tasks', 'T1=1,,T2=1'], '--tasks cannot read ""'],
    [['demo', 'gather', '--tasks', 'T1=one'], '--tasks cannot read "T1=one"'],
    [['demo', 'gather', '--tasks', 'T1=1,T2=1,T1=2'], '--tasks names "T1" twice'],
    [['demo', 'gather', '--tasks', 'T1=-1'], '"T1" cannot take "-1" seconds'],
    [['demo', 'gather', '--tasks', 'T1=inf'], '"T1" cannot take "inf" seconds'],
    [['demo', 'gather', '--tasks', 'T1=1e999'], '"T1" cannot take "1e999" seconds'],
    [['demo', 'gather', '--tasks', 'T1=nan'], '"T1" cannot take "nan" seconds'],
    [['demo', 'gather', '--tasks', 'T\u001b[31m=1'], 'control character'],
    [['demo', 'gather', '--tasks', 'T\u202e=1'], 'control character'],
    [['demo', 'gather', '--tasks', manyTasks(101)], 'at most 100 tasks, not 101'],
    [['demo', 'sleep', '--tasks', 'T1=1'], '--tasks is for the demo gather'],
    [['demo', 'gather', '--speed', '0'], 'positive number'],
    [['demo', 'gather', '--speed', 'fast'], 'positive number'],
    [['demo', 'gather', '--speed', '1', '--instant'], 'give one of the two'],
    [['demo', 'gather', '--sped', '1'], "unknown option '--sped'. Did you mean --speed?"],
    [['dmo'], "unknown command 'dmo'. Did you mean demo?"],
  ])('answers %j in one line, with exit code 2 and nothing drawn', async (argv, message) => {
    const { stdout, stderr, code } = await asynctutor(argv);
    expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
    expect(stderr).toMatch(/^asynctutor: [^\n]+\n$/);
    expect(stderr).toContain(message);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: none of these may come out.
    expect(stderr).not.toMatch(/[\u0000-\u0009\u001b\u202e]/);
  });
});

describe('asynctutor', () => {
  it('shows its help when asked for nothing', async () => {
    const { stdout, code } = await asynctutor([]);
    expect(stdout).toMatch(/^Usage: asynctutor/);
    expect(code).toBe(0);
  });
});
