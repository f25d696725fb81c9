/** What the import map hands to plugins as `vue-router`. */
export * from 'vue-router';
