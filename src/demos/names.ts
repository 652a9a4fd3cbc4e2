/**
 * Every name that a demo or a group goes by, in one spelling each: what to suggest when somebody asks for none of
 * them. By themselves, as whoever only wants to know whether there is one need not load them all; a test holds the
 * list against the demos.
 */
export const demoNames: readonly string[] = [
  'sleep',
  'gather',
  'wait_for',
  'pitfalls forgotten-await',
  'pitfalls blocking',
  'pitfalls sync-call',
  'pitfalls sequential',
  'pitfalls',
  'forgotten-await',
  'blocking',
  'sync-call',
  'sequential',
];

/** Underscores and hyphens are the same, and so are capitals and small letters. */
export function demoKey(name: string): string {
  return name.trim().toLowerCase().replaceAll('_', '-').replaceAll(/\s+/g, ' ');
}

const keys = new Set(demoNames.map(demoKey));

/** Whether there is a demo of this name. */
export function hasDemo(name: string): boolean {
  return keys.has(demoKey(name));
}
