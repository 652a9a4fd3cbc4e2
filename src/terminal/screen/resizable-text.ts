import { joinLines } from '../../text/index.ts';
import { rowsOnScreen } from './rows-on-screen.ts';

type LayOut = () => readonly string[];

/** Lines among others of a terminal, which are laid out anew when its width changes. */
export class ResizableText {
  private readonly stdout: NodeJS.WriteStream;
  private readonly parts: LayOut[] = [];
  private lines: readonly string[] = [];

  constructor(stdout: NodeJS.WriteStream) {
    this.stdout = stdout;
  }

  /** Writes more of it, below the rest. */
  add(layOut: LayOut): void {
    const lines = layOut();
    this.parts.push(layOut);
    this.lines = [...this.lines, ...lines];
    this.write(lines);
  }

  /** Writes it in place of itself and of the lines below it. What has scrolled off stays as it was. */
  rewrite(below: readonly string[]): void {
    const rows = rowsOnScreen([...this.lines, ...below], this.stdout.columns);
    this.stdout.write(`\u001b[${rows}A\u001b[J`);
    this.lines = this.parts.flatMap((layOut) => layOut());
    this.write(this.lines);
  }

  private write(lines: readonly string[]): void {
    if (lines.length > 0) this.stdout.write(joinLines(lines));
  }
}
