import { SCOPES, type Scope } from '../roles/grants.js';
import type { AccessAction, AccessReason } from './access-api.js';

/** How far one action reaches, all reasons together. */
export interface Reach {
  scope: Scope;
  /** Whatever reaches this far does so under a condition. */
  conditional: boolean;
  /** A stand-in or a share adds to it. */
  widened: boolean;
}

const rank = (reason: AccessReason): number => SCOPES.indexOf(scopeOf(reason));

/** A reason without a scope of its own speaks for single records. */
const scopeOf = ({ scope }: AccessReason): Scope => SCOPES.find((one) => one === scope) ?? 'none';

export function reachOf({ granted, reasons }: AccessAction): Reach {
  const widened = reasons.some(({ kind }) => kind === 'delegation' || kind === 'collaborator');
  if (!granted) return { scope: 'none', conditional: false, widened: false };
  const farthest = Math.max(...reasons.map(rank));
  const these = reasons.filter((reason) => rank(reason) === farthest);
  return {
    scope: SCOPES[Math.max(farthest, 0)] ?? 'none',
    conditional: farthest > 0 && these.every(({ when }) => Boolean(when)),
    widened,
  };
}
