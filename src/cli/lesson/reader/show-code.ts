import type { Block, Page } from '../../../lessons/index.ts';
import { sanitize } from '../../../terminal/text/index.ts';
import type { CourseContext } from '../../course/open-course.ts';

/** Writes the programs of a page as they are, without numbers and colours, ready to be selected. */
export function showCode({ blocks }: Page, { io, messages, screen }: CourseContext): void {
  const programs = blocks.flatMap(programsOf);
  if (programs.length === 0) io.stdout.write(`${messages.lesson.reader.noCode}\n`);
  for (const [index, { title, code }] of programs.entries()) {
    const rule = screen.theme.marks.rule.repeat(3);
    const count = programs.length > 1 ? `${index + 1}/${programs.length}` : '';
    const head = [rule, count, title && screen.theme.words.page[title], rule].filter(Boolean).join(' ');
    io.stdout.write(`${screen.theme.colour.dim(head)}\n${code.map(sanitize).join('\n')}\n\n`);
  }
}

interface Shown {
  readonly title?: 'wrong' | 'right';
  readonly code: readonly string[];
}

function programsOf(block: Block): Shown[] {
  switch (block.type) {
    case 'code':
      return [{ code: block.code }];
    case 'pair':
      return [
        { title: 'wrong', code: block.wrong.code },
        { title: 'right', code: block.right.code },
      ];
    case 'prediction':
      return block.question.code === undefined ? [] : [{ code: block.question.code }];
    default:
      return [];
  }
}
