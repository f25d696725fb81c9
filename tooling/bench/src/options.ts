import { parseArgs } from 'node:util';

export interface BenchOptions {
  /** 1 is 100,000 customers. */
  scale: number;
  /** Each side of each workload is measured this often; the table shows medians. */
  rounds: number;
  /** Only the workloads whose name starts so; `limits` measures what many extra fields cost instead, `scoring` what scoring and grading all customers takes. */
  only: string | null;
  /** Writes the results under docs/bench. */
  save: boolean;
  /** Measures a tenth of the rows too. */
  growth: boolean;
}

export const USAGE = `pnpm bench [--scale N] [--rounds N] [--only NAME] [--growth] [--save]

  --scale N    N x 100,000 customers with what belongs to them (1 unless told; 0.02 takes seconds)
  --rounds N   how often each side of each workload is measured (3 unless told)
  --only NAME  only workloads whose name starts with NAME; limits measures 600 extra fields and 100 record types,
               scoring RFM, CLV and tiers of all customers with ten orders each
  --growth     measures a tenth of the rows first, to tell what the size of the tables costs
  --save       writes docs/bench/<date>-<scale>.json

DATABASE_URL names an empty scratch database; without it a PostgreSQL of its own is started and removed.`;

/** Throws a TypeError that says which argument is wrong. */
export function parseOptions(args: readonly string[]): BenchOptions | 'help' {
  const { values } = parseArgs({
    // pnpm hands the separator of `pnpm bench -- --save` on.
    args: args.filter((arg) => arg !== '--'),
    options: {
      scale: { type: 'string', default: '1' },
      rounds: { type: 'string', default: '3' },
      only: { type: 'string' },
      save: { type: 'boolean', default: false },
      growth: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return 'help';
  const scale = Number(values.scale);
  const rounds = Number(values.rounds);
  if (!(scale >= 0.01 && scale <= 100)) throw new TypeError('--scale takes a number from 0.01 to 100');
  if (!(Number.isInteger(rounds) && rounds >= 1 && rounds <= 100))
    throw new TypeError('--rounds takes a whole number from 1 to 100');
  return { scale, rounds, only: values.only ?? null, save: values.save, growth: values.growth };
}
