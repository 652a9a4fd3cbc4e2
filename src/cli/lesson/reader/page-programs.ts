import { textIn } from '../../../i18n/index.ts';
import type { Block, Code, Page } from '../../../lessons/index.ts';
import type { Context } from '../../context/context.ts';

/** A page, or the blocks of it that may be seen. */
export type ShownPage = Pick<Page, 'title' | 'blocks'>;

/** A program that a page shows. */
export interface PageProgram extends Pick<Code, 'language' | 'code' | 'caption' | 'notRun'> {
  /** The side of a pair that it is. */
  readonly side?: 'wrong' | 'right';
}

/** The programs of each block that has any: the two of a pair belong together. */
export function programsOf({ blocks }: ShownPage): PageProgram[][] {
  return blocks.map(programsIn).filter(({ length }) => length > 0);
}

/** The programs of each block that run on the embedded Python. */
export function runnablePrograms(page: ShownPage): PageProgram[][] {
  return programsOf(page)
    .map((programs) =>
      programs.filter(({ language, notRun }) => language === 'python' && notRun === undefined),
    )
    .filter(({ length }) => length > 0);
}

/** What a program is called: which of a pair it is, or else its caption, or that of its page. */
export function titleOf(
  { side, caption }: PageProgram,
  page: ShownPage,
  { screen, language }: Context,
): string {
  return side === undefined ? textIn(caption ?? page.title, language) : screen.theme.words.page[side];
}

function programsIn(block: Block): PageProgram[] {
  switch (block.type) {
    case 'code':
      return [block];
    case 'pair':
      return [
        { ...block.wrong, side: 'wrong' },
        { ...block.right, side: 'right' },
      ];
    case 'prediction': {
      const { code, language = 'python' } = block.question;
      return code === undefined ? [] : [{ language, code }];
    }
    default:
      return [];
  }
}
