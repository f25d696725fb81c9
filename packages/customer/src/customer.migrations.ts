import type { Migration } from '@ricejar/sdk';

export const customerMigrations: readonly Migration[] = [];
