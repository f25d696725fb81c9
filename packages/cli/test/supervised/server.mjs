import { createServer } from 'node:http';

/** A server that does nothing but answer who it is, and call the plugin of a request's path. */
export async function startServer({ port, off = [], adminDir, log }) {
  log('Listening');
  if (adminDir === 'refuses') throw Object.assign(new Error('listen EADDRINUSE'), { code: 'EADDRINUSE' });
  const left = off.some(({ plugin }) => plugin === 'bomb');
  const bomb = left ? {} : await import('./plugins/bomb/dist/bomb.mjs');
  if (adminDir === 'exits') bomb.exit?.();
  const own = {
    restart: () => process.send({ type: 'restart' }),
    throw: () => void setTimeout(() => thrown(), 5),
  };
  const server = createServer((request, response) => {
    const name = request.url.slice(1);
    (bomb[name] ?? own[name])?.();
    response.end(JSON.stringify({ pid: process.pid, off }));
  });
  await new Promise((listening) => server.listen(port, listening));
  const close = () =>
    new Promise((closed) => {
      server.close(closed);
      server.closeAllConnections();
    });
  const url = `http://localhost:${server.address().port}`;
  return { url, close, setupToken: null, logins: [], stray: () => false };
}

function thrown() {
  throw new Error('of nobody');
}
