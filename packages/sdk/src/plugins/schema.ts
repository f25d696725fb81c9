import type { StandardJSONSchemaV1, StandardSchemaV1 } from '@standard-schema/spec';

/**
 * Checks values, and tells their form as JSON Schema: any library of the Standard Schema family that does both, such as
 * zod 4. What is wrong is answered with the path of the value.
 */
export interface Schema<Output = unknown> {
  readonly '~standard': StandardSchemaV1.Props<unknown, Output> & StandardJSONSchemaV1.Props<unknown, Output>;
}
