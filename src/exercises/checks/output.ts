import { type Trace, withoutAddresses } from '../../trace/index.ts';
import type { CheckOf } from './check-of.ts';
import type { Reason } from './reason.ts';
import type { RunFacts } from './run-facts.ts';

interface Printed {
  readonly text: string;
  /** The line of the program that prints it. */
  readonly line: number | null;
}

/** What is printed. */
export function output(demand: CheckOf<'output'>, { trace }: RunFacts): Reason | null {
  const printed = printedBy(trace);
  if (Array.isArray(demand)) return exactly(demand.map(withoutAddresses), printed);
  const lines = demand.lines.map(withoutAddresses);
  const left = [...printed];
  for (const text of lines) {
    const index = left.findIndex((each) => each.text === text);
    if (index < 0) return { reason: 'neverPrinted', text };
    left.splice(index, 1);
  }
  const [further] = left;
  if (demand.only && further !== undefined) return { reason: 'furtherText', ...further };
  return demand.order === 'any' ? null : outOfOrder(lines, printed);
}

function printedBy({ events }: Trace): Printed[] {
  return events.flatMap((event) =>
    event.type === 'printed' ? [{ text: withoutAddresses(event.text), line: event.line ?? null }] : [],
  );
}

/** The first place where something else is printed than is expected. */
function exactly(lines: readonly string[], printed: readonly Printed[]): Reason | null {
  for (const [index, expected] of lines.entries()) {
    const found = printed[index]?.text;
    if (found === expected) continue;
    if (found === undefined || !printed.some(({ text }) => text === expected))
      return found === undefined || printed.length < lines.length
        ? { reason: 'neverPrinted', text: expected }
        : { reason: 'otherText', number: index + 1, found, expected };
    return lines.includes(found)
      ? { reason: 'wrongOrder', text: found, before: expected }
      : { reason: 'furtherText', text: found, line: printed[index]?.line ?? null };
  }
  const further = printed[lines.length];
  return further === undefined ? null : { reason: 'furtherText', ...further };
}

/** The first line that comes after all those that should follow it. */
function outOfOrder(lines: readonly string[], printed: readonly Printed[]): Reason | null {
  let from = 0;
  for (const [index, text] of lines.entries()) {
    const at = printed.findIndex((each, place) => place >= from && each.text === text);
    if (at < 0) return { reason: 'wrongOrder', text, before: lines[index - 1] ?? text };
    from = at + 1;
  }
  return null;
}
