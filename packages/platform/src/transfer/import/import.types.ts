import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { GraphQLJson } from '@ricejar/sdk';
import type { ImportColumn } from './import-input.js';

@InputType()
export class ImportColumnInput {
  @Field(() => Int, { description: 'Column of the file, from 0' })
  index!: number;

  @Field(() => String, { description: 'Path of the field: name, or ext.retail.storeFormat' })
  field!: string;

  @Field(() => String, {
    nullable: true,
    description: 'ISO 4217, for amounts that do not name their currency',
  })
  currency?: string | null;

  @Field(() => String, { nullable: true, description: 'auto, ymd, dmy or mdy' })
  dateFormat?: string | null;

  @Field(() => String, { nullable: true, description: 'auto, point (1,234.56) or comma (1.234,56)' })
  numberFormat?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Multiplies numbers: "1000000" for a column in millions',
  })
  factor?: string | null;

  @Field(() => String, { nullable: true, description: 'IANA zone of times without one; UTC unless told' })
  timeZone?: string | null;

  @Field(() => GraphQLJson, { nullable: true, description: 'What a cell stands for, by its text' })
  replace?: Record<string, string> | null;

  @Field(() => String, {
    nullable: true,
    description:
      'References: the field of the target by which it is found, id included; its title unless told',
  })
  match?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'exact, or normalised: without case, spaces and punctuation',
  })
  matchMode?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What an unknown reference or choice means: error, empty, create',
  })
  onMissing?: string | null;
}

@InputType('ImportInput')
export class ImportInputType {
  @Field(() => ID)
  fileId!: string;

  @Field(() => String, { description: 'Record type' })
  record!: string;

  @Field(() => String, { nullable: true, description: 'Detected unless told' })
  encoding?: string | null;

  @Field(() => String, { nullable: true, description: 'One character, or whitespace; detected unless told' })
  delimiter?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Guessed unless told' })
  hasHeader?: boolean | null;

  @Field(() => [ImportColumnInput], { defaultValue: [] })
  columns!: ImportColumnInput[];

  @Field(() => String, { defaultValue: 'insert', description: 'insert, update or upsert' })
  mode!: string;

  @Field(() => String, { nullable: true, description: 'The field by which a row is the same as a record' })
  key?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Write the rows that are right and report the others; otherwise one error keeps all from being written',
  })
  skipErrors?: boolean | null;
}

@ObjectType()
export class ImportColumnPreview {
  @Field(() => Int)
  index!: number;

  @Field(() => String)
  header!: string;

  @Field(() => [String], { description: 'First cells that are not empty' })
  samples!: readonly string[];

  @Field(() => String, { nullable: true, description: 'Path of the field that fits, if any' })
  guess!: string | null;

  @Field(() => GraphQLJson, {
    nullable: true,
    description: 'The guess with its settings, as ImportColumnInput takes them',
  })
  settings!: ImportColumn | null;
}

@ObjectType('ImportPreview')
export class ImportPreviewType {
  @Field(() => String)
  encoding!: string;

  @Field(() => String)
  delimiter!: string;

  @Field(() => Boolean)
  hasHeader!: boolean;

  @Field(() => [ImportColumnPreview])
  columns!: ImportColumnPreview[];

  @Field(() => Int, { description: 'Rows without the header; an estimate for very large files' })
  rows!: number;

  @Field(() => [[String]], { description: 'The first rows' })
  sample!: string[][];

  @Field(() => [String])
  warnings!: string[];

  @Field(() => Boolean, { description: 'The guesses are how a file with this header was imported last' })
  remembered!: boolean;

  @Field(() => String)
  mode!: string;

  @Field(() => String, { nullable: true })
  key!: string | null;
}

@ObjectType('ImportError')
export class ImportErrorType {
  @Field(() => Int, { description: 'As a text editor counts' })
  line!: number;

  @Field(() => String, { nullable: true, description: 'Name or number of the column' })
  column!: string | null;

  @Field(() => String)
  code!: string;

  @Field(() => String)
  message!: string;
}

@ObjectType('ImportDryRun')
export class ImportDryRunType {
  @Field(() => Int)
  rows!: number;

  @Field(() => Int)
  valid!: number;

  @Field(() => [ImportErrorType], { description: 'The first thousand' })
  errors!: ImportErrorType[];

  @Field(() => Int)
  errorCount!: number;

  @Field(() => Int)
  wouldInsert!: number;

  @Field(() => Int)
  wouldUpdate!: number;

  @Field(() => GraphQLJson, { description: 'Records created because a row names them, by record type' })
  wouldCreate!: Record<string, number>;
}

@ObjectType()
export class ImportStarted {
  @Field(() => ID)
  id!: string;
}

@ObjectType()
export class ImportFailure {
  @Field(() => String)
  code!: string;

  @Field(() => String)
  message!: string;
}

@ObjectType('ImportStatus')
export class ImportStatusType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  record!: string;

  @Field(() => String)
  fileName!: string;

  @Field(() => String, { description: 'queued, running, done or failed' })
  status!: string;

  @Field(() => String, { description: 'reading, checking, creating, writing or finished' })
  phase!: string;

  @Field(() => Int, { description: 'Rows of the file, as far as it was read' })
  rows!: number;

  @Field(() => Int, { description: 'Rows written or found unchanged' })
  done!: number;

  @Field(() => Int)
  inserted!: number;

  @Field(() => Int)
  updated!: number;

  @Field(() => GraphQLJson, { description: 'Records created because a row names them, by record type' })
  created!: Record<string, number>;

  @Field(() => Int)
  errorCount!: number;

  @Field(() => [ImportErrorType], { description: 'The first thousand; empty in the list of imports' })
  errors!: ImportErrorType[];

  @Field(() => ImportFailure, { nullable: true, description: 'Why it failed' })
  failure!: ImportFailure | null;

  @Field(() => Int)
  rowsPerSecond!: number;

  @Field(() => String)
  createdAt!: string;

  @Field(() => String, { nullable: true })
  startedAt!: string | null;

  @Field(() => String, { nullable: true })
  finishedAt!: string | null;
}
