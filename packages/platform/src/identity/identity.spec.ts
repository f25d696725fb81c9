import { describe, expect, it } from 'vitest';
import { platformRegistry, usePlatformDatabase } from '../../test/platform-database.js';
import { schemaDrift } from '../database/migrate.js';

describe('the tables of the platform', () => {
  const test = usePlatformDatabase();

  it('are as their record types declare them', async () => {
    const registry = platformRegistry();
    expect(await schemaDrift(test.url, registry)).toEqual([]);
  });
});
