import type { Demo } from '../../../demos/index.ts';
import type { Messages } from '../../../i18n/index.ts';
import type { Io } from '../../../terminal/screen/io.ts';
import type { Screen } from '../../../terminal/screen/screen.ts';
import { undisturbed } from '../../../terminal/screen/undisturbed.ts';
import { type Stepped, stepped } from './stepped.ts';

/** The programs of some demos, each run when it is first wanted. */
export class Programs {
  private readonly io: Io;
  private readonly makers: readonly ((io: Io) => Promise<Stepped>)[];
  private readonly made = new Map<number, Stepped>();

  constructor(demos: readonly Demo[], messages: Messages, screen: Screen, io: Io) {
    this.io = io;
    this.makers = demos.flatMap((demo) =>
      demo.variants.map((variant) => (held: Io) => stepped(demo, variant, messages, screen, held)),
    );
  }

  get count(): number {
    return this.makers.length;
  }

  /** The program at this place; after the last comes the first. */
  async at(place: number): Promise<Stepped> {
    const index = ((place % this.count) + this.count) % this.count;
    const make = this.makers[index];
    const program = this.made.get(index) ?? (make && (await undisturbed(this.io, make)));
    if (program === undefined) throw new Error('there is no program to step through');
    this.made.set(index, program);
    return program;
  }
}
