import { builtins } from '../builtins/index.ts';
import { type Place, UnsupportedPython } from '../errors.ts';
import { modules } from '../modules/index.ts';
import type { ClassStatement, Expression, Module } from '../syntax/ast.ts';
import { attributeNames, builtinNames, moduleNames, standardModules } from '../syntax/python-names.ts';
import { exceptionClasses } from '../values/exceptions.ts';
import { allClasses } from '../values/types.ts';
import { ModuleValue } from '../values/value.ts';
import { type Visited, walk } from './walk.ts';

/** The special methods that classes can define. */
const specialMethods = new Set(
  'init repr str eq lt gt le ge bool len contains getitem setitem call iter next enter exit aenter aexit aiter anext'
    .split(' ')
    .map((name) => `__${name}__`),
);

/** The special attributes that programs can ask for. */
const specialAttributes = new Set(
  'name qualname class doc module cause context self func wrapped notes'
    .split(' ')
    .map((name) => `__${name}__`),
);

/**
 * Refuses what is good Python, and not to be had here, before anything is run.
 * @throws UnsupportedPython
 */
export function refuse(module: Module): void {
  const own = namesOf(module);
  walk(module, (node) => refuseNode(node, own));
}

/** What the program itself gives names to. */
interface OwnNames {
  readonly variables: ReadonlySet<string>;
  readonly attributes: ReadonlySet<string>;
  /** The modules it imports, by the names it knows them by. */
  readonly modules: ReadonlyMap<string, string>;
}

function namesOf(module: Module): OwnNames {
  const variables = new Set(module.scope.locals);
  const attributes = new Set<string>();
  const imported = new Map<string, string>();
  walk(module, (node) => {
    if (node.type === 'function' || node.type === 'lambda') {
      for (const name of node.definition.scope.locals) variables.add(name);
      for (const name of node.definition.scope.globals) variables.add(name);
    } else if (node.type === 'class') {
      for (const name of node.scope.locals) attributes.add(name);
    } else if (node.type === 'comprehension') {
      for (const name of node.scope.locals) variables.add(name);
    } else if (node.type === 'assign') {
      for (const target of node.targets) addAttributes(target, attributes);
    } else if (node.type === 'import') {
      for (const { module: name, name: alias } of node.modules) imported.set(alias, name);
    }
  });
  for (const name of attributes) variables.add(name);
  return { variables, attributes, modules: imported };
}

/** The attributes that an assignment gives to objects. */
function addAttributes(target: Expression, attributes: Set<string>): void {
  if (target.type === 'attribute') attributes.add(target.name);
  if (target.type === 'tuple' || target.type === 'list') {
    for (const item of target.items) addAttributes(item, attributes);
  }
}

function refuseNode(node: Visited, own: OwnNames): void {
  switch (node.type) {
    case 'import':
      for (const { module } of node.modules) refuseModule(module, node);
      break;
    case 'import-from':
      refuseModule(node.module, node);
      for (const { name, line, column } of node.names) refuseMember(node.module, name, { line, column });
      break;
    case 'name':
      if (own.variables.has(node.id) || builtins.has(node.id) || !builtinNames.has(node.id)) break;
      throw new UnsupportedPython(`the built-in '${node.id}'`, node);
    case 'attribute': {
      const module = node.object.type === 'name' ? own.modules.get(node.object.id) : undefined;
      if (module === undefined) refuseAttribute(node.name, node, own);
      else refuseMember(module, node.name, node);
      break;
    }
    case 'class':
      refuseSpecialMethods(node);
      break;
  }
}

function refuseModule(name: string, place: Place): void {
  const [top] = name.split('.') as [string];
  if (modules.has(name) || !standardModules.has(top)) return;
  throw new UnsupportedPython(`the module '${name}'`, place);
}

function refuseMember(module: string, name: string, place: Place): void {
  const known = modules.get(module);
  if (!(known instanceof ModuleValue) || known.members.has(name)) return;
  if (moduleNames.get(module)?.has(name)) throw new UnsupportedPython(`${module}.${name}`, place);
}

let supported: ReadonlySet<string> | null = null;

/** The attributes of all types, as far as they are there. */
function supportedAttributes(): ReadonlySet<string> {
  supported ??= new Set(
    [...allClasses(), ...exceptionClasses.values()].flatMap(({ attributes }) => [...attributes.keys()]),
  );
  return supported;
}

function refuseAttribute(name: string, place: Place, { attributes }: OwnNames): void {
  if (attributes.has(name)) return;
  if (/^__.*__$/.test(name)) {
    if (specialAttributes.has(name) || specialMethods.has(name)) return;
    throw new UnsupportedPython(`the attribute ${name}`, place);
  }
  if (supportedAttributes().has(name)) return;
  for (const [type, names] of attributeNames) {
    if (names.has(name)) throw new UnsupportedPython(`the attribute '${name}' (as of ${type})`, place);
  }
}

function refuseSpecialMethods({ body, scope }: ClassStatement): void {
  const known = (name: string) => specialMethods.has(name) || !/^__.*__$/.test(name);
  const stranger = [...scope.locals].find(
    (name) => !known(name) && name !== '__doc__' && name !== '__slots__',
  );
  if (stranger === undefined) return;
  const definition = body.find((node) => node.type === 'function' && node.definition.name === stranger);
  throw new UnsupportedPython(`the special method ${stranger}`, definition ?? (body[0] as Place));
}
