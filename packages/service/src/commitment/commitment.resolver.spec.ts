import { expect, it } from 'vitest';
import { useDesk } from '../../test/desk.js';

const kit = useDesk();

const CLOCKS = `query ($ids: [ID!]!) { commitmentClocks(ids: $ids) { id secondsLeft daySeconds } }`;

it('tells the time left as the calendar of each promise counts it, and only to who sees it', async () => {
  const { crm, complaints, agent, rep, stranger, customer } = kit.desk;
  const { id } = await complaints.open(agent.actor, 'short', { subject: 'Labels go dark', customer });
  const { complaint } = await agent.client.run(
    `query ($id: ID!) { complaint(id: $id) { commitments(sort: [{ kind: ASC }]) { id kind } } }`,
    { id },
  );
  const ids = complaint.commitments.map((one: { id: string }) => one.id);
  const [answer, call] = ids;

  // Lunch time: three hours on the wall, two at work.
  crm.clock.set('2026-11-23T13:00:00+08:00');
  const { commitmentClocks } = await rep.client.run(CLOCKS, { ids });
  expect(commitmentClocks).toHaveLength(2);
  expect(commitmentClocks).toEqual(
    expect.arrayContaining([
      { id: answer, secondsLeft: 5.5 * 3_600, daySeconds: 7.5 * 3_600 },
      { id: call, secondsLeft: -3_600, daySeconds: null },
    ]),
  );
  expect(await stranger.client.run(CLOCKS, { ids })).toEqual({ commitmentClocks: [] });
  expect(await agent.client.run(CLOCKS, { ids: [] })).toEqual({ commitmentClocks: [] });
});
