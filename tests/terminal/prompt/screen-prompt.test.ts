import { render } from '@inquirer/testing';
import { describe, expect, it } from 'vitest';
import { type ScreenConfig, screenPrompt } from '../../../src/terminal/prompt/screen-prompt.ts';
import {
  initialState,
  paste,
  press,
  type QuestionState,
  type QuestionView,
  questionPicture,
  type Reply,
} from '../../../src/terminal/question/index.ts';
import { SCREEN, typing, view } from '../question/support.ts';

/** A question as the prompt asks it, and what changes the size of its screen. */
async function start(asked: QuestionView) {
  let screen = SCREEN;
  let redraw = (): void => {};
  const config: ScreenConfig<QuestionState, Reply> = {
    initial: initialState(false),
    draw: (state) => questionPicture(asked, state, screen),
    press: (state, key) => press(asked, state, key, screen),
    paste: (state, text) => paste(asked, state, text),
    onResize: (listener) => {
      redraw = listener;
      return () => {};
    },
  };
  const prompt = await render(screenPrompt<QuestionState, Reply>(), config);
  return {
    ...prompt,
    keys: (...names: string[]) => {
      for (const name of names) prompt.events.keypress(name);
    },
    type: (text: string) => {
      for (const sequence of text) prompt.input.emit('keypress', sequence, { sequence });
    },
    resize: (width: number, height: number) => {
      screen = { ...SCREEN, width, height };
      redraw();
    },
  };
}

describe('the prompt', () => {
  it('takes a choice by arrows', async () => {
    const { answer, keys, getScreen } = await start(view());
    expect(getScreen()).toContain('❯ 1. one');
    keys('down');
    expect(getScreen()).toContain('❯ 2. two');
    keys('enter');
    await expect(answer).resolves.toEqual({ answer: '2' });
  });

  it('takes what is typed, with keys that have no meaning among it', async () => {
    const { answer, keys, type, getScreen } = await start(typing('number'));
    type('1.5');
    keys('f5', 'tab', 'left', 'backspace', '2');
    expect(getScreen()).toContain('❯ 1.2_');
    keys('enter');
    await expect(answer).resolves.toEqual({ answer: '1.2' });
  });

  it('takes a paste of several lines for text, whatever keys are in it', async () => {
    const { answer, keys, type, getScreen } = await start(typing('output'));
    keys('paste-start');
    type('one\r\n? q\n\n');
    keys('paste-end');
    expect(getScreen()).toContain(' 2 │ ? q');
    keys('enter');
    await expect(answer).resolves.toEqual({ answer: 'one\n? q' });
  });

  it('keeps what was marked while its keys are looked up', async () => {
    const { answer, keys, type, getScreen } = await start(view({ kind: 'order' }));
    keys('3', '1');
    type('?');
    expect(getScreen()).toContain('Keys: a question');
    keys('h');
    expect(getScreen()).toContain('Hint: Not the first.');
    expect(getScreen()).toContain('[1] 3. three');
    keys('2', 'enter');
    await expect(answer).resolves.toEqual({ answer: '3 1 2' });
  });

  it('is drawn anew, with all that was done, when the terminal changes its size', async () => {
    const { answer, keys, resize, getScreen } = await start(view({ kind: 'choices' }));
    keys('2');
    resize(40, 12);
    const rows = getScreen().split('\n');
    expect(rows.length).toBeLessThanOrEqual(12);
    expect(rows.join('\n')).toContain('[x] 2. two');
    keys('3', 'enter');
    await expect(answer).resolves.toEqual({ answer: '2 3' });
  });

  it('gives nothing to keys that come after the answer', async () => {
    const { answer, keys } = await start(view());
    keys('enter', 'down', 'enter');
    await expect(answer).resolves.toEqual({ answer: '1' });
  });
});
