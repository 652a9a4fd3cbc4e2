import type { Theme } from '../text/index.ts';

/** Inquirer's prompts in our colours, signs and words. */
export function promptTheme({ colour, marks }: Theme, help: string) {
  const plain = (text: string): string => text;
  return {
    prefix: '',
    indexMode: 'number' as const,
    icon: {
      cursor: marks.pointer,
      checked: colour.green('[x]'),
      unchecked: '[ ]',
      disabledChecked: '[x]',
      disabledUnchecked: '[ ]',
    },
    style: {
      answer: plain,
      message: plain,
      error: plain,
      help: plain,
      highlight: (text: string) => colour.cyan(text),
      description: plain,
      disabled: plain,
      keysHelpTip: () => help,
    },
  };
}
