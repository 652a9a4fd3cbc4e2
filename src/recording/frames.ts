class Frame {
  line: number;
  readonly leave: () => void;

  constructor(definition: number, leave: () => void) {
    this.line = definition;
    this.leave = leave;
  }

  at<T>(line: number, awaitable: T): T {
    this.line = line;
    return awaitable;
  }
}

/** The running functions of each task of a listing, with their lines. */
export class Frames {
  task: number | null = null;
  /** Called when a task enters its first function. */
  onFirst: (task: number, definition: number) => void = () => {};
  private readonly open = new Map<number, Frame[]>();
  private readonly lastLines = new Map<number, number>();

  readonly enter = (definition: number): Frame => {
    const { task } = this;
    const frame = new Frame(definition, () => this.leave(task, frame));
    if (task === null) return frame;
    const frames = this.open.get(task) ?? [];
    if (frames.length === 0) this.onFirst(task, definition);
    frames.push(frame);
    this.open.set(task, frames);
    return frame;
  };

  lineOf(task: number): number | null {
    return this.open.get(task)?.at(-1)?.line ?? null;
  }

  /** The line on which a task left its last call. */
  lastLineOf(task: number): number | null {
    return this.lastLines.get(task) ?? null;
  }

  private leave(task: number | null, frame: Frame): void {
    if (task === null) return;
    const frames = this.open.get(task) ?? [];
    const place = frames.lastIndexOf(frame);
    if (place >= 0) frames.splice(place, 1);
    this.lastLines.set(task, frame.line);
  }
}
