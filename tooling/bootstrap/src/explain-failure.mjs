/** One line for a tool that failed, with the end of what it said when the reason is not a known one. */
export function explainFailure(what, output, logFile) {
  if (/ENOSPC|No space left on device|EDQUOT/i.test(output)) {
    return `${what} failed: the disk is full. Free some space (the packages need about 2 GB) and run the command again.`;
  }
  if (
    /EAI_AGAIN|ENOTFOUND|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ERR_PNPM_META_FETCH_FAIL|error sending request/i.test(
      output,
    )
  ) {
    return `${what} failed: the package registry cannot be reached. Check the network, proxy and registry settings of npm and run the command again (details: ${logFile}).`;
  }
  if (/EACCES|EROFS|Permission denied/i.test(output)) {
    return `${what} failed: this user may not write where it must. Give this user the checkout and its home, and run the command again (details: ${logFile}).`;
  }
  if (/ERR_PNPM_OUTDATED_LOCKFILE|ERR_PNPM_FROZEN_LOCKFILE/.test(output)) {
    return `${what} failed: pnpm-lock.yaml does not fit the package.json files. Run pnpm install and commit the lockfile.`;
  }
  const end = output.trimEnd().split('\n').slice(-25).join('\n');
  return `${end}\n${what} failed: the lines above say why (all of it: ${logFile}).`;
}
