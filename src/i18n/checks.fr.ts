import { codeQuote } from '../text/index.ts';
import type { Messages } from './messages.en.ts';

const seconds = (time: number): string => `${String(Math.round(time * 1000) / 1000).replace('.', ',')} s`;

const times = (list: readonly number[]): string => list.map(seconds).join(' ; ');

const code = (list: readonly string[]): string => list.map(codeQuote).join(', ');

const at = (line: number | null): string => (line === null ? '' : ` (ligne ${line})`);

const calls = (count: number): string => (count < 2 ? `${count} appel` : `${count} appels`);

const allowed = (most: number): string =>
  most < 2 ? `${most} au plus est permis` : `${most} au plus sont permis`;

export const checksFr: Messages['checks'] = {
  because: (reason, cause) => `${reason} : ${cause}`,
  why: (failure, why) => `${failure}. ${why}`,
  inRun: (title, error) => `${title} : ${error}`,
  forged: 'le programme falsifie ce qui l’observe, et ne peut pas être jugé',
  raised: ({ error, line }) => `le programme échoue avec ${codeQuote(error)}${at(line)}`,
  deadlock: 'rien ne peut continuer : chaque tâche attend ce qui ne viendra jamais',
  missingName: ({ name }) => `le programme n’a pas de ${codeQuote(name)} : l’exercice a besoin de ce nom`,
  reasons: {
    noFunction: ({ name }) => `le programme n’a pas de fonction ${codeQuote(name)} : l’exercice en a besoin`,
    neverAwaited: ({ name, line }) =>
      `${codeQuote(name)}${at(line)} est appelée, mais sa coroutine n’est jamais attendue : rien n’en est exécuté`,
    neverWaits: ({ name, line }) =>
      `${codeQuote(name)}${at(line)} ne s’exécute jamais, ou n’attend jamais rien`,
    blocks: ({ line, t, blocked }) =>
      `${line === null ? 'le programme' : `la ligne ${line}`} bloque toute la boucle pendant ${seconds(blocked)} à partir de ${seconds(t)} : rien d’autre ne peut s’exécuter`,
    apart: ({ name, line, t, before, could }) =>
      `${codeQuote(name)}${at(line)} a démarré à ${seconds(t)}, une fois ${codeQuote(before)} terminée ; les deux pouvaient démarrer à ${seconds(could)}`,
    apartCalls: ({ name, line, call, t, after, could }) =>
      `l’appel ${call} de ${codeQuote(name)}${at(line)} a démarré à ${seconds(t)}, une fois l’appel ${after} terminé ; les deux pouvaient démarrer à ${seconds(could)}`,
    neverTogether: ({ names }) =>
      `à aucun moment des appels de toutes ces fonctions ne sont en cours : ${code(names)}`,
    tooMany: ({ name, line, t, count, most }) =>
      `à ${seconds(t)}, ${calls(count)} de ${codeQuote(name)}${at(line)} étaient en cours à la fois ; ${allowed(most)}`,
    tooFew: ({ name, count, least }) =>
      `jamais plus ${count === 1 ? 'd’un appel' : `de ${calls(count)}`} de ${codeQuote(name)} en cours à la fois ; il pourrait y en avoir ${least}`,
    startTimes: ({ name, found, expected }) =>
      `${codeQuote(name)} a démarré à ${times(found)} ; il fallait démarrer à ${times(expected)}`,
    tooFast: ({ name, line, t, count, most, per }) =>
      `${calls(count)} de ${codeQuote(name)}${at(line)} ont démarré en l’espace de ${seconds(per)} à partir de ${seconds(t)} ; ${allowed(most)}`,
    neverCancelled: ({ name, line }) => `aucun appel de ${codeQuote(name)}${at(line)} n’a été annulé`,
    cancelledAt: ({ name, found, t }) =>
      `${codeQuote(name)} a été annulée à ${seconds(found)} ; il fallait l’annuler à ${seconds(t)}`,
    wentOn: ({ name, line, t, end }) =>
      `${codeQuote(name)}${at(line)} a été annulée à ${seconds(t)}, et a continué jusqu’à ${seconds(end)}`,
    cutShort: ({ name, line, t }) =>
      `${codeQuote(name)}${at(line)} a été annulée à ${seconds(t)}, avant d’être arrivée à sa fin`,
    neverEnded: ({ name, line }) => `${codeQuote(name)}${at(line)} n’est jamais arrivée à sa fin`,
    swallowed: ({ name, line, t }) =>
      `${codeQuote(name)}${at(line)} a été annulée à ${seconds(t)}, et sa tâche passe pour terminée : la \`CancelledError\` a été étouffée`,
    noSuchLine: ({ text }) => `aucune ligne de la forme ${codeQuote(text)} ne s’affiche`,
    noDuration: ({ name, line, t }) =>
      `les appels de ${codeQuote(name)}${at(line)} ne prennent aucun temps : ils commencent et finissent à ${seconds(t)}`,
    runsOnImport: ({ line }) =>
      `la ligne ${line} s’exécute dès que le fichier est importé ; ce qui lance le programme se place sous \`if __name__ == "__main__"\``,
    notCleanedUp: ({ after, t, text }) =>
      `${codeQuote(after)} s’est affiché à ${seconds(t)}, et ${codeQuote(text)} n’a jamais suivi`,
    leftover: ({ name, line, t }) =>
      `${codeQuote(name)}${at(line)} était encore en cours quand le programme s’est terminé, à ${seconds(t)}, et a été coupée`,
    unretrieved: ({ name, line, error }) =>
      `${codeQuote(name)}${at(line)} a échoué avec ${codeQuote(error)}, et personne n’a demandé comment elle s’était terminée`,
    unused: ({ names }) =>
      names.length === 1
        ? `le programme n’utilise pas ${code(names)}`
        : `le programme n’utilise rien de tout cela : ${code(names)}`,
    used: ({ name, line }) => `la ligne ${line} utilise ${codeQuote(name)}`,
    otherResult: ({ found, expected }) =>
      `le programme renvoie ${codeQuote(found)} ; il devrait renvoyer ${codeQuote(expected)}`,
    neverPrinted: ({ text }) => `${codeQuote(text)} ne s’affiche jamais`,
    printedTimes: ({ text, found, expected }) =>
      `${codeQuote(text)} s’affiche ${found} fois ; il fallait ${expected} fois`,
    otherText: ({ number, found, expected }) =>
      `la ligne affichée numéro ${number} est ${codeQuote(found)} ; il fallait ${codeQuote(expected)}`,
    wrongOrder: ({ text, before }) =>
      `${codeQuote(text)} s’affiche avant ${codeQuote(before)} ; ce devrait être l’inverse`,
    furtherText: ({ text, line }) =>
      `${codeQuote(text)} s’affiche aussi${at(line)} ; rien d’autre ne devrait s’afficher`,
    printedAt: ({ text, line, found, t }) =>
      `${codeQuote(text)} s’affiche à ${seconds(found)}${at(line)} ; ce devrait être à ${seconds(t)}`,
    tooSlow: ({ elapsed, most }) =>
      `le programme dure ${seconds(elapsed)} ; c’est possible en ${seconds(most)}`,
    tooQuick: ({ elapsed, least }) =>
      `le programme ne dure que ${seconds(elapsed)} ; ce qu’il doit attendre dure ${seconds(least)}`,
    noError: ({ expected }) =>
      `le programme se termine bien ; il devrait échouer avec ${codeQuote(expected)}`,
    otherError: ({ found, expected }) =>
      `le programme échoue avec ${codeQuote(found)} ; il devrait échouer avec ${codeQuote(expected)}`,
  },
};
