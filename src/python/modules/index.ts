/** The modules that a program can import. */

import type { ModuleValue } from '../values/value.ts';
import { asyncioModule } from './asyncio/index.ts';
import { gcModule, inspectModule, timeModule } from './small.ts';

export const modules: ReadonlyMap<string, ModuleValue> = new Map(
  [asyncioModule, gcModule, inspectModule, timeModule].map((module) => [module.name, module]),
);

