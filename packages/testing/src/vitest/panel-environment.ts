import { Window } from 'happy-dom';
import { populateGlobal, type Environment } from 'vitest/runtime';

/**
 * `// @vitest-environment panel`: a document to mount components in, by happy-dom. Network and abort signals stay Node's: a
 * panel's test may have a whole CRM beside it.
 */
const environment: Environment = {
  name: 'panel',
  viteEnvironment: 'client',
  setup(global) {
    const window = new Window({ url: 'http://localhost/', settings: { disableErrorCapturing: true } });
    const { keys, originals } = populateGlobal(global, window, { bindFunctions: true });
    return {
      async teardown() {
        await window.happyDOM.abort();
        window.close();
        for (const key of keys) Reflect.deleteProperty(global, key);
        for (const [key, original] of originals) Object.defineProperty(global, key, original);
      },
    };
  },
};

export default environment;
