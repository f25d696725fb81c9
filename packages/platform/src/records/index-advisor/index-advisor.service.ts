import { Injectable } from '@nestjs/common';
import { Clock, type Actor, type Filter, type Sort } from '@ricejar/sdk';
import { Policy } from '../../access/policy.js';
import { Database } from '../../database/database.js';
import { customErrors } from '../custom/custom.errors.js';
import { ident } from '../naming.js';
import { Params } from '../params.js';
import { whereFilter } from '../query/filter.js';
import { QueryScope } from '../query/scope.js';
import { sortKeys } from '../query/sort.js';
import { RecordRegistry, type RegisteredRecord } from '../record-registry.js';
import { buildable, hopeless, type IndexAdvice } from './advice-text.js';
import { canonical, isKept, isList, shapeOf, type IndexField, type IndexShape } from './index-shape.js';
import { serving } from './serving.js';
import { estimatedRows, rowsPerValue, tableIndexes } from './table-indexes.js';
import { GUESSED, readOrder, readWanted, type Order, type Part, type Unfit, type Wanted } from './wanted.js';

/** A table of fewer rows is read faster than a person notices. */
const SMALL = 10_000;
/** Rows that may be read for a page, or sorted for one, before anybody waits. */
const FEW = 5_000;
const PAGE = 50;
/** More columns make an index larger without making it much better. */
const MOST_FIELDS = 3;

type Answer = readonly IndexAdvice[];
/** Nothing to say because all is well; an empty list of advice is not that. */
const SERVED: Answer = [];

/** What is asked of one table, and what is known of it. */
interface Question {
  record: RegisteredRecord;
  rows: number;
  indexes: readonly IndexShape[];
  estimate: (filters: readonly Filter[]) => Promise<number>;
  /** Rows that share a value of a column. */
  ties: (column: string) => Promise<number>;
}

/** Says whether an index serves a filter and a sort, and which one would. */
@Injectable()
export class IndexAdvisor {
  constructor(
    private readonly database: Database,
    private readonly registry: RecordRegistry,
    private readonly policy: Policy,
    private readonly clock: Clock,
  ) {}

  /** Nothing when the list is served, or its table too small to matter. Throws what the list itself would throw. */
  async advise(actor: Actor, recordName: string, filter: Filter, sort: Sort): Promise<IndexAdvice[]> {
    const record = this.registry.find(recordName);
    if (!record || !this.policy.can(actor, recordName, 'read'))
      throw customErrors.RECORD_TYPE_UNKNOWN({ record: recordName });
    const scope = this.scope(actor);
    whereFilter(scope, record, 't', filter);
    sortKeys(scope, record, 't', sort);
    const rows = await estimatedRows(this.database, record.table);
    if (rows < SMALL) return [];
    const question: Question = {
      record,
      rows,
      indexes: await tableIndexes(this.database, record.table),
      estimate: (filters) => this.estimate(actor, record, filters),
      ties: (column) => rowsPerValue(this.database, record.table, column, rows),
    };
    const wanted = readWanted(record, filter);
    const matched = await question.estimate([filter]);
    const own = await this.answer(question, wanted, readOrder(record, sort), matched);
    if (own === SERVED) return [];
    // Where every branch of an `or` is looked up and what they find is little, that is enough.
    const branches = await this.answerBranches(question, wanted.either);
    const isEnough = wanted.either.length > 0 && branches === SERVED && matched <= FEW;
    return isEnough ? [] : distinct([...own, ...branches]);
  }

  private async answerBranches(question: Question, branches: readonly Wanted[]): Promise<Answer> {
    const answers: Answer[] = [];
    for (const one of branches) {
      const matched = await question.estimate(one.parts.map((part) => part.filter));
      answers.push(await this.answer(question, one, null, matched));
      answers.push(await this.answerBranches(question, one.either));
    }
    return answers.every((one) => one === SERVED) ? SERVED : answers.flat();
  }

  private async answer(
    question: Question,
    wanted: Wanted,
    order: Order | null,
    matched: number,
  ): Promise<Answer> {
    const { record, rows, indexes } = question;
    const served = async (index: IndexShape): Promise<boolean> =>
      this.serves(question, index, wanted, order, matched);
    for (const index of indexes) if (await served(index)) return SERVED;
    const fields = await this.proposal(question, wanted, order);
    const reasons = [...keptFields(wanted, order), ...wanted.unfit, ...(order?.unfit ?? [])];
    const helps = fields.length > 0 && (await served(shapeOf(record, fields)));
    return helps ? [buildable(record, fields, rows)] : reasons.map((one) => hopeless(one, rows));
  }

