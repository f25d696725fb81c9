import type { Actor, RecordQuery } from '@ricejar/sdk';
import type { TopicRule } from './completeness.js';
import { INSIGHT_TOPICS, type InsightTopicKey } from './insight-topics.js';

/** Rules of all topics in the order of a dossier. A topic without a record keeps for a year. */
export async function topicRules(records: RecordQuery, actor: Actor): Promise<TopicRule<InsightTopicKey>[]> {
  const { nodes } = await records.list(actor, 'insightTopic', {
    select: { topic: true, freshForDays: true, expected: true },
    first: INSIGHT_TOPICS.length,
  });
  return INSIGHT_TOPICS.map((topic) => {
    const row = nodes.find((one) => one['topic'] === topic);
    return {
      topic,
      freshForDays: Number(row?.['freshForDays'] ?? 365),
      expected: row?.['expected'] === true,
    };
  });
}
