import type { Row } from '@ricejar/sdk';
import type { ComplaintFlow, FlowMoment, FlowTransition } from './complaint-flow.js';
import { flowErrors } from './flow.errors.js';

/** A step taken on a complaint. `from` is null when it was opened. */
export interface FlowStep {
  /** Name of the transition; `opened` for the first step. */
  transition: string;
  from: string | null;
  to: string;
  /** The state is entered anew: not when it stays, nor when it comes back after a wait. */
  enters: boolean;
  /** The complaint is closed by it. */
  final: boolean;
}

export const OPENED = 'opened';

/** Whether this moment of a flow is the step just taken. */
export function happens(moment: FlowMoment, step: FlowStep): boolean {
  if ('opened' in moment) return step.from === null;
  if ('transition' in moment) return step.from !== null && moment.transition === step.transition;
  return step.enters && moment.state === step.to;
}

export const isFinalState = (flow: ComplaintFlow, state: string): boolean =>
  flow.states.some((one) => one.name === state && one.final === true);

/** Throws `TRANSITION_UNKNOWN` and `TRANSITION_NOT_ALLOWED`. */
export function transitionFrom(flow: ComplaintFlow, state: string, name: string): FlowTransition {
  const transition = flow.transitions.find((one) => one.name === name);
  if (!transition) throw flowErrors.TRANSITION_UNKNOWN({ transition: name });
  if (!transition.from.includes(state)) {
    const allowed = flow.transitions.filter((one) => one.from.includes(state)).map((one) => one.name);
    throw flowErrors.TRANSITION_NOT_ALLOWED({ transition: name, state, allowed });
  }
  return transition;
}

/**
 * Judges what was filled in for a transition, together with what the complaint holds already. Throws
 * `FIELD_NOT_IN_TRANSITION`, `FIELD_REQUIRED_BY_TRANSITION` and `VALUE_NOT_IN_TRANSITION`.
 */
export function checkFields(transition: FlowTransition, complaint: Row, input: Row): void {
  const fields = transition.fields ?? [];
  const name = transition.name;
  const given = byPath(input);
  for (const field of Object.keys(given)) {
    if (!fields.some((one) => one.name === field)) {
      throw flowErrors.FIELD_NOT_IN_TRANSITION({ transition: name, field });
    }
  }
  for (const { name: field, required, values } of fields) {
    const value: unknown = Object.hasOwn(given, field) ? given[field] : complaint[field];
    const empty = value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
    if (empty && required === true)
      throw flowErrors.FIELD_REQUIRED_BY_TRANSITION({ transition: name, field });
    if (!empty && values && !values.includes(String(value))) {
      throw flowErrors.VALUE_NOT_IN_TRANSITION({ transition: name, field, values });
    }
  }
}

/** `{ ext: { bank: { ref } } }` as `{ 'ext.bank.ref' }`, the way that rows name the fields of plugins. */
function byPath({ ext, ...own }: Row): Row {
  if (typeof ext !== 'object' || ext === null) return ext === undefined ? own : { ...own, ext };
  const added = Object.entries<unknown>(ext).flatMap(([owner, fields]) =>
    typeof fields === 'object' && fields !== null
      ? Object.entries(fields).map(([field, value]) => [`ext.${owner}.${field}`, value] as const)
      : [[`ext.${owner}`, fields] as const],
  );
  return { ...own, ...Object.fromEntries(added) };
}
