import { element, escaped } from './xml.ts';

/** A piece of a picture: so many units high, drawn downwards from 0. */
export interface Block {
  readonly height: number;
  readonly content: string;
}

/** The units of the picture's width, whatever size it is shown in. */
export const WIDTH = 640;
export const MARGIN = 16;
/** The width of a character at the usual font size. All text is monospaced, so that it can be measured. */
export const CHARACTER = 7.83;
const LINE = 19;
export const COLUMNS = Math.floor((WIDTH - 2 * MARGIN) / CHARACTER);

export function lines(texts: readonly string[], kind: string): Block {
  const content = texts
    .map((text, index) => label(text, MARGIN, index * LINE + 14, { class: kind }))
    .join('\n');
  return { height: texts.length * LINE, content };
}

export function space(height: number): Block {
  return { height, content: '' };
}

export function stack(blocks: readonly Block[]): Block {
  let height = 0;
  const placed = blocks.map((block) => {
    const transform = `translate(0 ${height})`;
    height += block.height;
    return block.content === '' ? '' : `${element('g', { transform }, '\n', block.content, '\n')}\n`;
  });
  return { height, content: placed.join('') };
}

export function label(
  text: string,
  x: number,
  y: number,
  attributes: Readonly<Record<string, string>> = {},
): string {
  return element('text', { ...attributes, x, y }, escaped(text));
}
