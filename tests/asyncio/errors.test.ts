import { describe, expect, it } from 'vitest';
import { groupExceptions, setContext, withCause } from '../../src/asyncio/errors.ts';
import {
  BaseException,
  BaseExceptionGroup,
  CancelledError,
  contextOf,
  Exception,
  ExceptionGroup,
  isException,
  KeyboardInterrupt,
  SystemExit,
  TimeoutError,
  ValueError,
} from '../../src/asyncio/index.ts';
import { thrownBy } from './support.ts';

describe('BaseException', () => {
  it('has the name of its class, and its first argument for a message', () => {
    class Unheard extends Exception {}
    expect([new ValueError('x').name, String(new ValueError('x')), String(new Unheard())]).toEqual([
      'ValueError',
      'ValueError: x',
      'Unheard',
    ]);
    expect(new SystemExit(3).message).toBe('3');
  });

  it('tells no argument from an empty one', () => {
    expect([new CancelledError().args, new CancelledError('').args]).toEqual([[], ['']]);
    expect(new CancelledError().message).toBe(new CancelledError('').message);
  });
});

describe('isException', () => {
  it.each([
    [new Exception(), true],
    [new TimeoutError(), true],
    [new Error('of JavaScript'), true],
    [new ExceptionGroup('g', [new ValueError()]), true],
    [new CancelledError(), false],
    [new KeyboardInterrupt(), false],
    [new SystemExit(), false],
    [new BaseExceptionGroup('g', [new SystemExit()]), false],
    [new BaseException(), false],
  ])('is what `except Exception` would catch: %s', (error, caught) => {
    expect(isException(error)).toBe(caught);
  });
});

describe('exception groups', () => {
  it('count their exceptions in their message', () => {
    const [a, b] = [new ValueError('a'), new ValueError('b')];
    expect(new ExceptionGroup('several', [a, b]).message).toBe('several (2 sub-exceptions)');
    expect(new ExceptionGroup('only', [a]).message).toBe('only (1 sub-exception)');
    expect(new ExceptionGroup('several', [a, b]).exceptions).toEqual([a, b]);
  });

  it('are ExceptionGroups if all in them are Exceptions', () => {
    expect(groupExceptions('g', [new ValueError(), new Error()])).toBeInstanceOf(ExceptionGroup);
    const mixed = groupExceptions('g', [new ValueError(), new KeyboardInterrupt()]);
    expect(mixed).toBeInstanceOf(BaseExceptionGroup);
    expect(mixed).not.toBeInstanceOf(ExceptionGroup);
  });
});

describe('the context of an exception', () => {
  it('is null at first, and for what is no object', () => {
    expect([contextOf(new Error()), contextOf('text'), contextOf(null)]).toEqual([null, null, null]);
  });

  it('is set together with the cause', () => {
    const [cause, error] = [new ValueError('cause'), new TimeoutError()];
    expect(withCause(error, cause)).toBe(error);
    expect([error.cause, contextOf(error)]).toEqual([cause, cause]);
  });

  it('is never the exception itself', () => {
    const error = new ValueError();
    setContext(error, error);
    expect(contextOf(error)).toBeNull();
  });

  it('never goes round in a circle: the newest link stays, an older one is cut', () => {
    const [a, b, c] = [new ValueError('a'), new ValueError('b'), new ValueError('c')];
    setContext(b, a);
    setContext(c, b);
    setContext(a, c);
    expect([contextOf(a), contextOf(c), contextOf(b)]).toEqual([c, b, null]);
  });

  it('is not lost on something that is no Error', () => {
    const thrown = thrownBy(() => {
      throw { some: 'object' };
    });
    const context = new ValueError();
    setContext(thrown, context);
    expect(contextOf(thrown)).toBe(context);
  });
});
