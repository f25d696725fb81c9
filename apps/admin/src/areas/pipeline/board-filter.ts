import type { FilterTree } from '@ricejar/admin-sdk';

export const WHO = ['all', 'me', 'team'] as const;
export type Who = (typeof WHO)[number];

export const asWho = (value: unknown): Who => WHO.find((one) => one === value) ?? 'all';

/** Days for which a won or lost deal stays on the board. */
export const RECENT_DAYS = 90;

const OWNER: Record<Who, FilterTree | null> = {
  all: null,
  me: { owner: { isMe: true } },
  team: { owner: { inMyTeam: true } },
};

export const isFilterTree = (part: FilterTree | null): part is FilterTree => part !== null;

const and = (...parts: (FilterTree | null)[]): FilterTree => ({ and: parts.filter(isFilterTree) });

/** The cards of one stage; closed ones of late only. */
export const columnFilter = (stageId: string, isOpen: boolean, who: Who): FilterTree =>
  and(
    { stage: { id: { eq: stageId } } },
    isOpen ? null : { closedOn: { inLastDays: RECENT_DAYS } },
    OWNER[who],
  );

/** All cards on the board of a pipeline: what its totals count. */
export const boardFilter = (pipelineId: string, who: Who): FilterTree =>
  and(
    { stage: { pipeline: { id: { eq: pipelineId } } } },
    { or: [{ stage: { kind: { eq: 'open' } } }, { closedOn: { inLastDays: RECENT_DAYS } }] },
    OWNER[who],
  );

/** What closes next comes first; what was closed last comes first. */
export const columnSort = (isOpen: boolean): object[] =>
  isOpen ? [{ closeOn: 'ASC' }] : [{ closedOn: 'DESC' }];
