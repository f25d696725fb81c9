import type { UserActor } from '@ricejar/sdk';
import { ident } from '../records/naming.js';
import { actorPart, type Params } from '../records/params.js';
import { conditionSql, type RuleContext } from './condition.js';
import type { Rule } from './rule.js';

/** The rule as a condition on the rows of `alias`. Nothing of one actor alone is in its text. */
export function ruleSql(context: RuleContext, rule: Rule, alias: string): string {
  const { actor, params } = context;
  switch (rule.is) {
    case 'everything':
      return 'true';
    case 'nothing':
      return 'false';
    case 'any':
    case 'all':
      return `(${rule.of.map((one) => ruleSql(context, one, alias)).join(rule.is === 'any' ? ' or ' : ' and ')})`;
    case 'empty':
      return `${alias}.${ident(rule.field.column)} is null`;
    case 'through': {
      const parent = `${alias}_p`;
      const kept = ruleSql(context, rule.rule, parent);
      return `exists (select 1 from ${ident(rule.parent.table)} ${parent} where ${parent}.id = ${alias}.${ident(rule.field.column)} and ${kept})`;
    }
    case 'when':
      return conditionSql(context, rule.record, alias, rule.filter);
    default:
      return actor.kind === 'user' ? userSql(actor, params, rule, alias) : 'false';
  }
}

type UserRule = Extract<Rule, { is: 'own' | 'team' | 'subtree' | 'standIn' | 'shared' }>;

function userSql(actor: UserActor, params: Params, rule: UserRule, alias: string): string {
  switch (rule.is) {
    case 'own':
      return `${alias}.owner_id = ${params.add(actorPart(actor, 'userId'), 'uuid')}`;
    case 'team':
      return `${alias}.org_unit_id = ${params.add(actorPart(actor, 'orgUnitId'), 'uuid')}`;
    case 'subtree':
      return `${alias}.org_unit_id = any(${params.add(actorPart(actor, 'orgUnitIds'), 'uuid[]')})`;
    case 'standIn':
      return rule.for === undefined
        ? `${alias}.owner_id = any(${params.add(actorPart(actor, 'standsInFor'), 'uuid[]')})`
        : `${alias}.owner_id = ${params.add(rule.for, 'uuid')}`;
    case 'shared':
      // An array, so that the rows can be fetched by their ids where the rest of the rule has an index too.
      return `${alias}.id = any(array(select s.record_id ${sharesOf(actor, params, rule)}))`;
  }
}

function sharesOf(actor: UserActor, params: Params, rule: Extract<Rule, { is: 'shared' }>): string {
  const conditions = [
    `s.user_id = ${params.add(actorPart(actor, 'userId'), 'uuid')}`,
    `s.record = '${rule.record}'`,
    ...(rule.level === 'work' ? [`s.level = 'work'`] : []),
    `(s.until is null or s.until >= ${params.add(actorPart(actor, 'today'), 'date')})`,
  ];
  return `from collaborator s where ${conditions.join(' and ')}`;
}

/** When the share ends by which the rows of `alias` keep the rule: a day as text, null for never. For explanations. */
export function shareEndSql(context: RuleContext, rule: Rule, alias: string): string {
  const { actor, params } = context;
  if (rule.is === 'through') {
    const parent = `${alias}_p`;
    return `(select ${shareEndSql(context, rule.rule, parent)} from ${ident(rule.parent.table)} ${parent} where ${parent}.id = ${alias}.${ident(rule.field.column)})`;
  }
  if (rule.is !== 'shared' || actor.kind !== 'user') return 'null::text';
  return `(select s.until::text ${sharesOf(actor, params, rule)} and s.record_id = ${alias}.id)`;
}
