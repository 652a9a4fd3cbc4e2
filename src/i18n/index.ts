export {
  chooseLanguage,
  isLanguageTag,
  isSpoken,
  LANGUAGES,
  type Language,
  languageOfInterface,
} from './language.ts';
export type { Messages, ProgressWords, Words } from './messages.en.ts';
export { messagesIn } from './messages.ts';
export { describeStop } from './stop.ts';
export { textIn } from './text.ts';
