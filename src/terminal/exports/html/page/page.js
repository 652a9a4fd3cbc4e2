/** The stepper of the page. Everything it shows is in the page's data, in words: it looks up what belongs to a position. */

/** @import { Changes, PageData, ProgramData, TaskChange, TaskData } from '../data.ts' */

/** An event is shown for so many seconds at least while the run plays, and at most: an hour's sleep is no hour. */
const SHORTEST = 0.6;
const LONGEST = 2;
/** A click so near before an event, as a part of the time axis, is meant for it. */
const NEAR = 0.01;
/** The most tasks that are named beside a line. */
const MOST_NAMES = 3;

/** @type {PageData} */
const data = JSON.parse(byId('data').textContent ?? '');
const figures = [...document.querySelectorAll('figure[data-program]')];
/** @type {NodeListOf<HTMLAnchorElement>} */
const links = document.querySelectorAll('nav a');
const slider = /** @type {HTMLInputElement} */ (byId('position'));

let number = 0;
let position = 0;
/** The one task that is followed; 0 for all. */
let solo = 0;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let playing;
/** The rows of the table by the program's tasks. @type {HTMLTableRowElement[]} */
let rows = [];
/** What the rows show. @type {(TaskChange | undefined)[]} */
let shownChanges = [];
/** How many lines of the output are shown. */
let printed = 0;

/** @type {Record<string, () => void>} */
const actions = {
  first: () => go(0),
  turnBefore: () => go(program().turns.findLast((start) => start < position) ?? 0),
  before: () => go(neighbour(-1)),
  play: () => (playing === undefined ? play() : pause()),
  next: () => go(neighbour(1)),
  turnAfter: () => go(program().turns.find((start) => start > position) ?? lastPosition()),
  last: () => go(lastPosition()),
};

/** @type {Record<string, () => void>} */
const keys = {
  Home: () => actions['first']?.(),
  ArrowUp: () => actions['turnBefore']?.(),
  ArrowLeft: () => actions['before']?.(),
  ' ': () => actions['play']?.(),
  ArrowRight: () => actions['next']?.(),
  ArrowDown: () => actions['turnAfter']?.(),
  End: () => actions['last']?.(),
  v: () => openNeighbour(1),
  V: () => openNeighbour(-1),
  Escape: () => follow(0),
};

document.documentElement.classList.add('steps');
for (const id of ['bar', 'state', 'printed']) byId(id).hidden = false;
for (const button of document.querySelectorAll('button[data-do]'))
  button.addEventListener('click', () => actions[button.getAttribute('data-do') ?? '']?.());
slider.addEventListener('input', () => go(slider.valueAsNumber));
for (const link of links)
  link.addEventListener('click', (event) => {
    event.preventDefault();
    open(Number(link.hash.slice('#program-'.length)));
  });
for (const [index, figure] of figures.entries()) {
  const drawing = figure.querySelector('svg');
  drawing?.addEventListener('click', (event) => goToTime(index, drawing, event));
}
document.addEventListener('keydown', (event) => {
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  const isOfButton =
    event.key === ' ' && event.target instanceof Element && event.target.closest('button, summary');
  const action = keys[event.key];
  if (action === undefined || isOfButton) return;
  event.preventDefault();
  action();
});
open(0);

/** @param {string} id */
function byId(id) {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`the page has no ${id}`);
  return found;
}

function program() {
  return /** @type {ProgramData} */ (data.programs[number]);
}

function lastPosition() {
  return program().steps.length - 1;
}

/** @param {number} at */
function stepAt(at) {
  const step = program().steps[at];
  if (step === undefined) throw new Error(`there is no position ${at}`);
  return step;
}

/** @param {number} index */
function textOf(index) {
  return program().texts[index] ?? '';
}

/**
 * The last of the changes up to a position.
 * @template {readonly number[]} T
 * @param {readonly T[]} changes
 * @param {number} at
 * @returns {T | undefined}
 */
