const startedAt = Number(process.env.RICEJAR_STARTED_AT) || Date.now();

/** Carried on by the processes started from here, so that one clock counts the whole command. */
export const startedAtText = String(startedAt);

/** One line with the seconds since the command was given. */
export function say(text) {
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1).padStart(6);
  process.stdout.write(`[${seconds} s] ${text}\n`);
}

const PATIENCE_MS = 10_000;

/** Says what begins, again when it takes long, and how long it took. */
export async function step(text, work) {
  say(text);
  const begun = Date.now();
  let detail = '';
  const note = (line) => {
    detail = line;
  };
  const timer = setInterval(() => say(`${text}${detail ? `: ${detail}` : ' (still at it)'}`), PATIENCE_MS);
  try {
    const result = await work(note);
    const seconds = (Date.now() - begun) / 1000;
    if (seconds > PATIENCE_MS / 1000) say(`${text}: done in ${seconds.toFixed(0)} s`);
    return result;
  } finally {
    clearInterval(timer);
  }
}
