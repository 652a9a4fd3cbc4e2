import { describe, expect, it } from 'vitest';
import { align } from '../../../src/demos/align.ts';
import { parse, scriptOf } from '../../../src/python/index.ts';
import { record, sourceLine } from '../../../src/trace/index.ts';
import { knownPrograms } from './known-programs.ts';
import { linesInTypescript } from './typescript-lines.ts';

describe.each(await knownPrograms())('the lines of $name in TypeScript', ({ python, typescript }) => {
  it('are those that are found beside the lines of the Python', async () => {
    const { events } = await record(scriptOf(parse(python)));
    const lineOf = align(python, typescript);
    const run = await linesInTypescript(typescript);
    expect(run.map(({ event }) => event.type)).toEqual(events.map(({ type }) => type));
    const found = events.map((event, index) => {
      const line = sourceLine(event);
      return `${index} ${event.type} ${line} ${line === null ? null : lineOf(line)}`;
    });
    const really = events.map((event, index) => {
      const line = sourceLine(event);
      return `${index} ${event.type} ${line} ${line === null ? null : run[index]?.line}`;
    });
    expect(found).toEqual(really);
  });
});
