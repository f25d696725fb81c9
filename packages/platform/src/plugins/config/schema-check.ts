import type { Schema } from '@ricejar/sdk';

export interface SchemaFault {
  /** `servers.0.url`; empty for the value as a whole. */
  path: string;
  problem: string;
}

export type Checked<Output> = { value: Output; faults?: undefined } | { faults: readonly SchemaFault[] };

/** Holds a value to a schema. The faults name paths and what was expected there, in the words of the schema's library. */
export async function checkBySchema<Output>(
  schema: Schema<Output>,
  value: unknown,
): Promise<Checked<Output>> {
  const result = await schema['~standard'].validate(value);
  if (result.issues === undefined) return { value: result.value };
  return {
    faults: result.issues.map(({ path = [], message }) => ({
      path: path.map((step) => String(typeof step === 'object' ? step.key : step)).join('.'),
      problem: message,
    })),
  };
}

/** `apiKey: Invalid input; servers.0.url: Invalid URL`. */
export const told = (faults: readonly SchemaFault[]): string =>
  faults.map(({ path, problem }) => (path === '' ? problem : `${path}: ${problem}`)).join('; ');

export type JsonSchema = Readonly<Record<string, unknown>>;

/** The form of what a schema takes, as JSON Schema. Throws where its library cannot tell it. */
export const jsonSchemaOf = (schema: Schema, side: 'input' | 'output' = 'input'): JsonSchema =>
  schema['~standard'].jsonSchema[side]({ target: 'draft-2020-12' });
