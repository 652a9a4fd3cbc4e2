import { describe, expect, it } from 'vitest';
import { timeline } from '../../../src/terminal/index.ts';
import { record, type Trace } from '../../../src/trace/index.ts';
import * as programs from '../support/programs.ts';
import { expectGolden, LISTENERS, plain } from '../support/views.ts';

const drawn = (trace: Trace, width = 80) => timeline(trace, { width, theme: plain() });

describe('the timeline', () => {
  it.each(LISTENERS)('looks as approved at $name', async ({ name, width, theme }) => {
    const draw = async (trace: Promise<Trace>) => timeline(await trace, { width, theme });
    await expectGolden(`timeline-${name}`, {
      together: await draw(programs.together()),
      'one after another': await draw(programs.oneAfterAnother()),
      'a blocked loop': await draw(programs.blocking()),
      'a timeout': await draw(programs.timedOut()),
      'a failing group': await draw(programs.failingGroup()),
      'a lock, and a cancelled task that takes its time': await draw(programs.locked()),
      'a forgotten await': await draw(programs.forgottenAwait()),
      'a thousand sleepers': await draw(programs.sleepers(1000)),
    });
  });

  it('begins and ends lanes where tasks began and ended', async () => {
    const [seconds = '', , main = '', one = '', two = ''] = drawn(await programs.together());
    expect(one.indexOf('█')).toBe(seconds.indexOf('0 s'));
    expect(one.indexOf('✔')).toBe(seconds.indexOf('1.0 s'));
    expect(two.indexOf('✔')).toBe(seconds.indexOf('2.0 s'));
    expect(main.indexOf('✔')).toBe(seconds.indexOf('2.0 s'));
  });

  it('shows a due timer of a blocked loop as ready', async () => {
    const [, , , one = ''] = drawn(await programs.blocking());
    expect(one).toMatch(/^ {2}T1 +█─+┃▒+ 1\.50 s late ▒+✔ 2\.50 s$/);
  });

  it('keeps twenty lines for a thousand lanes', async () => {
    const lines = drawn(await programs.sleepers(1000));
    expect(lines.filter((line) => line.includes('worker'))).toHaveLength(18);
    expect(lines).toContain('… and 982 more: 982 done');
  });

  it('draws a program that never entered a loop', async () => {
    const trace = await record(async () => 1);
    expect(
      drawn(trace)
        .slice(0, 2)
        .map((line) => line.trim()),
    ).toEqual(['0 s', '╷']);
  });

  it('leaves open what had not ended', async () => {
    const trace = await programs.together();
    const events = trace.events.filter((event) => event.t < 2);
    const cut = { ...trace, events, elapsed: 1.5 };
    expect(drawn(cut)[2]).toMatch(/┄…$/);
    expect(timeline(cut, { width: 80, theme: plain({ accessible: true }) })[0]).toContain(
      'then had not finished',
    );
  });
});
