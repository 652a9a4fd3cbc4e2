/** The language of the conformance programs: small asyncio programs as JSON, which run in Python and TypeScript. */

/** A literal value. */
export type Literal = string | number | null;

/** A delay in virtual seconds; null means none, that is, without end. */
export type Delay = number | null;

/** The name of a variable in the one map that all coroutines of a program share. */
export type Name = string;

/** An exception's message; null for an exception without arguments. */
export type Message = string | null;

export const OBJECT_CLASSES = [
  'Event',
  'Lock',
  'Semaphore',
  'BoundedSemaphore',
  'Condition',
  'Barrier',
  'Queue',
  'LifoQueue',
  'PriorityQueue',
] as const;

/** A synchronisation object, made before the loop runs: its class and the constructor's arguments. */
export type ObjectSpec = readonly [className: (typeof OBJECT_CLASSES)[number], ...args: number[]];

export const EXCEPTION_TYPES = [
  'ValueError',
  'KeyError',
  'RuntimeError',
  'TimeoutError',
  'CancelledError',
  'AppError',
  'QueueFull',
  'QueueEmpty',
  'QueueShutDown',
  'InvalidStateError',
  'ExceptionGroup',
  'Exception',
  'BaseException',
  'KeyboardInterrupt',
  'SystemExit',
] as const;

export type ExceptionType = (typeof EXCEPTION_TYPES)[number];

/** An expression that yields (in a correct program) an awaitable. Evaluating it does not await it. */
export type Awaitable =
  | { readonly fn: string }
  | { readonly var: Name }
  | { readonly val: Literal }
  | { readonly sleep: number; readonly result?: Literal }
  | { readonly gather: readonly Awaitable[]; readonly rex: boolean }
  | { readonly wait_for: readonly [Awaitable, Delay] }
  | { readonly shield: Awaitable }
  | { readonly wait: Name }
  | { readonly acquire: Name }
  | { readonly get: Name }
  | { readonly put: readonly [Name, Literal] }
  | { readonly join: Name };

/** Statements that await nothing, and so may also stand in a plain callback. */
export type SyncStatement =
  | readonly ['print', string]
  | readonly ['cancel', Name, Message]
  | readonly ['state', Name]
  | readonly ['alltasks']
  | readonly ['set' | 'clear' | 'task_done' | 'release', Name]
  | readonly ['put_nowait', Name, Literal]
  | readonly ['get_nowait', Name, Name | null]
  | readonly ['shutdown', Name, boolean]
  | readonly ['query', Name, 'locked' | 'is_set' | 'qsize' | 'full' | 'empty']
  | readonly ['setres', Name, Literal]
  | readonly ['setexc', Name, ExceptionType, Message]
  | readonly ['hcancel', Name];

export type SyncBlock = readonly SyncStatement[];

/** The exception types an `except` clause names, and its body. */
export type Handler = readonly [types: readonly ExceptionType[], body: Block];

export type Statement =
  | SyncStatement
  | readonly ['show', Name]
  | readonly ['sleep', number]
  | readonly ['return', Literal]
  | readonly ['raise', ExceptionType, Message]
  | readonly ['showexc']
  | readonly ['reraise']
  | readonly ['await', Awaitable, Name | null]
  | readonly ['let', Name, Awaitable]
  | readonly ['spawn', Name, Awaitable, taskName: string | null, eager?: boolean | null]
  | readonly ['tg', Name, Block]
  | readonly ['tgspawn', group: Name, Name, Awaitable, taskName: string | null]
  | readonly ['timeout', Name, Delay, Block]
  | readonly ['expired', Name]
  | readonly ['resched', Name, Delay]
  | readonly ['self', Name]
  | readonly ['uncancel']
  | readonly ['cancelling']
  | readonly ['result', Name]
  | readonly ['corostate', Name]
  | readonly ['future', Name]
  | readonly ['try', Block, readonly Handler[], otherwise: Block | null, finally_: Block | null]
  | readonly ['with', Name, Block]
  | readonly ['notify', Name, number | 'all']
  | readonly ['babort', Name, 'abort' | 'reset']
  | readonly ['aiter' | 'piter', Name, readonly Awaitable[], Delay, Block]
  | readonly ['wait', readonly Name[], Delay, 'ALL' | 'FIRST' | 'EXC']
  | readonly ['repeat', number, Block]
  | readonly ['call_soon', Name, SyncBlock]
  | readonly ['call_later' | 'call_at', Name, number, SyncBlock]
  | readonly ['donecb', Name, SyncBlock];

export type Block = readonly Statement[];

/** A program: `main` is what asyncio.run() runs. */
export interface Program {
  readonly objs?: Readonly<Record<Name, ObjectSpec>>;
  readonly fns: Readonly<Record<string, Block>> & { readonly main: Block };
  /** Whether the loop starts tasks eagerly. */
  readonly eager?: true;
}
