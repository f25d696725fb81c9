import { defineAsyncComponent } from 'vue';

/** Calendars weigh more than a screen: they come with the first date that somebody edits. */
export const DayInput = defineAsyncComponent(() => import('./components/DayInput.vue'));

export { default as ChoiceTag } from './components/ChoiceTag.vue';
export { default as DateText } from './components/DateText.vue';
export { default as EmptyState } from './components/EmptyState.vue';
export { default as ErrorState } from './components/ErrorState.vue';
export { default as KbdKey } from './components/KbdKey.vue';
export { default as MoneyText } from './components/MoneyText.vue';
export { default as NoPermission } from './components/NoPermission.vue';
export { default as NumberText } from './components/NumberText.vue';
export { default as OutsideField } from './components/OutsideField.vue';
export { default as PersonMark } from './components/PersonMark.vue';
export { default as RecordIcon } from './components/RecordIcon.vue';
export { default as RiskMark } from './components/RiskMark.vue';
export { default as SkeletonRows } from './components/SkeletonRows.vue';
export { default as TabStrip } from './components/TabStrip.vue';
export { default as TierMark } from './components/TierMark.vue';
export { default as TimeLeft } from './components/TimeLeft.vue';
export * from './format/date.js';
export * from './format/duration.js';
export * from './format/locale.js';
export * from './format/number.js';
export * from './icons.js';
export * from './messages.js';
export * from './nuxt-ui.js';
export * from './tier-levels.js';
export * from './use-now.js';
export * from './use-ui-locale.js';
