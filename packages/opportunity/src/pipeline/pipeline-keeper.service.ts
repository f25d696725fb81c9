import { Inject, Injectable } from '@nestjs/common';
import { RecordQuery, systemActor, type PendingChange } from '@ricejar/sdk';
import { pipelineErrors } from './pipeline.errors.js';

/** Keeps deals from losing the stage they stand in, and from being won or lost because a stage was declared so. */
@Injectable()
export class PipelineKeeper {
  constructor(@Inject(RecordQuery) private readonly records: RecordQuery) {}

  async beforeStageDelete({ id }: PendingChange): Promise<void> {
    await this.requireEmptyStage(id);
  }

  async beforeStageUpdate({ id, before, input }: PendingChange): Promise<void> {
    if (input['kind'] === undefined || input['kind'] === before?.['kind']) return;
    await this.requireEmptyStage(id);
  }

  async beforePipelineDelete({ id }: PendingChange): Promise<void> {
    const count = await this.count('stage', { pipeline: { id: { eq: id } } });
    if (count > 0) throw pipelineErrors.PIPELINE_HAS_STAGES({ count });
  }

  private async requireEmptyStage(id: string): Promise<void> {
    const count = await this.count('opportunity', { stage: { id: { eq: id } } });
    if (count > 0) throw pipelineErrors.STAGE_IN_USE({ count });
  }

  /** Of all live records, whatever the caller may see of them. */
  private async count(record: string, filter: object): Promise<number> {
    const [all] = await this.records.group(systemActor('pipeline.keep'), record, {
      by: [],
      filter: { ...filter },
    });
    return all?.count ?? 0;
  }
}
