import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor, Requires, type Actor } from '@ricejar/sdk';
import { SCHEMA_MANAGE } from '../../../access/permissions.js';
import { RecordTypesService } from '../../metadata/record-types.service.js';
import { RecordTypeType } from '../../metadata/record-types.types.js';
import { CustomRecordTypeService } from './custom-record-type.service.js';
import { CustomRecordTypeType, RecordTypeChangesInput, RecordTypeInput } from './custom-record-type.types.js';

@Resolver()
export class CustomRecordTypeResolver {
  constructor(
    private readonly service: CustomRecordTypeService,
    private readonly recordTypes: RecordTypesService,
  ) {}

  @Query(() => [CustomRecordTypeType], {
    description: 'Record types that administrators made, retired ones included.',
  })
  @Requires(SCHEMA_MANAGE)
  customRecordTypes(): Promise<CustomRecordTypeType[]> {
    return this.service.list();
  }

  @Mutation(() => RecordTypeType)
  @Requires(SCHEMA_MANAGE)
  async addRecordType(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => RecordTypeInput }) input: RecordTypeInput,
  ): Promise<RecordTypeType> {
    await this.service.add(actor, input);
    return this.recordTypes.of(actor, input.name);
  }

  @Mutation(() => RecordTypeType)
  @Requires(SCHEMA_MANAGE)
  async updateRecordType(
    @CurrentActor() actor: Actor,
    @Args('name', { type: () => String }) name: string,
    @Args('input', { type: () => RecordTypeChangesInput }) input: RecordTypeChangesInput,
  ): Promise<RecordTypeType> {
    await this.service.update(actor, name, input);
    return this.recordTypes.of(actor, name);
  }

  @Mutation(() => Boolean, { description: 'Takes a record type out of use; its data stay.' })
  @Requires(SCHEMA_MANAGE)
  async retireRecordType(
    @CurrentActor() actor: Actor,
    @Args('name', { type: () => String }) name: string,
  ): Promise<boolean> {
    await this.service.retire(actor, name);
    return true;
  }

  @Mutation(() => RecordTypeType)
  @Requires(SCHEMA_MANAGE)
  async restoreRecordType(
    @CurrentActor() actor: Actor,
    @Args('name', { type: () => String }) name: string,
  ): Promise<RecordTypeType> {
    await this.service.restore(actor, name);
    return this.recordTypes.of(actor, name);
  }
}
