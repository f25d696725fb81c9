import type { Api } from '@ricejar/admin-sdk';

export type FlowState = Api.ComplaintFlowState;

export interface FlowTransition extends Api.ComplaintFlowTransition {
  /** Of a field that takes only some of its choices: those, by field. */
  readonly values: Readonly<Record<string, readonly string[]>>;
}

export type FlowCommitment = Api.ComplaintFlowCommitment;

export interface ComplaintFlow extends Omit<Api.ComplaintFlow, 'version'> {
  readonly transitions: readonly FlowTransition[];
}

export const FLOWS_DOCUMENT = `query Flows {
  complaintFlows {
    key initial label { en zh } description { en zh }
    states { name final label { en zh } }
    transitions { name from to fields required values label { en zh } }
    commitments { kind hours days calendar label { en zh } }
  }
}`;

export const stateOf = (flow: ComplaintFlow | undefined, name: string): FlowState | undefined =>
  flow?.states.find((state) => state.name === name);

/** The usual way from the first state to the last: from each, the first transition to a state not yet seen. */
export function mainPath(flow: ComplaintFlow): string[] {
  const path = [flow.initial];
  for (let state: string | undefined = flow.initial; state !== undefined;) {
    const from: string = state;
    state =
      flow.transitions.find((one) => one.from.includes(from) && one.to !== null && !path.includes(one.to))
        ?.to ?? undefined;
    if (state === undefined || stateOf(flow, from)?.final) break;
    path.push(state);
  }
  return path;
}

export interface LadderStep {
  state: FlowState;
  /** `done` was passed, `now` is where it stands, `left` is where it stood before it took a side way. */
  mark: 'done' | 'now' | 'left' | 'ahead';
  /** When the state was last entered. */
  at: string | null;
}

export interface LadderEntry {
  toState: string;
  fromState: string | null;
  enteredAt: string;
}

/** The usual way with what is done of it, and the side way on which the complaint stands, if it does. */
export function ladderOf(
  flow: ComplaintFlow,
  current: string,
  entries: readonly LadderEntry[],
): { steps: LadderStep[]; aside: LadderStep | null } {
  const path = mainPath(flow);
  const entered = (name: string): string | null => {
    const times = entries
      .filter((entry) => entry.toState === name && entry.fromState !== name)
      .map((entry) => entry.enteredAt);
    return times.sort().at(-1) ?? null;
  };
  const isAside = !path.includes(current);
  const standsAt = isAside
    ? path.findLastIndex((name) => name === flow.initial || entered(name) !== null)
    : path.indexOf(current);
  const steps = path.flatMap((name, index): LadderStep[] => {
    const state = stateOf(flow, name);
    if (!state) return [];
    const here = isAside ? 'left' : state.final ? 'done' : 'now';
    return [
      { state, mark: index < standsAt ? 'done' : index === standsAt ? here : 'ahead', at: entered(name) },
    ];
  });
  const state = stateOf(flow, current);
  return { steps, aside: isAside && state ? { state, mark: 'now', at: entered(current) } : null };
}

/** The steps that may be taken now: the one that leads on first, then what was declared. */
export function stepsFrom(
  flow: ComplaintFlow,
  current: string,
): { next: FlowTransition | null; others: FlowTransition[] } {
  const allowed = flow.transitions.filter((one) => one.from.includes(current));
  const path = mainPath(flow);
  const following = path[path.indexOf(current) + 1];
  const next = path.includes(current)
    ? allowed.find((one) => one.to !== null && one.to === following)
    : allowed.find((one) => one.to === null);
  return { next: next ?? null, others: allowed.filter((one) => one !== next) };
}
