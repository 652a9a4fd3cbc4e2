import { describe, expect, it } from 'vitest';
import { resumeModes, setMode, suspendModes } from '../../../src/terminal/screen/modes.ts';

/** A terminal of which everything that happens is noted. */
function terminal(isRaw: boolean) {
  const log: string[] = [];
  const stdin = {
    isRaw,
    setRawMode(raw: boolean) {
      log.push(raw ? 'raw' : 'cooked');
      return stdin;
    },
  } as NodeJS.ReadStream;
  const stdout = {
    write: (text: string) => log.push(text),
    emit: (event: string) => log.push(event),
  } as unknown as NodeJS.WriteStream;
  return { stdin, stdout, log };
}

const SCREEN = { on: 'screen on', off: 'screen off' };
const PASTES = { on: 'pastes on', off: 'pastes off' };

describe('the modes of a terminal', () => {
  it('are switched off once, the last first, and on again in the order in which they were', () => {
    const { stdin, stdout, log } = terminal(true);
    setMode(stdout, SCREEN);
    const end = setMode(stdout, PASTES);
    suspendModes(stdout);
    resumeModes({ stdin, stdout });
    end();
    end();
    suspendModes(stdout);
    expect(log).toEqual([
      ...['screen on', 'pastes on'],
      'pastes offscreen off',
      ...['cooked', 'raw', 'screen onpastes on', 'resize'],
      'pastes off',
      'screen off',
    ]);
  });

  it('leave a terminal alone that has none', () => {
    const { stdin, stdout, log } = terminal(false);
    suspendModes(stdout);
    resumeModes({ stdin, stdout });
    expect(log.filter((each) => each !== 'resize' && each !== '')).toEqual([]);
  });
});
