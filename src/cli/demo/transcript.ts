import { transcriptLine, type Words } from '../../terminal/index.ts';
import { advance, beginning, type TraceEvent } from '../../trace/index.ts';
import type { Audience } from './play.ts';

/** Writes a run down in words, line by line as it happens. */
export class Transcript implements Audience {
  private readonly stdout: NodeJS.WriteStream;
  private readonly words: Words;
  private readonly moment = beginning();

  constructor(stdout: NodeJS.WriteStream, words: Words) {
    this.stdout = stdout;
    this.words = words;
  }

  begin(): void {}

  onEvent(event: TraceEvent): void {
    advance(this.moment, event);
    const line = transcriptLine(event, this.moment.tasks, this.words);
    if (line !== null) this.stdout.write(`${line}\n`);
  }
}
