import { render } from '@inquirer/testing';
import { describe, expect, it } from 'vitest';
import { type PickConfig, pickPrompt } from '../../../src/terminal/prompt/pick-prompt.ts';

const plain = (text: string): string => text;

const start = (config: Partial<PickConfig> = {}) =>
  render(pickPrompt, {
    message: 'Put them in order:',
    items: [['one'], ['two'], ['three', 'and on']],
    help: 'help',
    pointer: '>',
    highlight: plain,
    marked: plain,
    ordered: true,
    pageSize: 9,
    ...config,
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

  it('goes on from what was picked before it was broken off', async () => {
    const changes: (readonly number[])[] = [];
    const first = await start({ onChange: (picked) => changes.push(picked) });
    for (const key of ['3', '1', '2', 'enter']) first.events.keypress(key);
    await first.answer;
    expect(changes).toEqual([[2], [2, 0], [2, 0, 1]]);
    const { answer, events, getScreen } = await start({ initial: [2, 0] });
    expect(getScreen()).toContain('[1] 3. three');
    for (const key of ['2', 'enter']) events.keypress(key);
    await expect(answer).resolves.toEqual([2, 0, 1]);
  });
});

describe('the prompt that picks any number', () => {
  it('marks by number keys or space, and takes marks back', async () => {
    const { answer, events, getScreen } = await start({ ordered: false });
    for (const key of ['3', '1', 'down', 'space', '3']) events.keypress(key);
    expect(getScreen()).toContain('[x] 1. one');
    expect(getScreen()).toContain('[ ] 3. three');
    events.keypress('enter');
    await expect(answer).resolves.toEqual([0, 1]);
  });
});
