import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor, SignedIn, type Actor } from '@ricejar/sdk';
import { CollaboratorService } from './collaborator.service.js';
import { CollaboratorType } from './collaborator.types.js';

@Resolver()
export class CollaboratorResolver {
  constructor(private readonly service: CollaboratorService) {}

  @Query(() => [CollaboratorType], { description: 'With whom a record is shared.' })
  @SignedIn()
  collaborators(
    @CurrentActor() actor: Actor,
    @Args('record', { type: () => String }) record: string,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<CollaboratorType[]> {
    return this.service.of(actor, record, id);
  }

  @Mutation(() => [CollaboratorType], {
    description: 'Shares a record with a user, or changes how; whoever may update it may share it.',
  })
  @SignedIn()
  setCollaborator(
    @CurrentActor() actor: Actor,
    @Args('record', { type: () => String }) record: string,
    @Args('id', { type: () => ID }) id: string,
    @Args('userId', { type: () => ID }) userId: string,
    @Args('level', { type: () => String, description: '`read` or `work`.' }) level: string,
    @Args('until', { type: () => String, nullable: true, description: 'Last day, `2026-12-31`.' })
    until?: string | null,
  ): Promise<CollaboratorType[]> {
    return this.service.set(actor, record, id, { userId, level, until: until ?? null });
  }

  @Mutation(() => [CollaboratorType], { description: 'Ends a share.' })
  @SignedIn()
  removeCollaborator(
    @CurrentActor() actor: Actor,
    @Args('record', { type: () => String }) record: string,
    @Args('id', { type: () => ID }) id: string,
    @Args('userId', { type: () => ID }) userId: string,
  ): Promise<CollaboratorType[]> {
    return this.service.remove(actor, record, id, userId);
  }
}
