/** What a reviewer would say about a run. */
export { describeFinding } from './describe.ts';
export type { Finding, FindingKind, FindingSource, Page } from './finding.ts';
export { findings } from './findings.ts';
