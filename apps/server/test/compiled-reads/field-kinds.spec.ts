import { CompiledReads } from '@ricejar/platform/graphql/compiled/compiled-reads';
import { READS } from '@ricejar/platform/graphql/record-api';
import { useTestCrm, type TestUser } from '@ricejar/testing';
import { execute, parse } from 'graphql';
import { beforeAll, expect, it } from 'vitest';
import { labelsPlugin, specimenModule } from '../../../../packages/platform/test/specimen.js';
import { DocumentGenerator, random } from './document-generator.js';

const env = useTestCrm({ modules: [specimenModule], plugins: [labelsPlugin] });
const SEED = Number(process.env['RICEJAR_SEED'] ?? 20261122);
const DOCUMENTS = 300;
const users: TestUser[] = [];
const drawers: string[] = [];

const drawer = (nth: number): string => drawers[nth % drawers.length] ?? '';

/** Values with everything that JSON has to escape, some of them missing. */
const specimen = (nth: number) => ({
  ...(nth % 7 && { name: `S${nth}` }),
  rating: (nth % 5) + 1,
  legs: nth,
  drawer: drawer(nth),
  ...(nth % 2 && { extra: { a: [1, { b: null }] } }),
  ...(nth % 3 && { colours: ['red', 'blue'], place: { city: `Ber"n ${nth}`, street: 'a\\b' } }),
  ...(nth % 4 && { drawers: [drawer(nth), drawer(nth * 5 + 1), drawer(nth * 7 + 2)] }),
  ...(nth % 5 && { finder: nth % 2 ? { family: '张', given: '伟' } : { family: 'Zh"ang' } }),
  ext: { labels: { drawers: [drawer(nth + 3)], origin: { country: 'CN' }, quality: 1 + (nth % 9) } },
});

beforeAll(async () => {
  const { crm } = env;
  const roles = await crm.query.list(crm.system, 'role', {
    select: { id: true, version: true, grants: true },
    filter: { name: { eq: 'salesRep' } },
  });
  const [role] = roles.nodes;
  const rights = (scope: string) => ({ read: scope, create: scope, update: scope, delete: scope });
  const grants = { ...role?.['grants'], specimen: rights('all'), drawer: rights('own') };
  await crm.change.update(crm.system, 'role', role?.['id'], role?.['version'], { grants });
  for (const one of ['administrator', 'salesRep', 'salesRep']) users.push(await crm.user({ role: one }));
  for (let nth = 0; nth < 12; nth++) {
    const made = await crm.change.create(users[nth % 3]!.actor, 'drawer', { name: `D${nth}` });
    drawers.push(made.id);
  }
  for (let nth = 0; nth < 40; nth++) await crm.change.create(crm.system, 'specimen', specimen(nth));
});

it('compiled documents answer every kind of field as graphql-js does, byte for byte', async () => {
  const { schema } = env.crm.application;
  const roots = Object.values(schema.getQueryType()!.getFields())
    .filter((field) => field.extensions[READS] !== undefined && /^(specimen|drawer)/.test(field.name))
    .map((field) => field.name);
  const words = ['S1', 'Zhang', '张', 'red', 'CN'];
  const generator = new DocumentGenerator(schema, roots, { ids: drawers, words }, random(SEED));
  let compiled = 0;
  for (let at = 0; at < DOCUMENTS; at++) {
    const { query, variables } = generator.document();
    const document = parse(query);
    const { actor } = users[at % users.length]!;
    for (const given of variables) {
      const label = `seed ${SEED}, document ${at}: ${query} ${JSON.stringify(given)}`;
      const request = { query, variables: given };
      const fast = await env.crm.application.get(CompiledReads).answer(request, { schema, document }, actor);
      const slow = await execute({ schema, document, variableValues: given, contextValue: { actor } });
      expect(fast ?? 'refused', label).toBe(slow.errors ? 'refused' : JSON.stringify({ data: slow.data }));
      if (fast !== null) compiled++;
    }
  }
  expect(compiled).toBeGreaterThan(DOCUMENTS / 2);
});
