import { isTyped, type Key } from '../../../terminal/screen/keys.ts';

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
