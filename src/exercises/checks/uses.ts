import type { Reason } from './reason.ts';
import type { RunFacts } from './run-facts.ts';

/** The program must use one of these. */
export function uses(names: readonly string[], { outline }: RunFacts): Reason | null {
  const isUsed = outline?.uses.some((use) => names.some((name) => isPartOf(use.name, name))) === true;
  return isUsed ? null : { reason: 'unused', names: [...names] };
}

/** The program must use none of these. */
export function avoids(names: readonly string[], { outline }: RunFacts): Reason | null {
  for (const use of outline?.uses ?? []) {
    const name = names.find((each) => isPartOf(use.name, each));
    if (name !== undefined) return { reason: 'used', name, line: use.line };
  }
  return null;
}

/** `threading.Thread` is part of `threading`. */
function isPartOf(use: string, name: string): boolean {
  return use === name || use.startsWith(`${name}.`);
}
