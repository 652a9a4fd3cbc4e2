/**
 * What a terminal sends by itself: replies to questions, reports of its focus, size and mouse, also of one that another
 * program has left on; and keys in a form that only terminals use which were asked to. No key begins like these, or has
 * as many or as long parameters.
 */
const REPLY =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for.
  /^\x1b(?:[\]PX^_][^\x03\x07\x1b]*(?:\x07|\x1b\\)|\[M[\s\S]{3}|\[[<=>?][0-?]*[ -/]*[@-~]|\[[0-?]*(?:[ -/]+[@-~]|[cntyu]|;[0-9;]*R)|\[(?=[\d:;]*(?:\d{4}|:|;\d*;))[\d:;]*[@-~])/;

/** The beginning of one, of which the rest may follow. */
const BEGINNING =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for.
  /^\x1b(?:|[\]PX^_][^\x03\x07\x1b]*\x1b?|\[M[\s\S]{0,2}|\[[<=>?]?[0-?]*[ -/]*)$/;

/** The beginning of what can be no key any more. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for.
const NO_KEY = /^\x1b(?:[\]PX^_][\s\S]|\[[M<=>?])/;

/** Milliseconds after which what began like a reply is none, but Escape and a character; and after which the rest of one is lost. */
const TYPED = 50;
const LOST = 300;

/** No reply is as long: what is, never ends. */
const LONGEST = 16_384;

/**
 * Passes on what is typed, and leaves out what the terminal sends by itself, even in pieces: the letters in it would be
 * taken for keys. An Escape alone is passed a moment later.
 */
export function withoutReplies(pass: (typed: Buffer) => void): (chunk: Buffer | string) => void {
  let held = '';
  let timer: ReturnType<typeof setTimeout> | undefined;

  // Bytes stay bytes: a character may come in pieces.
  const flush = (text: string): void => {
    if (text !== '') pass(Buffer.from(text, 'latin1'));
  };
  return (chunk) => {
    clearTimeout(timer);
    let rest = held + Buffer.from(chunk as string).toString('latin1');
    let typed = '';
    held = '';
    while (rest !== '') {
      const reply = REPLY.exec(rest)?.[0];
      if (reply !== undefined) {
        rest = rest.slice(reply.length);
      } else if (BEGINNING.test(rest)) {
        held = rest.length > LONGEST ? '' : rest;
        rest = '';
      } else {
        const next = rest.indexOf('\u001b', 1);
        const end = next < 0 ? rest.length : next;
        typed += rest.slice(0, end);
        rest = rest.slice(end);
      }
    }
    flush(typed);
    if (held === '') return;
    const isKey = !NO_KEY.test(held);
    timer = setTimeout(
      () => {
        const text = isKey ? held : '';
        held = '';
        flush(text);
      },
      isKey ? TYPED : LOST,
    );
  };
}
