import type { Body } from '../../asyncio/index.ts';
import { unsupported } from '../limits.ts';
import type { Block, FunctionDefinition, Parameter, Parameters } from '../syntax/ast.ts';
import { parameterNames } from '../syntax/parameters.ts';
import { type Accepted, type Bound, bind, type Signature } from '../values/arguments.ts';
import { type Evaluation, FunctionValue } from '../values/callable.ts';
import { DictValue, TupleValue } from '../values/containers.ts';
import { AsyncGeneratorValue, GeneratorValue, namedCoroutine } from '../values/generators.ts';
import type { Value } from '../values/value.ts';
import { Environment } from './environment.ts';
import { evaluate } from './evaluate.ts';
import { Frame } from './frame.ts';
import { Returned, runBlock } from './statements.ts';

/** Makes a function of a definition: evaluates its defaults, and keeps the names around it. */
export function* makeFunction(frame: Frame, definition: FunctionDefinition): Evaluation<FunctionValue> {
  const { name, qualifiedName, line, scope } = definition;
  const signature = yield* signatureOf(frame, qualifiedName, definition.parameters);
  const isCoroutineFunction = scope.kind === 'async function' && !scope.isGenerator;
  const { closure, classCell } = frame.env;
  const cell = frame.env.scope.kind === 'class' ? classCell : null;
  const about = { name, qualifiedName, line, isCoroutineFunction, doc: docOf(definition.body) };
  const fn: FunctionValue = new FunctionValue(about, (args) => {
    const env = new Environment(scope, closure, cell);
    fill(env, definition.parameters, bind(signature, args));
    return start(new Frame(frame.machine, env, definition), definition, fn.qualifiedName);
  });
  return fn;
}

/** The string that a body begins with. */
export function docOf([first]: Block): string | null {
  if (first?.type !== 'expression' || first.value.type !== 'constant') return null;
  return typeof first.value.value === 'string' ? first.value.value : null;
}

function* signatureOf(frame: Frame, name: string, parameters: Parameters): Evaluation<Signature> {
  const { positionalOnly, rest, keywords } = parameters;
  const positional = yield* acceptedOf(frame, parameters.positional);
  const keywordOnly = yield* acceptedOf(frame, parameters.keywordOnly);
  return { name, positional, positionalOnly, rest, keywordOnly, keywords };
}

function* acceptedOf(frame: Frame, parameters: readonly Parameter[]): Evaluation<Accepted[]> {
  const accepted: Accepted[] = [];
  for (const { name, default: node } of parameters) {
    if (node === null) accepted.push({ name, isRequired: true, default: undefined });
    else accepted.push({ name, isRequired: false, default: yield* evaluate(frame, node) });
  }
  return accepted;
}

function fill({ values }: Environment, parameters: Parameters, bound: Bound): void {
  for (const [i, { name }] of parameters.positional.entries()) values.set(name, bound.positional[i] as Value);
  for (const [i, { name }] of parameters.keywordOnly.entries())
    values.set(name, bound.keywordOnly[i] as Value);
  if (parameters.rest !== null) values.set(parameters.rest, new TupleValue(bound.rest));
  if (parameters.keywords !== null) values.set(parameters.keywords, new DictValue(bound.keywords));
}

/** What calling it comes to: the body is run now, or by whoever awaits or iterates over the result. */
function* start(frame: Frame, definition: FunctionDefinition, name: string): Evaluation<Value> {
  const { scope } = definition;
  const guarded = () => frame.guards > 0;
  if (scope.kind !== 'async function') {
    return scope.isGenerator
      ? new GeneratorValue(name, run(frame, definition), guarded)
      : yield* run(frame, definition);
  }
  if (scope.isGenerator) {
    return new AsyncGeneratorValue(name, run(frame, definition), guarded, (coroutine) =>
      frame.machine.belongs(coroutine, frame),
    );
  }
  const coroutine = namedCoroutine(name, run(frame, definition) as Body<Value>);
  frame.machine.belongs(coroutine, frame);
  return coroutine;
}

function* run(frame: Frame, { body, parameters }: FunctionDefinition): Evaluation<Value> {
  const completion = yield* runBlock(frame, body);
  const result = completion instanceof Returned ? completion.value : null;
  checkGenerators(frame, parameters, result);
  return result;
}

/**
 * CPython closes a generator as soon as nobody refers to it any more, which shows if it has something to clean up.
 * Who refers to what is not known here; one that is left in a variable is refused.
 */
function checkGenerators({ env }: Frame, parameters: Parameters, result: Value): void {
  const given = parameterNames(parameters);
  for (const [name, value] of env.values) {
    if (value === result || given.includes(name)) continue;
    if (!(value instanceof GeneratorValue || value instanceof AsyncGeneratorValue) || !value.hasCleanup)
      continue;
    unsupported(`leaving the generator '${name}' before it has cleaned up (without 'aclosing' or 'close')`);
  }
}
