import { describe, expect, it } from 'vitest';
import { demoItems } from '../../../src/cli/demo/choose-demo.ts';
import { type ListState, pressList, START, shownItems } from '../../../src/terminal/list/filter-list.ts';
import { listPicture } from '../../../src/terminal/list/list-picture.ts';
import { expectGolden, expectTame, plain, TERMINALS } from '../support/views.ts';

const ROOM = 8;
const items = demoItems('en');

/** The state after these keys, none of which opens or leaves. */
function stateAfter(...keys: string[]): ListState {
  return keys.reduce<ListState>((state, key) => {
    const next = pressList(key, state, items, ROOM);
    if (typeof next === 'string') throw new Error(`${key}: ${next}`);
    return next;
  }, START);
}

const nameAfter = (...keys: string[]) => {
  const state = stateAfter(...keys);
  return shownItems(items, state)[state.chosen]?.name;
};

describe('the keys of a list', () => {
  it('move by one, by what is seen, and to the ends', () => {
    expect(stateAfter('j', 'down', 'k', 'j').chosen).toBe(2);
    expect(stateAfter('up').chosen).toBe(0);
    expect(stateAfter('page-down').chosen).toBe(ROOM - 1);
    expect(stateAfter('last').chosen).toBe(items.length - 1);
    expect(stateAfter('last', 'page-up', 'home').chosen).toBe(0);
  });

  it('are letters after /, until Esc; the first item with them in its name is chosen', () => {
    expect(nameAfter('/', 's', 'h', 'i', 'e')).toBe('shield');
    expect(nameAfter('/', 'b', 'l', 'o', 'c', 'k', 'i')).toBe('pitfalls blocking');
    expect(stateAfter('/', 'j', 'k', 'q', '?').filter).toBe('jkq?');
    expect(stateAfter('/', 'j', 'backspace', 'backspace')).toEqual(START);
    expect(stateAfter('/', 'x', 'escape')).toEqual(START);
    expect(nameAfter('/', 'w', 'a', 'i', 't', 'down')).not.toBe(nameAfter('/', 'w', 'a', 'i', 't'));
  });

  it('open what is chosen, leave, or ask for help', () => {
    const press = (key: string, state = START) => pressList(key, state, items, ROOM);
    for (const key of ['enter', 'space', 'right']) expect(press(key)).toBe('open');
    for (const key of ['q', 'escape', 'end']) expect(press(key)).toBe('leave');
    expect(press('?')).toBe('help');
    expect(press('enter', stateAfter('/', 'x', 'y', 'z', 'z', 'y'))).toEqual(
      stateAfter('/', 'x', 'y', 'z', 'z', 'y'),
    );
    expect(press('end', stateAfter('/'))).toBe('leave');
  });
});

describe('the picture of a list', () => {
  const keys = [{ key: 'q', does: 'leave' }];
  const input = { head: 'Which program?', items, nothing: 'None has these letters.', keys: () => keys };
  const states = {
    'at first': START,
    'far down': stateAfter('last', 'page-up'),
    'while letters are typed': stateAfter('/', 'w', 'a', 'i', 't'),
    'with letters that none has': stateAfter('/', 'x', 'y', 'z', 'z', 'y'),
  };

  it.each(TERMINALS)('is as approved: $name', async ({ name, width, theme }) => {
    const height = width === 120 ? 40 : 24;
    const drawings = Object.fromEntries(
      Object.entries(states).map(([title, state]) => [
        title,
        listPicture(input, state, { width, height, theme }),
      ]),
    );
    await expectGolden(`list-${name}`, drawings);
  });

  it('has the chosen item and all that it is about on the smallest screens', () => {
    const theme = plain();
    for (const language of ['en', 'fr']) {
      const all = demoItems(language);
      for (const [chosen, { label, summary }] of all.entries()) {
        const screen = { width: 40, height: 12, theme };
        const lines = listPicture({ ...input, items: all }, { ...START, chosen }, screen);
        expect(lines).toHaveLength(12);
        expectTame(lines, 40, theme);
        const text = lines.join(' ').replaceAll(/ +/g, ' ');
        expect(text).toContain(`❯ ${label}`);
        expect(text).toContain(summary.replaceAll(/ +/g, ' '));
      }
    }
  });
});
