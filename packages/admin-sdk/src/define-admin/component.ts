import type { Component } from 'vue';

/** A component, or a function that imports it: a screen's weight then comes when the screen does. */
export type LazyComponent = Component | (() => Promise<{ default: Component }>);
