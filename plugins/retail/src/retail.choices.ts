import type { Choice } from '@ricejar/sdk';

export const STORE_FORMATS: readonly Choice[] = [
  { value: 'hypermarket', label: { en: 'Hypermarket', zh: '大卖场' } },
  { value: 'supermarket', label: { en: 'Supermarket', zh: '超市' } },
  { value: 'convenience', label: { en: 'Convenience store', zh: '便利店' } },
  { value: 'newRetail', label: { en: 'New retail', zh: '新零售门店' } },
  { value: 'warehouseClub', label: { en: 'Warehouse club', zh: '仓储会员店' } },
  { value: 'specialty', label: { en: 'Specialty store', zh: '专卖店' } },
];

/** Display diagonals of electronic shelf labels, in inches. */
export const LABEL_SIZES: readonly Choice[] = [
  { value: 'inch15', label: { en: '1.5 in', zh: '1.5 英寸' } },
  { value: 'inch21', label: { en: '2.1 in', zh: '2.1 英寸' } },
  { value: 'inch27', label: { en: '2.7 in', zh: '2.7 英寸' } },
  { value: 'inch35', label: { en: '3.5 in', zh: '3.5 英寸' } },
  { value: 'inch42', label: { en: '4.2 in', zh: '4.2 英寸' } },
  { value: 'inch58', label: { en: '5.8 in', zh: '5.8 英寸' } },
  { value: 'inch75', label: { en: '7.5 in', zh: '7.5 英寸' } },
  { value: 'mixed', label: { en: 'Mixed sizes', zh: '多种尺寸' } },
];

export const RADIOS: readonly Choice[] = [
  { value: 'bluetooth', label: { en: 'Bluetooth', zh: '蓝牙' } },
  { value: 'subGhz', label: { en: 'Sub-GHz', zh: 'Sub-GHz' } },
  { value: 'nfc', label: { en: 'NFC', zh: 'NFC' } },
];
