/** The names that are there without an import. */

import type { Class } from '../values/class.ts';
import { objectClass } from '../values/class.ts';
import { exceptionClasses } from '../values/exceptions.ts';
import {
  boolClass,
  dictClass,
  floatClass,
  frozensetClass,
  intClass,
  listClass,
  propertyClass,
  rangeClass,
  setClass,
  sliceClass,
  strClass,
  tupleClass,
  typeClass,
} from '../values/types.ts';
import { EllipsisValue, NotImplementedValue, type Value } from '../values/value.ts';
import { decoratorClasses, superClass } from './constructors.ts';
import './dict.ts';
import './exceptions.ts';
import { generalFunctions } from './functions.ts';
import './generators.ts';
import { iteratorClasses } from './iterators.ts';
import './list.ts';
import './numbers.ts';
import { numericFunctions } from './numeric-functions.ts';
import './objects.ts';
import './set.ts';
import './str.ts';

const classes: readonly Class[] = [
  boolClass,
  dictClass,
  floatClass,
  frozensetClass,
  intClass,
  listClass,
  objectClass,
  propertyClass,
  rangeClass,
  setClass,
  sliceClass,
  strClass,
  superClass,
  tupleClass,
  typeClass,
  ...decoratorClasses,
  ...iteratorClasses,
  ...[...exceptionClasses.values()].filter(({ module }) => module === 'builtins'),
];

export const builtins: ReadonlyMap<string, Value> = new Map<string, Value>([
  ...generalFunctions,
  ...numericFunctions,
  ...classes.map((cls) => [cls.name, cls] as const),
  ['Ellipsis', EllipsisValue.value],
  ['NotImplemented', NotImplementedValue.value],
  ['__debug__', true],
]);
