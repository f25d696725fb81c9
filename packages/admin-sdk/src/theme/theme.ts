import { usePreferredDark } from '@vueuse/core';
import {
  computed,
  inject,
  shallowRef,
  watch,
  type ComputedRef,
  type InjectionKey,
  type ShallowRef,
} from 'vue';

export type ThemeChoice = 'light' | 'dark' | 'system';
export const THEMES: readonly ThemeChoice[] = ['light', 'dark', 'system'];

/** `public/theme.js` reads the same key before the first paint. */
const STORAGE_KEY = 'ricejar:theme';

export interface ThemeState {
  choice: ShallowRef<ThemeChoice>;
  isDark: ComputedRef<boolean>;
  setTheme(choice: ThemeChoice): void;
}

export function createTheme(): ThemeState {
  const stored = localStorage.getItem(STORAGE_KEY) as ThemeChoice | null;
  const choice = shallowRef<ThemeChoice>(stored && THEMES.includes(stored) ? stored : 'system');
  const prefersDark = usePreferredDark();
  const isDark = computed(() => choice.value === 'dark' || (choice.value === 'system' && prefersDark.value));
  watch(
    isDark,
    (dark) => {
      document.documentElement.classList.toggle('dark', dark);
      document.documentElement.classList.toggle('light', !dark);
    },
    { immediate: true, flush: 'sync' },
  );
  const setTheme = (next: ThemeChoice): void => {
    choice.value = next;
    localStorage.setItem(STORAGE_KEY, next);
  };
  return { choice, isDark, setTheme };
}

export const THEME_KEY: InjectionKey<ThemeState> = Symbol('ricejar.theme');

export function useTheme(): ThemeState {
  const state = inject(THEME_KEY);
  if (!state) throw new Error('useTheme() needs the admin around it');
  return state;
}
