import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor, Requires, type Actor } from '@ricejar/sdk';
import { SCHEMA_MANAGE } from '../../../access/permissions.js';
import { RecordTypesService } from '../../metadata/record-types.service.js';
import { RecordTypeType } from '../../metadata/record-types.types.js';
import { CustomFieldService } from './custom-field.service.js';
import { CustomFieldType, FieldChangesInput, FieldImpactType, FieldInput } from './custom-field.types.js';
import { FieldImpactService } from './field-impact.service.js';

@Resolver()
export class CustomFieldResolver {
  constructor(
    private readonly service: CustomFieldService,
    private readonly impact: FieldImpactService,
    private readonly recordTypes: RecordTypesService,
  ) {}

  @Query(() => [CustomFieldType], {
    description: 'Fields that administrators added to a record type, retired ones included.',
  })
  @Requires(SCHEMA_MANAGE)
  customFields(@Args('record', { type: () => String }) record: string): Promise<CustomFieldType[]> {
    return this.service.list(record);
  }

  @Query(() => FieldImpactType, { description: 'What a change of a field would do; nothing is changed.' })
  @Requires(SCHEMA_MANAGE)
  fieldImpact(
    @Args('record', { type: () => String }) record: string,
    @Args('name', { type: () => String }) name: string,
    @Args('input', { type: () => FieldChangesInput }) input: FieldChangesInput,
  ): Promise<FieldImpactType> {
    return this.impact.of(record, name, input);
  }

  @Mutation(() => RecordTypeType, {
    description: 'In force when it answers here, and within a second elsewhere.',
  })
  @Requires(SCHEMA_MANAGE)
  async addField(
    @CurrentActor() actor: Actor,
    @Args('record', { type: () => String }) record: string,
    @Args('input', { type: () => FieldInput }) input: FieldInput,
  ): Promise<RecordTypeType> {
    await this.service.add(actor, record, input);
    return this.recordTypes.of(actor, record);
  }

  @Mutation(() => RecordTypeType)
  @Requires(SCHEMA_MANAGE)
  async updateField(
    @CurrentActor() actor: Actor,
    @Args('record', { type: () => String }) record: string,
    @Args('name', { type: () => String }) name: string,
    @Args('input', { type: () => FieldChangesInput }) input: FieldChangesInput,
  ): Promise<RecordTypeType> {
    await this.service.update(actor, record, name, input);
    return this.recordTypes.of(actor, record);
  }

  @Mutation(() => RecordTypeType, { description: 'Takes a field out of use; its data stay.' })
  @Requires(SCHEMA_MANAGE)
  async retireField(
    @CurrentActor() actor: Actor,
    @Args('record', { type: () => String }) record: string,
    @Args('name', { type: () => String }) name: string,
  ): Promise<RecordTypeType> {
    await this.service.retire(actor, record, name);
    return this.recordTypes.of(actor, record);
  }

  @Mutation(() => RecordTypeType)
  @Requires(SCHEMA_MANAGE)
  async restoreField(
    @CurrentActor() actor: Actor,
    @Args('record', { type: () => String }) record: string,
    @Args('name', { type: () => String }) name: string,
  ): Promise<RecordTypeType> {
    await this.service.restore(actor, record, name);
    return this.recordTypes.of(actor, record);
  }
}
