import { createHash } from 'node:crypto';
import { languageOfInterface, type Messages } from '../../../i18n/index.ts';
import { chartSides } from '../../chart/sides.ts';
import type { ShownState } from '../../text/theme.ts';
import { makeTheme } from '../../text/theme.ts';
import { definitions } from '../svg/style.ts';
import { element, escaped } from '../svg/xml.ts';
import { script, style } from './assets.ts';
import type { PageData, ProgramData } from './data.ts';
import type { ListedPicture } from './listed.ts';
import { pictureSection, programLink } from './picture.ts';
import { stepperSection } from './stepper.ts';

/**
 * Programs and their runs as one page without external parts: the timelines, the code, and a stepper, forwards and back.
 * Without JavaScript the stepper is left out. Nothing in a trace or a source is taken for markup, and a policy of the
 * page's own forbids all but its own style and script.
 *
 * @param language the tag with which the messages were asked for
 */
export function html(pictures: readonly ListedPicture[], messages: Messages, language: string): string {
  const theme = makeTheme({ level: 0, unicode: true, words: messages.views });
  const states = Object.keys(theme.states) as ShownState[];
  const programs: ProgramData[] = [];
  const sections = pictures.map((picture) => {
    const drawn = pictureSection(picture, chartSides(picture.sides), {
      theme,
      words: messages.html,
      states,
      first: programs.length,
      isOnly: pictures.length === 1,
    });
    programs.push(...drawn.programs);
    return drawn;
  });
  const data: PageData = {
    programs,
    states: states.map((name) => ({ name, glyph: theme.states[name].glyph, word: theme.states[name].word })),
    words: { play: messages.html.controls.play, pause: messages.html.controls.pause },
  };
  const [only] = pictures.length === 1 ? pictures : [];
  const titles = pictures.map((each) => each.title);
  const heading = only?.title ?? messages.html.programs;
  const contents = sections.map(({ first }, index) =>
    element('li', {}, programLink(first, titles[index] ?? '')),
  );
  const body = [
    // Patterns are found only in a picture that is rendered.
    element(
      'svg',
      { class: 'asynctutor definitions', width: 0, height: 0, 'aria-hidden': 'true' },
      definitions(),
    ),
    element(
      'header',
      {},
      element('h1', {}, escaped(heading)),
      only === undefined ? contentsList(contents, messages) : element('p', {}, escaped(only.summary)),
    ),
    element('main', {}, ...sections.map(({ section }) => section)),
    stepperSection(messages),
    element('noscript', {}, element('p', { class: 'note' }, escaped(messages.html.noScript))),
    element(
      'footer',
      {},
      element('p', { class: 'keys' }, escaped(messages.html.keys)),
      element('p', {}, escaped(messages.html.madeBy)),
    ),
    element('script', { type: 'application/json', id: 'data' }, inScript(data)),
    element('script', { type: 'module' }, script()),
  ];
  const head = [
    '<meta charset="utf-8">',
    element('meta', { 'http-equiv': 'Content-Security-Policy', content: policy() }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('meta', { name: 'color-scheme', content: 'light dark' }),
    element('meta', { name: 'generator', content: 'asynctutor' }),
    element('title', {}, escaped(titles.join(', '))),
    element('style', {}, style()),
  ];
  return `<!doctype html>
${element('html', { lang: languageOfInterface(language) }, '\n', element('head', {}, '\n', head.join('\n'), '\n'), '\n', element('body', {}, '\n', body.join('\n'), '\n'), '\n')}
`;
}

function contentsList(items: readonly string[], { html: words }: Messages): string {
  return element('nav', { class: 'contents', 'aria-label': words.programs }, element('ol', {}, ...items));
}

function policy(): string {
  return [
    "default-src 'none'",
    `style-src '${hashOf(style())}'`,
    `script-src '${hashOf(script())}'`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ');
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

/** JSON that neither ends the script element nor begins a comment in it. */
function inScript(data: PageData): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
