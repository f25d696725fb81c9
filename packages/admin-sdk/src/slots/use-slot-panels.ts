import { computed, toValue, type ComputedRef, type MaybeRefOrGetter } from 'vue';
import type { AnyPanel } from '../define-admin/define-admin.js';
import type { Owned } from '../registry/owned.js';
import { useRegistry } from '../registry/registry.js';
import { useSession } from '../session/session.js';
import type { SlotName, SlotProps } from './slots.js';

/** The panels that this person sees in a slot, in their order. */
export function useSlotPanels<S extends SlotName>(
  slot: S,
  context: MaybeRefOrGetter<SlotProps[S]>,
): ComputedRef<readonly Owned<AnyPanel>[]> {
  const registry = useRegistry();
  const { can } = useSession();
  return computed(() =>
    registry
      .panels(slot)
      .filter(({ permission }) => permission === undefined || can(permission))
      .filter((panel) => isWanted(panel, toValue(context))),
  );
}

/** A condition that throws hides its panel: nothing else may suffer for it. */
function isWanted(panel: Owned<AnyPanel>, context: SlotProps[SlotName]): boolean {
  try {
    return (panel.when as ((props: object) => boolean) | undefined)?.(context) ?? true;
  } catch (error) {
    console.error(`the condition of ${panel.key} failed`, error);
    return false;
  }
}
