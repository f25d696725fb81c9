import { extensionPoint, type Localized } from '@ricejar/sdk';

export interface FlowState {
  /** Lower camel case, unique in the flow: what `complaint.state` holds. */
  name: string;
  label: Localized;
  /** The complaint is closed here: every clock that still runs is cancelled. */
  final?: boolean;
}

/** A field of the complaint that a transition lets people fill in. */
export interface FlowField {
  /** A field of the complaint, or one that a plugin adds to it, by path: `ext.bank.reference`. */
  name: string;
  /** It must hold a value after the transition, filled in now or before. */
  required?: boolean;
  /** Nothing but these values will do. */
  values?: readonly string[];
}

/** Where a transition leads: to a state, nowhere (something was done), or back to where the state was entered from. */
export type FlowDestination = { state: string } | { stay: true } | { back: true };

export interface FlowTransition {
  /** Lower camel case, unique in the flow. */
  name: string;
  label: Localized;
  /** States in which it may be made. */
  from: readonly string[];
  to: FlowDestination;
  fields?: readonly FlowField[];
}

/** `hours` are hours of the clock. A day is 24 hours in wall time, else the mean working day of the calendar. */
export type FlowDuration = { hours: number } | { days: number };

/** Something that happens to a complaint: it is opened, a transition is made, a state is entered. */
export type FlowMoment = { opened: true } | { transition: string } | { state: string };

/** A promise that a complaint of this flow makes: a clock of its own beside the others. */
export interface FlowCommitment {
  /** Lower camel case, unique in the flow. */
  kind: string;
  label: Localized;
  target: FlowDuration;
  /** Id of the working calendar it counts in; null counts every hour of the day. */
  calendar: string | null;
  /** Any of these starts the clock, unless one of this kind is already open. */
  startsOn: readonly FlowMoment[];
  /** Any of these settles it. */
  settledBy: readonly FlowMoment[];
  /** It stands still while the complaint is in one of these states. */
  pausedIn: readonly string[];
  /** Who is told when it is missed. */
  escalateTo: 'manager';
}

/**
 * How complaints are handled, as plain data: a plugin adds one to `complaintFlows`. Complaints keep the key and version
 * they were opened under; raise `version` with every change of what states or transitions mean.
 */
export interface ComplaintFlow {
  version: number;
  label: Localized;
  description: Localized;
  /** State of a complaint just opened. */
  initial: string;
  states: readonly FlowState[];
  transitions: readonly FlowTransition[];
  commitments: readonly FlowCommitment[];
}

export const complaintFlows = extensionPoint<ComplaintFlow>('complaintFlows', { owner: 'service' });
