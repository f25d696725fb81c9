import { customerModule } from '@ricejar/customer';
import { serviceModule } from '@ricejar/service';
import { TestClock, useTestCrm, type TestUser } from '@ricejar/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { bankcasePlugin } from '../src/index.js';
import { Case } from './case.js';

const kit = useTestCrm({
  modules: [customerModule, serviceModule],
  plugins: [bankcasePlugin],
  // The Monday before National Day: the days count all the same.
  clock: new TestClock(new Date('2026-09-28T10:00:00+08:00')),
});

let agent: TestUser;
let director: TestUser;
let customer: string;

beforeAll(async () => {
  const { crm } = kit;
  agent = await crm.user({ role: 'serviceDesk', locale: 'zh-CN' });
  director = await crm.user({ role: 'administrator', locale: 'zh-CN' });
  customer = (await crm.change.create(crm.system, 'customer', { name: '盒鲜生活超市' })).id;
});

const because = (delayReason: string) => ({ ext: { bankcase: { delayReason } } });

describe('银行业消费投诉', () => {
  it('经两次延长、外部鉴定与核查后结案，各项时限均未超期', async () => {
    const one = await Case.open(kit.crm, agent, 'bankcase/china', customer);
    const heard = { words: '刷卡一笔，扣款两次。', category: 'billing' };
    expect(await one.step('2026-09-29T09:00:00+08:00', 'register', heard)).toBe('handling');
    expect(await one.step('2026-10-13T09:00:00+08:00', 'extend', because('清算机构尚未回复'))).toBe(
      'extended',
    );
    expect(await one.promises()).toEqual({
      decision: 'kept',
      extendedDecision: 'running',
      finalDecision: 'running',
    });

    await expect(
      one.step('2026-10-27T09:00:00+08:00', 'extendAgain', because('须跨行核实')),
    ).rejects.toMatchObject({ code: 'BANKCASE_APPROVAL_MISSING' });
    expect(await one.step('2026-10-27T09:00:00+08:00', 'extendAgain', because('须跨行核实'), director)).toBe(
      'extendedAgain',
    );

    // Ten days with outside experts do not count.
    expect(await one.step('2026-11-10T10:00:00+08:00', 'askExperts')).toBe('assessing');
    expect(await one.step('2026-11-20T10:00:00+08:00', 'expertsAnswered')).toBe('extendedAgain');
    const verdict = { validity: 'valid', validityReason: '系统重复记账', proposal: '退还重复扣款' };
    expect(await one.step('2026-12-06T10:00:00+08:00', 'decide', verdict)).toBe('decided');
    expect(await one.step('2026-12-20T10:00:00+08:00', 'askReview')).toBe('reviewing');
    const reviewed = { validity: 'valid', validityReason: '维持原决定' };
    expect(await one.step('2027-01-18T10:00:00+08:00', 'review', reviewed)).toBe('reviewed');
    expect(await one.step('2027-01-19T10:00:00+08:00', 'close', { result: '已退款' })).toBe('closed');
    expect(await one.promises()).toEqual({
      decision: 'kept',
      extendedDecision: 'kept',
      finalDecision: 'kept',
      review: 'kept',
    });
  });

  it('投诉人撤回即终止处理', async () => {
    kit.crm.clock.set('2027-03-01T10:00:00+08:00');
    const one = await Case.open(kit.crm, agent, 'bankcase/china', customer);
    expect(await one.step('2027-03-02T10:00:00+08:00', 'withdraw', { result: '投诉人撤回' })).toBe(
      'withdrawn',
    );
    expect(Object.values(await one.promises())).toEqual(['cancelled', 'cancelled', 'cancelled']);
  });
});
