import {
  inject,
  onScopeDispose,
  provide,
  shallowRef,
  watchEffect,
  type InjectionKey,
  type ShallowRef,
} from 'vue';
import { useI18n } from 'vue-i18n';
import { useRoute } from 'vue-router';

const DETAIL: InjectionKey<ShallowRef<string>> = Symbol('ricejar.window-detail');

/** Keeps the window title: the open record's name when a screen gives one, else the screen's own. */
export function useWindowTitle(): void {
  const route = useRoute();
  const { t } = useI18n({ useScope: 'global' });
  const detail = shallowRef('');
  provide(DETAIL, detail);
  watchEffect(() => {
    const name = detail.value || (route.meta.title ? t(route.meta.title) : '');
    document.title = name ? `${name} · ${t('shell.product')}` : t('shell.product');
  });
}

/** Names what the screen shows, for as long as it stands. */
export function useWindowDetail(name: () => string): void {
  const detail = inject(DETAIL, null);
  if (!detail) return;
  watchEffect(() => (detail.value = name()));
  onScopeDispose(() => (detail.value = ''));
}
