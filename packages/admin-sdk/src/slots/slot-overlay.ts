import { shallowRef } from 'vue';

/** Whether the slots of every screen are outlined with their names: for those who write plugins. */
export const slotOverlay = shallowRef(false);
