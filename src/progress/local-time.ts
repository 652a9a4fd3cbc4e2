const two = (value: number): string => String(value).padStart(2, '0');

/** A moment in ISO 8601 with the offset from UTC that this machine has then: `2026-10-03T11:12:45.123+02:00`. */
export function localTime(moment: Date): string {
  const offset = -moment.getTimezoneOffset();
  // A UTC time shifted by the offset reads as the local time.
  const local = new Date(moment.getTime() + offset * 60_000).toISOString().slice(0, -1);
  const minutes = Math.abs(offset);
  return `${local}${offset < 0 ? '-' : '+'}${two(Math.trunc(minutes / 60))}:${two(minutes % 60)}`;
}
