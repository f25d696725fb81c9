import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { say } from './progress.mjs';

/** Two commands at once must not install over each other: the second one waits. A killed holder is passed over. */
export async function alone(file, work) {
  let told = false;
  while (!take(file)) {
    if (!told) say(`Waiting for process ${holder(file)}, which installs and builds here`);
    told = true;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  const release = () => rmSync(file, { force: true });
  process.once('exit', release);
  try {
    return await work();
  } finally {
    process.off('exit', release);
    release();
  }
}

function take(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    if (!isCommand(holder(file))) rmSync(file, { force: true });
    return false;
  }
}

function holder(file) {
  try {
    return Number(readFileSync(file, 'utf8'));
  } catch {
    return 0;
  }
}

/** Alive, and one of our two commands rather than another program that got its number. */
function isCommand(pid) {
  try {
    return /bootstrap\/src\/(start|test)\.mjs/.test(readFileSync(`/proc/${pid}/cmdline`, 'utf8'));
  } catch {
    return false;
  }
}
