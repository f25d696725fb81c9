/** Stages of the pipeline that every installation starts with; module `opportunity` puts them there. */
export const STAGES = {
  prospecting: '019a0000-0000-7000-8000-000000000011',
  engaging: '019a0000-0000-7000-8000-000000000012',
  proposal: '019a0000-0000-7000-8000-000000000013',
  negotiation: '019a0000-0000-7000-8000-000000000014',
  won: '019a0000-0000-7000-8000-000000000015',
  lost: '019a0000-0000-7000-8000-000000000016',
} as const;
