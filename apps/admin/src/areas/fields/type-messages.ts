/** About record types of one's own. */
export const typeEn = {
  new: 'New record type',
  add: 'Add record type',
  added: 'The record type “{name}” is there',
  edit: 'Edit the record type',
  singular: 'One is called',
  plural: 'Several are called',
  icon: 'Icon',
  titleField: 'What names a record',
  titleHelp: 'The first field of every record: a number, a subject, a name.',
  access: 'Who sees a record',
  accessOf: {
    owned: { name: 'Its owner', help: 'And their team and managers, as roles grant it.' },
    shared: { name: 'Everybody whose role covers it', help: 'Reference data of the whole company.' },
    through: {
      name: 'Whoever sees what it belongs to',
      help: 'It moves with that record when it changes hands.',
    },
  },
  parent: 'Belongs to',
  noneTitle: 'No record types of your own yet',
  noneText:
    'Contracts, machines, visits to a trade fair: what you keep beside customers gets lists, forms, rights, import and search.',
  rows: '{n} record | {n} records',
  fields: '{n} field | {n} fields',
  own: '{n} of yours',
};

export const typeZh: typeof typeEn = {
  new: '新建记录类型',
  add: '添加记录类型',
  added: '已添加记录类型“{name}”',
  edit: '编辑记录类型',
  singular: '单数名称',
  plural: '复数名称',
  icon: '图标',
  titleField: '记录的标题字段',
  titleHelp: '每条记录的第一个字段：编号、主题或名称。',
  access: '谁能看到记录',
  accessOf: {
    owned: { name: '记录的负责人', help: '以及角色所授权的团队成员和主管。' },
    shared: { name: '角色涵盖此类数据的所有人', help: '全公司共用的基础数据。' },
    through: { name: '能看到其所属记录的人', help: '所属记录转手时随之转移。' },
  },
  parent: '隶属于',
  noneTitle: '还没有自定义记录类型',
  noneText: '合同、设备、展会拜访：客户之外要记录的事物，同样拥有列表、表单、权限、导入和搜索。',
  rows: '{n} 条记录 | {n} 条记录',
  fields: '{n} 个字段 | {n} 个字段',
  own: '自定义 {n} 个',
};
