/** A line as a code span of Markdown, whatever is in it. */
export function codeSpan(line: string): string {
  const longest = Math.max(0, ...(line.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = '`'.repeat(longest + 1);
  return longest === 0 && line.trim() !== '' ? `\`${line}\`` : `${fence} ${line} ${fence}`;
}
