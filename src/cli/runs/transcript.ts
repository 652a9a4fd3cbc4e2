import { transcriptLine } from '../../terminal/index.ts';
import type { Screen } from '../../terminal/screen/screen.ts';
import { advance, beginning, type TraceEvent } from '../../trace/index.ts';

/** The events of a crowd that are written down. */
const CROWD: ReadonlySet<TraceEvent['type']> = new Set(['printed', 'reported', 'measured']);

/** A run in words, a dated line for each event. */
export class Transcript {
  private readonly stdout: NodeJS.WriteStream;
  private readonly screen: Screen;
  private readonly moment = beginning();
  private readonly crowd: boolean;

  /** @param crowd leaves out what each single task does. */
  constructor(stdout: NodeJS.WriteStream, screen: Screen, crowd = false) {
    this.stdout = stdout;
    this.screen = screen;
    this.crowd = crowd;
  }

  onEvent(event: TraceEvent): void {
    advance(this.moment, event);
    if (this.crowd && !CROWD.has(event.type)) return;
    // A file, or another program, takes an event a line.
    const width = this.stdout.isTTY ? this.screen.width : Infinity;
    const line = transcriptLine(event, this.moment.tasks, this.screen.theme.words, width);
    if (line !== null) this.stdout.write(`${line}\n`);
  }
}
