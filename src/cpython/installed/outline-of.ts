import { execFile } from 'node:child_process';
import { type Outline, outlineSchema } from '../outline.ts';

/** Run apart from the script: to read a long text takes as long as a second. */
const PROGRAM = `
import json, sys, tokenize
sys.path.insert(0, sys.argv[1])
from outline import outline
with tokenize.open(sys.argv[2]) as file:
    print(json.dumps(outline(file.read())))
`;

/** What is known of a file from its text; null if it does not compile, is too long, or is no text. */
export function outlineOf(python: string, harness: string, file: string): Promise<Outline | null> {
  return new Promise((settle) => {
    execFile(python, ['-I', '-c', PROGRAM, harness, file], { maxBuffer: 2 ** 26 }, (error, output) => {
      settle(error === null ? outlineSchema.nullable().parse(JSON.parse(output)) : null);
    });
  });
}
