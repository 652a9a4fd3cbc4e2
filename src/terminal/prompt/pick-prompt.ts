import {
  createPrompt,
  isBackspaceKey,
  isDownKey,
  isEnterKey,
  isNumberKey,
  isSpaceKey,
  isUpKey,
  useKeypress,
  usePagination,
  useState,
} from '@inquirer/core';

export interface PickConfig {
  readonly message: string;
  readonly items: readonly (readonly string[])[];
  /** Whether all of them are to be put in order, rather than any number of them picked. */
  readonly ordered: boolean;
  /** Indices of the items that are picked already. */
  readonly initial?: readonly number[];
  /** Called at every change: the prompt may be broken off before it is answered. */
  readonly onChange?: (picked: readonly number[]) => void;
  readonly help: string;
  readonly pointer: string;
  /** Colours for the item pointed at, and for the marks of those that are picked. */
  readonly highlight: (text: string) => string;
  readonly marked: (text: string) => string;
  readonly pageSize: number;
}

/**
 * Picks items by their number keys, or by space where the arrows point. To put them in order, each gets the next place;
 * enter goes through them, backspace takes the last place back, and once all have a place enter answers.
 * @returns the items, by their index, in the order in which they were picked
 */
export const pickPrompt = createPrompt<number[], PickConfig>((config, done) => {
  const { items, ordered } = config;
  const [active, setActive] = useState(0);
  const [picked, setPicked] = useState<readonly number[]>(config.initial ?? []);

  const change = (next: readonly number[]): void => {
    setPicked(next);
    config.onChange?.(next);
  };

  const pick = (index: number): void => {
    if (index >= items.length) return;
    setActive(index);
    if (!picked.includes(index)) change([...picked, index]);
    else if (!ordered) change(picked.filter((each) => each !== index));
  };

  /** Takes the item that is pointed at, and points at the next that has no place. */
  const pickAndGoOn = (): void => {
    pick(active);
    const open = [...items.keys()].filter((index) => index !== active && !picked.includes(index));
    setActive(open.find((index) => index > active) ?? open[0] ?? active);
  };

  useKeypress((key, rl) => {
    rl.clearLine(0);
    if (isEnterKey(key)) {
      if (!ordered || picked.length === items.length) done([...picked]);
      else if (picked.includes(active)) setActive((active + 1) % items.length);
      else pickAndGoOn();
    } else if (isSpaceKey(key)) pick(active);
    else if (isBackspaceKey(key) && ordered) change(picked.slice(0, -1));
    else if (isUpKey(key)) setActive((active + items.length - 1) % items.length);
    else if (isDownKey(key)) setActive((active + 1) % items.length);
    else if (isNumberKey(key)) pick(Number(key.name) - 1);
  });

  const rows = usePagination({
    items,
    active,
    pageSize: config.pageSize,
    loop: false,
    renderItem: ({ item, index, isActive }) => {
      const place = picked.indexOf(index);
      const mark = place < 0 ? '[ ]' : config.marked(ordered ? `[${place + 1}]` : '[x]');
      const lines = isActive ? item.map(config.highlight) : item;
      const lead = `${isActive ? config.pointer : ' '} ${mark} ${index + 1}. `;
      return lead + lines.join('\n         ');
    },
  });
  return [config.message, rows, '', config.help].join('\n');
});
