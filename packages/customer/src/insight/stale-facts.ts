import { Injectable, Logger } from '@nestjs/common';
import {
  Clock,
  RecordChange,
  RecordQuery,
  systemActor,
  type ChangeTransaction,
  type Locale,
  type Row,
  type SystemActor,
} from '@ricejar/sdk';
import type { TopicRule } from './completeness.js';
import { addDays } from './days.js';
import { TOPIC_CHOICES } from './insight-topics.js';
import { topicRules } from './topic-rules.js';

/** Days that the owner has to find out. */
const TASK_DAYS = 7;
const STATEMENT_SHOWN = 120;

/** The watch over what decisions rest on: a key fact that has grown stale becomes a task for the customer's owner, once. */
@Injectable()
export class StaleFacts {
  private readonly log = new Logger(StaleFacts.name);

  constructor(
    private readonly records: RecordQuery,
    private readonly change: RecordChange,
    private readonly clock: Clock,
  ) {}

  /** One round. Answers how many tasks it made; a fact that fails does not keep back the others. */
  async run(): Promise<number> {
    const actor = systemActor('insight.watch');
    const today = this.clock.now().toISOString().slice(0, 10);
    let made = 0;
    for (const rule of await topicRules(this.records, actor)) {
      const stale = this.records.scan<{ id: string }>(actor, 'insightFact', {
        select: { id: true },
        filter: {
          topic: { eq: rule.topic },
          isKey: { eq: true },
          datedOn: { lte: addDays(today, -rule.freshForDays) },
          renewal: { isNull: true },
          supersededBy: { isNull: true },
          customer: { deletedAt: { isNull: true } },
        },
      });
      for await (const batch of stale) {
        for (const { id } of batch) {
          try {
            if (await this.change.transaction((tx) => this.remind(tx, actor, id, rule, today))) made++;
          } catch (error) {
            this.log.error(`fact ${id} could not be made a task`, error);
          }
        }
      }
    }
    return made;
  }

  /** False when there was nothing to do any more. */
  private async remind(
    tx: ChangeTransaction,
    actor: SystemActor,
    id: string,
    rule: TopicRule,
    today: string,
  ): Promise<boolean> {
    const fact = await tx.lock('insightFact', id);
    if (!fact || fact['renewal'] !== null || fact['isKey'] !== true) return false;
    if (addDays(String(fact['datedOn']), rule.freshForDays) > today) return false;
    if ((await tx.find('insightFact', { supersedes: id })).length > 0) return false;
    const customer = await tx.read('customer', String(fact['customer']));
    if (!customer) return false;
    const owner = typeof customer['owner'] === 'string' ? await tx.read('user', customer['owner']) : null;
    const task = await tx.create(actor, 'task', {
      ...wordsOf(fact, rule, (owner?.['locale'] as Locale | null) ?? 'zh-CN'),
      customer: fact['customer'],
      owner: customer['owner'],
      orgUnit: customer['orgUnit'],
      dueOn: addDays(today, TASK_DAYS),
      status: 'open',
      priority: 'normal',
    });
    await tx.updateMany(actor, 'insightFact', [{ id, renewal: task.id }]);
    return true;
  }
}

function wordsOf(fact: Row, rule: TopicRule, locale: Locale): { title: string; note: string } {
  const topic = TOPIC_CHOICES.find(({ value }) => value === rule.topic)?.label;
  const whole = String(fact['statement']);
  const statement = whole.length > STATEMENT_SHOWN ? `${whole.slice(0, STATEMENT_SHOWN - 1)}…` : whole;
  const { datedOn, source } = fact;
  return locale === 'zh-CN'
    ? {
        title: `核实是否仍然成立：${statement}`,
        note: `${topic?.zh}类关键事实已过期：事实日期 ${datedOn}，保鲜期 ${rule.freshForDays} 天，来源：${source}。请核实后在客户洞察中更新。`,
      }
    : {
        title: `Does it still hold? ${statement}`,
        note: `A key fact (${topic?.en}) has grown stale: it is as of ${datedOn} and keeps for ${rule.freshForDays} days. Source: ${source}. Check it and renew it in the dossier.`,
      };
}
