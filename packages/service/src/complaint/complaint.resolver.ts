import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor, GraphQLJson, SignedIn, type Actor, type Extension, type Input } from '@ricejar/sdk';
import type { ComplaintFlow } from '../flow/complaint-flow.js';
import { FlowCatalog } from '../flow/flow-catalog.js';
import { complaintErrors } from './complaint.errors.js';
import { ComplaintService } from './complaint.service.js';
import { AdvancedComplaintType, ComplaintFlowType, OpenedComplaintType } from './complaint.types.js';

@Resolver()
export class ComplaintResolver {
  constructor(
    private readonly complaints: ComplaintService,
    private readonly flows: FlowCatalog,
  ) {}

  @Query(() => [ComplaintFlowType], { description: 'How complaints are handled here.' })
  @SignedIn()
  complaintFlows(): ComplaintFlowType[] {
    return this.flows.all().map(flowAnswer);
  }

  @Mutation(() => OpenedComplaintType, {
    description: 'Opens a complaint and starts the clocks of its promises.',
  })
  @SignedIn()
  openComplaint(
    @CurrentActor() actor: Actor,
    @Args('input', { type: () => GraphQLJson }) input: unknown,
    @Args('flow', { type: () => String }) flow: string,
  ): Promise<OpenedComplaintType> {
    return this.complaints.open(actor, flow, values(input));
  }

  @Mutation(() => AdvancedComplaintType, { description: 'Takes a step of its flow with a complaint.' })
  @SignedIn()
  advanceComplaint(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID }) id: string,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
    @Args('transition', { type: () => String }) transition: string,
    @Args('input', { type: () => GraphQLJson, nullable: true }) input: unknown,
    @Args('note', { type: () => String, nullable: true }) note?: string | null,
  ): Promise<AdvancedComplaintType> {
    const advance = { id, expectedVersion, transition, input: values(input ?? {}) };
    return this.complaints.advance(actor, { ...advance, ...(note && { note }) });
  }

  @Mutation(() => AdvancedComplaintType, {
    description: 'Hands a complaint to another owner; clocks run on.',
  })
  @SignedIn()
  reassignComplaint(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID }) id: string,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
    @Args('owner', { type: () => ID }) owner: string,
    @Args('note', { type: () => String, nullable: true }) note?: string | null,
  ): Promise<AdvancedComplaintType> {
    return this.complaints.reassign(actor, { id, expectedVersion, owner, ...(note && { note }) });
  }
}

function values(input: unknown): Input {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    throw complaintErrors.COMPLAINT_INPUT_INVALID();
  }
  return input as Input;
}

function flowAnswer({ key, entry }: Extension<ComplaintFlow>): ComplaintFlowType {
  return {
    key,
    version: entry.version,
    label: entry.label,
    description: entry.description,
    initial: entry.initial,
    states: entry.states.map((state) => ({ ...state, final: state.final === true })),
    transitions: entry.transitions.map(({ name, label, from, to, fields = [] }) => ({
      name,
      label,
      from: [...from],
      to: 'state' in to ? to.state : null,
      fields: fields.map((field) => field.name),
      required: fields.filter((field) => field.required === true).map((field) => field.name),
      values: Object.fromEntries(
        fields.flatMap((field) => (field.values ? [[field.name, [...field.values]]] : [])),
      ),
    })),
    commitments: entry.commitments.map(({ kind, label, target, calendar }) => ({
      kind,
      label,
      hours: 'hours' in target ? target.hours : null,
      days: 'days' in target ? target.days : null,
      calendar,
    })),
  };
}
