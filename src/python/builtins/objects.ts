import { getAttribute, propertyOf } from '../values/attributes.ts';
import { BoundMethod, type Builtin, FunctionValue } from '../values/callable.ts';
import { objectClass } from '../values/class.ts';
import { builtinClass, functionClass, methodClass, propertyClass } from '../values/types.ts';
import { Property, type Value } from '../values/value.ts';
import { defineMethods, defineProperties } from './define.ts';

defineMethods(objectClass, { '__init__(self, *args, **kwargs)': () => {} });

/** What a function is called; a decorator may give it the names of the function that it wraps. */
function nameProperty(key: 'name' | 'qualifiedName'): Property {
  return new Property(
    (fn) => (fn instanceof FunctionValue ? fn[key] : (fn as Builtin).name),
    (fn, name) => {
      if (typeof name !== 'string')
        throw new TypeError(`__${key === 'name' ? 'name' : 'qualname'}__ must be set to a string object`);
      (fn as FunctionValue)[key] = name;
    },
  );
}

functionClass.attributes.set('__name__', nameProperty('name'));
functionClass.attributes.set('__qualname__', nameProperty('qualifiedName'));
defineProperties(functionClass, {
  __doc__: ({ doc }: FunctionValue) => doc,
  __module__: () => '__main__',
});
defineProperties(builtinClass, {
  __name__: (fn: Builtin | BoundMethod) => builtinOf(fn).name,
  __qualname__: (fn: Builtin | BoundMethod) => builtinOf(fn).name,
  __self__: (fn: Builtin | BoundMethod) => (fn instanceof BoundMethod ? fn.self : null),
});
/** A method of a built-in type is one with its object. */
function builtinOf(fn: Builtin | BoundMethod): Builtin {
  return fn instanceof BoundMethod ? (fn.function as Builtin) : fn;
}

defineProperties(methodClass, {
  __name__: (method: BoundMethod) => getAttribute(method.function, '__name__'),
  __qualname__: (method: BoundMethod) => getAttribute(method.function, '__qualname__'),
  __doc__: (method: BoundMethod) => (method.function instanceof FunctionValue ? method.function.doc : null),
  __self__: ({ self }: BoundMethod) => self,
  __func__: (method: BoundMethod) => method.function,
});

defineMethods(propertyClass, {
  'setter(self, fset, /)': (property: Property, setter: Value) => propertyOf(property.getter, setter),
});
