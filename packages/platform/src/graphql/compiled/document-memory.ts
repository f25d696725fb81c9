import type { RecordRegistry } from '../../records/record-registry.js';

/** Longer documents are no screen's. */
const LONGEST_DOCUMENT = 20_000;

/** What tells one document from another: its text, and which of its operations is meant. */
export interface DocumentName {
  query: string;
  operationName?: string | null | undefined;
}

const keyOf = ({ query, operationName }: DocumentName): string =>
  operationName ? `${operationName} ${query}` : query;

/** What was worked out for documents, the one longest unused given up first; all of it when what is registered changes. */
export class DocumentMemory<T> {
  private readonly documents = new Map<string, T>();
  private revision = 0;

  constructor(
    private readonly registry: RecordRegistry,
    private readonly most: number,
  ) {}

  get(name: DocumentName): T | undefined {
    if (this.revision !== this.registry.revision) {
      this.documents.clear();
      this.revision = this.registry.revision;
    }
    const key = keyOf(name);
    const known = this.documents.get(key);
    if (known !== undefined) {
      this.documents.delete(key);
      this.documents.set(key, known);
    }
    return known;
  }

  set(name: DocumentName, document: T): void {
    const key = keyOf(name);
    if (key.length > LONGEST_DOCUMENT) return;
    const [oldest] = this.documents.keys();
    if (this.documents.size >= this.most && oldest !== undefined) this.documents.delete(oldest);
    this.documents.set(key, document);
  }

  clear(): void {
    this.documents.clear();
  }
}
