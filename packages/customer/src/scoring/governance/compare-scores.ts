/** What one run said, in columns by customer id in order. */
export interface ScoreColumns {
  ids: readonly string[];
  values: Float64Array;
}

export interface ScoreMover {
  customerId: string;
  left: number;
  right: number;
  /** Place among the customers of both, from 0 (least) to 100 (most). */
  leftPercentile: number;
  rightPercentile: number;
}

export interface ScoreComparison {
  /** Customers that both scored, and those that only one did. */
  common: number;
  onlyLeft: number;
  onlyRight: number;
  /** Spearman's, over the customers of both; null when there are fewer than two or either scored all alike. */
  rankCorrelation: number | null;
  /** Customers by fifth: rows are the left run's from the best fifth down, columns the right run's likewise. */
  fifths: number[][];
  /** Share of customers in the same fifth of both. */
  sameFifth: number;
  /** Those whose place differs most, the farthest first. */
  movers: ScoreMover[];
}

const FIFTHS = 5;

function inCommon(left: ScoreColumns, right: ScoreColumns) {
  const ids: string[] = [];
  const lefts: number[] = [];
  const rights: number[] = [];
  let other = 0;
  left.ids.forEach((id, index) => {
    while (other < right.ids.length && (right.ids[other] ?? '') < id) other += 1;
    if (right.ids[other] !== id) return;
    ids.push(id);
    lefts.push(left.values[index] ?? 0);
    rights.push(right.values[other] ?? 0);
  });
  return { ids, left: Float64Array.from(lefts), right: Float64Array.from(rights) };
}

/** Ranks from 0, the least first; equal values share the middle of their ranks. */
function middleRanks(values: Float64Array): Float64Array {
  const value = (index: number): number => values[index] ?? 0;
  const order = Uint32Array.from(values, (_, index) => index).sort((a, b) => value(a) - value(b));
  const ranks = new Float64Array(values.length);
  for (let start = 0, end = 0; start < order.length; start = end) {
    while (end < order.length && value(order[end] ?? 0) === value(order[start] ?? 0)) end += 1;
    for (const index of order.subarray(start, end)) ranks[index] = (start + end - 1) / 2;
  }
  return ranks;
}

function correlation(a: Float64Array, b: Float64Array): number | null {
  const middle = (a.length - 1) / 2;
  let products = 0;
  let squaresA = 0;
  let squaresB = 0;
  a.forEach((one, index) => {
    const x = one - middle;
    const y = (b[index] ?? 0) - middle;
    products += x * y;
    squaresA += x * x;
    squaresB += y * y;
  });
  return squaresA === 0 || squaresB === 0 ? null : products / Math.sqrt(squaresA * squaresB);
}

/** 0 is the best fifth. Equal values share one. */
const fifthOf = (rank: number, count: number): number =>
  FIFTHS - 1 - Math.min(FIFTHS - 1, Math.floor((FIFTHS * rank) / count));

/** Two runs side by side: how far they agree about who is worth more, and about whom they differ most. */
export function compareScores(left: ScoreColumns, right: ScoreColumns, moversShown: number): ScoreComparison {
  const both = inCommon(left, right);
  const count = both.ids.length;
  const lefts = middleRanks(both.left);
  const rights = middleRanks(both.right);
  const fifths = Array.from({ length: FIFTHS }, () => Array.from({ length: FIFTHS }, () => 0));
  let same = 0;
  both.ids.forEach((_, index) => {
    const row = fifthOf(lefts[index] ?? 0, count);
    const column = fifthOf(rights[index] ?? 0, count);
    const cells = fifths[row] ?? [];
    cells[column] = (cells[column] ?? 0) + 1;
    if (row === column) same += 1;
  });
  const distance = (index: number): number => Math.abs((rights[index] ?? 0) - (lefts[index] ?? 0));
  const percentile = (rank: number | undefined): number => (100 * (rank ?? 0)) / Math.max(1, count - 1);
  const farthest = Uint32Array.from(both.ids, (_, index) => index)
    .filter((index) => distance(index) > 0)
    .sort((a, b) => distance(b) - distance(a) || a - b)
    .subarray(0, moversShown);
  return {
    common: count,
    onlyLeft: left.ids.length - count,
    onlyRight: right.ids.length - count,
    rankCorrelation: count < 2 ? null : correlation(lefts, rights),
    fifths,
    sameFifth: count === 0 ? 1 : same / count,
    movers: Array.from(farthest, (index) => ({
      customerId: both.ids[index] ?? '',
      left: both.left[index] ?? 0,
      right: both.right[index] ?? 0,
      leftPercentile: percentile(lefts[index]),
      rightPercentile: percentile(rights[index]),
    })),
  };
}
