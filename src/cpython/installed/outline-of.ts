import { execFile } from 'node:child_process';
import { parseLine } from '../line-reader.ts';
import { type Outline, outlineSchema } from '../outline.ts';
import type { Interpreter } from './script-process.ts';

/** Run beside the script, not within it: reading a long text takes up to a second. */
const PROGRAM = `
import json, sys, tokenize
sys.path.insert(0, sys.argv[1])
from outline import outline
with tokenize.open(sys.argv[2]) as file:
    print(json.dumps(outline(file.read())))
`;

/** The outline of a file; null if it does not compile, is too long, or is no text. */
export function outlineOf({ path, env, harness }: Interpreter, file: string): Promise<Outline | null> {
  const options = { env, maxBuffer: 2 ** 26, windowsHide: true };
  return new Promise((settle) => {
    execFile(path, ['-P', '-B', '-c', PROGRAM, harness, file], options, (error, output) => {
      settle(error === null ? (outlineSchema.safeParse(parseLine(output)).data ?? null) : null);
    });
  });
}
