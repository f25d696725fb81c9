import { useEventListener } from '@vueuse/core';

export interface Shortcuts {
  palette: () => void;
  search: () => void;
  sheet: () => void;
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) ||
    target.closest('[role="textbox"]') !== null);

/** Cmd/Ctrl+K anywhere; `/` and `?` outside text fields. None of them while an input method is composing. */
export function useShortcuts({ palette, search, sheet }: Shortcuts): void {
  useEventListener(document, 'keydown', (event) => {
    if (event.isComposing || event.keyCode === 229 || event.defaultPrevented) return;
    const mod = event.metaKey || event.ctrlKey;
    if (mod && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'k') {
      event.preventDefault();
      palette();
      return;
    }
    if (mod || event.altKey || isTyping(event.target)) return;
    if (event.key === '/') {
      event.preventDefault();
      search();
    } else if (event.key === '?') {
      event.preventDefault();
      sheet();
    }
  });
}
