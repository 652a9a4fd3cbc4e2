/** Nobody reads more of what was typed by mistake. */
const LONGEST = 60;

/** What somebody typed, as a message quotes it: on one line, between quotation marks, and not for ever. */
export function quoted(text: string): string {
  return JSON.stringify(text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
}
