import type { Code } from '../../../src/lessons/chapter.ts';
import { withoutAddresses } from '../../../src/trace/index.ts';

/** What a run of a program did, whatever language it is in. */
export interface Done {
  readonly output: readonly { readonly t: number; readonly text: string }[];
  /** Absent where a real clock was used: no two runs take the same. */
  readonly elapsed?: number;
  readonly error: string | null;
  readonly warnings: readonly string[];
}

/** The facts that a chapter states beside a program, in the order in which it has them. */
export const FACTS = ['output', 'elapsed', 'error', 'warnings'] as const;

/** What a chapter states that a program does. A fact that is not stated is absent. */
export type Did = { [F in (typeof FACTS)[number]]?: NonNullable<Code[F]> };

/** What a chapter states of this program. */
export function statedOf(code: Code): Did {
  return Object.fromEntries(
    FACTS.flatMap((fact) => (code[fact] === undefined ? [] : [[fact, code[fact]]])),
  ) as Did;
}

/**
 * What a chapter has to state of this program, given what it did: everything that can be seen. How long it takes, and
 * when each line is printed, only where the chapter states such a thing already, or states nothing yet.
 */
export function didOf(code: Code, { output, elapsed, error, warnings }: Done): Did {
  const stated = statedOf(code);
  const isNew = Object.keys(stated).length === 0;
  const hasTimes = elapsed !== undefined;
  const timed = hasTimes && (isNew ? elapsed > 0 : stated.output?.some((line) => typeof line !== 'string'));
  const lines = output.map(({ t, text }) =>
    timed ? { t, text: withoutAddresses(text) } : withoutAddresses(text),
  );
  const silent = lines.length === 0 && stated.output === undefined;
  const somethingElse = error !== null || warnings.length > 0;
  return {
    ...(silent && somethingElse ? {} : { output: lines }),
    ...(hasTimes && (stated.elapsed !== undefined || (isNew && elapsed > 0)) ? { elapsed } : {}),
    ...(error === null ? {} : { error: withoutAddresses(error) }),
    ...(warnings.length === 0 ? {} : { warnings: warnings.map(withoutAddresses) }),
  };
}
