import type { Migration } from '@ricejar/sdk';

export const retailMigrations: readonly Migration[] = [];
