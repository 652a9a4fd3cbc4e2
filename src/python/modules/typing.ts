import { ModuleValue, type Value } from '../values/value.ts';

/** A name for annotations, which are never evaluated: it can be imported, and nothing else. */
class AnnotationName {
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }
}

function annotationModule(module: string, names: string): ModuleValue {
  return new ModuleValue(
    module,
    new Map<string, Value>(names.split(' ').map((name) => [name, new AnnotationName(name)])),
  );
}

export const typingModule = annotationModule(
  'typing',
  'Any AsyncGenerator AsyncIterable AsyncIterator Awaitable Callable Coroutine Dict Generator Generic Iterable Iterator ' +
    'List Literal Optional Self Sequence Set Tuple Type TypeVar Union',
);

export const abcModule = annotationModule(
  'collections.abc',
  'AsyncGenerator AsyncIterable AsyncIterator Awaitable Callable Coroutine Generator Iterable Iterator Mapping Sequence',
);

export const futureModule = annotationModule('__future__', 'annotations');
