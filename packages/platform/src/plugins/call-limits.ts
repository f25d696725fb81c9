import type { GuardLimits } from './guard/guard-limits.js';

/** Somebody waits for the answer, or a workflow step for its turn. */
export const ACTION_LIMITS: GuardLimits = { timeoutMs: 60_000, slowMs: 5_000 };
export const RESOLVER_LIMITS: GuardLimits = { timeoutMs: 30_000, slowMs: 1_000 };
/** Over bytes that are at hand: nothing that takes time. */
export const VERIFY_LIMITS: GuardLimits = { timeoutMs: 5_000, slowMs: 100 };
/** Functions of entries that plugins add to extension points, unless the engine knows better. */
export const ENTRY_LIMITS: GuardLimits = { timeoutMs: 10_000, slowMs: 500 };
