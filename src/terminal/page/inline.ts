import { codeSpan, escaped, link, type Reading } from './inline-pieces.ts';
import type { Inline, Style } from './markdown.ts';

/** Some words, or a run of `*` or `_` that may turn out to be emphasis. */
interface Node {
  text: string;
  readonly style: Style[];
  readonly run?: Run;
}

/** A run of one sign of emphasis: CommonMark's delimiter run. */
interface Run {
  readonly sign: string;
  readonly opens: boolean;
  readonly closes: boolean;
  /** Its original length, before any sign of it was used. */
  readonly length: number;
}

/** The beginnings of everything but words. */
const SIGNS = /[\\`*_[<\n]|https?:\/\//g;

/** Reads the inline parts of small Markdown, as CommonMark has them: emphasis, code, links, breaks. */
export function readInlines(text: string): Inline[] {
  const nodes: Node[] = [];
  const add = (words: string, style: readonly Style[] = []) => {
    if (words !== '') nodes.push({ text: words, style: [...style] });
  };
  let at = 0;
  while (at < text.length) {
    SIGNS.lastIndex = at;
    const sign = SIGNS.exec(text);
    add(text.slice(at, sign?.index).replace(sign?.[0] === '\n' ? / +$/ : /^$/, ''));
    if (sign === null) break;
    at = sign.index;
    const reading = readSign(text, at);
    if (reading === null) {
      const run = runAt(text, at);
      if (run !== null) nodes.push({ text: text.slice(at, at + run.length), style: [], run });
      else add(text[at] as string);
      at += run?.length ?? 1;
    } else {
      for (const { text: words, style } of reading.words) add(words, style);
      at = reading.end;
    }
  }
  emphasize(nodes);
  return nodes.filter((node) => node.text !== '').map(({ text: words, style }) => ({ text: words, style }));
}

function readSign(text: string, at: number): Reading | null {
  switch (text[at]) {
    case '\\':
      return escaped(text, at);
    case '`':
      return codeSpan(text, at);
    case '[':
    case '<':
    case 'h':
      return link(text, at, readInlines);
    case '\n': {
      const hard = text.slice(0, at).endsWith('  ');
      const end = at + 1 + (/^ */.exec(text.slice(at + 1))?.[0].length ?? 0);
      return { words: [{ text: hard ? '\n' : ' ', style: [] }], end };
    }
    default:
      return null;
  }
}

/** The delimiter run that begins here: left-flanking runs open, right-flanking runs close. */
function runAt(text: string, at: number): Run | null {
  const sign = text[at] as string;
  if (sign !== '*' && sign !== '_') return null;
  let end = at;
  while (text[end] === sign) end++;
  const before = kindOf(at === 0 ? '' : characterBefore(text, at));
  const after = kindOf(String.fromCodePoint(text.codePointAt(end) ?? 0x20));
  const left = after !== 'space' && (after !== 'punctuation' || before !== 'word');
  const right = before !== 'space' && (before !== 'punctuation' || after !== 'word');
  const word = sign === '_';
  return {
    sign,
    opens: left && (!word || !right || before === 'punctuation'),
    closes: right && (!word || !left || after === 'punctuation'),
    length: end - at,
  };
}

function characterBefore(text: string, at: number): string {
  const low = text.charCodeAt(at - 1);
  return low >= 0xdc00 && low <= 0xdfff ? text.slice(at - 2, at) : text.slice(at - 1, at);
}

function kindOf(character: string): 'space' | 'punctuation' | 'word' {
  if (character === '' || /\s/.test(character)) return 'space';
  if (/[a-z0-9]/i.test(character)) return 'word';
  return /[\p{P}\p{S}]/u.test(character) ? 'punctuation' : 'word';
}

/** Matches closers with openers, styles the words between them, and removes the signs that were used. */
function emphasize(nodes: readonly Node[]): void {
  for (let closer = 0; closer < nodes.length; closer++) {
    const end = nodes[closer] as Node;
    while (end.run?.closes && end.text !== '') {
      const opener = openerOf(nodes, closer);
      if (opener < 0) break;
      const start = nodes[opener] as Node;
      const count = start.text.length >= 2 && end.text.length >= 2 ? 2 : 1;
      for (const node of nodes.slice(opener + 1, closer)) node.style.unshift(count === 2 ? 'strong' : 'em');
      start.text = start.text.slice(count);
      end.text = end.text.slice(count);
    }
  }
}

/** The index of the nearest run that this one closes; -1 if there is none. */
function openerOf(nodes: readonly Node[], closer: number): number {
  const end = nodes[closer] as Node & { run: Run };
  for (let index = closer - 1; index >= 0; index--) {
    const { text, run } = nodes[index] as Node;
    if (run === undefined || text === '' || !run.opens || run.sign !== end.run.sign) continue;
    const both = run.closes || end.run.opens;
    const odd = both && (run.length + end.run.length) % 3 === 0 && (run.length % 3 || end.run.length % 3);
    if (!odd) return index;
  }
  return -1;
}
