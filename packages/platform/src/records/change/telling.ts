import type { Sql } from '../../database/database.js';
import type { Params } from '../params.js';

/** What whoever writes a record wants to be told of it afterwards, as JSON text. */
export interface Answer {
  /** SQL of the text from the written row (`alias`) alone; null when the answer takes more than that row. */
  ofRow(alias: string, params: Params): string | null;
  /** Reads it as the transaction of the write sees it. */
  read(sql: Sql, id: string, params: Params): Promise<string>;
}

/** Keeps an answer in the transaction of what it tells of, so that it can be given again. */
export interface AnswerKeeper {
  /** An `insert ... select` of the answer, `text` being an expression over `source`. */
  insert(params: Params, text: string, source: string): string;
}

export interface Telling {
  answer: Answer;
  keeper?: AnswerKeeper;
}

/** Keeps an answer that is there already. */
export async function keepAnswer(
  sql: Sql,
  keeper: AnswerKeeper,
  params: Params,
  answer: string,
  name?: string,
): Promise<void> {
  const text = keeper.insert(params, params.own(answer, 'text'), '');
  await sql.query(text, params.values, name);
}
