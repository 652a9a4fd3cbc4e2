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
  until: (seconds) => `jusqu’à ${seconds}`,
  late: (seconds) => `${seconds} de retard`,
  at: (seconds) => `à ${seconds}`,
  since: (seconds) => `depuis ${seconds}`,
  nothingElse: 'seule à avancer',
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
    busy: 'aucune n’a attendu, donc rien ne s’est chevauché',
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
    locals: 'locales',
    variable: (name, text) => `${name} = ${text}`,
    noLocals: 'aucune',
    noneHere: 'aucune n’est connue ici',
    unrecorded: 'inconnues pour cette exécution',
    explain: {
      before: 'Aucune boucle ne tourne encore.',
      outside: 'Aucune boucle ne tourne ici : c’est du code ordinaire du programme.',
      created: (ahead) =>
        `Elle entre dans la file${ahead === 0 ? '' : `, derrière ${ahead}`} : elle démarre au prochain tour.`,
      createdAsleep: 'Elle entre dans la file pendant que la boucle dort.',
      createdEager: 'Elle démarre aussitôt, dans l’étape de celle qui la crée.',
      runs: (ready) =>
        `${ready > 1 ? `Première des ${ready}` : 'Seule'} dans la file : à elle le fil, tant qu’elle n’attend pas.`,
      runsInside: (who) => `Elle démarre dans l’étape de ${who}, jusqu’à ce qu’elle attende.`,
      next: (who) => ` Suivante : ${who}.`,
      limit: (at) => ` Limite de temps : ${at}.`,
      nobody: ' Aucune autre n’est prête.',
      yields: 'Elle va au bout de la file du prochain tour.',
      setsTimer: (at) => `Elle rend le fil, avec un minuteur pour ${at}.`,
      waitsForTasks: (who) => `Elle rend le fil pour attendre ${who}.`,
      waitsForObject: (object) => `Elle rend le fil jusqu’à un réveil par ${object}.`,
      waits: {
        outside: 'Elle rend le fil ; l’extérieur la réveillera.',
        future: 'Elle rend le fil jusqu’à ce qu’on complète ce futur.',
      },
      ready: (why, asleep) =>
        `${why} : en file ${asleep ? 'pendant que la boucle dort' : 'pour le prochain tour'}.`,
      because: {
        cancelled: 'L’annulation met fin à son attente',
        timer: 'Son minuteur est échu',
        finished: (who) => `${who}, qu’elle attendait, a fini`,
        woken: (who) => `${who} a mis fin à son attente`,
        outside: 'L’extérieur a répondu',
        complete: 'Ce qu’elle attendait est là',
      },
      holds: (who, ready) =>
        `La boucle est à l’arrêt tant que ${who} ne rend pas le fil${ready === 0 ? '.' : ` : ${ready} dans la file.`}`,
      callback: 'La boucle exécute une fonction de rappel, qui n’est d’aucune tâche.',
      blocks: (seconds, due) =>
        `Rien d’autre ne tourne pendant ${seconds}${due === 0 ? '' : due === 1 ? ', malgré un minuteur échu' : `, malgré ${due} minuteurs échus`}.`,
      waitsOutside: 'Rien n’est prêt, aucun minuteur : elle attend l’extérieur.',
      sleeps: (who) => `Rien n’est prêt : elle dort jusqu’au premier minuteur, ${who}.`,
      hasWoken: (who) => `Elle a fini, ce qui a réveillé ${who}.`,
      willWake: (who) => `Elle a fini : au prochain tour, cela réveille ${who}.`,
      waitsForMore: (who, left) => `Elle a fini ; ${who} : encore en attente de ${left}.`,
      mainIsOver: 'La tâche principale a fini : asyncio.run met fin à la boucle.',
      failedAlone: 'Elle a fini ; son exception reste là jusqu’à ce qu’on la consulte.',
      isOver: 'Elle a fini, et aucune tâche ne l’attend.',
      cancelRequested: 'Ce n’est qu’une demande : à son prochain tour, elle recevra CancelledError.',
      cancelledAtEnd: 'asyncio.run se termine : il fait annuler chaque tâche qui reste.',
      limitIsUp: 'Une limite de temps est dépassée : à son prochain tour, elle recevra CancelledError.',
      others: {
        'cancel-delivered': 'Là où elle est, CancelledError est levée, comme toute exception.',
        'exception-retrieved': 'L’exception ne sera donc pas signalée comme jamais consultée.',
        'coroutine-drifting': 'La boucle l’ignore : il faut l’attendre, ou en faire une tâche.',
        'coroutine-taken': 'On l’attend, ou l’on en fait une tâche : elle peut tourner.',
        'never-awaited': 'L’objet a disparu, et aucune boucle ne l’a exécuté.',
        'thread-started': 'Elle tourne dans un fil à côté de la boucle, qui continue.',
        'thread-ended': 'La boucle l’apprend, et réveille la tâche qui l’attend.',
        measured: 'Le programme se mesure.',
        closing: 'La tâche principale a fini, et d’autres non.',
        reported: 'C’est un message de Python ; la boucle continue.',
      },
    },
    line: (number, code) => `ligne ${number} : ${code}`,
    goTo: 'Aller à (12, ou 1,5 s) :',
    noPlace: 'Ni étape, ni instant :',
    only: (who) => `${who} seulement`,
  },

  page: {
    prints: 'Il affiche :',
    printsNothing: 'Il n’affiche rien.',
    takes: (seconds) => `Durée : ${seconds}.`,
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
    see: (command) => `À relire : ${command}`,
    keyPoints: 'À retenir',
    note: { note: 'Note', version: 'Versions', correction: 'Idée reçue' },
    minutes: (count) => (count < 2 ? `${count} minute` : `${count} minutes`),
    after: (chapters) => `après ${chapters}`,
    titled: (title) => `« ${title} »`,
    page: (number, count, title) => `Page ${number} sur ${count} : ${title}`,
    explanations: 'Explications',
    rows: (first, last, count) => `lignes ${first} à ${last} sur ${count}`,
    tooSmall: (columns, rows) => `il faut ${columns} × ${rows} ; q : quitter`,
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
