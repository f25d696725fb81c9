import { parentPort, workerData } from 'node:worker_threads';

const tell = parentPort.postMessage.bind(parentPort);

/** A thread that does what it is told, in the words of `serveComputations`. */
parentPort.on('message', ({ name, input }) => {
  if (name === 'test/exit') process.exit(3);
  if (name === 'test/break') setImmediate(() => Promise.reject(new Error('broken')));
  if (name === 'test/refuse') tell({ error: { code: input, details: { field: 'x' } } });
  if (name === 'test/throw') tell({ error: { message: 'boom', stack: 'Error: boom\n    at there' } });
  if (name !== 'test/echo') return;
  tell({ progress: 0.5 });
  tell({ output: { input, data: workerData } });
});
