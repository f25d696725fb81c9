import { Injectable, Logger } from '@nestjs/common';
import { Database } from '../../../database/database.js';
import { Beat } from '../../../jobs/beat.js';
import { CustomSchema } from './custom-schema.js';
import { readVersion } from './snapshot.js';

const LOOK_MS = 500;

/** Follows the changes that other replicas make: asks twice a second whether there is a newer schema. */
@Injectable()
export class SchemaWatch {
  private readonly beat: Beat;
  private failing = false;

  constructor(
    private readonly database: Database,
    private readonly schema: CustomSchema,
  ) {
    this.beat = new Beat(LOOK_MS, () => this.look(), new Logger('Schema'));
  }

  start(): void {
    this.beat.start();
  }

  async stop(): Promise<void> {
    await this.beat.stop();
  }

  private async look(): Promise<number> {
    try {
      if ((await readVersion(this.database)) !== this.schema.snapshot.version)
        await this.schema.reload(this.database);
      this.failing = false;
    } catch (error) {
      // A database that is away is told of once, not twice a second.
      if (this.failing) return 0;
      this.failing = true;
      throw error;
    }
    return 0;
  }
}
