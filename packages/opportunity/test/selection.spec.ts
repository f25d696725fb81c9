import { customerModule, DEFAULT_SELECTION } from '@ricejar/customer';
import { TestClock, useTestCrm, type TestUser } from '@ricejar/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { opportunityModule } from '../src/index.js';
import { stageId } from './sales.js';

const clock = new TestClock(new Date('2026-11-20T23:50:00.000Z'));
const kit = useTestCrm({ modules: [customerModule, opportunityModule], clock });

const PUBLISH = `mutation ($input: SelectionPolicyInput!, $replaces: Int, $note: String) {
  publishSelectionPolicy(input: $input, replaces: $replaces, note: $note) { id number }
}`;
const TURN_OFF = `mutation ($number: Int!) { turnOffSelectionPolicy(number: $number) }`;
const EFFECT = `query ($input: SelectionPolicyInput!) {
  selectionEffect(input: $input) {
    reviews changed unanswered before { pass conditional refused } after { pass conditional refused }
    rows { name customer before after score }
  }
}`;
const PREVIEW = `query ($answers: [SelectionAnswerInput!]!) {
  selectionPreview(answers: $answers) { result score reachable unanswered contributions { criterion points vetoed stale } }
}`;
const SUBMIT = `mutation ($input: SelectionReviewInput!) {
  submitSelectionReview(input: $input) { id name outcome { result score reasons } }
}`;
const STANDING = `query ($customer: ID, $opportunity: ID) {
  selectionStanding(customer: $customer, opportunity: $opportunity) {
    policy standing review { id name result score policy validUntil overrideStatus }
  }
}`;
const REPLAY = `query ($review: ID!, $policy: Int!) {
  selectionReplay(review: $review, policy: $policy) { policy outcome { result score unanswered reasons } }
}`;
const ASK = `mutation ($review: ID!, $reason: String!) { requestSelectionOverride(review: $review, reason: $reason) }`;
const DECIDE = `mutation ($review: ID!, $approve: Boolean!, $note: String) {
  decideSelectionOverride(review: $review, approve: $approve, note: $note)
}`;

const policy = (more: object = {}) => ({ ...DEFAULT_SELECTION, opportunitiesFrom: '1000000', ...more });
const KEYS = DEFAULT_SELECTION.criteria.map(({ key }) => key);
const answer = (criterion: string, score: number, more: object = {}) => ({
  criterion,
  score,
  evidence: `What we know of ${criterion}`,
  evidenceOn: '2026-11-01',
  source: 'Visit',
  ...more,
});
const all = (score: number) => KEYS.map((key) => answer(key, score));

let rep: TestUser;
let other: TestUser;
let manager: TestUser;
let analyst: TestUser;

beforeAll(async () => {
  const { crm } = kit;
  const east = await crm.orgUnit('East');
  const shanghai = await crm.orgUnit('Shanghai', east);
  [rep, other, manager, analyst] = await Promise.all([
    crm.user({ role: 'salesRep', name: 'Rep', orgUnit: shanghai }),
    crm.user({ role: 'salesRep', name: 'Other' }),
    crm.user({ role: 'salesManager', name: 'Manager', orgUnit: east, locale: 'zh-CN' }),
    crm.user({ role: 'analyst', name: 'Analyst' }),
  ]);
});

const prospect = async (name: string): Promise<string> =>
  (await kit.crm.change.create(kit.crm.system, 'customer', { name, owner: rep.id, lifecycle: 'prospect' }))
    .id;
const deal = async (customer: string | null, amount: string, currency = 'CNY'): Promise<string> => {
  const input = {
    name: 'Deal',
    owner: rep.id,
    customer,
    stage: stageId('Prospecting'),
    amount: { amount, currency },
  };
  return (await kit.crm.change.create(kit.crm.system, 'opportunity', input)).id;
};

async function write(user: TestUser, type: 'Customer' | 'Opportunity', id: string, input: object) {
  const row = await kit.crm.query.get(kit.crm.system, type.toLowerCase(), id, { version: true });
  const { errors } = await user.client.ask(
    `mutation ($id: ID!, $version: Int!, $input: ${type}Input!) {
      update${type}(id: $id, expectedVersion: $version, input: $input) { id }
    }`,
    { id, version: row?.['version'], input },
  );
  return errors[0] ? { ...errors[0].extensions, message: errors[0].message } : null;
}
const accept = async (id: string) =>
  (await write(rep, 'Customer', id, { lifecycle: 'active' }))?.code ?? 'done';
