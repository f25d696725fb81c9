import type { Choice } from '@ricejar/sdk';
import type { DecidedBy } from '../tier/tier-assignment.js';

export const INDUSTRIES: readonly Choice[] = [
  { value: 'supermarket', label: { en: 'Supermarkets', zh: '商超' } },
  { value: 'convenience', label: { en: 'Convenience stores', zh: '便利店' } },
  { value: 'newRetail', label: { en: 'New retail', zh: '新零售' } },
  { value: 'retail', label: { en: 'Retail', zh: '零售' } },
  { value: 'wholesale', label: { en: 'Wholesale', zh: '批发' } },
  { value: 'foodService', label: { en: 'Food service', zh: '餐饮' } },
  { value: 'manufacturing', label: { en: 'Manufacturing', zh: '制造业' } },
  { value: 'electronics', label: { en: 'Electronics', zh: '电子' } },
  { value: 'technology', label: { en: 'Technology', zh: '科技' } },
  { value: 'software', label: { en: 'Software', zh: '软件' } },
  { value: 'telecommunications', label: { en: 'Telecommunications', zh: '通信' } },
  { value: 'medical', label: { en: 'Medical', zh: '医疗' } },
  { value: 'finance', label: { en: 'Finance', zh: '金融' } },
  { value: 'insurance', label: { en: 'Insurance', zh: '保险' } },
  { value: 'marketing', label: { en: 'Marketing', zh: '营销' } },
  { value: 'entertainment', label: { en: 'Entertainment', zh: '文娱' } },
  { value: 'employment', label: { en: 'Employment', zh: '人力资源' } },
  { value: 'education', label: { en: 'Education', zh: '教育' } },
  { value: 'logistics', label: { en: 'Logistics', zh: '物流' } },
  { value: 'construction', label: { en: 'Construction', zh: '建筑' } },
  { value: 'energy', label: { en: 'Energy', zh: '能源' } },
  { value: 'agriculture', label: { en: 'Agriculture', zh: '农业' } },
  { value: 'publicSector', label: { en: 'Public sector', zh: '政府及公共机构' } },
  { value: 'services', label: { en: 'Services', zh: '服务业' } },
  { value: 'other', label: { en: 'Other', zh: '其他' } },
];

export const LIFECYCLE_STAGES: readonly Choice[] = [
  { value: 'prospect', label: { en: 'Prospect', zh: '潜在客户' }, tone: 'blue' },
  { value: 'active', label: { en: 'Active', zh: '合作中' }, tone: 'jade' },
  { value: 'dormant', label: { en: 'Dormant', zh: '沉睡' }, tone: 'stone' },
  { value: 'lost', label: { en: 'Lost', zh: '已流失' }, tone: 'stone' },
];

export const SOURCES: readonly Choice[] = [
  { value: 'referral', label: { en: 'Referral', zh: '转介绍' } },
  { value: 'exhibition', label: { en: 'Trade fair', zh: '展会' } },
  { value: 'website', label: { en: 'Website', zh: '官网' } },
  { value: 'coldCall', label: { en: 'Cold call', zh: '陌生拜访' } },
  { value: 'partner', label: { en: 'Partner', zh: '合作伙伴' } },
  { value: 'tender', label: { en: 'Tender', zh: '招投标' } },
  { value: 'advertising', label: { en: 'Advertising', zh: '广告' } },
  { value: 'socialMedia', label: { en: 'Social media', zh: '社交媒体' } },
  { value: 'import', label: { en: 'Data import', zh: '数据导入' } },
  { value: 'other', label: { en: 'Other', zh: '其他' } },
];

export const RISK_LEVELS: readonly Choice[] = [
  { value: 'none', label: { en: 'None', zh: '正常' }, tone: 'stone' },
  { value: 'watch', label: { en: 'Watch', zh: '关注' }, tone: 'gold' },
  { value: 'high', label: { en: 'High', zh: '高风险' }, tone: 'red' },
];

/** What put a customer into its tier. */
export const DECISIONS: readonly (Choice & { value: DecidedBy })[] = [
  { value: 'score', label: { en: 'Score', zh: '评分' } },
  { value: 'hysteresis', label: { en: 'Hysteresis', zh: '升降缓冲' } },
  { value: 'quota', label: { en: 'Quota', zh: '名额上限' } },
  { value: 'veto', label: { en: 'Veto', zh: '一票否决' } },
  { value: 'override', label: { en: 'Override', zh: '人工调整' } },
  { value: 'unscored', label: { en: 'No score', zh: '无评分' } },
];
