import { categoriesOf, type Feature } from '@ricejar/numerics';
import { defineAction } from '@ricejar/sdk';
import { z } from 'zod';
import { expectedConversions, fitLeads, requireSkill, scoreLeads } from './lead-model.js';

const row = z.record(z.string(), z.union([z.number(), z.string()]));

/** Learning holds up the server: no more than it does within seconds. */
const input = z.object({
  numbers: z.array(z.string()).max(20),
  categories: z.array(z.string()).max(20),
  past: z.array(z.object({ row, won: z.boolean() })).max(20_000),
  leads: z.array(row).max(20_000),
  /** How many leads the team can work. */
  capacity: z.number().int().min(1).default(100),
});

/** Learns from past leads what wins, and scores new ones; refuses where it learnt too little. */
export const scoreAction = defineAction({
  label: { en: 'Score leads', zh: '线索评分' },
  description: {
    en: 'Grades leads A to D by how past leads like them ended, with reasons.',
    zh: '根据以往同类线索的结果，将线索评为 A 至 D 级并说明理由。',
  },
  input,
  permission: 'lead.score',
  run: ({ numbers, categories, past, leads, capacity }) => {
    const rows = past.map((one) => one.row);
    const features: Feature[] = [
      ...numbers.map((name): Feature => ({ name, kind: 'number' })),
      ...categories.map((name): Feature => ({
        name,
        kind: 'category',
        categories: categoriesOf(rows, name),
      })),
    ];
    const model = fitLeads(
      features,
      rows,
      past.map(({ won }) => Number(won)),
    );
    requireSkill(model);
    const scores = scoreLeads(model, leads);
    return { validation: model.validation, scores, expected: expectedConversions(scores, capacity) };
  },
});
