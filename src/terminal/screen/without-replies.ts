/** What a terminal sends by itself: replies to questions, reports of its focus, size and mouse. No key begins like these. */
const REPLY =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for.
  /^\x1b(?:[\]PX^_][^\x03\x07\x1b]*(?:\x07|\x1b\\)|\[[<=>?][0-?]*[ -/]*[@-~]|\[[0-?]*(?:[ -/]+[@-~]|[cnty]|;[0-9;]*R))/;

/** The beginning of one, of which the rest may follow. */
const BEGINNING =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for.
  /^\x1b(?:[\]PX^_][^\x03\x07\x1b]*\x1b?|\[[<=>?][0-?]*[ -/]*)$/;

/** Milliseconds after which what began like a reply is none, but Escape and a character; and after which the rest of one is lost. */
const TYPED = 50;
const LOST = 300;

/**
 * Passes on what is typed, and leaves out what the terminal sends by itself, even in pieces: the letters in it would be
 * taken for keys. An Escape alone is passed at once.
 */
export function withoutReplies(pass: (typed: Buffer) => void): (chunk: Buffer | string) => void {
  let held = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  const isLonger = () => held.length > 2;

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
        held = rest;
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
    timer = setTimeout(
      () => {
        const text = isLonger() ? '' : held;
        held = '';
        flush(text);
      },
      isLonger() ? LOST : TYPED,
    );
  };
}