  /** In order, and what is read on the way to a full page is little; or found at once, and little enough to be sorted. */
  private async serves(
    { rows, estimate, ties }: Question,
    index: IndexShape,
    { parts, unfit, either }: Wanted,
    order: Order | null,
    matched: number,
  ): Promise<boolean> {
    const found = order && order.unfit.length > 0 ? null : serving(index, parts, order);
    if (!found) return false;
    const inOrder = found.ordered || (found.ledBy !== null && (await ties(found.ledBy)) <= FEW / PAGE);
    if (inOrder && order !== null) {
      const rest = parts.length - found.used.length + unfit.length + either.length;
      if (rest === 0) return true;
      const isKnown = !unfit.some((one) => GUESSED.has(one.reason));
      if (isKnown && (PAGE * rows) / Math.max(matched, 1) <= FEW) return true;
    }
    return found.used.length > 0 && (await estimate(found.used.map((part) => part.filter))) <= FEW;
  }

  /** The index that would serve best: what is equal, then what narrows a lot or else the order. */
  private async proposal(
    { estimate }: Question,
    { parts }: Wanted,
    order: Order | null,
  ): Promise<IndexField[]> {
    const fit = parts.filter((part): part is FieldPart => part.field !== null && !isKept(part.field));
    const held = fit.find((part) => part.use === 'holds');
    if (held) return [{ field: held.field, descending: false }];
    const asField = (part: FieldPart): IndexField => ({ field: part.field, descending: false });
    const equal = unique(fit.filter((part) => part.use === 'equal').map(asField));
    const narrowing = fit.find((part) => part.use === 'range' || part.use === 'some');
    const narrows =
      narrowing &&
      (await estimate(
        [...fit.filter((part) => part.use === 'equal'), narrowing].map((part) => part.filter),
      )) <= FEW;
    const ordered = (order?.fields ?? []).filter(({ field }) => !isKept(field) && !isList(field));
    const isWhole = ordered.length === (order?.fields.length ?? 0);
    const rest = narrows || !order ? (narrowing ? [asField(narrowing)] : []) : isWhole ? ordered : [];
    const room = Math.max(MOST_FIELDS - rest.length, 0);
    return unique([...equal.slice(0, room), ...canonical(rest)]);
  }

  /** How many rows the planner expects to match, among those the actor may read. */
  private async estimate(
    actor: Actor,
    record: RegisteredRecord,
    filters: readonly Filter[],
  ): Promise<number> {
    const scope = this.scope(actor);
    const alias = scope.alias();
    const where = [
      scope.visible(record, alias),
      ...filters.flatMap((filter) => whereFilter(scope, record, alias, filter)),
    ];
    const [row] = await this.database.query<{ 'QUERY PLAN': { Plan: { 'Plan Rows': number } }[] }>(
      `explain (format json) select 1 from ${ident(record.table)} ${alias} where ${where.join(' and ')}`,
      scope.params.values,
    );
    return row?.['QUERY PLAN'][0]?.Plan['Plan Rows'] ?? 0;
  }

  private scope(actor: Actor): QueryScope {
    return new QueryScope(actor, this.registry, this.policy, new Params(), this.clock.now());
  }
}

type FieldPart = Part & { field: NonNullable<Part['field']> };

function keptFields({ parts }: Wanted, order: Order | null): Unfit[] {
  const fields = [
    ...parts.flatMap(({ field }) => field ?? []),
    ...(order?.fields ?? []).map(({ field }) => field),
  ];
  return fields
    .filter(isKept)
    .map(({ path, definition }) => ({ path, label: definition.label, reason: 'kept' as const }));
}

const unique = (fields: readonly IndexField[]): IndexField[] =>
  fields.filter(({ field }, at) => fields.findIndex((one) => one.field === field) === at);

const distinct = (advice: readonly IndexAdvice[]): IndexAdvice[] =>
  advice.filter(({ text }, at) => advice.findIndex((one) => one.text.en === text.en) === at);
