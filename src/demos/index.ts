/** The demos: small programs to watch, each beside the other way of doing the same work. */

import { blockingDemo } from './blocking.ts';
import type { Demo, DemoGroup } from './demo.ts';
import { forgottenAwaitDemo } from './forgotten-await.ts';
import { defaultGatherDemo } from './gather.ts';
import { demoKey } from './names.ts';
import { sequentialDemo } from './sequential.ts';
import { sleepDemo } from './sleep.ts';
import { syncCallDemo } from './sync-call.ts';
import { waitForDemo } from './wait-for.ts';

export type { Demo, DemoGroup, Program, Variant } from './demo.ts';
export { gatherDemo } from './gather.ts';
export { type GatherTask, MOST_TASKS } from './gather-task.ts';
export { demoNames, hasDemo } from './names.ts';

/** The mistakes that beginners make, each beside its remedy. */
export const pitfalls: DemoGroup = {
  name: 'pitfalls',
  summary: 'The mistakes that everybody makes once, each beside its remedy.',
  kind: 'group',
  members: [forgottenAwaitDemo, blockingDemo, syncCallDemo, sequentialDemo],
};

/** All demos, in the order in which to learn from them. */
export const demos: readonly Demo[] = [sleepDemo, defaultGatherDemo, waitForDemo, ...pitfalls.members];

const byKey = new Map<string, Demo | DemoGroup>();
for (const entry of [...demos, pitfalls]) byKey.set(demoKey(entry.name), entry);
for (const member of pitfalls.members) byKey.set(demoKey(shortName(member)), member);

/**
 * The demo or group of this name. Underscores and hyphens are the same, and so are capitals and small letters;
 * a member of a group also goes by its own name alone: `pitfalls blocking`, `blocking`.
 */
export function findDemo(name: string): Demo | DemoGroup | undefined {
  return byKey.get(demoKey(name));
}

function shortName({ name }: Demo): string {
  return name.slice(pitfalls.name.length + 1);
}
