import { RicejarError } from '@ricejar/sdk/errors';
import { cliErrors } from '../cli.errors.js';
import { portTaken } from './port.js';

/** The one line for whatever kept Ricejar from starting, or a command from being done. */
export function explainError(error: unknown, port: number, otherwise = cliErrors.START_FAILED): string {
  if (error instanceof RicejarError) return error.message;
  const { code, message } = (error ?? {}) as { code?: string; message?: string };
  if (code === 'EADDRINUSE') return portTaken(port).message;
  if (code === 'EACCES' && /listen/.test(message ?? '')) return cliErrors.PORT_FORBIDDEN({ port }).message;
  if (code === '53100' || code === 'ENOSPC') return cliErrors.DATABASE_DISK_FULL().message;
  const reason = (message || code || String(error)).split('\n')[0];
  return otherwise({ reason }).message;
}
