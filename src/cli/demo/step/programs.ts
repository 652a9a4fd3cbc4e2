import type { Demo } from '../../../demos/index.ts';
import { discardKeys } from '../../../terminal/screen/discard-keys.ts';
import type { Context } from '../../context/context.ts';
import { type Stepped, stepped } from './stepped.ts';

/** The programs of some demos, each run when it is first wanted. */
export class Programs {
  private readonly context: Context;
  private readonly makers: readonly ((context: Context) => Promise<Stepped>)[];
  private readonly made = new Map<number, Stepped>();

  constructor(demos: readonly Demo[], context: Context) {
    this.context = context;
    this.makers = demos.flatMap((demo) =>
      demo.variants.map((variant) => (inner: Context) => stepped(demo, variant, inner)),
    );
  }

  get count(): number {
    return this.makers.length;
  }

  /** The program at this place; after the last comes the first. */
  async at(place: number): Promise<Stepped> {
    const index = ((place % this.count) + this.count) % this.count;
    const make = this.makers[index];
    const program =
      this.made.get(index) ??
      (make && (await discardKeys(this.context.io, (held) => make({ ...this.context, io: held }))));
    if (program === undefined) throw new Error('there is no program to step through');
    this.made.set(index, program);
    return program;
  }
}
