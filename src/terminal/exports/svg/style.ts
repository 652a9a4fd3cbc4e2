import type { ShownState } from '../../text/theme.ts';
import { element } from './xml.ts';

/** On light and on dark paper. All but the grid's have a contrast of at least 4.5, for text has them too. */
export const COLOURS = {
  paper: ['#ffffff', '#0d1117'],
  ink: ['#1f2328', '#e6edf3'],
  dim: ['#59636e', '#9198a1'],
  grid: ['#d1d9e0', '#2f353d'],
  running: ['#1a7f37', '#3fb950'],
  timer: ['#0969da', '#4493f8'],
  ready: ['#9a6700', '#d29922'],
  blocking: ['#cf222e', '#ff7b72'],
  thread: ['#8250df', '#ab7df8'],
} as const;

type Colour = keyof typeof COLOURS;

export const COLOUR_OF: Readonly<Record<ShownState, Colour>> = {
  'never-awaited': 'dim',
  drifting: 'dim',
  ready: 'ready',
  running: 'running',
  timer: 'timer',
  waiting: 'dim',
  blocking: 'blocking',
  thread: 'thread',
  'cancel-requested': 'ready',
  'cancel-delivered': 'ready',
  cut: 'blocking',
  due: 'blocking',
  cancelled: 'ready',
  done: 'running',
  failed: 'blocking',
  unretrieved: 'blocking',
};

export const FONT = "ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace";

const SHAPES = `
.asynctutor { display: block; width: 100%; height: auto; max-width: 56em; margin: 0 auto; }
.asynctutor text { font-family: ${FONT}; font-size: 13px; white-space: pre; }
.asynctutor .title { font-size: 17px; font-weight: bold; }
.asynctutor .bold { font-weight: bold; }
.asynctutor .small { font-size: 11px; }
.asynctutor .badge { font-size: 11px; font-weight: bold; text-anchor: middle; }
.asynctutor .on { paint-order: stroke; stroke-width: 6px; stroke-linejoin: round; text-anchor: middle; }
.asynctutor .line { fill: none; stroke-width: 1.5px; }
.asynctutor .dotted { fill: none; stroke-width: 3px; stroke-dasharray: 1 5; stroke-linecap: round; }
.asynctutor .dashed { fill: none; stroke-width: 1.5px; stroke-dasharray: 5 3; }
`;

/** The style of all pictures, light and dark. */
export function styleRules(): string {
  return `${SHAPES}${rules(0)}\n@media (prefers-color-scheme: dark) {\n${rules(1)}\n}\n`;
}

/** The patterns that tell states apart without colour, and the heads of the arrows. */
export function definitions(): string {
  return element('defs', {}, ...PATTERNS, ...ARROWS);
}

/** `.fill-timer` and `.stroke-timer`: not every program that draws SVG knows CSS variables. */
function rules(light: 0 | 1): string {
  const named = Object.entries(COLOURS).flatMap(([name, both]) => [
    `.asynctutor .fill-${name} { fill: ${both[light]}; }`,
    `.asynctutor .stroke-${name} { stroke: ${both[light]}; }`,
  ]);
  // Where the picture is a page of its own, the paper goes on beside it.
  return [`.asynctutor { background: ${COLOURS.paper[light]}; }`, ...named].join('\n');
}

const pattern = (name: string, size: number, path: string) =>
  element(
    'pattern',
    { id: `asynctutor-${name}`, width: size, height: size, patternUnits: 'userSpaceOnUse' },
    path,
  );

const PATTERNS = [
  pattern(
    'ready',
    6,
    element('path', { d: 'M-1 7 L7 -1 M-1 1 L1 -1 M5 7 L7 5', class: 'line stroke-ready' }),
  ),
  pattern('blocking', 5, element('path', { d: 'M0 5 L5 0 M0 0 L5 5', class: 'line stroke-blocking' })),
  pattern('thread', 12, element('path', { d: 'M0 6 Q3 2 6 6 T12 6', class: 'line stroke-thread' })),
];

const ARROWS = (['dim', 'ready', 'running'] as const).map((colour) =>
  element(
    'marker',
    {
      id: `asynctutor-arrow-${colour}`,
      viewBox: '0 0 8 8',
      refX: 7,
      refY: 4,
      markerWidth: 7,
      markerHeight: 7,
      markerUnits: 'userSpaceOnUse',
      orient: 'auto',
    },
    element('path', { d: 'M0 0 L8 4 L0 8 Z', class: `fill-${colour}` }),
  ),
);
