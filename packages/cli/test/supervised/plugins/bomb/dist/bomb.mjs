// A plugin that does what must never bring an installation down.

export function spin() {
  for (let n = 0; ; n++) if (n < 0) return n;
}

/** Backtracks for longer than anybody waits. */
export const match = () => /^(a+)+$/.test(`${'a'.repeat(60)}b`);

export const exit = () => process.exit(7);

export const abort = () => process.abort();

export const kill = () => process.kill(process.pid, 'SIGKILL');

export const late = () => void setTimeout(exit, 5);

/** Takes memory until the engine ends the process. */
export function hoard() {
  const kept = [];
  const more = () => {
    for (let n = 0; n < 60; n++) kept.push(Array.from({ length: 1000 }, () => ({ n })));
    setTimeout(more, 5);
  };
  more();
}
