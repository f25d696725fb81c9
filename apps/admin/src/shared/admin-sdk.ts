/** What the import map hands to plugins as `@ricejar/admin-sdk`. */
export * from '@ricejar/admin-sdk';
