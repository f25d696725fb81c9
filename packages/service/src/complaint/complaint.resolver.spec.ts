import { describe, expect, it } from 'vitest';
import { useDesk } from '../../test/desk.js';

const kit = useDesk();

const OPEN = `mutation ($input: JSON!, $flow: String!) {
  openComplaint(input: $input, flow: $flow) { id number state version }
}`;
const ADVANCE = `mutation ($id: ID!, $version: Int!, $transition: String!, $input: JSON, $note: String) {
  advanceComplaint(id: $id, expectedVersion: $version, transition: $transition, input: $input, note: $note) {
    id state version
  }
}`;

describe('the complaint API', () => {
  it('tells how complaints are handled', async () => {
    const { complaintFlows } = await kit.desk.agent.client.run(`{
      complaintFlows {
        key version initial label { en zh }
        states { name label { zh } final }
        transitions { name from to fields required values }
        commitments { kind hours days calendar }
      }
    }`);
    expect(complaintFlows).toHaveLength(1);
    expect(complaintFlows[0]).toMatchObject({
      key: 'short',
      version: 3,
      initial: 'open',
      label: { en: 'Short', zh: '简短' },
      states: [
        { name: 'open', final: false },
        {},
        {},
        { name: 'closed', label: { zh: '已结案' }, final: true },
      ],
      transitions: [
        { name: 'call', from: ['open', 'checked'], to: null, fields: [], required: [], values: {} },
        {
          name: 'check',
          to: 'checked',
          fields: ['validity', 'validityReason'],
          required: ['validity', 'validityReason'],
        },
        { name: 'wait', to: 'waiting' },
        { name: 'goOn', to: null },
        { name: 'close', to: 'closed' },
      ],
      commitments: [
        { kind: 'call', hours: 2, days: null, calendar: null },
        { kind: 'answer', hours: null, days: 1, calendar: 'china' },
        { kind: 'apology' },
      ],
    });
  });

  it('opens a complaint, takes a step and shows the desk what was promised', async () => {
    const { client } = kit.desk.agent;
    const input = { subject: 'Labels go dark', customer: kit.desk.customer, severity: 'high' };
    const { openComplaint: opened } = await client.run(OPEN, { input, flow: 'short' });
    const { advanceComplaint: advanced } = await client.run(ADVANCE, {
      id: opened.id,
      version: opened.version,
      transition: 'call',
      note: 'Called, new labels on Friday',
    });
    expect(advanced).toEqual({ id: opened.id, state: 'open', version: 2 });
    const { complaints } = await client.run(
      `query ($number: String) {
        complaints(filter: { number: { eq: $number } }, sort: [{ openedAt: DESC }]) {
          nodes {
            number state severity customer { name } owner { name }
            commitments(sort: [{ kind: ASC }]) { kind label status dueAt settledAt }
            entries(sort: [{ position: ASC }]) { transition note }
          }
        }
      }`,
      { number: opened.number },
    );
    expect(complaints.nodes).toEqual([
      {
        number: opened.number,
        state: 'open',
        severity: 'high',
        customer: { name: 'Freshmart' },
        owner: { name: 'Agent' },
        commitments: [
          {
            kind: 'answer',
            label: { en: 'Answer', zh: '答复' },
            status: 'running',
            dueAt: '2026-11-24T02:00:00.000Z',
            settledAt: null,
          },
          expect.objectContaining({ kind: 'call', status: 'kept', settledAt: '2026-11-23T02:00:00.000Z' }),
        ],
        entries: [
          { transition: 'opened', note: null },
          { transition: 'call', note: 'Called, new labels on Friday' },
        ],
      },
    ]);
  });

  it('shows a complaint to who sees the customer, and to nobody else', async () => {
    const { client } = kit.desk.agent;
    const input = { subject: 'Seen by whom', customer: kit.desk.customer };
    const { openComplaint: opened } = await client.run(OPEN, { input, flow: 'short' });
    const query = `query ($id: ID!) { complaint(id: $id) { subject commitments { kind } } }`;
    const seen = await kit.desk.rep.client.run(query, { id: opened.id });
    expect(seen.complaint).toMatchObject({ subject: 'Seen by whom', commitments: [{}, {}] });
    expect(await kit.desk.stranger.client.run(query, { id: opened.id })).toEqual({ complaint: null });
  });

  it.each<[string, string, object, string]>([
    ['an unknown flow', OPEN, { input: {}, flow: 'long' }, 'FLOW_UNKNOWN'],
    ['an input that is no object', OPEN, { input: ['subject'], flow: 'short' }, 'COMPLAINT_INPUT_INVALID'],
    ['an unknown field', OPEN, { input: { mood: 'bad' }, flow: 'short' }, 'FIELD_UNKNOWN'],
    [
      'a field named after nothing good',
      OPEN,
      { input: { constructor: 'x' }, flow: 'short' },
      'FIELD_UNKNOWN',
    ],
    [
      'an id that is none',
      ADVANCE,
      { id: "1' or '1'='1", version: 1, transition: 'call' },
      'COMPLAINT_NOT_FOUND',
    ],
  ])('answers %s with a code', async (_what, document, variables, code) => {
    expect(await kit.desk.agent.client.code(document, variables)).toBe(code);
  });

  it('speaks the language of its caller', async () => {
    const { errors } = await kit.desk.lead.client.ask(OPEN, { input: {}, flow: 'long' });
    expect(errors[0]?.message).toBe('没有投诉流程“long”。可用的流程：short。');
  });

  it('refuses a plain createComplaint, and visitors', async () => {
    const plain = `mutation ($input: ComplaintInput!) { createComplaint(input: $input) { id } }`;
    const input = { subject: 'No promise', customer: kit.desk.customer };
    expect(await kit.desk.agent.client.code(plain, { input })).toBe('COMPLAINT_NEEDS_FLOW');
    expect(await kit.desk.crm.visitor.code(OPEN, { input: {}, flow: 'short' })).toBe('UNAUTHENTICATED');
  });
});
