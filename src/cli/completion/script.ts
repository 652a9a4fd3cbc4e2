import { script } from '@bomb.sh/tab';

const NAME = 'asynctutor';

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
  // Without it Bash has no file names to offer where a file is wanted.
  if (shell === 'bash') lines.push(`complete -o default -F __${NAME}_complete ${NAME}`);
  return lines;
}
