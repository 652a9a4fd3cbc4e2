import type { Messages } from '../../../i18n/index.ts';
import { isTyped, type Key } from '../../../terminal/screen/keys.ts';
import type { Theme } from '../../../terminal/text/index.ts';

/** Nobody types more. */
const LONGEST = 500;

/** A line on which something is typed. */
export class TypedLine {
  typed: string;

  constructor(typed = '') {
    this.typed = typed;
  }

  /** Takes a key. @returns whether it changed anything */
  press(key: Key): boolean {
    const before = this.typed;
    if (key === 'backspace') this.typed = [...this.typed].slice(0, -1).join('');
    else if (isTyped(key) && this.typed.length < LONGEST) this.typed += key === 'space' ? ' ' : key;
    return this.typed !== before;
  }
}

/** The line on which a prediction is typed. Before anything is, and when it is no answer, it says what one looks like. */
export class AnswerLine extends TypedLine {
  private readonly form: string;
  private readonly label: string;
  private refused = false;

  constructor(form: string, { lesson }: Messages, typed = '') {
    super(typed);
    this.form = form;
    this.label = lesson.reader.prediction;
  }

  /** What was typed is no answer. */
  refuse(): void {
    this.refused = true;
  }

  override press(key: Key): boolean {
    const changed = super.press(key);
    if (changed) this.refused = false;
    return changed;
  }

  /** The line as it is shown. */
  spans({ colour }: Theme): { text: string; paint?: (text: string) => string }[] {
    const form = { text: `  (${this.form})`, paint: this.refused ? colour.yellow : colour.dim };
    return [
      { text: this.label, paint: colour.bold },
      { text: `${this.typed}_` },
      ...(this.typed === '' || this.refused ? [form] : []),
    ];
  }
}
