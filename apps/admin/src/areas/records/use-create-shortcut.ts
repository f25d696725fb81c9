import { useEventListener } from '@vueuse/core';

/** `c` opens the create form, unless somebody is typing. */
export function useCreateShortcut(create: () => unknown): void {
  useEventListener(document, 'keydown', (event) => {
    if (
      event.isComposing ||
      event.metaKey ||
      event.ctrlKey ||
      event.altKey ||
      event.key.toLowerCase() !== 'c'
    )
      return;
    const target = event.target;
    if (
      target instanceof HTMLElement &&
      target.closest('input, textarea, select, [contenteditable], [role="dialog"]')
    )
      return;
    event.preventDefault();
    create();
  });
}
