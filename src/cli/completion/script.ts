import { script } from '@bomb.sh/tab';

const NAME = 'asynctutor';

/** A stand-in for a function of bash-completion, a package that may be missing; words are then cut at `=` and `:`, too. */
const WORDS = [
  'declare -F _get_comp_words_by_ref >/dev/null || _get_comp_words_by_ref() {',
  `  words=("\${COMP_WORDS[@]}"); cword=$COMP_CWORD; cur=\${words[cword]}; prev=\${words[cword > 0 ? cword - 1 : 0]}`,
  '}',
];

/** The script with which a shell completes our command lines, as lines. */
export function scriptFor(shell: string): string[] {
  const lines: string[] = [];
  const { log } = console;
  // The library writes to the console, and offers no other way.
  console.log = (text: string) => lines.push(text);
  try {
    script(shell, NAME, NAME);
  } finally {
    console.log = log;
  }
  if (shell !== 'bash') return lines;
  // Without `-o default` Bash has no file names to offer where a file is wanted.
  // A constant cannot be set again, as when `.bashrc` is read once more.
  const settable = lines.map((line) => line.replaceAll(/^readonly /gm, ''));
  return [...WORDS, ...settable, `complete -o default -F __${NAME}_complete ${NAME}`];
}
