import { type MarkedToken, marked, type Token } from 'marked';

/** A piece of small Markdown, as `check` sees it. */
export interface Markdown {
  /** The words as they are read, each code span as one `CODE` character. */
  readonly words: string;
  readonly codeSpans: readonly string[];
  readonly links: readonly string[];
  /** How many paragraphs, lists and the like stand one below the other. */
  readonly blocks: number;
  /** Source of whatever is more than small Markdown. */
  readonly tooMuch: readonly string[];
}

/** Stands for a code span among words: an object replacement character. */
export const CODE = '\ufffc';

/** Reads a piece of Markdown. @throws RangeError if it is nested too deeply */
export function readMarkdown(text: string): Markdown {
  const tokens = marked.lexer(text);
  const reading = { words: '', codeSpans: [] as string[], links: [] as string[], tooMuch: [] as string[] };
  read(tokens, reading);
  return { ...reading, blocks: tokens.filter(({ type }) => type !== 'space').length };
}

type Reading = { words: string; codeSpans: string[]; links: string[]; tooMuch: string[] };

function read(tokens: readonly Token[], reading: Reading): void {
  for (const token of tokens as readonly MarkedToken[]) {
    switch (token.type) {
      case 'paragraph':
      case 'list_item':
        read(token.tokens, reading);
        reading.words += '\n';
        break;
      case 'list':
        read(token.items, reading);
        break;
      case 'em':
      case 'strong':
        read(token.tokens, reading);
        break;
      case 'link':
        reading.links.push(token.href);
        // An address that stands for itself has no words.
        if (token.text === token.href) reading.words += CODE;
        else read(token.tokens, reading);
        break;
      case 'codespan':
        reading.codeSpans.push(token.text);
        reading.words += CODE;
        break;
      case 'text':
        if (token.tokens) read(token.tokens, reading);
        else reading.words += token.text;
        break;
      case 'escape':
        reading.words += token.text;
        break;
      case 'br':
      case 'space':
        reading.words += '\n';
        break;
      default:
        reading.tooMuch.push(token.raw.trim());
    }
  }
}
