import type { Found } from './finding.ts';

/** The symptom of the course that a finding shows, by its id: most are called as the kind is. */
export function symptomOf(found: Found): string {
  if (found.kind === 'could-overlap' && found.isLoop) return 'await-in-loop';
  if (found.kind === 'deadlock' && found.waits.some(({ what }) => what?.endsWith('.join')))
    return 'join-hangs';
  return found.kind;
}