function lastOf(changes, at) {
  let low = 0;
  let high = changes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((changes[middle]?.[0] ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return changes[low - 1];
}

/** The position one further, or with the next event of the one task that is followed. @param {1 | -1} direction */
function neighbour(direction) {
  for (let at = position + direction; at >= 0 && at <= lastPosition(); at += direction)
    if (solo === 0 || stepAt(at)[4] === solo) return at;
  return position;
}

/** @param {number} at */
function go(at) {
  pause();
  position = at;
  show();
}

function play() {
  if (position === lastPosition()) position = 0;
  show();
  wait();
}

function wait() {
  const next = neighbour(1);
  const gap = stepAt(next)[0] - stepAt(position)[0];
  playing = setTimeout(
    () => {
      position = next;
      show();
      if (neighbour(1) === position) pause();
      else wait();
    },
    1000 * Math.min(LONGEST, Math.max(SHORTEST, gap)),
  );
  showPlaying();
}

function pause() {
  clearTimeout(playing);
  playing = undefined;
  showPlaying();
}

function showPlaying() {
  const button = document.querySelector('[data-do=play]');
  const { play, pause } = data.words;
  const label = playing === undefined ? play : pause;
  button?.setAttribute('aria-label', label);
  button?.setAttribute('title', label);
  if (button !== null) button.textContent = playing === undefined ? '▶' : '❙❙';
}

/** Goes to the time at which a timeline was clicked. @param {number} index @param {Element} drawing @param {MouseEvent} event */
function goToTime(index, drawing, event) {
  // Whoever selects text on the drawing wants to copy it.
  if (getSelection()?.isCollapsed === false) return;
  if (index !== number) open(index);
  const { left, length, seconds } = program().scale;
  const box = drawing.getBoundingClientRect();
  const x =
    ((event.clientX - box.left) * /** @type {SVGSVGElement} */ (drawing).viewBox.baseVal.width) / box.width;
  const t = ((x - left) / length + NEAR) * seconds;
  go(
    Math.max(
      0,
      program().steps.findLastIndex((step) => step[0] <= t),
    ),
  );
}

/** @param {1 | -1} direction */
function openNeighbour(direction) {
  const { length } = data.programs;
  if (length > 1) open((number + direction + length) % length);
}

/** Shows another program from its beginning. @param {number} index */
function open(index) {
  pause();
  number = index;
  position = 0;
  solo = 0;
  for (const link of links)
    setAttribute(link, 'aria-current', link.hash === `#program-${number}` ? 'true' : null);
  for (const [each, figure] of figures.entries()) figure.classList.toggle('current', each === number);
  for (const section of document.querySelectorAll('.program'))
    section.classList.toggle('current', section.id === `program-${number}`);
  const code = byId(`program-${number}`);
  for (const picture of document.querySelectorAll('.picture'))
    picture.classList.toggle('current', picture.contains(code));
  code.closest('.columns')?.querySelector('.key')?.before(byId('state'));
  code.append(byId('printed'));
  slider.max = `${lastPosition()}`;
  rows = program().tasks.map(taskRow);
  shownChanges = [];
  byId('tasks').replaceChildren(...rows);
  for (const [id, changes] of Object.entries({ locals: program().locals, others: program().others }))
    byId(id).parentElement?.toggleAttribute('hidden', !changes.some(([, text]) => text !== 0));
  printed = 0;
  byId('output').replaceChildren(...program().output.map(outputLine));
  show();
}

/** @param {number} task */
function follow(task) {
  solo = task;
  for (const [index, { id }] of program().tasks.entries()) {
    rows[index]?.classList.toggle('dim', solo !== 0 && solo !== id);
    setAttribute(rows[index]?.querySelector('button'), 'aria-pressed', `${solo === id}`);
  }
}

/** @param {TaskData} task */
function taskRow({ id, name, depth }) {
  const row = document.createElement('tr');
  row.hidden = true;
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = textOf(name);
  button.setAttribute('aria-pressed', 'false');
  button.addEventListener('click', () => follow(solo === id ? 0 : id));
  const head = document.createElement('th');
  head.scope = 'row';
  head.className = `depth-${Math.min(depth, 4)}`;
  head.append(button);
  row.append(head, ...['state', 'detail', 'line'].map(() => document.createElement('td')));
  return row;
}

/** @param {ProgramData['output'][number]} line */
function outputLine([, letter, when, text, isReport]) {
  const item = document.createElement('li');
  item.hidden = true;
  item.append(span('letter', letter), span('when', when), span(isReport === 1 ? 'report' : 'said', text));
  return item;
}

/** @param {string} kind @param {number} text */
function span(kind, text) {
  const made = document.createElement('span');
  made.className = kind;
  made.textContent = textOf(text);
  return made;
}

function show() {
  const [, clock, sentence, , task] = stepAt(position);
  const { turn, phase, ready, timers, locals, others, turns } = program();
  /** @param {Changes} changes */
  const value = (changes) => lastOf(changes, position)?.[1] ?? 0;
  setText(byId('sentence'), textOf(sentence));
  setText(byId('event'), `${position} / ${lastPosition()}`);
  setText(byId('turn'), value(turn) === 0 ? '–' : `${value(turn)} / ${turns.length}`);
  setText(byId('time'), textOf(clock));
  for (const [id, changes] of Object.entries({ ready, timers, locals, others }))
    setText(byId(id), textOf(value(changes)) || '–');
  for (const [index, each] of [...byId('phases').children].entries())
    setAttribute(each, 'aria-current', index + 1 === value(phase) ? 'step' : null);
  slider.value = `${position}`;
  slider.setAttribute('aria-valuetext', `${position} / ${lastPosition()}, ${textOf(sentence)}`);
  showTasks(task);
  showOutput();
  showCode();
  showPlayhead(task);
}

/** Changes only the rows whose tasks have changed: there may be thousands. @param {number} current the task of the last event */
function showTasks(current) {
  for (const [index, { changes }] of program().tasks.entries()) {
    const row = /** @type {HTMLTableRowElement} */ (rows[index]);
    const change = lastOf(changes, position);
    if (change === shownChanges[index]) continue;
    shownChanges[index] = change;
    row.hidden = change === undefined;
    const [, state = 0, detail = 0, line = 0] = change ?? [];
    const { name = '', glyph = '', word = '' } = data.states[state] ?? {};
    const [, ...cells] = row.children;
    setAttribute(cells[0], 'class', `state-${name}`);
    setText(cells[0], `${glyph} ${word}`);
    setText(cells[1], textOf(detail));
    setText(cells[2], line === 0 ? '' : `${line}`);
  }
  document.querySelector('#tasks .current')?.classList.remove('current');
  const row = rows[program().tasks.findIndex(({ id }) => id === current)];
  row?.classList.add('current');
  scrollInside(document.querySelector('.tasks'), row ?? null);
}

function showOutput() {
  const { output } = program();
  const { children } = byId('output');
  const isShown = (/** @type {number} */ index) => (output[index]?.[0] ?? Infinity) <= position;
  while (isShown(printed)) reveal(children[printed++], true);
  while (printed > 0 && !isShown(printed - 1)) reveal(children[--printed], false);
  scrollInside(byId('output'), children[printed - 1] ?? null);
}

/** @param {Element | undefined} item @param {boolean} isShown */
function reveal(item, isShown) {
  if (item instanceof HTMLElement) item.hidden = !isShown;
}

/** Marks the line of the last event that has one, and names beside each line the tasks that stand there. */
function showCode() {
  const section = byId(`program-${number}`);
  /** @type {Map<number, string[]>} */
  const standing = new Map();
  for (const [index, { name }] of program().tasks.entries()) {
    const line = shownChanges[index]?.[3] ?? 0;
    const names = standing.get(line) ?? [];
    names.push(textOf(name));
    standing.set(line, names);
  }
  let last = position;
  while (last > 0 && stepAt(last)[3] === 0) last--;
  for (const [index, line] of [...section.querySelectorAll('.line')].entries()) {
    const isCurrent = index + 1 === stepAt(last)[3];
    line.classList.toggle('current', isCurrent);
    line.classList.toggle('now', isCurrent && last === position);
    setAttribute(line, 'aria-current', isCurrent ? 'step' : null);
    const names = standing.get(index + 1) ?? [];
    const more = names.length > MOST_NAMES ? ` +${names.length - MOST_NAMES}` : '';
    setText(line.lastElementChild, names.slice(0, MOST_NAMES).join(', ') + more);
  }
  scrollInside(section.querySelector('.code'), section.querySelector('.line.current'));
}

/** @param {number} current the task of the last event, whose lane gets a dot */
function showPlayhead(current) {
  const { scale, tasks } = program();
  const playhead = figures[number]?.querySelector('.playhead');
  const part = scale.seconds === 0 ? 0 : stepAt(position)[0] / scale.seconds;
  const x = scale.left + Math.min(1, part) * scale.length;
  playhead?.setAttribute('transform', `translate(${x.toFixed(2)} 0)`);
  const y = tasks.find(({ id }) => id === current)?.y ?? 0;
  const dot = playhead?.querySelector('circle');
  dot?.setAttribute('cy', `${y}`);
  setAttribute(dot, 'class', y === 0 ? 'none' : null);
  const box = figures[number]?.querySelector('.scroll');
  const drawing = box?.querySelector('svg');
  if (!box || !drawing || box.scrollWidth <= box.clientWidth) return;
  const wanted = (x / drawing.viewBox.baseVal.width) * box.scrollWidth;
  if (wanted < box.scrollLeft + 40 || wanted > box.scrollLeft + box.clientWidth - 40)
    box.scrollLeft = wanted - box.clientWidth / 2;
}

/** Scrolls a box, and never the page, until an element in it is seen. @param {Element | null} box @param {Element | null} inside */
function scrollInside(box, inside) {
  if (box === null || inside === null) return;
  const [outer, inner] = [box.getBoundingClientRect(), inside.getBoundingClientRect()];
  if (inner.top < outer.top || inner.bottom > outer.bottom)
    box.scrollTop += inner.top - outer.top - (outer.height - inner.height) / 2;
}

/** Changes nothing that is so already: whoever listens hears changes. @param {Element | null | undefined} element @param {string} text */
function setText(element, text) {
  if (element && element.textContent !== text) element.textContent = text;
}

/** @param {Element | null | undefined} element @param {string} name @param {string | null} value null: without it */
function setAttribute(element, name, value) {
  if (value === null) element?.removeAttribute(name);
  else element?.setAttribute(name, value);
}
