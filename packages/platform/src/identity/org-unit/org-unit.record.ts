import { BaseRecord, Record, reference, text, type Ref } from '@ricejar/sdk';

/** A part of the organisation. Scopes `team` and `subtree` are judged on this tree. */
@Record({
  name: 'orgUnit',
  plural: 'orgUnits',
  label: { en: 'Org unit', zh: '部门' },
  labelPlural: { en: 'Org units', zh: '部门' },
  title: 'name',
  access: 'shared',
  icon: 'network',
  listColumns: ['name', 'parent', 'manager'],
})
export class OrgUnit extends BaseRecord {
  @text({ label: { en: 'Name', zh: '名称' }, required: true, search: true, maxLength: 100 })
  name!: string;

  @reference('orgUnit', {
    label: { en: 'Part of', zh: '上级部门' },
    index: true,
    onDelete: 'restrict',
    inverse: { name: 'children', label: { en: 'Sub-units', zh: '下级部门' } },
  })
  parent?: Ref;

  @reference('user', { label: { en: 'Manager', zh: '部门主管' }, onDelete: 'setNull' })
  manager?: Ref;
}
