import { transcriptLine, type Words } from '../../terminal/index.ts';
import { advance, beginning, type TraceEvent } from '../../trace/index.ts';
import type { Audience } from './play.ts';

/** What the tasks do together. */
const OF_ALL: ReadonlySet<TraceEvent['type']> = new Set(['printed', 'reported', 'measured']);

/** Writes a run down in words, line by line as it happens. */
export class Transcript implements Audience {
  private readonly stdout: NodeJS.WriteStream;
  private readonly words: Words;
  private readonly moment = beginning();

  private readonly crowd: boolean;

  /** @param crowd leaves out what each single task does. */
  constructor(stdout: NodeJS.WriteStream, words: Words, crowd = false) {
    this.stdout = stdout;
    this.words = words;
    this.crowd = crowd;
  }

  begin(): void {}

  onEvent(event: TraceEvent): void {
    advance(this.moment, event);
    if (this.crowd && !OF_ALL.has(event.type)) return;
    const line = transcriptLine(event, this.moment.tasks, this.words);
    if (line !== null) this.stdout.write(`${line}\n`);
  }
}
