import { textIn } from '../../i18n/index.ts';
import { sentence } from '../../terminal/page/index.ts';
import { columnsOf, padEnd } from '../../terminal/text/index.ts';
import type { CourseContext } from '../course/open-course.ts';

/** The chapters, each with its number, name and title. */
export async function chapterList({
  chapters,
  library,
  language,
  messages,
  screen,
}: CourseContext): Promise<string[]> {
  const heads = await chapters.heads();
  const { foreign, course } = library;
  const { width, theme } = screen;
  const { list } = messages.lesson;
  const known = new Set(heads.map((head) => head?.id));
  const column = Math.max(...chapters.files.map(({ id }) => columnsOf(id)));
  const narrow = column > width / 2 - 6;
  const lines = chapters.files.flatMap(({ id, order }, index) => {
    const head = heads[index] ?? null;
    const depth = head?.parent !== undefined && known.has(head.parent) ? 2 : 0;
    const number = `${' '.repeat(depth)}${`${order}`.padStart(2)}`;
    const lead = narrow ? `${number}  ` : `${number}  ${padEnd(id, column - depth)}  `;
    const title =
      head === null
        ? list.unreadable(`asynctutor check ${foreign ? course.directory : 'lessons'}`)
        : textIn(head.title, language);
    const note = head === null ? '' : theme.colour.dim(`  ${list.minutes(head.minutes)}`);
    const rows = sentence(narrow ? `\`${id}\` ${title}` : title, lead, { width: width - 8, theme });
    return rows.map((text, row) => (row === 0 ? text + note : text));
  });
  const example = chapters.files.find(({ id }) => id === 'gather') ?? chapters.files[0];
  const howTo = example === undefined ? [] : ['', list.howToRead(`asynctutor lesson ${example.id} | less`)];
  return [...lines, ...howTo];
}
