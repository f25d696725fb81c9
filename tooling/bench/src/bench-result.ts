import type { Machine } from './report/machine.js';

/** Two servers, and how much of the raw one's speed ours has. */
export interface Pair {
  ours: number;
  raw: number;
  ratio: number;
}

/** Medians over the rounds, ratios taken within a round: `ours`, `raw` and `ratio` are requests a second of 16 clients. */
export interface BenchResult extends Pair {
  workload: string;
  /** Median latency of one client in ms; the ratio is raw / ours, so that 1 is as fast and more is faster. */
  latency: Pair;
  /** Processor ms of the Node process for one request at 16 clients; null where both share a process. */
  nodeCpu: { ours: number; raw: number } | null;
}

/** How the cost of a workload grows with the table: median latency of one client in ms, on a tenth of the rows and on all. */
export interface Growth {
  workload: string;
  tenth: number;
  whole: number;
  ratio: number;
}

/** What hundreds of extra fields and record types cost. */
export interface LimitsReport {
  fields: number;
  recordTypes: number;
  /** From the start of the process until it answers, with them and without. */
  startMs: number;
  startPlainMs: number;
  /** One more field: from the request to its answer, when it is in force. */
  changeMs: number;
  /** The longest that the server did nothing else meanwhile. */
  longestBlockMs: number;
  /** Median latency of one client in ms for a list that asks for none of them; 1 is as without them. */
  list: { plain: number; extended: number; ratio: number };
}

export interface Timed {
  ms: number;
  /** The longest that the server did nothing else meanwhile. */
  longestBlockMs: number;
}

/** What scoring and grading all customers takes. */
export interface ScoringReport {
  customers: number;
  orders: number;
  /** RFM for the first time: scores with reasons, tiers and tier changes are new; and the same in hand-written SQL. */
  grading: Timed & { rawMs: number; ratio: number };
  /** The same on the next night. */
  again: Timed;
  /** CLV fitted and scored. */
  clv: Timed;
  /** Other cut-offs on stored scores, and a plain UPDATE of the customers that move. */
  regrade: Timed & { moved: number; rawMs: number; ratio: number };
  /** Most memory that the process held, in MB: without PostgreSQL. */
  peakMb: number;
}

export interface BenchReport {
  /** 1 is 100,000 customers. */
  scale: number;
  machine: Machine;
  results: BenchResult[];
  /** Only where the same run measured a tenth of the rows too. */
  growth?: Growth[];
  /** Only where the run measured them: by themselves, or after all workloads. */
  limits?: LimitsReport;
  /** Only where the run measured it: by itself. */
  scoring?: ScoringReport;
}
