import type { Database } from '../../database/database.js';
import type { LifeRequest } from './host-life.js';
import type { Installer } from './installer.js';
import { runOperation, type OnStep } from './operations.js';

/** Does what a server was asked for, and notes how it goes where the server's callers look. Throws what it notes. */
export const perform = (installer: Installer, database: Database, request: LifeRequest): Promise<object> =>
  runOperation(
    database,
    request.operation,
    () => undefined,
    (onStep) => work(installer, request, onStep),
  );

async function work(
  installer: Installer,
  { kind, plugin, file, values }: LifeRequest,
  onStep: OnStep,
): Promise<Record<string, unknown>> {
  switch (kind) {
    case 'add':
    case 'upgrade':
      return installer.install(file ?? '', onStep, values);
    case 'purge':
      return installer.purge(plugin, onStep);
    case 'enable':
      await installer.enable(plugin, onStep);
      return {};
    case 'disable':
      await installer.disable(plugin);
      return {};
  }
}