const move = async (id: string, stage: Parameters<typeof stageId>[0]) =>
  (await write(rep, 'Opportunity', id, { stage: stageId(stage) }))?.code ?? 'done';

async function review(
  customer: string,
  answers: object[],
  more: object = {},
): Promise<{ id: string; name: string }> {
  const input = { subject: 'customer', id: customer, policy: 1, answers, ...more };
  return (await rep.client.run(SUBMIT, { input })).submitSelectionReview;
}
const standingOf = async (variables: object) => (await rep.client.run(STANDING, variables)).selectionStanding;

describe('the selection policy', () => {
  it('is off until one is published, and everything goes on as before', async () => {
    const id = await prospect('Before the gate');
    expect(await standingOf({ customer: id })).toEqual({ policy: null, standing: 'none', review: null });
    expect(await accept(id)).toBe('done');
    expect(await move(await deal(id, '5000000'), 'Engaging')).toBe('done');
    expect(
      await rep.client.code(SUBMIT, { input: { subject: 'customer', id, policy: 1, answers: all(5) } }),
    ).toBe('SELECTION_POLICY_NONE');
    const { selectionSetup } = await rep.client.run('{ selectionSetup { inForce { number } defaults } }');
    expect(selectionSetup).toEqual({ inForce: null, defaults: DEFAULT_SELECTION });
  });

  it('is published by who may, and refused with the place that is wrong', async () => {
    expect(await rep.client.code(PUBLISH, { input: policy() })).toBe('FORBIDDEN');
    expect(await rep.client.code(EFFECT, { input: policy() })).toBe('FORBIDDEN');
    expect(await kit.crm.visitor.code('{ selectionSetup { defaults } }')).toBe('UNAUTHENTICATED');
    const [first, ...rest] = DEFAULT_SELECTION.criteria;
    for (const [reason, wrong] of [
      ['criteria', { criteria: [] }],
      ['twice', { criteria: [first, first] }],
      ['key', { criteria: [{ ...first, key: 'Not a key' }, ...rest] }],
      ['label', { criteria: [{ ...first, label: { en: 'It pays', zh: ' ' } }] }],
      ['question', { criteria: [{ ...first, question: { en: 'x'.repeat(501), zh: '问' } }] }],
      ['weight', { criteria: [{ ...first, weight: 0 }] }],
      ['vetoAt', { criteria: [{ ...first, vetoAt: 5 }] }],
      ['passAt', { passAt: 101 }],
      ['conditionalAt', { conditionalAt: 66 }],
      ['evidenceDays', { evidenceDays: 0 }],
      ['validDays', { validDays: 3651 }],
      ['opportunitiesFrom', { opportunitiesFrom: '-1' }],
    ] as const) {
      const { errors } = await analyst.client.ask(PUBLISH, { input: policy(wrong) });
      expect(errors[0]).toMatchObject({
        extensions: { code: 'SELECTION_POLICY_INVALID', details: { reason } },
      });
    }
    const { publishSelectionPolicy } = await analyst.client.run(PUBLISH, {
      input: policy(),
      note: 'The first',
    });
    expect(publishSelectionPolicy.number).toBe(1);
    expect(await analyst.client.code(PUBLISH, { input: policy() })).toBe('SELECTION_POLICY_CONFLICT');
  });
});

