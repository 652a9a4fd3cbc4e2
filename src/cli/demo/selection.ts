import { type Demo, type DemoEntry, type DemoGroup, demoNames, findDemo } from '../../demos/index.ts';
import type { Messages } from '../../i18n/index.ts';
import { quote } from '../../text/index.ts';
import { nearest } from '../../text/nearest.ts';
import { commandFor } from '../context/command-for.ts';
import type { Context } from '../context/context.ts';
import { CliError } from '../context/exit.ts';

/** A demo, a group of them, or one program of a demo: `gather in-turn`. */
export interface Selection {
  readonly entry: DemoEntry | DemoGroup;
  /** The name of the program, as it was typed; null for all of them. */
  readonly variant: string | null;
}

/** The demos of a name; null if no demo has it, nor its beginning. */
export function selectionNamed(name: string): Selection | null {
  const entry = findDemo(name);
  if (entry !== undefined) return { entry, variant: null };
  const [beginning, last] = parted(name);
  const whole = findDemo(beginning);
  if (whole !== undefined && !('members' in whole)) return { entry: whole, variant: last };
  return null;
}

/** @throws CliError if no demo has this name, nor its beginning */
export function findSelection(name: string, context: Context): Selection {
  const found = selectionNamed(name);
  if (found !== null) return found;
  const { errors } = context.messages.demo;
  const [beginning] = parted(name);
  const near = nearest(name, demoNames) ?? nearest(beginning, demoNames);
  const typed = quote(name);
  throw new CliError(
    near === null ? errors.unknown(typed, commandFor('demo', context)) : errors.meant(typed, near),
  );
}

/** A name without its last word, and that word. */
function parted(name: string): [beginning: string, last: string] {
  const [, beginning = '', last = ''] = /^(.*\S)\s+(\S+)\s*$/s.exec(name) ?? [];
  return [beginning, last];
}

/**
 * The demo with one of its programs. What there is to notice compares the two, so it goes.
 * @throws CliError if it has none of this name
 */
export function onlyVariant(demo: Demo, name: string, { demo: { errors } }: Messages): Demo {
  const key = name.toLowerCase().replaceAll('_', '-');
  const variant = demo.variants.find((each) => each.name === key);
  if (variant !== undefined) return { ...demo, kind: 'comparison', variants: [variant], notice: [] };
  const names = demo.variants.map((each) => each.name);
  const near = nearest(name, names);
  const typed = quote(name);
  throw new CliError(
    near === null
      ? errors.noVariant(demo.name, typed, names.join(', '))
      : errors.variantMeant(demo.name, typed, near),
  );
}
