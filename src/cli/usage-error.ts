import type { CommanderError } from 'commander';
import type { Messages } from '../i18n/index.ts';

type Usage = Messages['usage'];

/** How commander ends a complaint when it knows a similar name. */
const SUGGESTION = /\n\(Did you mean (?:one of )?(.*)\?\)$/;

/** How it says what an argument may be. */
const CHOICES = /value '(.*)' is invalid for argument '(.*?)'\. Allowed choices are (.*)\.$/s;

/**
 * A complaint of commander on one line in the learner's language, and what to do. Its own texts are English, but each has
 * a code, and the names in it are between quotation marks. Null where it says nothing, as after the help.
 * @param help the command line whose help shows what may be typed
 */
export function usageError(
  { code, message }: CommanderError,
  { errors }: Usage,
  help: string,
): string | null {
  const suggestion = SUGGESTION.exec(message)?.[1];
  const error = complaint(code, message.replace(SUGGESTION, ''), errors);
  if (error === null || code === 'commander.invalidArgument') return error;
  return suggestion === undefined ? errors.see(error, help) : errors.meant(error, suggestion);
}

function complaint(code: string, message: string, errors: Usage['errors']): string | null {
  const [, name = ''] = /'(.*)'/s.exec(message) ?? [];
  switch (code) {
    case 'commander.unknownOption':
      return errors.unknownOption(name);
    case 'commander.unknownCommand':
      return errors.unknownCommand(name);
    case 'commander.missingArgument':
      return errors.missingArgument(name);
    case 'commander.optionMissingArgument':
      return errors.missingValue(name);
    case 'commander.excessArguments': {
      const [expected = 0, given = 0] = (message.match(/\d+(?=\D*\d*\.$)|\d+(?=\.$)/g) ?? []).map(Number);
      return errors.tooMany(expected, given);
    }
    case 'commander.invalidArgument': {
      const [, given = '', argument = '', choices] = CHOICES.exec(message) ?? [];
      if (choices !== undefined)
        return errors.invalid(`<${argument}>`, given, errors.choices(choices.split(', ')));
      const [, option = '', value = '', why = ''] =
        /option '(.*?)' argument '(.*)' is invalid\. (.*)$/s.exec(message) ?? [];
      return errors.invalid(option, value, why);
    }
    case 'commander.help':
      return null;
    default:
      return message.replace(/^error: /, '');
  }
}
