import type { Random } from '../../conformance/generate/random.ts';

/** Small changes, each as somebody might make it by mistake. */

/** No program prints them, and no message says them: a line with one of them is false. */
const WORDS = ['walrus', 'lantern', 'quince', 'Otto', 'BufferError'];

/** A line with another number or another word in it. */
export function otherLine(line: string, random: Random): string {
  const places = [...line.matchAll(/\b\d+(?:\.\d+)?\b|[A-Za-z]\w+/g)];
  if (places.length === 0) return `${line}${random.pick(WORDS)}`;
  const { 0: found, index } = random.pick(places);
  const other = /^\d/.test(found)
    ? String(otherNumber(Number(found), random))
    : random.pick(WORDS.filter((word) => word !== found));
  return line.slice(0, index) + other + line.slice(index + found.length);
}

/** Another number that is as round, and not below zero. */
export function otherNumber(number: number, random: Random): number {
  const step = random.pick(Number.isInteger(number) ? [1, 2, 0.5] : [0.1, 0.5, 1]);
  return Math.round((number < step || random.chance(0.5) ? number + step : number - step) * 1e6) / 1e6;
}

/** Lines of which one is another, is missing, is there twice, or has changed places with its neighbour. */
export function otherLines(lines: readonly string[], random: Random): string[] {
  const at = random.int(0, Math.max(0, lines.length - 1));
  const line = lines[at];
  if (line === undefined) return [random.pick(WORDS)];
  const ways = [
    lines.with(at, otherLine(line, random)),
    lines.toSpliced(at, 1),
    lines.toSpliced(at, 0, line),
    ...swapped(lines),
  ];
  return [...random.pick(ways)];
}

/** The lines with two neighbours, that are not alike, in each other's place: one way for each such pair. */
export function swapped<T>(lines: readonly T[]): T[][] {
  return lines.flatMap((line, index) => {
    const next = lines[index + 1];
    return next === undefined || next === line ? [] : [lines.toSpliced(index, 2, next, line)];
  });
}
