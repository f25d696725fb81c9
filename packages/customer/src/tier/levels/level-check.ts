import type { Localized } from '@ricejar/sdk';
import type { Tier } from '../tiers.js';
import { tierLifeErrors } from '../tier-life.errors.js';
import { TIER_TONES, type TierLevel } from './tier-level.js';

export const FEWEST_LEVELS = 2;
export const MOST_LEVELS = 9;
const KEY = /^[A-Za-z][A-Za-z0-9]{0,11}$/;
const LONGEST_LABEL = 40;

/** A level as an administrator wants it. */
export interface LevelDraft {
  key: Tier;
  /** One language may be left out: the other stands in for it. */
  label: Partial<Localized>;
  tone: string;
}

const invalid = (reason: string, reasonZh: string, tier?: Tier) =>
  tierLifeErrors.TIER_LEVELS_INVALID({ reason, reasonZh, ...(tier !== undefined && { tier }) });

/** The levels wanted, best first, as they are stored. Throws `TIER_LEVELS_INVALID` with what is wrong. */
export function checkLevels(drafts: readonly LevelDraft[]): TierLevel[] {
  if (drafts.length < FEWEST_LEVELS || drafts.length > MOST_LEVELS)
    throw invalid(
      `there are ${FEWEST_LEVELS} to ${MOST_LEVELS} of them`,
      `等级数应为 ${FEWEST_LEVELS} 到 ${MOST_LEVELS} 个`,
    );
  const taken = { key: new Set<string>(), en: new Set<string>(), zh: new Set<string>() };
  const once = (kind: keyof typeof taken, value: string, key: Tier): void => {
    const plain = value.toLocaleLowerCase('en');
    if (taken[kind].has(plain)) throw invalid(`"${value}" stands there twice`, `“${value}”重复`, key);
    taken[kind].add(plain);
  };
  return drafts.map(({ key, label, tone }, rank) => {
    if (!KEY.test(key))
      throw invalid(
        `the key "${key}" is not 1 to 12 letters and digits that start with a letter`,
        `标识“${key}”应为 1 到 12 位字母或数字，以字母开头`,
        key,
      );
    once('key', key, key);
    const full = checkLabel(key, label);
    once('en', full.en, key);
    once('zh', full.zh, key);
    const known = TIER_TONES.find((one) => one === tone);
    if (!known)
      throw invalid(
        `"${tone}" is not a colour of tiers: ${TIER_TONES.join(', ')}`,
        `“${tone}”不是可用的等级颜色：${TIER_TONES.join('、')}`,
        key,
      );
    return { key, rank, label: full, tone: known };
  });
}

function checkLabel(key: Tier, label: Partial<Localized>): Localized {
  const en = label.en?.trim() || label.zh?.trim() || '';
  const zh = label.zh?.trim() || en;
  if (en === '') throw invalid(`tier ${key} needs a name`, `等级 ${key} 需要名称`, key);
  if ([...en].length > LONGEST_LABEL || [...zh].length > LONGEST_LABEL)
    throw invalid(
      `the name of tier ${key} is longer than ${LONGEST_LABEL} characters`,
      `等级 ${key} 的名称超过 ${LONGEST_LABEL} 个字符`,
      key,
    );
  return { en, zh };
}

/** Where customers of a retired level go. */
export interface LevelMove {
  from: Tier;
  to: Tier;
}

/** The move of each retired level that has one. Throws `TIER_LEVELS_INVALID` for a move that leads nowhere. */
export function checkMoves(
  moves: readonly LevelMove[],
  retired: readonly Tier[],
  wanted: readonly TierLevel[],
): Map<Tier, Tier> {
  const targets = new Map<Tier, Tier>();
  for (const { from, to } of moves) {
    if (!retired.includes(from))
      throw invalid(`tier ${from} is not being retired`, `等级 ${from} 并未停用`, from);
    if (!wanted.some(({ key }) => key === to))
      throw invalid(`tier ${to} cannot take over: it is not there`, `等级 ${to} 不存在，无法承接`, to);
    if (targets.has(from)) throw invalid(`tier ${from} is taken over twice`, `等级 ${from} 被重复承接`, from);
    targets.set(from, to);
  }
  return targets;
}

/**
 * Who takes over from a level in which nobody stands, for what was written down of it (a policy's cut-off): the next below
 * that stays, else the next above, else the last there is.
 */
export function heirOf(key: Tier, today: readonly TierLevel[], wanted: readonly TierLevel[]): Tier {
  const stays = ({ key: one }: TierLevel): boolean => wanted.some((level) => level.key === one);
  const at = today.findIndex((one) => one.key === key);
  const heir = today.slice(at + 1).find(stays) ?? today.slice(0, Math.max(at, 0)).findLast(stays);
  return heir?.key ?? wanted.at(-1)?.key ?? key;
}
