import { render } from '@inquirer/testing';
import { describe, expect, it } from 'vitest';
import { orderPrompt } from '../../src/terminal/prompt/order-prompt.ts';

const plain = (text: string): string => text;

const start = () =>
  render(orderPrompt, {
    message: 'Put them in order:',
    items: [['one'], ['two'], ['three', 'and on']],
    help: 'help',
    pointer: '>',
    highlight: plain,
    placed: plain,
  });

describe('the ordering prompt', () => {
  it('gives places by number keys', async () => {
    const { answer, events, getScreen } = await start();
    for (const key of ['3', '1', '2']) events.keypress(key);
    expect(getScreen()).toContain('[1] 3. three');
    events.keypress('enter');
    await expect(answer).resolves.toEqual([2, 0, 1]);
  });

  it('gives places by arrows and enter, and takes them back', async () => {
    const { answer, events, getScreen } = await start();
    events.keypress('down');
    events.keypress('enter');
    expect(getScreen()).toContain('[1] 2. two');
    events.keypress('backspace');
    expect(getScreen()).not.toContain('[1]');
    for (const key of ['1', '3', '2']) events.keypress(key);
    events.keypress('enter');
    await expect(answer).resolves.toEqual([0, 2, 1]);
  });

  it('does not answer before all have a place', async () => {
    const { answer, events, getScreen } = await start();
    for (let press = 0; press < 3; press++) events.keypress('enter');
    expect(getScreen()).toContain('[3] 3. three');
    events.keypress('enter');
    await expect(answer).resolves.toEqual([0, 1, 2]);
  });
});
