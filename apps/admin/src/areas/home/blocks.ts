/** One part for all blocks of the core: they come with the screen, in one request. */
export { default as AttentionBlock } from './AttentionBlock.vue';
export { default as MovesBlock } from './MovesBlock.vue';
export { default as PromisesBlock } from './PromisesBlock.vue';
export { default as TasksBlock } from './TasksBlock.vue';
