import { type MarkedToken, marked, type Token } from 'marked';
import { sanitize } from '../sanitize.ts';

/** How words are meant, besides being words. */
export type Style = 'em' | 'strong' | 'code' | 'address';

/** Words in one style. `\n` is a line break that was asked for. */
export interface Inline {
  readonly text: string;
  readonly style: readonly Style[];
}

/** A paragraph; of a list, with the bullet or the number before it. */
export interface Paragraph {
  readonly marker: 'bullet' | `${number}.` | null;
  /** How deep in lists. */
  readonly depth: number;
  readonly words: readonly Inline[];
}

/**
 * Reads small Markdown: paragraphs, lists, emphasis, code and links. Whatever else there is, is taken as words, and so is
 * a text that is nested too deeply to be read.
 */
export function readProse(text: string): Paragraph[] {
  try {
    return blocks(marked.lexer(text), 0);
  } catch {
    return [{ marker: null, depth: 0, words: [plain(text)] }];
  }
}

/** Reads a text of one paragraph, such as a title, without breaks. */
export function readInline(text: string): Inline[] {
  try {
    return inlines(marked.Lexer.lexInline(text), []).map((words) => ({
      ...words,
      text: words.text.replaceAll('\n', ' '),
    }));
  } catch {
    return [plain(text)];
  }
}

function blocks(tokens: readonly Token[], depth: number): Paragraph[] {
  return (tokens as readonly MarkedToken[]).flatMap((token): Paragraph[] => {
    switch (token.type) {
      case 'paragraph':
        return [{ marker: null, depth, words: inlines(token.tokens, []) }];
      case 'text':
        return [{ marker: null, depth, words: inlines(token.tokens ?? [token], []) }];
      case 'list':
        return token.items.flatMap((item, index) => {
          const marker = token.ordered ? (`${Number(token.start) + index}.` as const) : 'bullet';
          const [first, ...rest] = blocks(item.tokens, depth + 1);
          const words = first?.marker === null ? first.words : [];
          const others = first === undefined || first.marker === null ? rest : [first, ...rest];
          return [{ marker, depth, words }, ...others];
        });
      case 'space':
        return [];
      default:
        return [{ marker: null, depth, words: [plain(token.raw)] }];
    }
  });
}

function inlines(tokens: readonly Token[], style: readonly Style[]): Inline[] {
  return (tokens as readonly MarkedToken[]).flatMap((token): Inline[] => {
    switch (token.type) {
      case 'em':
      case 'strong':
        return inlines(token.tokens, [...style, token.type]);
      case 'codespan':
        return [{ text: oneLine(token.text), style: [...style, 'code'] }];
      case 'link': {
        const address: Inline = { text: oneLine(token.href), style: [...style, 'address'] };
        if (token.text === token.href) return [address];
        return [
          ...inlines(token.tokens, style),
          { text: ' (', style },
          address,
          { text: ')', style },
        ];
      }
      case 'text':
        if (token.tokens) return inlines(token.tokens, style);
        return [{ text: oneLine(token.text), style }];
      case 'escape':
        return [{ text: oneLine(token.text), style }];
      case 'br':
        return [{ text: '\n', style }];
      default:
        return [{ text: oneLine(token.raw), style }];
    }
  });
}

function plain(text: string): Inline {
  return { text: oneLine(text.trim()), style: [] };
}

/** Words as a terminal may be given them; where a text's lines end means nothing. */
function oneLine(text: string): string {
  return sanitize(text.replaceAll(/\s*\n\s*/g, ' '));
}
