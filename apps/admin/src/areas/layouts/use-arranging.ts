import type { LayoutDefinition } from '@ricejar/admin-sdk';
import { shallowRef, type Ref } from 'vue';
import { placeField, placeOf, removeField, stepField, type Place } from './layout-draft.js';

/** What a dragged field carries, in a type of our own so that no other drag is taken for one. */
const FIELD_TYPE = 'application/x-ricejar-field';

export interface ArrangingOptions {
  layout: Ref<LayoutDefinition | null>;
  /** Tells those who do not see the screen. */
  say: (event: 'lifted' | 'moved' | 'dropped' | 'cancelled', path: string) => void;
  /** Called after a step of the keyboard, when the field stands elsewhere. */
  refocus: (path: string) => void;
}

/** Moving fields about: dragged with a pointer, or lifted with Space, carried with the arrows and put down with Space. */
export function useArranging({ layout, say, refocus }: ArrangingOptions) {
  const dragged = shallowRef<string | null>(null);
  const lifted = shallowRef<string | null>(null);
  let before: LayoutDefinition | null = null;

  function take(path: string): void {
    before = layout.value;
    dragged.value = path;
  }

  function onDragstart(event: DragEvent, path: string): void {
    if (!event.dataTransfer) return;
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setData(FIELD_TYPE, path);
    take(path);
  }

  /** The field goes where the pointer is while it is dragged: what is seen is what dropping leaves. */
  function onDragover(event: DragEvent, place: Place): void {
    const path = dragged.value;
    if (path === null || !layout.value) return;
    event.preventDefault();
    event.stopPropagation();
    const now = placeOf(layout.value, path);
    if (now?.section === place.section && now.index === place.index) return;
    layout.value = placeField(layout.value, path, place);
  }

  function onDrop(event: DragEvent): void {
    if (dragged.value === null) return;
    event.preventDefault();
    before = null;
  }

  function onDropOutside(event: DragEvent): void {
    if (dragged.value === null || !layout.value) return;
    event.preventDefault();
    layout.value = removeField(layout.value, dragged.value);
    before = null;
  }

  function onDragend(): void {
    if (before) layout.value = before;
    before = null;
    dragged.value = null;
  }

  function cancel(): void {
    const path = lifted.value;
    if (path === null) return;
    layout.value = before;
    lifted.value = null;
    say('cancelled', path);
    refocus(path);
  }

  function carry(path: string, key: string): boolean {
    if (key === 'Escape') cancel();
    else if (key === ' ' || key === 'Enter') {
      lifted.value = null;
      say('dropped', path);
    } else if (key === 'ArrowUp' || key === 'ArrowDown') {
      if (layout.value) layout.value = stepField(layout.value, path, key === 'ArrowUp' ? -1 : 1);
      say('moved', path);
      refocus(path);
    } else return false;
    return true;
  }

  function onKeydown(event: KeyboardEvent, path: string): void {
    if (event.isComposing || event.metaKey || event.ctrlKey || event.altKey) return;
    if (lifted.value === path) {
      if (carry(path, event.key)) event.preventDefault();
      return;
    }
    if (event.key !== ' ' && event.key !== 'Enter') return;
    event.preventDefault();
    before = layout.value;
    lifted.value = path;
    say('lifted', path);
  }

  return { dragged, lifted, onDragstart, onDragover, onDrop, onDropOutside, onDragend, onKeydown };
}

export type Arranging = ReturnType<typeof useArranging>;
