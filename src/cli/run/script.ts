import type { Messages } from '../../i18n/index.ts';
import { CliError } from '../context/exit.ts';
import { describeSourceProblem, readSource } from '../watching/read-source.ts';

/** A Python file of the learner's. */
export interface Script {
  /** As it was given. */
  readonly path: string;
  readonly source: string;
  readonly args: readonly string[];
}

/** @throws CliError if the file cannot be a program */
export function readScript(path: string, args: readonly string[], messages: Messages): Script {
  const source = readSource(path);
  if ('problem' in source) throw new CliError(describeSourceProblem(source.problem, path, messages));
  return { path, source: source.text, args };
}