describe('the gate', () => {
  it('asks for a review before a prospect becomes a customer', async () => {
    const id = await prospect('Unreviewed');
    expect(await accept(id)).toBe('SELECTION_CUSTOMER_REVIEW_NEEDED');
    expect(await write(rep, 'Customer', id, { lifecycle: 'lost' })).toBeNull();
    expect(await accept(id)).toBe('SELECTION_CUSTOMER_REVIEW_NEEDED');
    expect(await write(rep, 'Customer', id, { city: 'Wuxi' })).toBeNull();
    const create = 'mutation ($input: CustomerInput!) { createCustomer(input: $input) { id } }';
    expect(await rep.client.code(create, { input: { name: 'At once', lifecycle: 'active' } })).toBe(
      'SELECTION_CUSTOMER_FIRST_PROSPECT',
    );
    await rep.client.run(create, { input: { name: 'At first' } });
    await review(id, all(4));
    expect(await standingOf({ customer: id })).toMatchObject({ policy: 1, standing: 'passed' });
    expect(await accept(id)).toBe('done');
  });

  it('asks for one before a large deal leaves the first stage, and lets small and lost ones go', async () => {
    const customer = await prospect('With deals');
    const large = await deal(customer, '1000000');
    expect(await move(large, 'Engaging')).toBe('SELECTION_OPPORTUNITY_REVIEW_NEEDED');
    expect(await move(large, 'Lost')).toBe('done');
    const small = await deal(customer, '999999.99');
    expect(await move(small, 'Engaging')).toBe('done');
    const grown = await write(rep, 'Opportunity', small, { amount: { amount: '2000000', currency: 'CNY' } });
    expect(grown).toMatchObject({
      code: 'SELECTION_OPPORTUNITY_REVIEW_NEEDED',
      details: { field: 'amount', amount: '1,000,000', currency: 'CNY' },
    });
    const unnamed = await deal(null, '3000000');
    expect(await move(unnamed, 'Won')).toBe('SELECTION_OPPORTUNITY_CUSTOMER_NEEDED');
    const create = 'mutation ($input: OpportunityInput!) { createOpportunity(input: $input) { id } }';
    const input = { name: 'Big', customer, amount: { amount: '2000000', currency: 'CNY' } };
    expect(await rep.client.code(create, { input: { ...input, stage: stageId('Proposal') } })).toBe(
      'SELECTION_OPPORTUNITY_FIRST_STAGE',
    );
    const reviewed = (await rep.client.run(create, { input: { ...input, stage: stageId('Prospecting') } }))
      .createOpportunity.id;
    await review(reviewed, all(5), { subject: 'opportunity' });
    expect(await standingOf({ opportunity: reviewed })).toMatchObject({ standing: 'passed' });
    expect(await standingOf({ customer })).toMatchObject({ standing: 'none' });
    expect(await move(reviewed, 'Proposal')).toBe('done');
    // A later refusal stops it where it stands.
    await review(reviewed, [answer('ableToPay', 0)], { subject: 'opportunity' });
    expect(await move(reviewed, 'Won')).toBe('SELECTION_REFUSED');
  });

  it('compares amounts of other currencies in the base currency', async () => {
    await kit.crm.change.create(kit.crm.system, 'exchangeRate', {
      currency: 'EUR',
      validFrom: '2026-01-01',
      rate: '7.5',
    });
    const customer = await prospect('In euros');
    expect(await move(await deal(customer, '133333', 'EUR'), 'Engaging')).toBe('done');
    expect(await move(await deal(customer, '133334', 'EUR'), 'Engaging')).toBe(
      'SELECTION_OPPORTUNITY_REVIEW_NEEDED',
    );
  });
});

