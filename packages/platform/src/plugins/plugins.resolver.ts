import { Field, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { GraphQLJson, LocalizedType, SignedIn, type PluginDefinition } from '@ricejar/sdk';
import { PLUGIN_SET } from './plugin-set.token.js';
import { Inject } from '@nestjs/common';
import type { PluginSet } from './plugin-set.js';

@ObjectType('PluginExtension')
export class PluginExtensionType {
  @Field(() => String) point!: string;
  @Field(() => String) key!: string;
}

@ObjectType('PluginField')
export class PluginFieldType {
  @Field(() => String) record!: string;
  @Field(() => String) field!: string;
}

@ObjectType('Plugin')
export class PluginType {
  @Field(() => String) id!: string;
  @Field(() => String) version!: string;
  @Field(() => LocalizedType) label!: LocalizedType;
  @Field(() => LocalizedType) description!: LocalizedType;
  @Field(() => String, { description: 'active, failed or disabled.' }) status!: string;
  @Field(() => String, { nullable: true }) error!: string | null;
  @Field(() => GraphQLJson) requires!: unknown;
  @Field(() => [String]) records!: string[];
  @Field(() => [PluginFieldType]) fields!: PluginFieldType[];
  @Field(() => [PluginExtensionType]) extensions!: PluginExtensionType[];
  @Field(() => [String]) permissions!: string[];
  @Field(() => [String]) jobs!: string[];
  @Field(() => [String]) schedules!: string[];
  @Field(() => [String]) actions!: string[];
  @Field(() => [String], { description: 'Each is `POST /hooks/<plugin>/<name>`.' }) webhooks!: string[];
  @Field(() => [String], { description: 'Hosts that it may call.' }) hosts!: string[];
  @Field(() => [String], { description: 'Extension points that it owns.' }) points!: string[];
}

@Resolver()
export class PluginsResolver {
  constructor(@Inject(PLUGIN_SET) private readonly set: PluginSet) {}

  @Query(() => [PluginType], {
    description: 'Modules and plugins of this installation, with what each adds.',
  })
  @SignedIn()
  plugins(): PluginType[] {
    return [
      ...this.set.active.map((plugin) => this.describe(plugin, null)),
      ...this.set.failed.map(({ definition, error }) => this.describe(definition, error)),
    ];
  }

  private describe(plugin: PluginDefinition, error: string | null): PluginType {
    const records = this.set.registry.all().filter((record) => record.definition.module === plugin.id);
    return {
      id: plugin.id,
      version: plugin.version,
      label: plugin.label,
      description: plugin.description,
      status: error === null ? 'active' : 'failed',
      error,
      requires: plugin.requires ?? {},
      records: records.map((record) => record.name),
      fields: Object.entries(plugin.fields ?? {}).flatMap(([record, fields]) =>
        Object.keys(fields).map((field) => ({ record, field })),
      ),
      extensions: this.set.extensions.by(plugin.id),
      permissions: Object.keys(plugin.permissions ?? {}),
      jobs: Object.keys(plugin.jobs ?? {}),
      schedules: Object.keys(plugin.schedules ?? {}),
      actions: Object.keys(plugin.actions ?? {}),
      webhooks: Object.keys(plugin.webhooks ?? {}),
      hosts: [...(plugin.hosts ?? [])],
      points: (plugin.points ?? []).map((point) => point.id),
    };
  }
}
