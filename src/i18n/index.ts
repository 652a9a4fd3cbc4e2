export { chooseLanguage, type Language, languageOfInterface } from './language.ts';
export type { Messages } from './messages.en.ts';
export { messagesIn } from './messages.ts';
export { textIn } from './text.ts';
export type { Usage } from './usage.en.ts';
