export const viewsEn = {
  /** The states in views: those of a task, and some finer ones. */
  states: {
    ready: 'ready',
    running: 'running',
    timer: 'timer',
    waiting: 'waiting',
    blocking: 'blocking',
    thread: 'in a thread',
    due: 'was due',
    'cancel-requested': 'cancel requested',
    'cancel-delivered': 'cancel delivered',
    cut: 'cut',
    cancelled: 'cancelled',
    done: 'done',
    failed: 'failed',
    unretrieved: 'failed, unretrieved',
    drifting: 'not started',
    'never-awaited': 'never awaited',
  },

  seconds: (seconds: number, decimals = 2) => `${seconds.toFixed(decimals)} s`,
  /** After a truncated list of names. */
  more: (count: number) => ` and ${count} more`,
  /** A number of tasks in one state. */
  counted: (count: number, state: string) => `${count} ${state}`,
  /** A subject and a remark about it. */
  labelled: (label: string, text: string) => `${label}: ${text}`.trimEnd(),

  /** The arrows on a wait: to the awaited tasks, and from the task that ended it. */
  waitsFor: 'waits for',
  releasedBy: 'released by',
  /** The reason why a lane is cut. */
  cut: 'cut: the loop closes',
  /** A worker thread for which its task no longer waits. */
  goesOn: 'goes on',
  retrieved: (seconds: string) => `retrieved ${seconds}`,
  takenUp: 'started after all',
  total: (seconds: string) => `total ${seconds}`,

  timer: 'a timer',
  turn: 'its turn',
  outside: 'something outside the loop',
  future: 'a future',
  until: (seconds: string) => `until ${seconds}`,
  late: (seconds: string) => `${seconds} late`,
  at: (seconds: string) => `at ${seconds}`,
  since: (seconds: string) => `since ${seconds}`,
  nothingElse: 'nothing else runs',
  wholeLoop: 'the whole loop',
  unfinished: 'unfinished',
  /** The subject of the end: the whole program. */
  program: 'the program',

  worker: (thread: number) => `thread ${thread}`,
  /** The one thread that runs the loop. */
  thread: {
    label: 'thread: ',
    idle: (until: string | null) => `idle until ${until ?? 'something happens outside'}`,
    blocked: (by: string | null, until: string | null) =>
      `blocked${by === null ? '' : ` by ${by}`}${until === null ? '' : ` until ${until}`}`,
    running: (who: string | null) => (who === null ? 'running the loop' : `running ${who}`),
    finished: 'finished',
    joining: (threads: number) => `waiting for ${threads === 1 ? '1 thread' : `${threads} threads`} to end`,
  },

  /** The measurements of a program with many connections. */
  figures: {
    names: {
      connections: 'connections open',
      threads: 'threads of the process',
      memory: 'memory of the process',
      rate: 'messages per second',
      lateness: 'lateness, 99th percentile',
    },
    values: {
      connections: (count: number) => count.toLocaleString('en'),
      threads: (count: number) => count.toLocaleString('en'),
      memory: (bytes: number) => `${Math.round(bytes / 1e6).toLocaleString('en')} MB`,
      rate: (count: number) => Math.round(count).toLocaleString('en'),
      lateness: (seconds: number) => `${(seconds * 1000).toFixed(1)} ms`,
    },
    list: (figures: readonly string[]) => figures.join('; '),
    atMost: 'At most:',
  },

  profile: {
    loop: 'the one thread',
    idle: 'idle',
    wakes: (task: string) => `wakes ${task}`,
    wokenBy: (task: string) => `woken by ${task}`,
  },

  verdict: {
    saved: (seconds: string) => `${seconds} saved`,
    same: 'no difference',
    /** On a real clock, where the times differ from run to run. */
    close: 'about as long',
    shorter: (label: string, seconds: string) => `${label} took ${seconds} less`,
    busy: 'neither waited, so nothing overlapped',
    blocked: (seconds: string) => `the thread was blocked for ${seconds}`,
    tasks: (count: number, state: string) => `${count} ${count === 1 ? 'task' : 'tasks'} ${state}`,
    neverAwaited: (count: number) => `${count} ${count === 1 ? 'coroutine' : 'coroutines'} never awaited`,
  },

  sentences: {
    span: (from: string, to: string) => `from ${from} to ${to}`,
    stretch: {
      timer: 'waited on a timer',
      ready: 'was ready to run',
      running: 'ran',
      blocking: 'blocked the whole loop',
      thread: 'was in a thread',
    },
    waited: (what: string) => `waited for ${what}`,
    end: { done: 'was done', failed: 'failed', cancelled: 'was cancelled', unfinished: 'had not finished' },
    told: (who: string, clauses: readonly string[], end: string) =>
      `${who} ${[...clauses, clauses.length === 0 ? end : `then ${end}`].join(', ')}.`,
    late: (due: string, late: string) => `was due at ${due} and seen to ${late} late`,
    missed: (count: number) => (count === 1 ? 'while a timer was due' : `while ${count} timers were due`),
    cancelRequested: (by: string | null, t: string) =>
      `was asked to cancel${by === null ? '' : ` by ${by}`} at ${t}`,
    cancelDelivered: (t: string) => `got a CancelledError at ${t}`,
    cut: (t: string) => `was cut at ${t} because the loop closed`,
    retrieved: (t: string | null) =>
      t === null ? 'and nobody looked at its exception' : `and nobody looked at its exception before ${t}`,
    wentOn: (thread: string, from: string, to: string | null) =>
      `Its ${thread} went on without it from ${from}${to === null ? ', and had not ended' : ` to ${to}`}.`,
    made: (by: string | null, t: string) => `was made${by === null ? '' : ` by ${by}`} at ${t}`,
    fate: {
      taken: (t: string) => `and not started before ${t}`,
      'never-awaited': () => 'and never awaited, so it never ran',
      drifting: () => 'and nobody has started it',
    },
    drifted: (coroutine: string, made: string, fate: string, count: number) =>
      `${coroutine} ${made} ${fate}${count === 1 ? '' : ` (${count} times)`}.`,
    moreSteps: (count: number) => `did ${count} more things`,
    moreCoroutines: (count: number) => `${count} more coroutines are left out.`,
    total: (label: string, seconds: string) => `${label} took ${seconds}.`,
    moreTasks: (count: number) => `${count} more tasks are left out.`,
  },

  events: {
    createdBy: (parent: string) => `is created by ${parent}`,
    created: 'is created',
    starts: 'starts',
    sleeps: (until: string) => `waits until ${until}`,
    waits: (what: string) => `waits for ${what}`,
    yields: 'lets the others run',
    prints: 'prints',
    done: (value: string) => `is done: ${value}`,
    failed: (value: string) => `fails: ${value}`,
    cancelled: 'is cancelled',
    cancelRequested: (by: string | null) => `is asked to cancel${by === null ? '' : ` by ${by}`}`,
    cancelDelivered: 'gets a CancelledError',
    /** @param limit the task's own deadline, if it is before the end of the block. */
    blocks: (seconds: string, limit: string | null) =>
      `blocks the whole loop for ${seconds}${limit === null ? '' : `, past its timeout at ${limit}`}`,
    neverAwaited: 'was never awaited',
    retrieved: 'has its exception looked at',
    late: (late: string, due: string) => `is ${late} late: its timer was due at ${due}`,
    drifts: (by: string | null) => `is made${by === null ? '' : ` by ${by}`}, and not started`,
    taken: 'is taken up after all',
    startsThread: (thread: number, name: string) => `starts thread ${thread}${name && `: ${name}`}`,
    threadEnds: 'ends',
    closing: 'asyncio.run cancels what is left, and waits for it',
  },

  stepper: {
    event: (number: number, count: number) => `event ${number} of ${count}`,
    turn: (number: number, count: number) => `turn ${number} of ${count}`,
    /** The other events: those that a transcript leaves out. */
    nothingYet: 'Nothing has happened yet.',
    becomesReady: 'becomes ready',
    goesOn: 'goes on',
    loopWaits: (until: string | null) => `The loop waits until ${until ?? 'something happens outside'}.`,
    loop: 'loop',
    phases: { wait: 'wait', timers: 'due timers', run: 'run' },
    outside: 'outside the loop',
    ready: 'ready',
    timers: 'timers',
    tasks: 'tasks',
    output: 'output',
    /** A timer of a time limit on this task. */
    limit: (who: string) => `limit of ${who}`,
    other: 'something else',
    locals: 'locals',
    /** One variable: `name = 'T1'`. */
    variable: (name: string, text: string) => `${name} = ${text}`,
    noLocals: 'none',
    noneHere: 'none are known here',
    unrecorded: 'not known of this run',
    /** The loop's action at an event, and the reason for it, after the text of the event: “it” is its task. */
    explain: {
      before: 'No loop is running yet.',
      outside: 'No loop runs here: this is plain code of the program.',
      created: (ahead: number) =>
        `It joins the ready queue${ahead === 0 ? '' : ` behind ${ahead}`}: it starts in the next turn, not now.`,
      createdAsleep: 'It joins the ready queue while the loop still sleeps.',
      createdEager: 'It starts at once, inside the step of its creator.',
      runs: (ready: number) =>
        `It was ${ready > 1 ? `first of ${ready}` : 'alone'} in the ready queue: it has the thread until it waits.`,
      runsInside: (who: string) => `It begins inside the step of ${who}, until it has to wait.`,
      /** After an action by which a task gives up the thread. */
      next: (who: string) => ` ${who} is next.`,
      limit: (at: string) => ` Timeout: ${at}.`,
      nobody: ' Nobody else is ready.',
      yields: 'It joins the end of the queue for the next turn.',
      setsTimer: (at: string) => `It gives up the thread, with a timer set for ${at}.`,
      waitsForTasks: (who: string) => `It gives up the thread to wait for ${who}.`,
      waitsForObject: (object: string) => `It gives up the thread until woken through the ${object}.`,
      waits: {
        outside: 'It gives up the thread; something outside will wake it.',
        future: 'It gives up the thread until somebody completes this future.',
      },
      ready: (why: string, asleep: boolean) =>
        `${why}: it joins the queue ${asleep ? 'while the loop still sleeps' : 'for the next turn'}.`,
      because: {
        cancelled: 'Being cancelled ends its wait',
        timer: 'Its timer is due',
        finished: (who: string) => `${who}, which it awaits, has ended`,
        woken: (who: string) => `${who} has ended its wait`,
        outside: 'What it awaits outside has come',
        complete: 'What it awaits is there',
      },
      holds: (who: string, ready: number) =>
        `The loop stands still until ${who} gives up the thread${ready === 0 ? '.' : `; ${ready} in the queue.`}`,
      callback: 'The loop runs a callback that belongs to no task.',
      blocks: (seconds: string, due: number) =>
        `Nobody else can run for ${seconds}${due === 0 ? '' : due === 1 ? ', though a timer falls due' : `, though ${due} timers fall due`}.`,
      waitsOutside: 'Nothing is ready and no timer is set: it waits for the outside.',
      sleeps: (who: string) => `Nothing is ready: it sleeps until the first timer, ${who}.`,
      hasWoken: (who: string) => `It is over, and that has woken ${who}.`,
      willWake: (who: string) => `It is over: in the next turn, that wakes ${who}.`,
      waitsForMore: (who: string, left: string) => `It is over; ${who}: still waiting for ${left}.`,
      mainIsOver: 'The main task is over: asyncio.run ends the loop.',
      failedAlone: 'It is over; its exception is kept until somebody looks at it.',
      isOver: 'It is over, and no task waits for it.',
      cancelRequested: 'So far it is a request: at its next turn, it gets a CancelledError.',
      cancelledAtEnd: 'asyncio.run ends: it has every task that is left cancelled.',
      limitIsUp: 'A timeout has expired: at its next turn, it gets a CancelledError.',
      others: {
        'cancel-delivered': 'Where it stands, CancelledError is raised, as any exception is.',
        'exception-retrieved': 'Now the exception will not be reported as never retrieved.',
        'coroutine-drifting': 'The loop does not know it: it runs only if awaited or made a task.',
        'coroutine-taken': 'Now it is awaited, or made a task: it can run.',
        'never-awaited': 'The object is gone, and no loop has ever run it.',
        'thread-started': 'It runs in a thread beside the loop, which goes on meanwhile.',
        'thread-ended': 'The loop hears of it, and wakes the task that waits for it.',
        measured: 'The program measures itself.',
        closing: 'The main task is over, and others are not.',
        reported: 'This is a message of Python’s; the loop goes on.',
      },
    },
    line: (number: number, code: string) => `line ${number}: ${code}`,
    goTo: 'Go to step or time (12, 1.5 s):',
    noPlace: 'Not a step or a time:',
    /** Only this task is shown. */
    only: (who: string) => `only ${who}`,
  },

  page: {
    /** Above what a program printed, and in words only: below it, how long it took. */
    prints: 'It prints:',
    printsNothing: 'It prints nothing.',
    takes: (seconds: string) => `It takes ${seconds}.`,
    printed: (seconds: string, text: string) => `at ${seconds}: ${text}`,
    fails: (error: string) => `It fails with ${error}`,
    warns: (warning: string) => `Warning: ${warning}`,
    notRun: (why: string) => `Not run: ${why}`,
    versions: (versions: string) => `Python ${versions}`,
    wrong: 'wrong',
    right: 'right',
    demo: (command: string) => `Watch it: ${command}`,
    prediction: 'What will happen?',
    hint: 'Hint',
    answer: 'Answer',
    run: 'The run:',
    questions: (count: number) => (count === 1 ? '1 question' : `${count} questions`),
    exercise: (command: string) => `Repair it: ${command}`,
    see: (command: string) => `Read again: ${command}`,
    keyPoints: 'To remember',
    note: { note: 'Note', version: 'Versions', correction: 'A common myth' },
    minutes: (count: number) => (count === 1 ? '1 minute' : `${count} minutes`),
    after: (chapters: string) => `after ${chapters}`,
    titled: (title: string) => `“${title}”`,
    page: (number: number, count: number, title: string) => `Page ${number} of ${count}: ${title}`,
    explanations: 'Explanations',
    rows: (first: number, last: number, count: number) => `lines ${first}-${last} of ${count}`,
    tooSmall: (columns: number, rows: number) => `needs ${columns} × ${rows}; q leaves`,
  },
};
