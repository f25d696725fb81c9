import { cpus, totalmem } from 'node:os';
import pg from 'pg';

/** What the figures depend on; nothing that names the machine. */
export interface Machine {
  cpu: string;
  cores: number;
  memoryGb: number;
  node: string;
  postgres: string;
}

export async function machine(databaseUrl: string): Promise<Machine> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ server_version: string }>('show server_version');
    const processors = cpus();
    return {
      cpu: processors[0]?.model.trim() ?? 'unknown',
      cores: processors.length,
      memoryGb: Math.round(totalmem() / 1024 ** 3),
      node: process.versions.node,
      postgres: rows[0]?.server_version.split(' ')[0] ?? 'unknown',
    };
  } finally {
    await client.end();
  }
}
