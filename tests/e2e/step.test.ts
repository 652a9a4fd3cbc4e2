import { describe, expect, it } from 'vitest';
import { Session } from './terminal.ts';

const RIGHT = '\u001b[C';

describe.each([40, 80, 120])('demo gather --step on a terminal of %i columns', (columns) => {
  it('steps, turns back, and leaves the terminal as it was', async () => {
    const session = new Session(['demo', 'gather', '--step'], { columns });
    await session.until((screen) => screen.includes('Nothing has happened yet.'));
    session.type(RIGHT.repeat(9));
    // A frame may be on the screen in part.
    const isAtLine = (screen: string) => /❯ ?\d+ +await asyncio\.sleep\(seconds\)/.test(screen);
    await session.until((screen) => screen.includes('T1 waits until 1.00 s') && isAtLine(screen));
    session.type('\u001b[D');
    await session.until((screen) => screen.includes('T1 prints'));
    session.resize(columns + 10, 30);
    await session.until((screen) => screen.split('\n').length > 24 && screen.includes('T1 prints'));
    session.type('q');
    expect(await session.finished()).toBe(0);
    expect(session.cursorShown()).toBe(true);
    expect(session.wrappedRows).toBe(0);
    expect(session.screen().trim()).toBe('');
  });
});

it('ends with Ctrl-C in the midst of playing', async () => {
  const session = new Session(['demo', 'gather', '--step'], { columns: 80 });
  await session.until((screen) => screen.includes('event 0'));
  session.type(' ');
  await session.until((screen) => screen.includes('event 2'));
  session.type('\u0003');
  expect(await session.finished()).toBe(130);
  expect(session.cursorShown()).toBe(true);
});

it('passes over what is typed while it records a run that takes its time', async () => {
  const session = new Session(['demo', 'http', '--step'], { columns: 80 });
  await session.until((screen) => screen.includes('Running http'));
  session.type('q\rq');
  await session.until((screen) => screen.includes('event 0 of'));
  session.type(RIGHT);
  await session.until((screen) => screen.includes('event 1 of'));
  session.type('q');
  expect(await session.finished()).toBe(0);
  expect(session.screen()).not.toMatch(/^q/m);
});

it('leaves the shell its own settings, and none of the keys', async () => {
  const settings = `stty -a | tr ';' '\\n' | grep -ow -e '-\\?icanon' -e '-\\?echo'`;
  const afterwards = `${settings}; echo over; read rest; echo "rest: [$rest]"`;
  const session = new Session(['demo', 'gather', '--step'], { columns: 80, afterwards });
  await session.until((screen) => screen.includes('Nothing has happened yet.'));
  session.type(`${RIGHT}${RIGHT} xyz\t+-q`);
  await session.until((screen) => /^over$/m.test(screen));
  session.type('\r');
  await session.until((screen) => screen.includes('rest: ['));
  expect(session.screen()).toMatch(/^icanon\necho\nover$/m);
  expect(session.screen()).toMatch(/^rest: \[\]$/m);
});

it('steps through the demo of a page of the course', async () => {
  const session = new Session(['lesson', 'gather'], { columns: 100, rows: 30 });
  await session.until((screen) => / s step/.test(screen));
  session.type('s');
  await session.until((screen) => screen.includes('event 0 of'));
  session.type(`${RIGHT}q`);
  await session.until((screen) => / s step/.test(screen));
  session.type('q');
  expect(await session.finished()).toBe(0);
});
