class Frame {
  line: number;
  private readonly left: (frame: Frame) => void;

  constructor(definition: number, left: (frame: Frame) => void) {
    this.line = definition;
    this.left = left;
  }

  at<T>(line: number, awaited: T): T {
    this.line = line;
    return awaited;
  }

  leave(): void {
    this.left(this);
  }
}

export class Frames {
  task: number | null = null;
  /** Called when a task enters its first function. */
  onFirst: (task: number, definition: number) => void = () => {};
  private readonly open = new Map<number, Frame[]>();
  private readonly ended = new Map<number, number>();

  readonly enter = (definition: number): Frame => {
    const { task } = this;
    const frame = new Frame(definition, (left) => this.leave(task, left));
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
    return this.ended.get(task) ?? null;
  }

  private leave(task: number | null, frame: Frame): void {
    if (task === null) return;
    const frames = this.open.get(task) ?? [];
    const place = frames.lastIndexOf(frame);
    if (place >= 0) frames.splice(place, 1);
    this.ended.set(task, frame.line);
  }
}
