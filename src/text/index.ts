/** Nobody reads more of what was typed by mistake. */
const LONGEST_QUOTE = 60;

/** What a program prints, or the message of its error, says more. */
const LONGEST_CODE = 120;

/** A text as a message quotes it: on one line, between quotation marks, cut short if it is long. */
export function quote(text: string): string {
  return `"${visible(shortened(text, LONGEST_QUOTE))}"`;
}

/** A name, or a line that a program printed, as a message in Markdown quotes it: cut short if it is long. */
export function codeQuote(text: string): string {
  return codeSpan(visible(shortened(text, LONGEST_CODE)));
}

function shortened(text: string, longest: number): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}

/** The last line of a traceback: the error itself. */
export function lastLine(text: string): string {
  return text.trimEnd().replace(/^.*\n/s, '');
}

/** A text as a search compares it: capitals and accents make no difference. */
export function foldCase(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

/** A line as a code span of Markdown, whatever is in it. */
export function codeSpan(line: string): string {
  const longest = Math.max(0, ...(line.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = '`'.repeat(longest + 1);
  return longest === 0 && line.trim() !== '' ? `\`${line}\`` : `${fence} ${line} ${fence}`;
}

/**
 * Characters that nobody sees, and that have an effect: they move the cursor, change colours or turn the direction of
 * reading. Controls, formats, halves of surrogate pairs, separators of lines. Joiners and variation selectors are none
 * of them, for scripts and emoji are spelled with them.
 */
const UNSEEN =
  /(?!\u200c|\u200d|\ufe0e|\ufe0f)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;

const EVERY_UNSEEN = new RegExp(UNSEEN, 'gu');

/** The first of them in a text; null if there is none. */
export function firstInvisible(text: string): string | null {
  return UNSEEN.exec(text)?.[0] ?? null;
}

/** The text with each of them spelled out. */
export function escapeInvisible(text: string, spelled: (character: string) => string): string {
  return text.replace(EVERY_UNSEEN, spelled);
}

/** The text with every unseen character, line breaks too, written out: `\\u{1b}`. */
export function visible(text: string): string {
  return escapeInvisible(text, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`);
}

/** Lines as a file or a stream takes them: each with its end. */
export function joinLines(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}
