import {
  createPrompt,
  isBackspaceKey,
  isDownKey,
  isEnterKey,
  isNumberKey,
  isSpaceKey,
  isUpKey,
  useKeypress,
  useState,
} from '@inquirer/core';

/** What the ordering prompt shows. */
export interface OrderConfig {
  readonly message: string;
  /** The items, each as its lines. */
  readonly items: readonly (readonly string[])[];
  /** On the last line. */
  readonly help: string;
  readonly pointer: string;
  /** Colours for the item pointed at, and for the places already given. */
  readonly highlight: (text: string) => string;
  readonly placed: (text: string) => string;
}

/**
 * Puts items in order: each gets the next place when it is taken, by its number key, or by space or enter where the
 * arrows point. Backspace takes the last place back. Once all have a place, enter answers.
 * @returns the items, by their index, in the order of their places
 */
export const orderPrompt = createPrompt<number[], OrderConfig>((config, done) => {
  const { items } = config;
  const [active, setActive] = useState(0);
  const [order, setOrder] = useState<number[]>([]);

  const take = (index: number): void => {
    if (index >= items.length) return;
    setActive(index);
    if (!order.includes(index)) setOrder([...order, index]);
  };

  /** Enter goes through the items: it takes this one, and points at the next that has no place. */
  const takeAndGoOn = (): void => {
    take(active);
    const open = [...items.keys()].filter((index) => index !== active && !order.includes(index));
    setActive(open.find((index) => index > active) ?? open[0] ?? active);
  };

  useKeypress((key, rl) => {
    rl.clearLine(0);
    if (isEnterKey(key)) {
      if (order.length === items.length) done(order);
      else if (order.includes(active)) setActive((active + 1) % items.length);
      else takeAndGoOn();
    } else if (isSpaceKey(key)) take(active);
    else if (isBackspaceKey(key)) setOrder(order.slice(0, -1));
    else if (isUpKey(key)) setActive((active + items.length - 1) % items.length);
    else if (isDownKey(key)) setActive((active + 1) % items.length);
    else if (isNumberKey(key)) take(Number(key.name) - 1);
  });

  const rows = items.flatMap((lines, index) => {
    const place = order.indexOf(index);
    const mark = place < 0 ? '[ ]' : config.placed(`[${place + 1}]`);
    const pointer = index === active ? config.pointer : ' ';
    return lines.map((line, row) => {
      const text = index === active ? config.highlight(line) : line;
      return row === 0 ? `${pointer} ${mark} ${index + 1}. ${text}` : `         ${text}`;
    });
  });
  return [config.message, ...rows, '', config.help].join('\n');
});
