import { Session, type Debugger } from 'node:inspector';
import { setTimeout } from 'node:timers/promises';
import { ownerOfScript } from '@ricejar/platform/plugins/guard/stack-owner';

/** What the main thread does. */
export interface Sight {
  /** The plugin whose code is nearest to the top of the stack; null when there is none, or nobody can tell. */
  plugin: string | null;
  /** The function at the top of the stack. */
  place: string;
}

/** Deep in native code (a synchronous child process) the main thread does not even stop for this. */
const PATIENCE_MS = 2_000;
/** Between collecting garbage and the platform's own loops a plugin may be off the stack for a moment. */
const LOOKS = 5;
const BETWEEN_MS = 20;
const UNKNOWN: Sight = { plugin: null, place: 'native code' };

/**
 * Stops the main thread for a moment, from a worker thread, and reads its stack: it need not cooperate, and goes on
 * afterwards. Looks again while no plugin is to be seen.
 */
export async function lookIntoMainThread(): Promise<Sight> {
  const session = new Session();
  const over = new AbortController();
  try {
    session.connectToMainThread();
    return await Promise.race([look(session), setTimeout(PATIENCE_MS, UNKNOWN, { signal: over.signal })]);
  } catch {
    return UNKNOWN;
  } finally {
    over.abort();
    session.disconnect();
  }
}

async function look(session: Session): Promise<Sight> {
  const urls = new Map<string, string>();
  session.on('Debugger.scriptParsed', ({ params: { scriptId, url } }) => void urls.set(scriptId, url));
  await post(session, 'Debugger.enable');
  let seen = UNKNOWN;
  for (let n = 0; n < LOOKS && seen.plugin === null; n++) {
    if (n > 0) await setTimeout(BETWEEN_MS);
    seen = sightOf(await pause(session), urls);
    await post(session, 'Debugger.resume');
  }
  await post(session, 'Debugger.disable');
  return seen;
}

function pause(session: Session): Promise<readonly Debugger.CallFrame[]> {
  return new Promise((resolve, reject) => {
    session.once('Debugger.paused', ({ params }) => resolve(params.callFrames));
    post(session, 'Debugger.pause').catch(reject);
  });
}

const post = (session: Session, method: string): Promise<void> =>
  new Promise((resolve, reject) =>
    session.post(method, (error: Error | null) => (error ? reject(error) : resolve())),
  );

function sightOf(frames: readonly Debugger.CallFrame[], urls: ReadonlyMap<string, string>): Sight {
  const places = frames.map(({ functionName, location: { scriptId, lineNumber } }) => {
    const [url = ''] = (urls.get(scriptId) ?? '').split('?');
    return { owner: ownerOfScript(url), place: `${functionName || 'a function'} (${url}:${lineNumber + 1})` };
  });
  const theirs = places.find((one) => one.owner !== null);
  return { plugin: theirs?.owner ?? null, place: (theirs ?? places[0] ?? UNKNOWN).place };
}
