/** Words of command lines that nobody would type, in whatever order. */
export const COMMAND_WORDS = [
  ...'lesson demo exercise quiz review progress why help gather 1 list --list --json --lang fr -- -'.split(
    ' ',
  ),
  ...'--speed -1 NaN --count --instant --code --predict --seed --kind number --search --all 🐍'.split(' '),
  '',
];
