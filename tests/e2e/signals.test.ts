import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Session } from './terminal.ts';

let home = '';
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'signals-'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

/** What a terminal can have switched on, and how it should be left. */
const MODES = { screen: '1049l', cursor: '25h', pastes: '2004l' };

/** Of those that the program has changed, the ones that it left otherwise. */
function leftOn({ bytes }: Session): string[] {
  const changes = bytes.split('\u001b[?').map((text) => /^\d+[hl]/.exec(text)?.[0] ?? '');
  return Object.entries(MODES).flatMap(([name, wanted]) => {
    const last = changes.findLast((change) => change.slice(0, -1) === wanted.slice(0, -1));
    return last === undefined || last === wanted ? [] : [name];
  });
}

const SCREENS = [
  { screen: 'the reader', argv: ['lesson', 'sleep'], shown: /Enter .*q leave/ },
  { screen: 'a question', argv: ['quiz', 'gather'], shown: /Enter answer/ },
  { screen: 'the live board', argv: ['demo', 'gather', '--speed', '0.1'], shown: /space pause/ },
];

function open({ argv, shown }: (typeof SCREENS)[number]): Promise<Session> {
  const session = new Session(argv, { columns: 80, rows: 40, env: { ASYNCTUTOR_HOME: home } });
  return session.until((screen) => shown.test(screen)).then(() => session);
}

describe.each(SCREENS)('$screen', (shown) => {
  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)('gives the terminal back as it was at a %s from outside', async (signal, code) => {
    const session = await open(shown);
    session.kill(signal);
    expect(await session.finished()).toBe(code);
    expect(leftOn(session)).toEqual([]);
  });

  it('gives the terminal away at Ctrl-Z, takes it again, and goes on', async () => {
    const session = await open(shown);
    const before = session.bytes.length;
    session.type('\u001a');
    // No shell has started it that could continue it, so it goes on at once.
    await session.until(() => /25h.*25l/s.test(session.bytes.slice(before)));
    session.type('\u0003');
    expect(await session.finished()).toBe(130);
    expect(leftOn(session)).toEqual([]);
  });
});
