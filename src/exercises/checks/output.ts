import { type Trace, withoutAddresses } from '../../trace/index.ts';
import type { CheckOf } from './check-of.ts';
import type { Reason } from './reason.ts';
import type { RunFacts } from './run-facts.ts';

interface PrintedLine {
  readonly text: string;
  /** The line of the program that prints it. */
  readonly line: number | null;
}

/** The program must print these lines. */
export function output(demand: CheckOf<'output'>, { trace }: RunFacts): Reason | null {
  const printed = printedBy(trace);
  if (Array.isArray(demand)) return exactly(demand.map(withoutAddresses), printed);
  const lines = demand.lines.map(withoutAddresses);
  const rest = [...printed];
  for (const text of lines) {
    const index = rest.findIndex((each) => each.text === text);
    if (index < 0) return lacking(text, lines, printed);
    rest.splice(index, 1);
  }
  const [further] = rest;
  if (demand.only && further !== undefined) return { reason: 'furtherText', ...further };
  return demand.order === 'any' ? null : outOfOrder(lines, printed);
}

function printedBy({ events }: Trace): PrintedLine[] {
  return events.flatMap((event) =>
    event.type === 'printed' ? [{ text: withoutAddresses(event.text), line: event.line ?? null }] : [],
  );
}

/** The first place where something else is printed than is expected. */
function exactly(lines: readonly string[], printed: readonly PrintedLine[]): Reason | null {
  for (const [index, expected] of lines.entries()) {
    const found = printed[index];
    if (found?.text === expected) continue;
    const surplus = timesIn(printed, found?.text) - lines.filter((line) => line === found?.text).length;
    const isLacking = timesIn(printed, expected) < lines.filter((line) => line === expected).length;
    if (found === undefined || (isLacking && (printed.length < lines.length || surplus <= 0)))
      return lacking(expected, lines, printed);
    if (isLacking) return { reason: 'otherText', number: index + 1, found: found.text, expected };
    return surplus > 0
      ? { reason: 'furtherText', ...found }
      : { reason: 'wrongOrder', text: found.text, before: expected };
  }
  const further = printed[lines.length];
  return further === undefined ? null : { reason: 'furtherText', ...further };
}

function timesIn(printed: readonly PrintedLine[], text: string | undefined): number {
  return printed.filter((each) => each.text === text).length;
}

/** A line that is printed less often than it should be. */
function lacking(text: string, lines: readonly string[], printed: readonly PrintedLine[]): Reason {
  const [found, expected] = [timesIn(printed, text), lines.filter((line) => line === text).length];
  return found === 0 ? { reason: 'neverPrinted', text } : { reason: 'printedTimes', text, found, expected };
}

/** The first line that comes only before the lines that should precede it. */
function outOfOrder(lines: readonly string[], printed: readonly PrintedLine[]): Reason | null {
  let from = 0;
  for (const [index, text] of lines.entries()) {
    const at = printed.findIndex((each, place) => place >= from && each.text === text);
    if (at < 0) return { reason: 'wrongOrder', text, before: lines[index - 1] ?? text };
    from = at + 1;
  }
  return null;
}
