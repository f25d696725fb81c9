import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor, SignedIn, type Actor } from '@ricejar/sdk';
import type { ImportInput } from './import-input.js';
import { ImportService, type ImportDryRun, type ImportStatus } from './import.service.js';
import {
  ImportDryRunType,
  ImportInputType,
  ImportPreviewType,
  ImportStarted,
  ImportStatusType,
} from './import.types.js';

const SAMPLES = 5;

@Resolver()
export class ImportResolver {
  constructor(private readonly service: ImportService) {}

  @Query(() => ImportPreviewType, {
    description: 'The first rows of an uploaded file, with a field guessed for each column',
  })
  @SignedIn()
  async importPreview(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => ImportInputType }) input: ImportInputType,
  ): Promise<ImportPreviewType> {
    const preview = await this.service.preview(actor, asInput(input));
    return {
      ...preview.format,
      rows: preview.rows,
      sample: preview.sample,
      warnings: preview.warnings,
      remembered: preview.remembered,
      mode: preview.mode,
      key: preview.key,
      columns: preview.columns.map(({ index, header, samples }) => {
        const settings = preview.guesses.get(index) ?? null;
        return {
          index,
          header,
          samples: samples.slice(0, SAMPLES),
          guess: settings?.field ?? null,
          settings,
        };
      }),
    };
  }

  @Query(() => ImportDryRunType, {
    description: 'What the import would do and what is wrong with the file; writes nothing',
  })
  @SignedIn()
  importDryRun(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => ImportInputType }) input: ImportInputType,
  ): Promise<ImportDryRun> {
    return this.service.dryRun(actor, asInput(input));
  }

  @Mutation(() => ImportStarted, { description: 'Adds the import as a job and remembers its mapping' })
  @SignedIn()
  async startImport(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => ImportInputType }) input: ImportInputType,
  ): Promise<ImportStarted> {
    return { id: await this.service.start(actor, asInput(input)) };
  }

  @Query(() => ImportStatusType)
  @SignedIn()
  async importStatus(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<ImportStatusType> {
    return asStatus(await this.service.status(actor, id));
  }

  @Query(() => [ImportStatusType], {
    name: 'imports',
    description: 'Recent imports, the newest first; own ones, or all for an administrator',
  })
  @SignedIn()
  async recentImports(@CurrentActor() actor: Actor): Promise<ImportStatusType[]> {
    return (await this.service.recent(actor)).map(asStatus);
  }
}

/** Words that are no known setting are refused by the planner, by name. */
const asInput = (input: ImportInputType): ImportInput => input as ImportInput;

function asStatus({ run, ...status }: ImportStatus): ImportStatusType {
  return {
    id: run.id,
    record: run.record,
    fileName: run.fileName,
    status: run.status,
    phase: run.phase,
    rows: run.rows,
    inserted: run.inserted,
    updated: run.updated,
    created: run.created,
    errorCount: run.errorCount,
    createdAt: run.createdAt.toISOString(),
    startedAt: run.startedAt?.toISOString() ?? null,
    finishedAt: run.finishedAt?.toISOString() ?? null,
    ...status,
  };
}
