/** The modules that a program can import. */

import type { ModuleValue } from '../values/value.ts';
import { asyncioModule } from './asyncio/index.ts';
import { contextlibModule } from './contextlib.ts';
import { functoolsModule, itertoolsModule } from './functional.ts';
import { gcModule, inspectModule, timeModule } from './small.ts';
import { abcModule, futureModule, typingModule } from './typing.ts';

export const modules: ReadonlyMap<string, ModuleValue> = new Map(
  [
    abcModule,
    asyncioModule,
    contextlibModule,
    functoolsModule,
    futureModule,
    gcModule,
    inspectModule,
    itertoolsModule,
    timeModule,
    typingModule,
  ].map((module) => [module.name, module]),
);
