import { type MarkedToken, marked, type Token } from 'marked';

/** The parts of a text in small Markdown that `check` looks at. */
export interface Markdown {
  /** The plain words, each code span as one `CODE` character. */
  readonly words: string;
  /** The words without those in emphasis, which are mentioned rather than used. */
  readonly used: string;
  readonly codeSpans: readonly string[];
  readonly links: readonly string[];
  /** The number of paragraphs, lists and the like. */
  readonly blocks: number;
  /** The source of all that small Markdown does not allow. */
  readonly tooMuch: readonly string[];
}

/** Stands for a code span among words: an object replacement character. */
export const CODE = '\ufffc';

/** Reads a piece of Markdown. @throws RangeError if it is nested too deeply */
export function readMarkdown(text: string): Markdown {
  const tokens = marked.lexer(text);
  const reading = {
    words: '',
    used: '',
    codeSpans: [] as string[],
    links: [] as string[],
    tooMuch: [] as string[],
  };
  read(tokens, reading);
  return { ...reading, blocks: tokens.filter(({ type }) => type !== 'space').length };
}

type Reading = { words: string; used: string; codeSpans: string[]; links: string[]; tooMuch: string[] };

function read(tokens: readonly Token[], reading: Reading): void {
  for (const token of tokens as readonly MarkedToken[]) {
    switch (token.type) {
      case 'paragraph':
      case 'list_item':
        read(token.tokens, reading);
        add('\n', reading);
        break;
      case 'list':
        read(token.items, reading);
        break;
      case 'strong':
        read(token.tokens, reading);
        break;
      case 'em': {
        const { used } = reading;
        read(token.tokens, reading);
        reading.used = used + CODE;
        break;
      }
      case 'link':
        reading.links.push(token.href);
        // A bare address has no words.
        if (token.text === token.href) add(CODE, reading);
        else read(token.tokens, reading);
        break;
      case 'codespan':
        reading.codeSpans.push(token.text);
        add(CODE, reading);
        break;
      case 'text':
        if (token.tokens) read(token.tokens, reading);
        else add(token.text, reading);
        break;
      case 'escape':
        add(token.text, reading);
        break;
      case 'br':
      case 'space':
        add('\n', reading);
        break;
      default:
        reading.tooMuch.push(token.raw.trim());
    }
  }
}

function add(words: string, reading: Reading): void {
  reading.words += words;
  reading.used += words;
}
