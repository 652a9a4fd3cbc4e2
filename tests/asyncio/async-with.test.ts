import { describe, expect, it } from 'vitest';
import {
  type AsyncContextManager,
  asyncWith,
  contextOf,
  coroutine,
  Exception,
  sleep,
} from '../../src/asyncio/index.ts';
import { errorOf, instantly, type Note, notesOf, raising, returning, virtually } from './support.ts';

function manager(
  note: Note,
  exit: AsyncContextManager<string>['aexit'] = () => returning(false),
): AsyncContextManager<string> {
  return {
    aenter: coroutine(function* aenter() {
      yield* sleep(1);
      note('entered');
      return 'value';
    }),
    aexit: coroutine(function* aexit(error: unknown) {
      note(`leaving with ${error}`);
      return yield* exit(error);
    }),
  };
}

describe('asyncWith', () => {
  it('enters, runs the body with the value, leaves, and gives what the body returned', () => {
    const notes = notesOf(function* (note) {
      const result = yield* asyncWith(manager(note), function* (value) {
        note(`body with ${value}`);
        yield* sleep(2);
        return 'result';
      });
      note(result);
    });
    expect(notes).toEqual(['1 entered', '1 body with value', '3 leaving with null', '3 result']);
  });

  it('shows the manager what ended the body, and passes it on', () => {
    const error = new Exception('x');
    const notes = notesOf(function* (note) {
      const block = asyncWith(manager(note), function* () {
        yield* raising(error);
      });
      expect(yield* errorOf(block)).toBe(error);
    });
    expect(notes).toEqual(['1 entered', '1 leaving with Exception: x']);
  });

  it('gives undefined when the manager swallows the error', () => {
    virtually(function* () {
      const forgiving = manager(
        () => {},
        () => returning(true),
      );
      const block = asyncWith(forgiving, function* () {
        yield* raising(new Exception('x'));
        return 'result';
      });
      expect(yield* block).toBeUndefined();
    });
  });

  it('knows the error of the body as the context of one raised on the way out', () => {
    virtually(function* () {
      const [inBody, onExit] = [new Exception('in the body'), new Exception('on the way out')];
      const failing = manager(
        () => {},
        () => raising(onExit, 1),
      );
      const block = asyncWith(failing, function* () {
        yield* raising(inBody);
      });
      expect(yield* errorOf(block)).toBe(onExit);
      expect(contextOf(onExit)).toBe(inBody);
    });
  });

  it('does not leave what it could not enter', () => {
    const notes = notesOf(function* (note) {
      const error = new Exception('closed');
      const closed = { ...manager(note), aenter: () => raising(error) };
      expect(yield* errorOf(asyncWith(closed, () => instantly(() => note('body'))))).toBe(error);
    });
    expect(notes).toEqual([]);
  });

  it.each([
    [3, "'int' object does not support the asynchronous context manager protocol (missed __aexit__ method)"],
    [
      { aexit: () => returning(false) },
      "'dict' object does not support the asynchronous context manager protocol (missed __aenter__ method)",
    ],
  ])('refuses what is no context manager, looking for __aexit__ first: %o', (wrong, text) => {
    virtually(function* () {
      const block = asyncWith(wrong as never, () => instantly(() => undefined));
      expect(yield* errorOf(block)).toEqual(new TypeError(text));
    });
  });
});
