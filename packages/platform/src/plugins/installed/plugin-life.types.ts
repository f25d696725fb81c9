import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { GraphQLJson, LocalizedType } from '@ricejar/sdk';
import type { PlannedColumn, PlanKind } from './plan.js';
import type { OperationKind } from './operations.js';

@ObjectType('PlannedColumn')
export class PlannedColumnType {
  @Field(() => String) table!: string;
  @Field(() => String) column!: string;
  @Field(() => String, { description: 'Type in PostgreSQL; computed where only the code tells.' })
  type!: string;
  @Field(() => String, { description: 'add, convert, keep (declared no more, its data stays) or drop.' })
  change!: PlannedColumn['change'];
  @Field(() => String, { nullable: true, description: 'Type of today, where it changes.' })
  from!: string | null;
}

@ObjectType('PlannedRows')
export class PlannedRowsType {
  @Field(() => String) name!: string;
  @Field(() => Int) rows!: number;
}

@ObjectType('PluginPlan', { description: 'What adding, upgrading or purging a plugin will do.' })
export class PluginPlanType {
  @Field(() => String, { description: 'add, upgrade or purge.' }) kind!: PlanKind;
  @Field(() => String) plugin!: string;
  @Field(() => String) version!: string;
  @Field(() => String, { nullable: true, description: 'The version that is there.' }) from!: string | null;
  @Field(() => LocalizedType) label!: LocalizedType;
  @Field(() => LocalizedType) description!: LocalizedType;
  @Field(() => [String]) tables!: readonly string[];
  @Field(() => [PlannedColumnType]) columns!: readonly PlannedColumnType[];
  @Field(() => [String]) indexes!: readonly string[];
  @Field(() => [String]) permissions!: readonly string[];
  @Field(() => [String], { description: 'Hosts it sends requests to.' }) hosts!: readonly string[];
  @Field(() => [String]) jobs!: readonly string[];
  @Field(() => [String]) schedules!: readonly string[];
  @Field(() => [String]) actions!: readonly string[];
  @Field(() => [String]) webhooks!: readonly string[];
  @Field(() => [String]) migrations!: readonly string[];
  @Field(() => [String]) extensions!: readonly string[];
  @Field(() => [String], { description: 'Places of the admin that it adds to.' }) slots!: readonly string[];
  @Field(() => GraphQLJson) requires!: unknown;
  @Field(() => [PlannedRowsType], { description: 'Of a purge: rows that die, by table.' })
  rows!: readonly PlannedRowsType[];
  @Field(() => [LocalizedType], {
    description: 'What stands against it; nothing is done while there is any.',
  })
  blockers!: readonly LocalizedType[];
}

@ObjectType('PluginOperationError')
export class PluginOperationErrorType {
  @Field(() => String) code!: string;
  @Field(() => LocalizedType) message!: LocalizedType;
}

@ObjectType('PluginOperation', { description: 'A change of one plugin under way, or how it ended.' })
export class PluginOperationType {
  @Field(() => ID) id!: string;
  @Field(() => String) plugin!: string;
  @Field(() => String, { description: 'add, upgrade, enable, disable or purge.' }) kind!: OperationKind;
  @Field(() => String, { description: 'running, done or failed.' }) status!: string;
  @Field(() => String, {
    description: 'verify, convert, migrate, check, export, remove or done.',
  })
  step!: string;
  @Field(() => Float, { description: '0 to 1, of the step.' }) progress!: number;
  @Field(() => PluginOperationErrorType, { nullable: true }) error!: PluginOperationErrorType | null;
  @Field(() => GraphQLJson, {
    nullable: true,
    description: 'Of a purge: the folder on the server with the exported data, and its files.',
  })
  result!: unknown;
  @Field(() => String) startedAt!: string;
  @Field(() => String, { nullable: true }) endedAt!: string | null;
}

@ObjectType('PluginCrash')
export class PluginCrashType {
  @Field(() => String) at!: string;
  @Field(() => String) what!: string;
  @Field(() => String) error!: string;
}

@ObjectType('PluginState', { description: 'How a plugin stands, for those who manage plugins.' })
export class PluginStateType {
  @Field(() => String) id!: string;
  @Field(() => String) version!: string;
  @Field(() => String, { description: 'module, bundled or installed.' }) origin!: string;
  @Field(() => String, { description: 'active, failed or disabled.' }) status!: string;
  @Field(() => Boolean) enabled!: boolean;
  @Field(() => String, { nullable: true, description: 'Why it is off, or does not run.' })
  reason!: string | null;
  @Field(() => Boolean, { description: 'This server still runs with what was before.' })
  restartNeeded!: boolean;
  @Field(() => GraphQLJson, { nullable: true, description: 'Form of its settings as JSON Schema.' })
  configSchema!: unknown;
  @Field(() => GraphQLJson, { description: 'Settings without the secrets.' }) config!: unknown;
  @Field(() => [String], { description: 'Paths of the secrets that are set.' }) secretsSet!: string[];
  @Field(() => [PluginCrashType], { description: 'Of the last hour, newest last.' })
  crashes!: readonly PluginCrashType[];
  @Field(() => GraphQLJson, { nullable: true, description: 'What it says of itself.' })
  manifest!: unknown;
  @Field(() => String, { nullable: true }) integrity!: string | null;
  @Field(() => String, { nullable: true }) installedAt!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Since when it stands so; null when nothing was ever said of it.',
  })
  changedAt!: string | null;
}
