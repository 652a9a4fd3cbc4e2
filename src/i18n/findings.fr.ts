import { codeQuote } from '../text/index.ts';
import type { Messages } from './messages.en.ts';

const at = (line: number | null): string => (line === null ? '' : ` (ligne ${line})`);

const all = (parts: readonly string[]): string => new Intl.ListFormat('fr').format(parts);

const code = (names: readonly string[]): string => all(names.map(codeQuote));

export const findingsFr: Messages['findings'] = {
  more: (count) => (count < 2 ? `${count} autre` : `${count} autres`),
  neverAwaited: ({ coroutine, line, count }) => {
    const times = count === 1 ? '' : ` ${count} fois`;
    return `${codeQuote(coroutine)} est appelée${times}${at(line)} mais jamais attendue : rien n’en est exécuté`;
  },
  blockedLoop: ({ tasks, line, seconds, count, late }) => {
    const who = tasks.length === 0 ? 'une fonction de rappel' : all(tasks);
    const verb = tasks.length > 1 ? 'bloquent' : 'bloque';
    const times = count === 1 ? '' : `, en ${count} fois,`;
    const result =
      late.length === 0
        ? 'rien d’autre ne peut s’exécuter pendant ce temps'
        : `en retard de ce fait : ${late.join(', ')}`;
    return `${who} ${verb} toute la boucle${at(line)}${times} pendant ${seconds} ; ${result}`;
  },
  late: ({ task, seconds }) => `${task} de ${seconds}`,
  lostTask: ({ task, line, t, count, stoodAt }) => {
    if (count > 1)
      return `${count} tâches${at(line)} sont coupées quand la boucle se ferme, à ${t} : personne ne les attend`;
    const where = stoodAt === null ? 'avant d’avoir commencé' : `à la ligne ${stoodAt}`;
    return `${task}${at(line)} est coupée ${where} quand la boucle se ferme, à ${t} : personne ne l’attend`;
  },
  unretrievedException: ({ task, line, error, raisedAt, count }) => {
    const others = count === 2 ? 'une autre créée là aussi' : `${count - 1} autres créées là aussi`;
    const rest = count === 1 ? '' : `, comme ${others}`;
    return `${task}${at(line)} échoue avec ${codeQuote(error)}${at(raisedAt)}${rest}, et personne ne demande comment elle s’est terminée`;
  },
  couldOverlap: ({ functions, lines, isLoop, seconds, possible }) => {
    const where = `${lines.length === 1 ? 'ligne' : 'lignes'} ${all(lines.map(String))}`;
    const what = isLoop ? 'les tours de la boucle avec' : 'les appels de';
    return `${what} ${code(functions)} (${where}) se suivent pendant ${seconds}, et aucun n’a besoin de la valeur d’un autre : ensemble, ils prendraient ${possible}`;
  },
  cancellationSwallowed: ({ name, task, line, t }) =>
    `${codeQuote(name)} intercepte l’annulation de ${task} à ${t}${at(line)} et continue comme si de rien n’était : il faudrait la relancer`,
  noLimit: {
    vain: ({ what, task, line, seconds }) =>
      `${task} attend ${codeQuote(what)}${at(line)} pendant ${seconds}, en vain, et aucune limite de temps ne met fin à l’attente`,
    hanging: ({ what, line, seconds }) =>
      `${codeQuote(what)}${at(line)} met ${seconds} à répondre, et aucune limite de temps ne met fin à l’attente`,
    connection: ({ what, line }) =>
      `${codeQuote(what)}${at(line)} attend qui voudra répondre, et aucune limite de temps ne met fin à l’attente`,
  },
  deadlock: ({ waits }) => `plus rien ne peut avancer : ${waits.join(' ; ')}`,
  wait: {
    tasks: ({ task, line, tasks }) => `${task}${at(line)} attend ${all(tasks)}`,
    held: ({ task, line, what, holder }) =>
      `${task}${at(line)} attend ${codeQuote(what)}, que ${holder === task ? 'cette tâche détient elle-même' : `${holder} détient`}`,
    object: ({ task, line, what }) => `${task}${at(line)} attend ${codeQuote(what)}`,
    future: ({ task, line }) => `${task}${at(line)} attend un futur auquel personne ne donne de résultat`,
  },
};
