import { afterEach, expect, it, vi } from 'vitest';
import { localTime } from '../../src/progress/local-time.ts';

afterEach(() => vi.restoreAllMocks());

it.each([
  [0, '2026-10-03T23:30:00.123+00:00'],
  [-120, '2026-10-04T01:30:00.123+02:00'],
  [-345, '2026-10-04T05:15:00.123+05:45'],
  [210, '2026-10-03T20:00:00.123-03:30'],
])('with the clock %i minutes from UTC, it is %s', (offset, time) => {
  vi.spyOn(Date.prototype, 'getTimezoneOffset').mockReturnValue(offset);
  const moment = new Date('2026-10-03T23:30:00.123Z');
  expect(localTime(moment)).toBe(time);
  expect(Date.parse(time)).toBe(moment.getTime());
});
