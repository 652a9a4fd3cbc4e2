import type { Language } from '../i18n/index.ts';
import type { Ask, Script } from '../trace/index.ts';
import type { Topic } from './topics.ts';

/** A sentence or a few words, in each language of the interface. */
export type Text = Readonly<Record<Language, string>>;

export interface Listing {
  /** A whole script, on the standard library alone. */
  readonly python: string;
  /** A whole module on `asynctutor/asyncio`. */
  readonly typescript: string;
}

/** One program, in the two languages. Both say the same; the tests run them both. */
export interface Program {
  readonly script: Script;
  /** Reads both from their files: most runs show neither. */
  readonly listing: () => Listing;
}

export interface Variant {
  /** In data and on the command line: `together`. */
  readonly name: string;
  /** Tells this way from the other, in a few words: `together`, `one after another`. */
  readonly label: Text;
  readonly program: Program;
}

/** A question to ask before the run. The run of the first variant is the answer: nobody types the key. */
export interface Prediction {
  readonly question: Text;
  readonly ask: Ask;
  /** Why it is so, for whoever expected something else: a sentence or two. */
  readonly why: Text;
}

export interface Content {
  /** The most telling first. */
  readonly predict: readonly [Prediction, ...Prediction[]];
  /** Sentences on what to notice while it runs. */
  readonly notice: readonly Text[];
  /**
   * `pitfall`: the first variant is the mistake, the second the remedy, and both are watched. `comparison`: the first
   * is watched, and the second, if there is one, is another way of doing the same work. No demo has more than two.
   */
  readonly kind: 'comparison' | 'pitfall';
  /** `real`: it works on sockets, files, threads or processors, which no virtual clock can hurry. */
  readonly clock?: 'real';
  /** It has so many tasks that only their figures are shown. */
  readonly crowd?: true;
  /** Says why it cannot run on this system; null if it can. */
  readonly obstacle?: () => Text | null;
  readonly variants: readonly [Variant, ...Variant[]];
}

/** An option of the command line that one demo takes; its module's `configure` reads the value. */
export interface DemoOption {
  /** Without its hyphens: `tasks` for `--tasks`. */
  readonly flag: string;
  /** The placeholder of the value in the help: `list`. */
  readonly value: Text;
  readonly help: Text;
}

export interface DemoModule {
  readonly demo: Content;
  /** The demo with the value of its option. @throws OptionError */
  readonly configure?: (value: string) => Content;
}

/** A demo in the catalogue: enough to list it and to find it, for loading all of them would take time. */
export interface DemoEntry {
  /** As it is asked for on the command line: `gather`, `pitfalls blocking`. */
  readonly name: string;
  readonly topic: Topic;
  readonly summary: Text;
  /** The option that this demo alone takes. */
  readonly option?: DemoOption;
  readonly load: () => Promise<DemoModule>;
}

export const entry = (
  name: string,
  topic: Topic,
  en: string,
  fr: string,
  load: DemoEntry['load'],
  option?: DemoOption,
): DemoEntry => ({ name, topic, summary: { en, fr }, load, ...(option && { option }) });

/** A program to watch, perhaps beside the other way of doing the same work. */
export interface Demo extends Content {
  readonly name: string;
  readonly summary: Text;
}

/** Demos that belong together, and are watched one after the other when the group is asked for. */
export interface DemoGroup {
  /** As it is asked for on the command line. */
  readonly name: string;
  readonly topic: Topic;
  /** One line that fits all its demos. */
  readonly summary: Text;
  readonly members: readonly DemoEntry[];
}
