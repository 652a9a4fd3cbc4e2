import type { FindingFacts } from './finding.ts';

/** The id of the course's symptom for a finding: mostly the name of its kind. */
export function symptomOf(finding: FindingFacts): string {
  if (finding.kind === 'could-overlap' && finding.isLoop) return 'await-in-loop';
  if (finding.kind === 'deadlock' && finding.waits.some(({ what }) => what?.endsWith('.join')))
    return 'join-hangs';
  return finding.kind;
}
