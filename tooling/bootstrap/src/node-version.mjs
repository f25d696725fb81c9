// Read by whatever Node the machine has: nothing here may be newer than Node 12.

var OLDEST = [20, 19];

/**
 * One line for a Node that is too old for the tools, or null.
 * @param {string} version as in process.versions.node
 * @returns {string | null}
 */
export function nodeComplaint(version) {
  var parts = version.split('.').map(Number);
  if (parts[0] > OLDEST[0] || (parts[0] === OLDEST[0] && parts[1] >= OLDEST[1])) return null;
  return (
    'Ricejar needs Node ' +
    OLDEST.join('.') +
    ' or newer and this is Node ' +
    version +
    ': install a current Node (https://nodejs.org) and run the command again.'
  );
}

/**
 * Runs the command on a Node that can, and says what to do on one that cannot.
 * @param {() => Promise<{ main: () => Promise<void> }>} load
 */
export function onGoodNode(load) {
  var complaint = nodeComplaint(process.versions.node);
  if (complaint !== null) {
    console.error(complaint);
    process.exitCode = 1;
    return;
  }
  load()
    .then(function (command) {
      return command.main();
    })
    .catch(function (error) {
      var full =
        'The disk is full: free some space (a first start needs about 2 GB) and run the command again.';
      var line = error.code === 'ENOSPC' ? full : error.message;
      console.error(process.env.RICEJAR_DEBUG ? error.stack : line);
      process.exitCode = 1;
    });
}
