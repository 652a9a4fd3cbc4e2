import type { Context } from '../context/context.ts';
import { CliError } from '../context/exit.ts';

/** Bytes of a text that are read, and no more. */
const MOST_BYTES = 2 ** 20;

/** The text that is piped in. @throws CliError if nobody pipes any, or what comes is no text */
export async function readReport({ io, messages }: Pick<Context, 'io' | 'messages'>): Promise<string> {
  const { errors, cut } = messages.why;
  if (io.stdin.isTTY) throw new CliError(errors.nothing);
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of io.stdin) {
    chunks.push(Buffer.from(chunk));
    length += chunk.length;
    if (length > MOST_BYTES) break;
  }
  const bytes = Buffer.concat(chunks).subarray(0, MOST_BYTES);
  if (bytes.includes(0)) throw new CliError(errors.binary);
  if (length > MOST_BYTES) io.stderr.write(`asynctutor: ${cut}\n`);
  return bytes.toString('utf8');
}
