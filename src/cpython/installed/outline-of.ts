import { execFile } from 'node:child_process';
import { type Outline, outlineSchema } from '../outline.ts';

const SCRIPT = `import json, sys, tokenize
sys.path.insert(0, sys.argv[1])
from outline import outline
with tokenize.open(sys.argv[2]) as file:
    print(json.dumps(outline(file.read())))`;

/** More than the outline of any text that is looked at, in bytes. */
const MOST_BYTES = 2 ** 26;

/** What the text of a file tells, as this Python reads it; null if it does not compile or cannot be read. */
export function outlineOf(python: string, harness: string, file: string): Promise<Outline | null> {
  const args = ['-I', '-c', SCRIPT, harness, file];
  return new Promise((resolve) => {
    execFile(python, args, { maxBuffer: MOST_BYTES, windowsHide: true }, (error, stdout) => {
      resolve(error === null ? (outlineSchema.nullable().safeParse(JSON.parse(stdout)).data ?? null) : null);
    });
  });
}
