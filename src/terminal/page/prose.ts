import type { Paint } from '../text/colours.ts';
import type { Span } from '../text/line.ts';
import type { Theme, ViewOptions } from '../text/theme.ts';
import { columnsOf } from '../text/width.ts';
import { flow, type Run } from './flow.ts';
import { type Inline, type Paragraph, readInline, readProse, type Style } from './markdown.ts';

/** In longer lines the eye loses the next one. */
export const MOST_COLUMNS = 88;

/** Longer pieces of code may be broken at a space. */
const LONGEST_WHOLE = 32;

/** A command of any length is whole: in two pieces it could not be copied. */
const COMMAND = /^(?:npx )?asynctutor /;

/** Small Markdown, in lines of no more than 88 columns, with an empty one between paragraphs. */
export function prose(text: string, { width, theme }: ViewOptions): string[] {
  const columns = Math.min(MOST_COLUMNS, width - 1);
  const paragraphs = readProse(text);
  return paragraphs.flatMap((paragraph, index) => {
    const before = paragraphs[index - 1];
    const tight = before === undefined || (before.marker !== null && paragraph.marker !== null);
    return [...(tight ? [] : ['']), ...draw(paragraph, columns, theme)];
  });
}

/**
 * Small Markdown of one paragraph, on as many lines as it takes.
 * @param lead stands before the first of them, painted without the spaces at its end.
 */
export function sentence(
  text: string,
  lead: string,
  { width, theme }: ViewOptions,
  paint: Paint = (sign) => sign,
): string[] {
  const indent = columnsOf(lead);
  const sign = lead.trimEnd();
  const lines = flow(runs(readInline(text), theme), Math.min(MOST_COLUMNS, width - 1) - indent);
  return lines.map((words, row) =>
    row === 0 ? paint(sign) + lead.slice(sign.length) + words : ' '.repeat(indent) + words,
  );
}

/** A title: small Markdown in bold, on as many lines as it takes. */
export function title(text: string, { width, theme }: ViewOptions): string[] {
  return flow(boldSpans(text, theme), Math.min(MOST_COLUMNS, width - 1));
}

export function spansOf(text: string, theme: Theme): Span[] {
  return runs(readInline(text), theme).map(({ whole: _, ...span }) => span);
}

export function boldSpans(text: string, theme: Theme): Span[] {
  return spansOf(text, theme).map(({ text, paint }) => ({
    text,
    paint: (words) => theme.colour.bold(paint === undefined ? words : paint(words)),
  }));
}

function draw({ marker, depth, words }: Paragraph, columns: number, theme: Theme): string[] {
  const sign = marker === 'bullet' ? theme.marks.bullet : marker;
  const indent = ' '.repeat(2 * depth);
  const lead = sign === null ? indent : `${indent}${sign} `;
  const lines = flow(runs(words, theme), columns - lead.length);
  return lines.map((text, row) => `${row === 0 ? lead : ' '.repeat(lead.length)}${text}`.trimEnd());
}

/** Words with their colours. Without colours they get Markdown's signs, except for a screen reader. */
function runs(words: readonly Inline[], theme: Theme): Run[] {
  const paints = new Map<string, Paint>();
  return words.flatMap(({ text, style }): Run[] => {
    const whole = style.includes('code') && (columnsOf(text) <= LONGEST_WHOLE || COMMAND.test(text));
    if (style.length === 0 || theme.accessible) return [{ text, whole }];
    if (theme.colour.level === 0) return [{ text: withSigns(text, style), whole }];
    const key = style.join(' ');
    const paint = paints.get(key) ?? paintOf(style, theme);
    paints.set(key, paint);
    return [{ text, paint, whole }];
  });
}

function withSigns(text: string, style: readonly Style[]): string {
  const signs: Record<Style, string> = { em: '*', strong: '**', code: '`', address: '' };
  return style.reduceRight((inner, each) => `${signs[each]}${inner}${signs[each]}`, text);
}

function paintOf(style: readonly Style[], { colour }: Theme): Paint {
  const paints: Record<Style, Paint> = {
    em: colour.italic,
    strong: colour.bold,
    code: colour.cyan,
    address: colour.underline,
  };
  return (text) => style.reduceRight((inner, each) => paints[each](inner), text);
}
