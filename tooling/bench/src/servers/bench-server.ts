/** A server under measurement, in this process or in one of its own. */
export interface BenchServer {
  port: number;
  /** Processor seconds it has used; null where it shares its process. */
  cpuSeconds(): Promise<number | null>;
  /** `now` does not wait for what is under way. */
  close(how?: 'now'): Promise<void>;
}

export type Side = 'ours' | 'raw';

/** Starts one side on a filled database. */
export type Launch = (side: Side, databaseUrl: string, dataDir: string) => Promise<BenchServer>;
