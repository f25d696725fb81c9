import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor, Requires, SignedIn, type Actor } from '@ricejar/sdk';
import { ACCESS_MANAGE } from '../permissions.js';
import { ExplainService } from './explain.service.js';
import { AccessActionType, PermissionType, RecordAccessType, UserAccessType } from './explain.types.js';

@Resolver()
export class ExplainResolver {
  constructor(private readonly service: ExplainService) {}

  @Query(() => [PermissionType], { description: 'Every named permission that a role can give.' })
  @Requires(ACCESS_MANAGE)
  permissions(): PermissionType[] {
    return this.service.permissions();
  }

  @Query(() => RecordAccessType, { description: 'Who may see a record, and why.' })
  @Requires(ACCESS_MANAGE)
  explainRecordAccess(
    @CurrentActor() actor: Actor,
    @Args('record', { type: () => String }) record: string,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<RecordAccessType> {
    return this.service.ofRecord(actor, record, id);
  }

  @Query(() => UserAccessType, { description: 'What a user may see and do, and why.' })
  @Requires(ACCESS_MANAGE)
  explainUserAccess(
    @CurrentActor() actor: Actor,
    @Args('userId', { type: () => ID }) userId: string,
  ): Promise<UserAccessType> {
    return this.service.ofUser(actor, userId);
  }

  @Query(() => [AccessActionType], { description: 'What the caller may do with a record, and why.' })
  @SignedIn()
  myAccess(
    @CurrentActor() actor: Actor,
    @Args('record', { type: () => String }) record: string,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<AccessActionType[]> {
    return this.service.mine(actor, record, id);
  }
}
