import type { Messages } from './messages.en.ts';

/** The reason why a program was stopped, and its line, in words. */
export function describeStop(
  { kind, line, refused = '' }: { kind: StopKind | 'refused'; line: number | null; refused?: string },
  { stopped }: Messages['python'],
): string {
  return stopped.at(kind === 'refused' ? stopped.refused(refused) : stopped[kind], line);
}

type StopKind = Exclude<keyof Messages['python']['stopped'], 'at' | 'refused'>;
