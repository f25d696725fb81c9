import { customerModule } from '@ricejar/customer';
import { useTestCrm } from '@ricejar/testing';
import { describe, expect, it } from 'vitest';
import { starterPlugin } from '../src/index.js';
import { scoreOf } from '../src/score.js';

const SCORE = 'query ($id: ID!) { customer(id: $id) { ext { starter { score } } } }';

describe('the score', () => {
  it('is what was done, faded by time', () => {
    expect(scoreOf([])).toBe(0);
    expect(scoreOf([{ kind: 'visit', age: 0 }])).toBeGreaterThan(scoreOf([{ kind: 'call', age: 0 }]));
    expect(scoreOf([{ kind: 'visit', age: 45 }])).toBeLessThan(scoreOf([{ kind: 'visit', age: 0 }]));
    expect(scoreOf(Array.from({ length: 50 }, () => ({ kind: 'visit', age: 0 })))).toBe(100);
  });
});

describe('a customer', () => {
  const kit = useTestCrm({ modules: [customerModule], plugins: [starterPlugin] });

  it('is scored when somebody visits, and sinks when nobody does', async () => {
    const { crm } = kit;
    const rep = await crm.as('rep');
    const customer = await crm.make.customer({ owner: rep.id });
    const score = async (): Promise<number> => {
      const { client } = await crm.as('rep');
      const answer = await client.run(SCORE, { id: customer.id });
      return answer.customer.ext.starter.score;
    };

    await crm.make.record('activity', {
      subject: 'Visit',
      kind: 'visit',
      customer: customer.id,
      occurredAt: crm.clock.now().toISOString(),
    });
    await crm.jobs.drain();
    const afterVisit = await score();
    expect(afterVisit).toBeGreaterThan(0);

    crm.clock.advance({ days: 60 });
    await crm.schedules.run('starter/daily');
    await crm.jobs.drain();
    expect(await score()).toBeLessThan(afterVisit);
  });
});
