import type { Messages } from './messages.en.ts';

export const viewsFr: Messages['views'] = {
  states: {
    ready: 'prête',
    running: 'en exécution',
    timer: 'minuteur',
    waiting: 'en attente',
    blocking: 'bloque',
    thread: 'dans un fil',
    due: 'échéance',
    'cancel-requested': 'annulation demandée',
    'cancel-delivered': 'annulation transmise',
    cut: 'coupée',
    cancelled: 'annulée',
    done: 'finie',
    failed: 'en échec',
    unretrieved: 'en échec, non récupérée',
    drifting: 'pas démarrée',
    'never-awaited': 'jamais attendue',
  },

  seconds,
  more: (count) => (count < 2 ? ` et ${count} autre` : ` et ${count} autres`),
  counted: (count, state) => `${count} ${agreeing(state, count)}`,
  labelled: (label, text) => `${label} : ${text}`.trimEnd(),

  waitsFor: 'attend',
  releasedBy: 'libérée par',
  cut: 'coupée : la boucle se ferme',
  goesOn: 'continue',
  retrieved: (seconds) => `récupérée à ${seconds}`,
  takenUp: 'démarrée après coup',
  total: (seconds) => `total ${seconds}`,

  timer: 'un minuteur',
  turn: 'son tour',
  outside: 'quelque chose hors de la boucle',
  future: 'un futur',
  left: (seconds) => `encore ${seconds}`,
  late: (seconds) => `${seconds} de retard`,
  at: (seconds) => `à ${seconds}`,
  since: (seconds) => `depuis ${seconds}`,
  wholeLoop: 'toute la boucle',
  unfinished: 'inachevée',
  program: 'le programme',

  worker: (thread) => `fil ${thread}`,
  thread: {
    label: 'fil : ',
    idle: (until) => (until === null ? 'au repos, attend l’extérieur' : `au repos jusqu’à ${until}`),
    blocked: (by, until) =>
      `bloqué${by === null ? '' : ` par ${by}`}${until === null ? '' : ` jusqu’à ${until}`}`,
    running: (who) => (who === null ? 'exécute la boucle' : `exécute ${who}`),
    finished: 'terminé',
    joining: (threads) => `attend la fin ${threads < 2 ? `de ${threads} fil` : `de ${threads} fils`}`,
  },

  figures: {
    names: {
      connections: 'connexions ouvertes',
      threads: 'fils du processus',
      memory: 'mémoire du processus',
      rate: 'messages par seconde',
      lateness: 'retard, 99e centile',
    },
    values: {
      connections: count,
      threads: count,
      memory: (bytes) => `${count(bytes / 1e6)} Mo`,
      rate: count,
      lateness: (seconds) => `${(seconds * 1000).toFixed(1).replace('.', ',')} ms`,
    },
    list: (figures) => figures.join(' ; '),
    atMost: 'Au plus :',
  },

  profile: {
    loop: 'le fil unique',
    idle: 'au repos',
    wakes: (task) => `réveille ${task}`,
    wokenBy: (task) => `réveillée par ${task}`,
  },

  verdict: {
    saved: (seconds) => `gain de ${seconds}`,
    same: 'aucune différence',
    close: 'à peu près autant',
    shorter: (label, seconds) => `${label} a pris ${seconds} de moins`,
    busy: 'aucune n’a attendu, donc rien ne s’est recouvert',
    blocked: (seconds) => `le fil est resté bloqué ${seconds}`,
    tasks: (count, state) => `${count} ${count < 2 ? 'tâche' : 'tâches'} ${agreeing(state, count)}`,
    neverAwaited: (count) =>
      count < 2 ? `${count} coroutine jamais attendue` : `${count} coroutines jamais attendues`,
  },

  sentences: {
    span: (from, to) => `de ${from} à ${to}`,
    stretch: {
      timer: 'a attendu un minuteur',
      ready: 'était prête à s’exécuter',
      running: 's’est exécutée',
      blocking: 'a bloqué toute la boucle',
      thread: 'était dans un fil',
    },
    waited: (what) => `a attendu ${what}`,
    end: { done: 'a fini', failed: 'a échoué', cancelled: 'a été annulée', unfinished: 'n’avait pas fini' },
    told: (who, clauses, end) =>
      `${who} ${[...clauses, clauses.length === 0 ? end : `puis ${end}`].join(', ')}.`,
    late: (due, late) => `devait reprendre à ${due} et a repris avec ${late} de retard`,
    missed: (count) =>
      count < 2
        ? 'alors qu’un minuteur arrivait à échéance'
        : `alors que ${count} minuteurs arrivaient à échéance`,
    cancelRequested: (by, t) => `a vu son annulation demandée${by === null ? '' : ` par ${by}`} à ${t}`,
    cancelDelivered: (t) => `a reçu CancelledError à ${t}`,
    cut: (t) => `a été coupée à ${t} parce que la boucle se fermait`,
    retrieved: (t) =>
      t === null
        ? 'et personne n’a consulté son exception'
        : `et personne n’a consulté son exception avant ${t}`,
    wentOn: (thread, from, to) =>
      `Son ${thread} a continué sans elle à partir de ${from}${to === null ? ' et n’avait pas fini' : `, jusqu’à ${to}`}.`,
    made: (by, t) => `a été créée${by === null ? '' : ` par ${by}`} à ${t}`,
    fate: {
      taken: (t) => `et n’a été démarrée qu’à ${t}`,
      'never-awaited': () => 'mais jamais attendue, et n’a donc jamais démarré',
      drifting: () => 'et personne ne l’a démarrée',
    },
    drifted: (coroutine, made, fate, count) =>
      `${coroutine} ${made} ${fate}${count === 1 ? '' : ` (${count} fois)`}.`,
    moreSteps: (count) => `a fait ${count} autres choses`,
    moreCoroutines: (count) => `${count} autres coroutines ne sont pas montrées.`,
    total: (label, seconds) => `${label} a duré ${seconds}.`,
    moreTasks: (count) => `${count} autres tâches ne sont pas montrées.`,
  },

  events: {
    createdBy: (parent) => `est créée par ${parent}`,
    created: 'est créée',
    starts: 'démarre',
    sleeps: (until) => `attend jusqu’à ${until}`,
    waits: (what) => `attend ${what}`,
    yields: 'laisse passer les autres',
    prints: 'affiche',
    done: (value) => `a fini : ${value}`,
    failed: (value) => `échoue : ${value}`,
    cancelled: 'est annulée',
    cancelRequested: (by) => `voit son annulation demandée${by === null ? '' : ` par ${by}`}`,
    cancelDelivered: 'reçoit CancelledError',
    blocks: (seconds, limit) =>
      `bloque toute la boucle pendant ${seconds}${limit === null ? '' : `, au-delà de sa limite à ${limit}`}`,
    neverAwaited: 'n’a jamais été attendue',
    retrieved: 'voit son exception consultée',
    late: (late, due) => `a ${late} de retard : son minuteur devait sonner à ${due}`,
    drifts: (by) => `est créée${by === null ? '' : ` par ${by}`} sans être démarrée`,
    taken: 'est démarrée après coup',
    startsThread: (thread, name) => `lance le fil ${thread}${name && ` : ${name}`}`,
    threadEnds: 'se termine',
    closing: 'asyncio.run annule ce qui reste et en attend la fin',
  },

  stepper: {
    event: (number, count) => `événement ${number} sur ${count}`,
    turn: (number, count) => `tour ${number} sur ${count}`,
    nothingYet: 'Rien ne s’est encore passé.',
    becomesReady: 'devient prête',
    goesOn: 'reprend',
    loopWaits: (until) =>
      until === null
        ? 'La boucle attend quelque chose de l’extérieur.'
        : `La boucle attend jusqu’à ${until}.`,
    loop: 'boucle',
    phases: { wait: 'attente', timers: 'échéances', run: 'tâches' },
    outside: 'hors de la boucle',
    ready: 'prêtes',
    timers: 'minuteurs',
    tasks: 'tâches',
    output: 'sortie',
    limit: (who) => `limite de ${who}`,
    other: 'autre chose',
    in: (seconds) => `dans ${seconds}`,
    line: (number, code) => `ligne ${number} : ${code}`,
    only: (who) => `${who} seulement`,
  },

  page: {
    prints: 'Il affiche :',
    printsNothing: 'Il n’affiche rien.',
    takes: (seconds) => `Il dure ${seconds}.`,
    printed: (seconds, text) => `à ${seconds} : ${text}`,
    fails: (error) => `Il échoue avec ${error}`,
    warns: (warning) => `Avertissement : ${warning}`,
    notRun: (why) => `Non exécuté : ${why}`,
    versions: (versions) => `Python ${versions}`,
    wrong: 'à éviter',
    right: 'à faire',
    demo: (command) => `À regarder : ${command}`,
    prediction: 'Que va-t-il se passer ?',
    hint: 'Indice',
    answer: 'Réponse',
    run: 'L’exécution :',
    questions: (count) => (count < 2 ? `${count} question` : `${count} questions`),
    exercise: (command) => `À réparer : ${command}`,
    keyPoints: 'À retenir',
    note: { note: 'Note', version: 'Versions', correction: 'Idée reçue' },
    minutes: (count) => (count < 2 ? `${count} minute` : `${count} minutes`),
    after: (chapters) => `après ${chapters}`,
    page: (number, count, title) => `Page ${number} sur ${count} : ${title}`,
    explanations: 'Explications',
    rows: (first, last, count) => `lignes ${first} à ${last} sur ${count}`,
  },
};

/** `1,50 s`. */
function seconds(count: number, decimals = 2): string {
  return `${count.toFixed(decimals).replace('.', ',')} s`;
}

/** `finies`: a state of so many tasks. What it says of the tasks, and not of a cancellation, agrees with them. */
function agreeing(state: string, count: number): string {
  return count < 2 || state.startsWith('annulation') ? state : state.replace(/(?:ée|ie|ête|ue)$/, '$&s');
}

/** `10 000`: in groups of three, with no-break spaces. */
function count(number: number): string {
  return Math.round(number).toLocaleString('fr').replaceAll('\u202f', '\u00a0');
}
