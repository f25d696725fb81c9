/**
 * The pipeline that every installation starts with. Its ids are fixed: whoever fills an empty installation (the demo, a
 * test) can place deals without looking them up.
 */
export const DEFAULT_PIPELINE = {
  id: '019a0000-0000-7000-8000-000000000001',
  name: 'Sales',
  nameZh: '销售流程',
} as const;

export const DEFAULT_STAGES = [
  {
    id: '019a0000-0000-7000-8000-000000000011',
    name: 'Prospecting',
    nameZh: '初步接触',
    kind: 'open',
    probability: '0.1',
  },
  {
    id: '019a0000-0000-7000-8000-000000000012',
    name: 'Engaging',
    nameZh: '需求沟通',
    kind: 'open',
    probability: '0.3',
  },
  {
    id: '019a0000-0000-7000-8000-000000000013',
    name: 'Proposal',
    nameZh: '方案报价',
    kind: 'open',
    probability: '0.5',
  },
  {
    id: '019a0000-0000-7000-8000-000000000014',
    name: 'Negotiation',
    nameZh: '商务谈判',
    kind: 'open',
    probability: '0.75',
  },
  { id: '019a0000-0000-7000-8000-000000000015', name: 'Won', nameZh: '赢单', kind: 'won', probability: '1' },
  {
    id: '019a0000-0000-7000-8000-000000000016',
    name: 'Lost',
    nameZh: '输单',
    kind: 'lost',
    probability: '0',
  },
] as const;
