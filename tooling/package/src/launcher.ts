/** Runs the command line on the Node that lies beside it, from wherever and through whatever link it is called. */
export const LAUNCHER = `#!/bin/sh
here=$(dirname -- "$(readlink -f -- "$0")")
export NODE_ENV="\${NODE_ENV:-production}"
export NODE_COMPILE_CACHE="\${NODE_COMPILE_CACHE:-$here/.ricejar/cache/node}"
exec "$here/node/bin/node" "$here/packages/cli/dist/main.js" "$@"
`;
