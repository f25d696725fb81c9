/** Who may change fields, record types, layouts and indexes. */
export const SCHEMA_PERMISSION = 'schema.manage';
