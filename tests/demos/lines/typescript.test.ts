import { describe, expect, it } from 'vitest';
import { align } from '../../../src/demos/align.ts';
import { parse, scriptOf } from '../../../src/python/index.ts';
import { record, sourceLine, type TraceEvent } from '../../../src/trace/index.ts';
import { knownPrograms } from './known-programs.ts';
import { linesInTypescript } from './typescript-lines.ts';

describe.each(await knownPrograms())('the lines of $name in TypeScript', ({ python, typescript }) => {
  it('are those that are found beside the lines of the Python', async () => {
    const { events } = await record(scriptOf(parse(python)));
    const lineOf = align(python, typescript);
    const { lines, entered } = await linesInTypescript(typescript);
    expect(lines.map(({ event }) => event.type)).toEqual(events.map(({ type }) => type));
    const told = (event: TraceEvent, index: number, twin: number | null | undefined) => {
      const line = sourceLine(event);
      // One that is cancelled before it has begun stands at its beginning, where no hook is.
      const isUnbegun = 'task' in event && event.task !== null && !entered.has(event.task);
      return `${index} ${event.type} ${line} ${line === null || isUnbegun ? null : twin}`;
    };
    const found = events.map((event, index) => told(event, index, lineOf(sourceLine(event) ?? 0)));
    const really = events.map((event, index) => told(event, index, lines[index]?.line));
    expect(found).toEqual(really);
  });
});
