import { createServer } from 'node:net';
import { cliErrors } from '../cli.errors.js';

export const portTaken = (port: number): Error =>
  cliErrors.PORT_TAKEN({ port, next: port < 65_535 ? port + 1 : 3000 });

/**
 * Finds out before a database is started whether the port can be had.
 * @throws PORT_TAKEN PORT_FORBIDDEN
 */
export function requirePort(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') reject(portTaken(port));
      else if (error.code === 'EACCES') reject(cliErrors.PORT_FORBIDDEN({ port }));
      else reject(error);
    });
    probe.listen({ port, exclusive: true }, () => probe.close(() => resolve()));
  });
}
