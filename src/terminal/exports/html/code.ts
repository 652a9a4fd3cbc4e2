import { type CodeColour, paintCode } from '../../code/highlight.ts';
import type { Paint } from '../../text/colours.ts';
import { sanitizeLines } from '../../text/sanitize.ts';
import { element, escaped } from '../svg/xml.ts';
import type { ProgramText } from './listed.ts';

const plain: Paint = (text) => text.split('\n').map(escaped).join('\n');

/** No element reaches over the end of a line. */
const inColour =
  (colour: CodeColour): Paint =>
  (text) =>
    text
      .split('\n')
      .map((line) => (line === '' ? '' : element('span', { class: `code-${colour}` }, escaped(line))))
      .join('\n');

const PAINTS: Readonly<Record<CodeColour, Paint>> = {
  magenta: inColour('magenta'),
  yellow: inColour('yellow'),
  green: inColour('green'),
  dim: inColour('dim'),
  cyan: inColour('cyan'),
  blue: inColour('blue'),
  plain,
};

/** The program, a line an element; the style numbers them. Beside each is room for the tasks that stand there. */
export function codeBlock({ code, language }: ProgramText): string {
  const painted = paintCode(sanitizeLines(code.trimEnd()), language, PAINTS);
  const lines = painted.map((line) =>
    element('span', { class: 'line' }, line, element('span', { class: 'here' }, ''), '\n'),
  );
  return element('pre', { class: 'code', translate: 'no' }, element('code', {}, ...lines));
}
