import { field, recordDefinition } from '@ricejar/sdk';
import { describe, expect, it } from 'vitest';
import { Garden, Plant, gardenModule } from '../../../../test/garden.js';
import { platformRecords } from '../../../../test/platform-database.js';
import { preflight } from '../../../plugins/preflight.js';
import { compose, type Declarations } from './compose.js';
import type { CustomField, CustomRecord } from './snapshot.js';

const label = { en: 'One', zh: '一' };
const declared: Declarations = {
  records: [...platformRecords, Garden, Plant].map((one) => recordDefinition(one, 'core')),
  extras: [],
};
const custom = (record: string, name: string, definition: CustomField['definition']): CustomField => ({
  record,
  name,
  definition,
  retiredAt: null,
});
const note: CustomRecord = {
  name: 'xNote',
  definition: {
    plural: 'xNotes',
    label,
    labelPlural: label,
    titleLabel: label,
    icon: 'box',
    access: 'through',
    parent: 'garden',
  },
  retiredAt: null,
};

describe('what administrators declared', () => {
  it('is composed with what modules and plugins declare', () => {
    const tea = custom('garden', 'tea', field.text({ label, required: true }));
    const { registry, setAside } = compose(declared, { records: [note], fields: [tea], choiceSets: {} });
    expect(setAside).toEqual([]);
    expect(registry.get('garden').fields.get('ext.custom.tea')?.definition.required).toBe(true);
    expect(registry.get('garden').inverses.get('xNotes')).toMatchObject({ record: 'xNote', field: 'garden' });
    expect(registry.get('xNote').definition.access).toEqual({ through: 'garden' });
  });

  it('is set aside where it does not fit any more, and what hangs on it; the rest is in force', () => {
    const fields = [
      custom('garden', 'tea', field.text({ label })),
      custom('garden', 'gone', field.reference('vanished', { label })),
      custom('xNote', 'page', field.integer({ label })),
      custom(
        'garden',
        'pages',
        field.rollUp({ label, record: 'xNote', via: 'garden', op: 'sum', field: 'ext.custom.page' }),
      ),
      custom('garden', 'weeds', field.rollUp({ label, record: 'xWeed', via: 'garden', op: 'count' })),
      custom('plant', 'twin', field.reference('garden', { label, inverse: { name: 'plants', label } })),
      custom('xWeed', 'height', field.integer({ label })),
      ...Array.from({ length: 40 }, (_, nth) => custom('garden', `more${nth}`, field.text({ label }))),
    ];
    const { registry, setAside } = compose(declared, { records: [note], fields, choiceSets: {} });
    expect(
      setAside.map(({ record, field: name, reason }) => `${record}.${name}: ${reason}`).toSorted(),
    ).toEqual([
      'garden.gone: record type "vanished" is not registered',
      'garden.weeds: record type "xWeed" is not registered',
      'plant.twin: garden.plants is claimed twice, last by plant.twin',
      'xWeed.height: record type "xWeed" is not registered',
    ]);
    const garden = registry.get('garden');
    expect([...garden.fields.keys()].filter((path) => path.startsWith('ext.'))).toHaveLength(42);
    // The reference stays, without its list on the other side.
    expect(registry.get('plant').fields.has('ext.custom.twin')).toBe(true);
  });

  it('takes the choices of a set where a field names one', () => {
    const choices = [{ value: 'a', label }];
    const tone = { ...field.choice({ label, choices, choiceSet: 'tones' }), name: 'tone', owner: 'core' };
    const [first, ...records] = declared.records;
    if (!first) throw new Error('nothing is declared');
    const with1 = { ...first, fields: new Map([...first.fields, ['tone', tone]]) };
    const chosen = (choiceSets: Record<string, typeof choices>) =>
      compose({ records: [with1, ...records], extras: [] }, { records: [], fields: [], choiceSets })
        .registry.get(first.name)
        .fields.get('tone')?.definition.choices;
    expect(chosen({})).toEqual(choices);
    expect(chosen({ tones: [{ value: 'b', label }] })).toEqual([{ value: 'b', label }]);
  });

  it('is not taken over by plugins: their names are not of its form', () => {
    const taken = { ...gardenModule, id: 'custom', records: [] };
    expect(preflight([taken])).toContain('plugin id custom is kept for what administrators add');
  });
});
