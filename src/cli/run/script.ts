import { readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { RunResult } from '../../cpython/index.ts';
import type { Messages } from '../../i18n/index.ts';
import { sanitize } from '../../terminal/text/index.ts';
import { nearest } from '../../text/nearest.ts';
import { CliError } from '../context/exit.ts';
import { describeSourceProblem, readSource } from '../watching/read-source.ts';

/** A Python file of the learner's. */
export interface Script {
  /** As it was given. */
  readonly path: string;
  readonly source: string;
  readonly args: readonly string[];
}

/** What a script did. */
export interface ScriptRun<Result extends RunResult = RunResult> {
  readonly script: Script;
  readonly result: Result;
}

/** @throws CliError if the file cannot be a program */
export function readScript(path: string, args: readonly string[], messages: Messages): Script {
  const source = readSource(path);
  if (!('problem' in source)) return { path, source: source.text, args };
  const meant = source.problem === 'missing' ? nearestFile(path) : null;
  const complaint = describeSourceProblem(source.problem, path, messages);
  throw new CliError(meant === null ? complaint : messages.usage.errors.meant(complaint, sanitize(meant)));
}

/** The Python file that was probably meant. */
function nearestFile(path: string): string | null {
  try {
    const files = readdirSync(dirname(path)).filter((file) => file.endsWith('.py'));
    const name = nearest(basename(path), files);
    return name === null ? null : join(dirname(path), name);
  } catch {
    return null;
  }
}
