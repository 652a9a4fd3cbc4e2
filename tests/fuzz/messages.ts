/** What a process that tries cases of one kind tells. */
export type FromTrier =
  | { readonly type: 'begin'; readonly seed: number }
  | { readonly type: 'fault'; readonly seed: number; readonly what: string }
  | {
      readonly type: 'end';
      readonly cases: number;
      /** The most seconds of processor time, and bytes of memory, that a case has taken. */
      readonly seconds: number;
      readonly slowest: number;
      readonly bytes: number;
    };