describe('a review', () => {
  it('is previewed as it is answered, and stored only when the answers decide', async () => {
    const id = await prospect('Half answered');
    const preview = (await rep.client.run(PREVIEW, { answers: [{ criterion: 'needsIt', score: 5 }] }))
      .selectionPreview;
    expect(preview).toMatchObject({ result: null, score: 15, reachable: 100 });
    expect(preview.unanswered).toHaveLength(5);
    const { errors } = await rep.client.ask(SUBMIT, {
      input: { subject: 'customer', id, policy: 1, answers: all(5).slice(1) },
    });
    expect(errors[0]).toMatchObject({ extensions: { code: 'SELECTION_INCOMPLETE' } });
    expect(errors[0]?.message).toContain('It pays');
    for (const [reason, wrong] of [
      ['score', { score: 6 }],
      ['evidence', { evidence: '  ' }],
      ['evidenceOn', { evidenceOn: '2026-11-22' }],
      ['evidenceOn', { evidenceOn: '2026-02-30' }],
      ['source', { source: null }],
      ['conflicts', { conflicts: [{ customer: id, kind: 'camp' }] }],
    ] as const) {
      const answers = [answer('ableToPay', 4, wrong), ...all(4).slice(1)];
      const answered = await rep.client.ask(SUBMIT, {
        input: { subject: 'customer', id, policy: 1, answers },
      });
      expect(answered.errors[0]).toMatchObject({
        extensions: { code: 'SELECTION_ANSWER_INVALID', details: { reason } },
      });
    }
    expect(
      await rep.client.code(SUBMIT, { input: { subject: 'customer', id, policy: 9, answers: all(5) } }),
    ).toBe('SELECTION_POLICY_CHANGED');
    expect(await standingOf({ customer: id })).toMatchObject({ standing: 'none' });
  });

  it('names conflicts with customers the reviewer may see, and passes under conditions with a day', async () => {
    const [id, rival] = [await prospect('Rival of a customer'), await prospect('Our customer')];
    const hidden = (
      await kit.crm.change.create(kit.crm.system, 'customer', { name: 'Hidden', owner: other.id })
    ).id;
    const named = (customer: string) => [
      ...all(5).slice(0, 5),
      answer('noConflict', 3, { conflicts: [{ customer, kind: 'dataRivalry', note: 'Same city' }] }),
    ];
    const input = { subject: 'customer', id, policy: 1 };
    for (const [customer, reason] of [
      [id, 'conflictSelf'],
      [hidden, 'conflictCustomer'],
    ] as const) {
      const { errors } = await rep.client.ask(SUBMIT, { input: { ...input, answers: named(customer) } });
      expect(errors[0]).toMatchObject({
        extensions: { code: 'SELECTION_ANSWER_INVALID', details: { reason } },
      });
    }
    const bare = { ...input, answers: named(rival) };
    expect(await rep.client.code(SUBMIT, { input: bare })).toBe('SELECTION_CONDITIONS_NEEDED');
    const late = { ...bare, conditions: 'Separate data', conditionsUntil: '2027-11-21' };
    expect(await rep.client.code(SUBMIT, { input: late })).toBe('SELECTION_CONDITIONS_NEEDED');
    await rep.client.run(SUBMIT, { input: { ...late, conditionsUntil: '2026-12-31' } });
    const { selectionReviews } = await rep.client.run(
      `query ($id: ID!) { selectionReviews(filter: { customer: { id: { eq: $id } } }) {
        nodes { result current conditions validUntil decidedBy { name } conflicts { id name } answers }
      } }`,
      { id },
    );
    expect(selectionReviews.nodes).toMatchObject([
      {
        result: 'conditional',
        current: true,
        conditions: 'Separate data',
        validUntil: '2026-12-31',
        decidedBy: { name: 'Rep' },
        conflicts: [{ id: rival, name: 'Our customer' }],
      },
    ]);
    expect(await accept(id)).toBe('done');
  });

  it('is for who may write the subject; others do not learn of it', async () => {
    const id = await prospect('Of the rep');
    const input = { subject: 'customer', id, policy: 1, answers: all(5) };
    expect(await other.client.code(SUBMIT, { input })).toBe('SELECTION_SUBJECT_UNKNOWN');
    expect(await analyst.client.code(SUBMIT, { input })).toBe('FORBIDDEN');
    const { id: made } = await review(id, all(5));
    expect((await other.client.run(STANDING, { customer: id })).selectionStanding).toBeNull();
    expect(await other.client.code(REPLAY, { review: made, policy: 1 })).toBe('SELECTION_REVIEW_UNKNOWN');
    const remove = 'mutation ($ids: [ID!]!) { deleteSelectionReviews(ids: $ids) }';
    const admin = await kit.crm.user({ role: 'administrator' });
    expect(await admin.client.code(remove, { ids: [made] })).toBe('SELECTION_REVIEW_KEPT');
  });

  it('runs out, and then holds nothing open', async () => {
    const id = await prospect('Long ago');
    await review(id, all(3), { conditions: 'Prepayment', conditionsUntil: '2026-11-20' });
    expect(await standingOf({ customer: id })).toMatchObject({ standing: 'conditional' });
    clock.advance(20 * 60_000);
    expect(await standingOf({ customer: id })).toMatchObject({ standing: 'expired' });
    expect(await accept(id)).toBe('SELECTION_REVIEW_EXPIRED');
  });
});

