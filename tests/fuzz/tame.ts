import assert from 'node:assert/strict';

/** What a terminal would obey or hide, apart from line ends and colours. */
const WILD = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u;
// biome-ignore lint/suspicious/noControlCharactersInRegex: colours begin with it.
const HARMLESS = /\n|\x1b\[[\d;]*m/g;

/** What is left where a value was put into words that had none. */
const SENSELESS = /\bundefined\b|\bNaN\b|\[object /;

/** Text as the program writes it, for somebody to read. */
export function assertTame(text: string): void {
  const wild = WILD.exec(text.replaceAll(HARMLESS, ''));
  assert.equal(wild, null, `a control character reaches the terminal: ${JSON.stringify(text.slice(0, 300))}`);
}

/** The same, of words that are the program's own. */
export function assertSensible(text: string): void {
  assertTame(text);
  assert.doesNotMatch(text, SENSELESS);
}

/** How a command ends that was given something hostile: not as a bug, nor with a stack. */
export function assertEnd({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }): void {
  assertTame(stdout + stderr);
  assert.ok([0, 1, 2, 130].includes(code), `it ended with ${code}: ${stderr.slice(-500)}`);
  assert.doesNotMatch(stderr, /a bug in asynctutor|\n\s+at .*:\d+:\d+/);
}
