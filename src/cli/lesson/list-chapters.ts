import { textIn } from '../../i18n/index.ts';
import { loadHeads } from '../../lessons/index.ts';
import { sentence } from '../../terminal/page/index.ts';
import { columnsOf, padEnd } from '../../terminal/text/index.ts';
import type { CourseContext } from '../course/open-course.ts';

/** Lists the chapters, each with its number, name and title. */
export async function listChapters({
  library,
  language,
  messages,
  screen,
  io,
}: CourseContext): Promise<void> {
  const heads = await loadHeads(library);
  const { chapters, directory } = library.course;
  const { width, theme } = screen;
  const { list } = messages.lesson;
  const known = new Map(heads.flatMap((head) => (head === null ? [] : [[head.id, head] as const])));
  const column = Math.max(...chapters.map(({ id }) => columnsOf(id)));
  const narrow = column > width / 2 - 6;
  const lines = chapters.flatMap(({ id, order }, index) => {
    const head = heads[index] ?? null;
    const depth = head?.parent !== undefined && known.has(head.parent) ? 2 : 0;
    const number = `${' '.repeat(depth)}${`${order}`.padStart(2)}`;
    const lead = narrow ? `${number}  ` : `${number}  ${padEnd(id, column - depth)}  `;
    const title =
      head === null
        ? list.unreadable(`asynctutor check ${library.foreign ? directory : 'lessons'}`)
        : textIn(head.title, language);
    const note = head === null ? '' : theme.colour.dim(`  ${list.minutes(head.minutes)}`);
    const rows = sentence(narrow ? `\`${id}\` ${title}` : title, lead, { width: width - 8, theme });
    return rows.map((text, row) => (row === 0 ? text + note : text));
  });
  const example = chapters.find(({ id }) => id === 'gather') ?? chapters[0];
  const howTo = example === undefined ? [] : ['', list.howToRead(`asynctutor lesson ${example.id} | less`)];
  io.stdout.write(`${[...lines, ...howTo].join('\n')}\n`);
}
