import { diffArrays } from 'diff';

export interface DiffLine {
  readonly change: 'same' | 'removed' | 'added' | 'skipped';
  readonly text: string;
}

/** So many lines that are the same are shown around those that differ. */
const AROUND = 2;

/** The lines that differ between two programs, with a few around them; none for the same. */
export function differences(before: readonly string[], after: readonly string[]): DiffLine[] {
  const parts = diffArrays([...before], [...after]);
  if (parts.every(({ added, removed }) => !added && !removed)) return [];
  return parts.flatMap(({ added, removed, value }, index) => {
    const change = added ? 'added' : removed ? 'removed' : 'same';
    const lines = value.map((text): DiffLine => ({ change, text }));
    return change === 'same' ? withoutMiddle(lines, index > 0, index < parts.length - 1) : lines;
  });
}

function withoutMiddle(lines: readonly DiffLine[], isAfter: boolean, isBefore: boolean): readonly DiffLine[] {
  const first = isAfter ? AROUND : 0;
  const last = isBefore ? AROUND : 0;
  if (lines.length <= first + last + 1) return lines;
  return [
    ...lines.slice(0, first),
    { change: 'skipped', text: '' },
    ...(last === 0 ? [] : lines.slice(-last)),
  ];
}
