/** The demos: small programs to watch, most of them beside the other way of doing the same work. */

import { catalogue } from './catalogue.ts';
import type { Demo, DemoEntry, DemoGroup } from './demo.ts';
import { pitfalls } from './pitfalls.ts';

export type {
  Demo,
  DemoEntry,
  DemoGroup,
  Prediction,
  Program,
  Text,
  Variant,
} from './demo.ts';
export { OptionError } from './option-error.ts';
export { pitfalls } from './pitfalls.ts';
export { topics } from './topics.ts';

/** All demos, in the order in which to learn from them. None is loaded yet. */
export const demos: readonly DemoEntry[] = [...catalogue, ...pitfalls.members];

const byKey = new Map<string, DemoEntry | DemoGroup>();
// A demo's own name goes before the short name of a member of a group.
for (const member of pitfalls.members) byKey.set(keyOf(shortName(member)), member);
for (const entry of [...demos, pitfalls]) byKey.set(keyOf(entry.name), entry);

/** Every name that a demo or a group goes by: what to suggest when somebody asks for none of them. */
export const demoNames: readonly string[] = [
  ...new Set([...demos, pitfalls].map(({ name }) => name).concat(pitfalls.members.map(shortName))),
];

/**
 * The demo or group of this name. Underscores and hyphens are the same, and so are capitals and small letters;
 * a member of a group also goes by its own name alone: `pitfalls blocking`, `blocking`.
 */
export function findDemo(name: string): DemoEntry | DemoGroup | undefined {
  return byKey.get(keyOf(name));
}

export function membersOf(found: DemoEntry | DemoGroup): readonly DemoEntry[] {
  return 'members' in found ? found.members : [found];
}

export async function loadDemo({ name, summary, load }: DemoEntry): Promise<Demo> {
  return { name, summary, ...(await load()).demo };
}

/**
 * Loads a demo with a value for the option that it takes.
 * @throws OptionError if it cannot read the value
 */
export async function configureDemo({ name, summary, load }: DemoEntry, value: string): Promise<Demo> {
  const { configure } = await load();
  if (configure === undefined) throw new Error(`${name} takes no option`);
  return { name, summary, ...configure(value) };
}

function keyOf(name: string): string {
  return name.trim().toLowerCase().replaceAll('_', '-').replaceAll(/\s+/g, ' ');
}

function shortName({ name }: DemoEntry): string {
  return name.slice(pitfalls.name.length + 1);
}
