export { commonKeys } from './common-keys.ts';
export { type Help, helpLines, helpPicture, pressHelp } from './help.ts';
export { openHelp, showHelp } from './open-help.ts';
