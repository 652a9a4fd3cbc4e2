import type { Import, ImportFrom } from '../syntax/ast.ts';
import { pythonError } from '../values/exceptions.ts';
import { ModuleValue } from '../values/value.ts';
import type { Frame } from './frame.ts';

export function runImport(frame: Frame, { modules }: Import): void {
  for (const { module, name } of modules) frame.env.set(name, find(frame, module));
}

export function runImportFrom(frame: Frame, { module: from, names }: ImportFrom): void {
  const module = find(frame, from);
  for (const { name, alias } of names) {
    const member = module.members.get(name);
    if (member === undefined) {
      throw pythonError('ImportError', `cannot import name '${name}' from '${from}'`);
    }
    frame.env.set(alias, member);
  }
}

function find(frame: Frame, name: string): ModuleValue {
  const module = frame.machine.modules.get(name);
  if (module instanceof ModuleValue) return module;
  throw pythonError('ModuleNotFoundError', `No module named '${name}'`);
}
