import { checkParameters, PurchaseTableBuilder, scoringInput, type ModelValidation } from '@ricejar/customer';
import { logistic, seededRandom } from '@ricejar/numerics';
import { describe, expect, it } from 'vitest';
import type { Deal } from '../src/deals.js';
import { leadModel } from '../src/lead.model.js';

const random = seededRandom(8);
const day = (offset: number): string =>
  new Date(Date.parse('2025-01-01') + offset * 86_400_000).toISOString().slice(0, 10);

/** Small deals with referred customers are won more often; each customer has several. */
const all: Deal[] = Array.from({ length: 900 }, (_, index) => {
  const source = random() < 0.4 ? 'referral' : 'call';
  const amount = Math.round(1000 * Math.exp(3 * random()));
  const start = Math.floor(random() * 540);
  const won = random() < logistic(0.4 + (source === 'referral' ? 1.4 : -0.6) - amount / 10_000);
  return {
    id: `d${String(index).padStart(4, '0')}`,
    customer: `c${index % 300}`,
    startedOn: day(start),
    ended: { on: day(start + 20 + Math.floor(random() * 60)), won },
    stage: 'Proposal',
    stageChance: 0.5,
    amount,
    employees: null,
    industry: 'retail',
    source,
  };
});

/** As `gatherDeals` answers them. */
const knownOn = (asOf: string): Deal[] =>
  all
    .filter(({ startedOn }) => startedOn <= asOf)
    .map(({ ended, ...rest }) => (ended && ended.on <= asOf ? { ...rest, ended } : rest));

const builder = new PurchaseTableBuilder(false);
for (let index = 0; index < 300; index += 1) builder.add(`c${index}`, 1, 20_000, 20_000, 10);
builder.add('nobody', 1, 20_000, 20_000, 10);
const table = builder.table();
const parameters = checkParameters(leadModel.parameters, {}) as never;

describe('the lead model', () => {
  const [before, after] = [day(365), day(545)];

  it('takes the best open deal of each customer, with reasons', () => {
    const results = [...leadModel.score(scoringInput(before, table), parameters, knownOn(before))];
    expect(results).toHaveLength(301);
    const best = results.toSorted((a, b) => b.value - a.value)[0]!;
    expect(best.value).toBeGreaterThan(85);
    expect(best.factors).toMatchObject({ grade: expect.stringMatching(/[AB]/), deals: expect.any(Number) });
    expect(best.reasons[0]?.text.en).toMatch(/^Best open deal: grade [AB], \d\d % likely to be won$/);
    const texts = best.reasons.map(({ text }) => text.en);
    expect(texts).toContain('Customers from this source are won more often');
    expect(results.find(({ customerId }) => customerId === 'nobody')).toMatchObject({
      value: 0,
      reasons: [{ text: { en: 'No open deal', zh: '没有进行中的商机' } }],
    });
  });

  it('is tried on the deals that ended since', () => {
    const input = { before: scoringInput(before, table), after: scoringInput(after, table) };
    const facts = { before: knownOn(before), after: knownOn(after) };
    const found = leadModel.validate!(input, parameters, facts) as ModelValidation;
    const [ranking, total, top] = found.figures;
    expect(ranking?.value).toBeGreaterThan(0.65);
    expect(total?.value).toBeLessThan(25);
    expect(top?.text.en).toMatch(/^Of the tenth it rated best, \d+ % were won; of all, \d+ %\.$/);
    expect(found.passed).toBe(true);
    const blind = { ...facts, before: facts.before.map((deal) => ({ ...deal, source: '', amount: 1 })) };
    expect(() => leadModel.validate!(input, parameters, { ...blind, after: facts.before })).toThrow(
      expect.objectContaining({ code: 'LEAD_DATA_INSUFFICIENT' }),
    );
  });

  it('has nothing to learn without open deals, and too little with few', () => {
    const ended = knownOn(after).filter((deal) => deal.ended);
    const [first] = leadModel.score(scoringInput(after, table), parameters, ended);
    expect(first?.value).toBe(0);
    expect(() => [...leadModel.score(scoringInput(day(40), table), parameters, knownOn(day(5)))]).toThrow(
      expect.objectContaining({ code: 'LEAD_DATA_INSUFFICIENT' }),
    );
  });
});
