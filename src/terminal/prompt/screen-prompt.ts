import { createPrompt, useEffect, useKeypress, useRef, useState } from '@inquirer/core';
import { type Key, keysOf } from '../screen/keys.ts';

/** A screen that asks something: how it looks in each state, and what a key leads to. */
export interface ScreenConfig<State, Reply> {
  readonly initial: State;
  draw(state: State): readonly string[];
  press(state: State, key: Key): { readonly state: State } | { readonly reply: Reply };
  /** Takes what is pasted, of however many lines. */
  paste?(state: State, text: string): State;
  /** Has `redraw` called when the screen has changed its size. @returns ends that */
  onResize(redraw: () => void): () => void;
}

/** The prompt that shows such a screen until a key gives the reply. Where it is drawn is its caller's to say. */
export function screenPrompt<State, Reply>() {
  return createPrompt<Reply, ScreenConfig<State, Reply>>((config, done) => {
    // Kept in an object: a state of this prompt may be a function's.
    const [current, setCurrent] = useState({ state: config.initial });
    /** What has been pasted so far; null while nothing is. */
    const pasted = useRef<string | null>(null);

    useEffect(() => config.onResize(() => setCurrent({ ...current })), [current]);
    useKeypress((event, rl) => {
      // The line that readline keeps is nobody's.
      rl.clearLine(0);
      const { name = '', sequence = [...name].length === 1 ? name : '' } = event as Keypress;
      if (name === 'paste-start') pasted.current = '';
      else if (name === 'paste-end') {
        const text = pasted.current ?? '';
        pasted.current = null;
        if (config.paste) setCurrent({ state: config.paste(current.state, text) });
      } else if (pasted.current !== null) pasted.current += sequence;
      else {
        for (const key of keysOf({ ...event, name, sequence })) {
          const next = config.press(current.state, key);
          if ('reply' in next) return done(next.reply);
          setCurrent(next);
        }
      }
    });
    // Below an empty last row inquirer adds another, and the first would scroll away.
    return config.draw(current.state).join('\n').replace(/\n+$/, '');
  });
}

/** Inquirer's type of a key does not say that it may have no name. */
interface Keypress {
  readonly name?: string;
  readonly sequence?: string;
}
