import type { Database } from './database.js';
import { isAnswer } from './database.errors.js';

/** Rows that are fetched at a time: few enough to let others have their turn in between. */
const LOT = 5_000;
/** Every row is wanted in the end; and a sort of millions of them is one that memory should do, as far as it goes. */
const AIMS = `set local cursor_tuple_fraction = 1; set local work_mem = '128MB'`;

/** Rows of a select as they come, as of one moment, on a connection of their own. */
export async function* cursor(
  database: Database,
  text: string,
  values: readonly unknown[],
): AsyncGenerator<unknown[][]> {
  database.takeTime();
  const client = await database.begin();
  let broken = false;
  try {
    await database.on(client, AIMS);
    await database.on(client, `declare walk no scroll cursor for ${text}`, values);
    for (;;) {
      const rows = await database.fetch(client, `fetch ${LOT} from walk`);
      if (rows.length > 0) yield rows;
      if (rows.length < LOT) return;
    }
  } catch (error) {
    broken = !isAnswer(error);
    throw error;
  } finally {
    // Nothing was written; whoever stops in the middle must not keep the snapshot.
    await database.on(client, 'rollback').catch(() => (broken = true));
    client.release(broken);
  }
}
