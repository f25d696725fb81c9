import { readFile, writeFile } from 'node:fs/promises';
import { codegen } from '@graphql-codegen/core';
import * as typescript from '@graphql-codegen/typescript';
import { parse } from 'graphql';

const SDL = new URL('../../../apps/server/schema.graphql', import.meta.url);
const TYPES = new URL('../../../packages/admin-sdk/src/api/schema.gen.ts', import.meta.url);

// Generated filters and inputs are built from metadata at run time; the admin's own code names the answers only.
const types = await codegen({
  filename: TYPES.pathname,
  schema: parse(await readFile(SDL, 'utf8')),
  documents: [],
  pluginMap: { typescript },
  plugins: [{ typescript: {} }],
  config: {
    scalars: { ID: 'string', Date: 'string', DateTime: 'string', Decimal: 'string', JSON: 'unknown' },
    strictScalars: true,
    enumsAsTypes: true,
    skipTypename: true,
    useTypeImports: true,
    maybeValue: 'T | null',
    // An answer holds every field that was asked for, null or not; only inputs leave things out.
    avoidOptionals: { field: true },
    immutableTypes: true,
  },
});

await writeFile(
  TYPES,
  `// Written by \`turbo run generate\` from apps/server/schema.graphql. Do not edit.\n${types}`,
);
