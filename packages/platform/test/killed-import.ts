import { Transaction } from '../src/database/database.js';
import { openEngine } from './import-engine.js';

/**
 * Runs an import in a process of its own and kills that process, with no chance to clean up, when it is about to send
 * the n-th statement that begins like this.
 */
export async function runAndDie(
  url: string,
  dataDir: string,
  importId: string,
  statement: string,
  nth: number,
): Promise<void> {
  const send = Transaction.prototype.query;
  let sent = 0;
  Transaction.prototype.query = function (this: Transaction, ...call: Parameters<typeof send>) {
    if (call[0].startsWith(statement) && ++sent === nth) process.kill(process.pid, 'SIGKILL');
    return send.apply(this, call);
  } as typeof send;
  const { engine, database } = openEngine(url, dataDir);
  await engine.run(importId);
  await database.close();
}
