/** What the import map hands to plugins as `@ricejar/ui`. */
export * from '@ricejar/ui';
