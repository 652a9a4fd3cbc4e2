/** The help that `?` shows on every screen. */
export const helpEn = {
  title: (screen: string) => `Keys: ${screen}`,
  close: 'to close this',
  anyKey: 'any key',
  names: {
    enter: 'Enter',
    escape: 'Esc',
    space: 'space',
    backspace: 'Backspace',
    tab: 'Tab',
    arrows: '↑ ↓',
    /** Where arrows cannot be drawn. */
    upDown: 'up down',
    sideways: '← →',
    leftRight: 'left right',
    screens: 'PgUp PgDn',
    ends: 'Home End',
  },
  /** The keys that do the same everywhere. */
  does: {
    choose: 'choose',
    lines: 'a line up, down',
    screens: 'a screen up, down',
    ends: 'beginning, end',
    filter: 'filter by letters',
    back: 'back',
    leave: 'leave',
  },
  /** The keys of a list that can be filtered. */
  list: { filter: 'filter', all: 'all of them', keys: 'keys', back: 'all of them, or leave' },
};
