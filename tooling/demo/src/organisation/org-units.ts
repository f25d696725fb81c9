/** Sales areas of the demo company, each an org unit with its own sellers. */
export const SALES_AREAS = [
  'chinaEast',
  'chinaSouth',
  'chinaNorth',
  'dach',
  'nordics',
  'britainIreland',
  'franceBenelux',
  'southernEurope',
] as const;
export type SalesArea = (typeof SALES_AREAS)[number];

export interface OrgUnitSpec {
  key: string;
  name: string;
  parent: string | null;
}

/** Parents first. */
export const ORG_UNITS: readonly OrgUnitSpec[] = [
  { key: 'headquarters', name: '总部 Headquarters', parent: null },
  { key: 'china', name: '中国销售部 China Sales', parent: 'headquarters' },
  { key: 'chinaEast', name: '华东区 East China', parent: 'china' },
  { key: 'chinaSouth', name: '华南区 South China', parent: 'china' },
  { key: 'chinaNorth', name: '华北区 North China', parent: 'china' },
  { key: 'europe', name: '欧洲销售部 Europe Sales', parent: 'headquarters' },
  { key: 'dach', name: 'DACH 德奥瑞', parent: 'europe' },
  { key: 'nordics', name: 'Nordics 北欧', parent: 'europe' },
  { key: 'britainIreland', name: 'Britain & Ireland 英国与爱尔兰', parent: 'europe' },
  { key: 'franceBenelux', name: 'France & Benelux 法国与比荷卢', parent: 'europe' },
  { key: 'southernEurope', name: 'Southern Europe 南欧', parent: 'europe' },
  { key: 'service', name: '客户服务部 Customer Service', parent: 'headquarters' },
];

export const DEMO_PASSWORD = 'ricejar-demo';

/** The roles that every installation has, by their fixed ids. */
export const ROLE_IDS = {
  administrator: '01900000-0000-7000-8000-000000000001',
  salesManager: '01900000-0000-7000-8000-000000000002',
  salesRep: '01900000-0000-7000-8000-000000000003',
  serviceDesk: '01900000-0000-7000-8000-000000000004',
  analyst: '01900000-0000-7000-8000-000000000005',
} as const;
export type RoleKey = keyof typeof ROLE_IDS;

export interface UserSpec {
  name: string;
  /** Local part; the domain is `demo.ricejar`. */
  mailbox: string;
  title: string;
  unit: string;
  role: RoleKey;
  chinese: boolean;
  /** Heads this org unit. */
  heads?: string;
  /** Shown on the sign-in page. */
  login?: true;
}

const user = (
  name: string,
  mailbox: string,
  title: string,
  unit: string,
  role: RoleKey,
  more: Partial<UserSpec> = {},
): UserSpec => ({ name, mailbox, title, unit, role, chinese: /\p{Script=Han}/u.test(name), ...more });

export const USERS: readonly UserSpec[] = [
  user('宋知远', 'admin', '信息化负责人', 'headquarters', 'administrator', { login: true }),
  user('顾明川', 'manager', '中国区销售总监', 'china', 'salesManager', { login: true, heads: 'china' }),
  user('陆安然', 'rep', '高级客户经理', 'chinaEast', 'salesRep', { login: true }),
  user('林书瑶', 'service', '客户服务经理', 'service', 'serviceDesk', { login: true, heads: 'service' }),
  user('Eva Lindner', 'analyst', 'Sales Operations Analyst', 'headquarters', 'analyst', { login: true }),

  user('沈立群', 'shen.liqun', '总经理', 'headquarters', 'analyst', { heads: 'headquarters' }),
  user('方文博', 'fang.wenbo', '华东区销售经理', 'chinaEast', 'salesManager', { heads: 'chinaEast' }),
  user('吕晓燕', 'lyu.xiaoyan', '客户经理', 'chinaEast', 'salesRep'),
  user('戴志强', 'dai.zhiqiang', '客户经理', 'chinaEast', 'salesRep'),
  user('许嘉豪', 'xu.jiahao', '客户经理', 'chinaEast', 'salesRep'),
  user('梁海波', 'liang.haibo', '华南区销售经理', 'chinaSouth', 'salesManager', { heads: 'chinaSouth' }),
  user('邓雨桐', 'deng.yutong', '客户经理', 'chinaSouth', 'salesRep'),
  user('潘永康', 'pan.yongkang', '客户经理', 'chinaSouth', 'salesRep'),
  user('曾美玲', 'zeng.meiling', '客户经理', 'chinaSouth', 'salesRep'),
  user('阎振华', 'yan.zhenhua', '华北区销售经理', 'chinaNorth', 'salesManager', { heads: 'chinaNorth' }),
  user('任天宇', 'ren.tianyu', '客户经理', 'chinaNorth', 'salesRep'),
  user('贾冬梅', 'jia.dongmei', '客户经理', 'chinaNorth', 'salesRep'),

  user('Katharina Vogel', 'katharina.vogel', 'Head of Sales Europe', 'europe', 'salesManager', {
    heads: 'europe',
  }),
  user('Matthias Brandt', 'matthias.brandt', 'Regional Sales Manager DACH', 'dach', 'salesManager', {
    heads: 'dach',
  }),
  user('Lena Hartmann', 'lena.hartmann', 'Account Manager', 'dach', 'salesRep'),
  user('Florian Moser', 'florian.moser', 'Account Manager', 'dach', 'salesRep'),
  user('Ingrid Solberg', 'ingrid.solberg', 'Regional Sales Manager Nordics', 'nordics', 'salesManager', {
    heads: 'nordics',
  }),
  user('Mikael Sandberg', 'mikael.sandberg', 'Account Manager', 'nordics', 'salesRep'),
  user('Fiona Mercer', 'fiona.mercer', 'Account Manager', 'britainIreland', 'salesRep', {
    heads: 'britainIreland',
  }),
  user('Claire Delorme', 'claire.delorme', 'Account Manager', 'franceBenelux', 'salesRep', {
    heads: 'franceBenelux',
  }),
  user('Davide Marchetti', 'davide.marchetti', 'Account Manager', 'southernEurope', 'salesRep', {
    heads: 'southernEurope',
  }),
  user('何晓东', 'he.xiaodong', '客服工程师', 'service', 'serviceDesk'),
  user('田梦琪', 'tian.mengqi', '客服工程师', 'service', 'serviceDesk'),
  user('Jonas Keller', 'jonas.keller', 'Service Engineer', 'service', 'serviceDesk'),
];
