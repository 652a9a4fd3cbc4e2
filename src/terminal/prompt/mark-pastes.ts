const START = '\u001b[200~';
const END = '\u001b[201~';

/** Lines that nobody types at once. */
const SEVERAL_LINES = /[^\r\n][\r\n]+[^\r\n]/;

/**
 * Marks what arrives at once and has several lines as a paste, as terminals do that can; what these have marked stays as it
 * is, in however many pieces it comes.
 */
export function pasteMarker(): (typed: string) => string {
  let isWithin = false;
  return (typed) => {
    const isPlain = !isWithin && !typed.includes('\u001b') && SEVERAL_LINES.test(typed);
    const [start, end] = [typed.lastIndexOf(START), typed.lastIndexOf(END)];
    isWithin = start === end ? isWithin : start > end;
    return isPlain ? START + typed + END : typed;
  };
}
