import type { Messages } from '../../../i18n/index.ts';
import { isTyped, type Key } from '../../../terminal/screen/keys.ts';
import type { Theme } from '../../../terminal/text/index.ts';

/** Nobody types more. */
const LONGEST = 500;

export class TextInput {
  text: string;

  constructor(text = '') {
    this.text = text;
  }

  /** @returns whether the key changed the text. */
  press(key: Key): boolean {
    const before = this.text;
    if (key === 'backspace') this.text = [...this.text].slice(0, -1).join('');
    else if (isTyped(key) && this.text.length < LONGEST) this.text += key === 'space' ? ' ' : key;
    return this.text !== before;
  }
}

/** The line on which a prediction is typed. While it is empty, or no answer, it says what an answer looks like. */
export class AnswerInput extends TextInput {
  private readonly form: string;
  private readonly label: string;
  private refused = false;

  constructor(form: string, { lesson }: Messages, text = '') {
    super(text);
    this.form = form;
    this.label = lesson.reader.prediction;
  }

  refuse(): void {
    this.refused = true;
  }

  override press(key: Key): boolean {
    const changed = super.press(key);
    if (changed) this.refused = false;
    return changed;
  }

  spans({ colour }: Theme): { text: string; paint?: (text: string) => string }[] {
    const form = { text: `  (${this.form})`, paint: this.refused ? colour.yellow : colour.dim };
    return [
      { text: this.label, paint: colour.bold },
      { text: `${this.text}_` },
      ...(this.text === '' || this.refused ? [form] : []),
    ];
  }
}
