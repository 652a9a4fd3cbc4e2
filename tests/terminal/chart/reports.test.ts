import { describe, expect, it } from 'vitest';
import { print, VirtualDriver } from '../../../src/asyncio/index.ts';
import { timeline } from '../../../src/terminal/index.ts';
import { record } from '../../../src/trace/index.ts';
import { together } from '../support/programs.ts';
import { plain } from '../support/views.ts';

const driver = new VirtualDriver();
const outside = await record(
  async () => {
    print('at once');
    driver.clock.block(1);
    print('later\u001b[31m');
  },
  { driver },
);

describe('the lines of a program that enters no loop', () => {
  it.each([true, false])(
    'are told with their times, for they have no lanes (accessible: %s)',
    (accessible) => {
      const lines = timeline(outside, { width: 80, theme: plain({ accessible }) });
      expect(lines).toContain('at 0.00 s: at once');
      expect(lines.join('\n')).toMatch(/^at 1\.00 s: later/m);
      expect(lines.join('\n')).not.toContain('\u001b');
    },
  );

  it('are not told of one that does', async () => {
    expect(timeline(await together(), { width: 80, theme: plain() }).join('\n')).not.toMatch(/^at /m);
  });
});
