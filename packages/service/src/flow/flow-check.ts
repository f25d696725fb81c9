import { Complaint } from '../complaint/complaint.record.js';
import { declaredFields } from '@ricejar/sdk';
import type { ComplaintFlow, FlowMoment, FlowTransition } from './complaint-flow.js';

const NAME = /^[a-z][A-Za-z0-9]{0,63}$/;

const FIELDS = new Set(
  declaredFields(Complaint.prototype)
    .filter((field) => !field.readOnly)
    .map((field) => field.name),
);

/** Fields that plugins add, by path; whether they are there is known when they are written. */
const PLUGIN_FIELD = /^ext\.[a-z][a-z0-9]{2,20}\.[a-z][A-Za-z0-9]*$/;

/** What is wrong with a flow, in words for whoever wrote it; empty when nothing is. */
export function flowProblems(flow: ComplaintFlow): string[] {
  const states = flow.states.map((state) => state.name);
  const transitions = flow.transitions.map((transition) => transition.name);
  const kinds = flow.commitments.map((commitment) => commitment.kind);
  const problems: string[] = [];
  const known = (names: readonly string[], all: readonly string[], what: string, where: string) => {
    for (const name of names) if (!all.includes(name)) problems.push(`${where}: unknown ${what} "${name}"`);
  };
  const moments = (list: readonly FlowMoment[], where: string) => {
    for (const moment of list) {
      if ('state' in moment) known([moment.state], states, 'state', where);
      if ('transition' in moment) known([moment.transition], transitions, 'transition', where);
    }
  };

  problems.push(
    ...badNames('state', states),
    ...badNames('transition', transitions),
    ...badNames('commitment', kinds),
  );
  if (!Number.isInteger(flow.version) || flow.version < 1)
    problems.push('version must be a whole number from 1');
  known([flow.initial], states, 'state', 'initial');

  for (const transition of flow.transitions) {
    const where = `transition ${transition.name}`;
    known(transition.from, states, 'state', where);
    if ('state' in transition.to) known([transition.to.state], states, 'state', where);
    for (const field of transition.fields ?? []) {
      if (!FIELDS.has(field.name) && !PLUGIN_FIELD.test(field.name))
        problems.push(`${where}: "${field.name}" is no field that people fill in`);
    }
    const closed = transition.from.filter((name) => isFinal(flow, name));
    if (closed.length > 0) problems.push(`${where}: leads out of the final state ${closed.join(', ')}`);
  }
  for (const commitment of flow.commitments) {
    const where = `commitment ${commitment.kind}`;
    const amount = 'hours' in commitment.target ? commitment.target.hours : commitment.target.days;
    if (!(amount > 0)) problems.push(`${where}: its target must be more than nothing`);
    if (commitment.startsOn.length === 0) problems.push(`${where}: nothing starts it`);
    if (commitment.settledBy.length === 0) problems.push(`${where}: nothing settles it`);
    moments([...commitment.startsOn, ...commitment.settledBy], where);
    known(commitment.pausedIn, states, 'state', where);
  }
  return problems.length > 0 ? problems : pathProblems(flow);
}

const isFinal = (flow: ComplaintFlow, name: string): boolean =>
  flow.states.some((state) => state.name === name && state.final === true);

function badNames(what: string, names: readonly string[]): string[] {
  const twice = names.filter((name, index) => names.indexOf(name) !== index);
  return [
    ...twice.map((name) => `${what} "${name}" is declared twice`),
    ...names
      .filter((name) => !NAME.test(name))
      .map((name) => `${what} name "${name}" must match ${NAME.source}`),
  ];
}

/** States nobody reaches, and states nobody leaves. */
function pathProblems(flow: ComplaintFlow): string[] {
  const names = flow.states.map((state) => state.name);
  const next = new Map(names.map((name) => [name, new Set<string>()]));
  const link = (from: string, to: string) => next.get(from)?.add(to);
  const backs: FlowTransition[] = [];
  for (const transition of flow.transitions) {
    if ('back' in transition.to) backs.push(transition);
    if ('state' in transition.to) for (const from of transition.from) link(from, transition.to.state);
  }
  // A way back leads to every state from which the state can be entered.
  for (const back of backs) {
    for (const from of back.from) {
      for (const [source, targets] of next) if (source !== from && targets.has(from)) link(from, source);
    }
  }
  const reached = spread([flow.initial], (name) => next.get(name) ?? []);
  const finals = flow.states.filter((state) => state.final === true).map((state) => state.name);
  const closing = spread(finals, (name) => names.filter((source) => next.get(source)?.has(name)));
  return [
    ...(finals.length === 0 ? ['no state is final'] : []),
    ...names.filter((name) => !reached.has(name)).map((name) => `state ${name} cannot be reached`),
    ...names
      .filter((name) => !closing.has(name))
      .map((name) => `no way leads from state ${name} to a final one`),
  ];
}

function spread(from: readonly string[], step: (name: string) => Iterable<string>): Set<string> {
  const seen = new Set(from);
  for (const name of seen) for (const other of step(name)) seen.add(other);
  return seen;
}
