import { withoutReplies } from './without-replies.ts';

const CTRL_Z = 0x1a;

/**
 * Passes on what is typed. Ctrl-Z is emitted as `SIGTSTP`, as `readline.Interface` does: in raw mode the terminal makes no
 * signal of it.
 * @returns ends it
 */
export function readTyped(stdin: NodeJS.ReadStream, pass: (typed: Buffer) => void): () => void {
  const onData = withoutReplies((typed) => {
    const rest = Buffer.from(typed.filter((byte) => byte !== CTRL_Z));
    if (rest.length > 0) pass(rest);
    if (rest.length < typed.length) stdin.emit('SIGTSTP');
  });
  stdin.on('data', onData);
  return () => {
    stdin.off('data', onData);
  };
}
