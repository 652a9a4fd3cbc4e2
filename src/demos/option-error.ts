import type { Text } from './demo.ts';

/** A value that `configure` cannot read: what is wrong with it and what to write instead. */
export class OptionError extends Error {
  readonly text: Text;

  constructor(text: Text) {
    super(text.en);
    this.text = text;
  }
}
