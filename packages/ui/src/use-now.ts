import { onScopeDispose, readonly, shallowRef, type ShallowRef } from 'vue';

const TICK = 30_000;
const now = shallowRef(new Date());
let watchers = 0;
let timer: ReturnType<typeof setInterval> | undefined;

/** The time of day, moving on twice a minute. One timer serves every clock on the screen. */
export function useNow(): Readonly<ShallowRef<Date>> {
  if (watchers === 0) {
    now.value = new Date();
    timer = setInterval(() => (now.value = new Date()), TICK);
  }
  watchers += 1;
  onScopeDispose(() => {
    watchers -= 1;
    if (watchers === 0) clearInterval(timer);
  });
  return readonly(now) as Readonly<ShallowRef<Date>>;
}
