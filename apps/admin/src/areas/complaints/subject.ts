const LONGEST = 80;

/** The first sentence of what somebody said, short enough for a list: a subject to start from. */
export function subjectOf(words: string): string {
  const line = words.trim().split('\n')[0]?.trim() ?? '';
  const first =
    /^["'“”‘’「『]?(.+?)(?:[。！？；]|[.!?;](?=\s|["'”’」』]|$)|$)/u.exec(line)?.[1]?.trim() ?? line;
  return first.length > LONGEST
    ? `${first.slice(0, LONGEST - 1).trimEnd()}…`
    : first.replace(/["'”’」』]+$/u, '');
}