describe('an override', () => {
  it('lets through what was refused, with a reason and by somebody else', async () => {
    const id = await prospect('Refused');
    const { id: refused } = await review(id, all(2));
    expect(await accept(id)).toBe('SELECTION_REFUSED');
    expect(await rep.client.code(ASK, { review: refused, reason: ' ' })).toBe('SELECTION_OVERRIDE_REASON');
    await rep.client.run(ASK, { review: refused, reason: 'A door to the whole group' });
    expect(await rep.client.code(ASK, { review: refused, reason: 'Again' })).toBe(
      'SELECTION_OVERRIDE_PENDING',
    );
    expect(await accept(id)).toBe('SELECTION_OVERRIDE_WAITING');
    expect(await rep.client.code(DECIDE, { review: refused, approve: true })).toBe('FORBIDDEN');
    expect(await manager.client.code(DECIDE, { review: refused, approve: false })).toBe(
      'SELECTION_OVERRIDE_REASON',
    );
    await manager.client.run(DECIDE, { review: refused, approve: true, note: 'Agreed for a year' });
    expect(await standingOf({ customer: id })).toMatchObject({
      standing: 'overridden',
      review: { overrideStatus: 'approved', validUntil: '2027-11-21' },
    });
    expect(await manager.client.code(DECIDE, { review: refused, approve: true })).toBe(
      'SELECTION_OVERRIDE_NONE',
    );
    expect(await accept(id)).toBe('done');
    const { fieldHistory } = await manager.client.run(
      `query ($id: ID!) { fieldHistory(record: "selectionReview", id: $id) { field after changedBy { name } } }`,
      { id: refused },
    );
    expect(fieldHistory).toContainEqual({
      field: 'overrideReason',
      after: 'A door to the whole group',
      changedBy: { name: 'Rep' },
    });
  });

  it("is not decided by who asked, ends with a newer review, and is no passed review's", async () => {
    const id = await prospect('Asked by the manager');
    await kit.crm.change.update(kit.crm.system, 'customer', id, null, { owner: manager.id });
    const submit = (answers: object[]) =>
      manager.client.run(SUBMIT, { input: { subject: 'customer', id, policy: 1, answers } });
    const refused = (await submit(all(1))).submitSelectionReview.id;
    await manager.client.run(ASK, { review: refused, reason: '战略客户' });
    const { errors } = await manager.client.ask(DECIDE, { review: refused, approve: true });
    expect(errors[0]).toMatchObject({ extensions: { code: 'SELECTION_OVERRIDE_OWN' } });
    expect(errors[0]?.message).toContain('须由另一位');
    const passed = (await submit(all(5))).submitSelectionReview.id;
    expect(await manager.client.code(ASK, { review: refused, reason: 'x' })).toBe(
      'SELECTION_REVIEW_REPLACED',
    );
    expect(await manager.client.code(ASK, { review: passed, reason: 'x' })).toBe(
      'SELECTION_OVERRIDE_NOT_NEEDED',
    );
  });
});

describe('another policy', () => {
  it('is tried on the current reviews, replays each, and changes none', async () => {
    const stricter = policy({ passAt: 90, conditionalAt: 85 });
    const effect = (await analyst.client.run(EFFECT, { input: stricter })).selectionEffect;
    const { selectionReviews } = await analyst.client.run(
      '{ selectionReviews(first: 200, filter: { current: { eq: true } }) { nodes { id name score result } } }',
    );
    const current = selectionReviews.nodes as { id: string; name: string; score: string; result: string }[];
    expect(effect.reviews).toBe(current.length);
    const moved = current.filter(({ score, result }) => result === 'pass' && Number(score) < 85);
    expect(moved.length).toBeGreaterThan(0);
    for (const { name } of moved) {
      expect(effect.rows).toContainEqual(expect.objectContaining({ name, before: 'pass', after: 'refused' }));
    }
    expect((await analyst.client.run(EFFECT, { input: policy() })).selectionEffect).toMatchObject({
      changed: 0,
      before: effect.before,
      after: effect.before,
    });

    const input = {
      ...stricter,
      criteria: [...stricter.criteria, { ...DEFAULT_SELECTION.criteria[1], key: 'newOne' }],
    };
    expect((await analyst.client.run(PUBLISH, { input, replaces: 1 })).publishSelectionPolicy.number).toBe(2);
    const [one] = moved;
    const replay = async (number: number) =>
      (await analyst.client.run(REPLAY, { review: one?.id, policy: number })).selectionReplay.outcome;
    expect(await replay(1)).toMatchObject({ result: 'pass', score: Number(one?.score) });
    expect(await replay(2)).toMatchObject({ unanswered: ['newOne'] });
    expect(await analyst.client.code(REPLAY, { review: one?.id, policy: 3 })).toBe(
      'SELECTION_POLICY_UNKNOWN',
    );

    expect(await analyst.client.code(TURN_OFF, { number: 1 })).toBe('SELECTION_POLICY_CONFLICT');
    await analyst.client.run(TURN_OFF, { number: 2 });
    expect(await accept(await prospect('After the gate'))).toBe('done');
    const { selectionPolicies } = await analyst.client.run(
      '{ selectionPolicies(sort: [{ number: ASC }]) { nodes { number status note publishedBy { name } } } }',
    );
    expect(selectionPolicies.nodes).toMatchObject([
      { number: 1, status: 'retired', note: 'The first', publishedBy: { name: 'Analyst' } },
      { number: 2, status: 'retired', note: null },
    ]);
  });
});
