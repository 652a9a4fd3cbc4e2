import { type Demo, type DemoEntry, type DemoGroup, demoNames, findDemo } from '../../demos/index.ts';
import type { Messages } from '../../i18n/index.ts';
import { nearest, quote } from '../../text/index.ts';
import { CliError } from '../context/exit.ts';

/** What was asked for: a demo, a group of them, or one program of a demo: `gather in-turn`. */
export interface Asked {
  readonly entry: DemoEntry | DemoGroup;
  /** The program as it was typed; null if all of them are wanted. */
  readonly variant: string | null;
}

/** @throws CliError if no demo has this name, nor its beginning */
export function findAsked(name: string, { demo }: Messages): Asked {
  const entry = findDemo(name);
  if (entry !== undefined) return { entry, variant: null };
  const [, beginning = '', last = ''] = /^(.*\S)\s+(\S+)\s*$/s.exec(name) ?? [];
  const whole = findDemo(beginning);
  if (whole !== undefined && !('members' in whole)) return { entry: whole, variant: last };
  const near = nearest(name, demoNames) ?? nearest(beginning, demoNames);
  const said = quote(name);
  throw new CliError(near === null ? demo.errors.unknown(said) : demo.errors.meant(said, near));
}

/**
 * The demo with this one of its programs alone. What is to be noticed in the demo is no longer there.
 * @throws CliError if it has none of this name
 */
export function onlyVariant(demo: Demo, name: string, { demo: { errors } }: Messages): Demo {
  const key = name.toLowerCase().replaceAll('_', '-');
  const variant = demo.variants.find((each) => each.name === key);
  if (variant !== undefined) return { ...demo, kind: 'comparison', variants: [variant], notice: [] };
  const names = demo.variants.map((each) => each.name);
  const near = nearest(name, names);
  const said = quote(name);
  throw new CliError(
    near === null
      ? errors.noVariant(demo.name, said, names.join(', '))
      : errors.variantMeant(demo.name, said, near),
  );
}
