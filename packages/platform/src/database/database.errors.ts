import { defineErrors } from '@ricejar/sdk';

export const databaseErrors = defineErrors({
  STORAGE_FULL: {
    class: 'unavailable',
    message: {
      en: 'The disk of the database is full; nothing was written.',
      zh: '数据库磁盘已满，未写入任何内容。',
    },
  },
  DATABASE_UNAVAILABLE: {
    class: 'unavailable',
    message: { en: 'The database does not answer at the moment.', zh: '数据库暂时无法访问。' },
  },
  DATABASE_TIMEOUT: {
    class: 'unavailable',
    message: {
      en: 'The database took too long over this and was told to stop; nothing was written.',
      zh: '数据库处理超时，操作已中止，未写入任何内容。',
    },
  },
  OUTCOME_UNKNOWN: {
    class: 'unavailable',
    message: {
      en: 'The connection to the database was lost while saving. Look whether the change is there before you make it again.',
      zh: '保存时与数据库的连接中断。请先确认更改是否已保存，再决定是否重试。',
    },
  },
});

/** Whether a code tells that the database could not be worked with. */
export const isOutage = (code: unknown): boolean => typeof code === 'string' && code in databaseErrors;

interface Failure {
  code?: string;
  severity?: string;
  message?: string;
}

const GONE =
  /^(ECONNREFUSED|ECONNRESET|EPIPE|ENOENT|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|57P0\d|08\w{3}|53300)$/;
const GONE_WORDS =
  /timeout exceeded when trying to connect|Connection terminated|Client has encountered a connection error|Client was closed/;
const QUERY_CANCELED = '57014';

/** Whether the connection, rather than the statement, has failed. */
export function isConnectionLoss(error: unknown): boolean {
  const { code = '', message = '' } = (error ?? {}) as Failure;
  return GONE.test(code) || GONE_WORDS.test(message);
}

/** Whether the server answered, and the connection can be used again. */
export const isAnswer = (error: unknown): boolean => {
  const { severity } = (error ?? {}) as Failure;
  return severity !== undefined && severity !== 'FATAL' && severity !== 'PANIC';
};

const AGAIN = new Set(['40001', '40P01']);

/** Whether the transaction only has to be run again: a serialisation failure or a deadlock. */
export const isRetryable = (error: unknown): boolean => AGAIN.has((error as Failure | null)?.code ?? '');

/** A failure of the connection or the time limit as a coded error; any other failure as it is. */
export function explainOutage(error: unknown): unknown {
  if (isConnectionLoss(error)) return Object.assign(databaseErrors.DATABASE_UNAVAILABLE(), { cause: error });
  if ((error as Failure | null)?.code === QUERY_CANCELED) return databaseErrors.DATABASE_TIMEOUT();
  return error;
}

/** As `explainOutage`, for a write whose end nobody has seen: it may have been made all the same. */
export const explainUnseenEnd = (error: unknown): unknown =>
  isConnectionLoss(error)
    ? Object.assign(databaseErrors.OUTCOME_UNKNOWN(), { cause: error })
    : explainOutage(error);
