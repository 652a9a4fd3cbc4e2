import { describe, expect, it } from 'vitest';
import { transcriptLine } from '../../../src/terminal/index.ts';
import { advance, beginning, type Trace } from '../../../src/trace/index.ts';
import * as programs from '../support/programs.ts';
import { expectGolden } from '../support/views.ts';

/** The transcript as it is written live: each line as soon as its event has happened. */
function transcript(trace: Trace, width?: number): string[] {
  const moment = beginning();
  return trace.events.flatMap((event) => {
    advance(moment, event);
    return transcriptLine(event, moment.tasks, undefined, width) ?? [];
  });
}

describe('the transcript', () => {
  it('looks as approved', async () => {
    await expectGolden('transcript', {
      together: transcript(await programs.together()),
      'a blocked loop': transcript(await programs.blocking()),
      'a timeout': transcript(await programs.timedOut()),
      'a failing group': transcript(await programs.failingGroup()),
      'a lock, and a cancelled task that takes its time': transcript(await programs.locked()),
      'a forgotten await': transcript(await programs.forgottenAwait()),
      'together, on 40 columns': transcript(await programs.together(), 40),
    });
  });

  it('says when, who and what', async () => {
    const lines = transcript(await programs.together());
    expect(lines).toContain('   0.00 s  Task-1        waits for T1, T2, T3');
    expect(lines).toContain('   1.00 s  T1            prints  T1: end');
  });

  it('gives each line of a long print its own date', () => {
    const lines = transcriptLine({ type: 'printed', t: 1, task: null, text: 'one\ntwo' }, new Map());
    expect(lines).toBe('   1.00 s                prints  one\n   1.00 s                prints  two');
  });

  it.each([40, 80])('goes on below where %i columns are too few, and says the same', async (width) => {
    for (const trace of [await programs.together(), await programs.forgottenAwait()]) {
      const whole = transcript(trace);
      const lines = transcript(trace, width).flatMap((line) => line.split('\n'));
      for (const line of lines) expect(line.length).toBeLessThan(width);
      const said = (text: readonly string[]) => text.join(' ').split(/\s+/);
      expect(said(lines)).toEqual(said(whole));
    }
  });

  it('is plain ASCII for plain ASCII', async () => {
    const lines = transcript(await programs.locked()).join('\n');
    expect(lines).toMatch(/^[\n -~]*$/);
  });

  it('keeps its columns and its peace whatever the names', async () => {
    for (const line of transcript(await programs.hostile())
      .join('\n')
      .split('\n')) {
      expect(line).toMatch(/^ {3}[01]\.00 s {2}/);
      expect(line).not.toMatch(/[\p{Cc}\p{Zl}\p{Bidi_Control}]/u);
    }
  });
});
