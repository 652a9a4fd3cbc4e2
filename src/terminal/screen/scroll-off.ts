/** Begins at the top of an empty screen. What was on it has scrolled off, and can be scrolled back to. */
export function scrollOff(stdout: NodeJS.WriteStream): void {
  stdout.write(`${'\n'.repeat(stdout.rows)}\u001b[H`);
}
