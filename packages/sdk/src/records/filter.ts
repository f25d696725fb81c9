/** `{ tier: { in: ['S', 'A'] }, owner: { isMe: true }, or: [...] }`: the same tree that the GraphQL API takes. */
export interface Filter {
  [key: string]: unknown;
}
