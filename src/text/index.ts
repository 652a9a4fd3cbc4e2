/** The longest quotation of a text that was typed by mistake. */
const LONGEST_QUOTE = 60;

/** The longest quotation of a program's output, or of the message of its error. */
const LONGEST_CODE = 120;

/** A text quoted in a message: on one line, between quotation marks, truncated if it is long. */
export function quote(text: string): string {
  return `"${visible(shortened(text, LONGEST_QUOTE))}"`;
}

/** A name or a printed line quoted in a message in Markdown: a code span, truncated if it is long. */
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

/** A text for comparisons that ignore case and accents. */
export function foldCase(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

/** A line as a code span of Markdown, even if it has backticks. */
export function codeSpan(line: string): string {
  const longest = Math.max(0, ...(line.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = '`'.repeat(longest + 1);
  return longest === 0 && line.trim() !== '' ? `\`${line}\`` : `${fence} ${line} ${fence}`;
}

/**
 * Invisible characters with an effect: they move the cursor, change colours or turn the direction of reading. Controls,
 * formats, lone surrogates, line separators. Joiners and variation selectors are allowed: scripts and emoji need them.
 */
const UNSEEN =
  /(?!\u200c|\u200d|\ufe0e|\ufe0f)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;

const EVERY_UNSEEN = new RegExp(UNSEEN, 'gu');

/** The first invisible character of a text; null if there is none. */
export function firstInvisible(text: string): string | null {
  return UNSEEN.exec(text)?.[0] ?? null;
}

/** The text with each invisible character replaced. */
export function escapeInvisible(text: string, spelled: (character: string) => string): string {
  return text.replace(EVERY_UNSEEN, spelled);
}

/** The text with every invisible character, line breaks too, as an escape sequence: `\\u{1b}`. */
export function visible(text: string): string {
  return escapeInvisible(text, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`);
}

/**
 * The JSON with its invisible characters as JSON spells them: `\\u202e`. They stand only in its strings; its line breaks stay.
 */
export function escapeJson(json: string): string {
  return escapeInvisible(json, (character) => (character === '\n' ? '\n' : escapeUnits(character)));
}

/** One escape for each unit of UTF-16, as JSON has no others. */
function escapeUnits(character: string): string {
  return character
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
}

/** The lines as one text, each with a newline. */
export function joinLines(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}
