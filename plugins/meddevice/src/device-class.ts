import type { Choice } from '@ricejar/sdk';

/** Risk classes of medical devices: class I needs no licence to be dealt in. */
export const DEVICE_CLASSES = ['classI', 'classII', 'classIII'] as const;
export type DeviceClass = (typeof DEVICE_CLASSES)[number];

export const DEVICE_CLASS_CHOICES: readonly (Choice & { value: DeviceClass })[] = [
  { value: 'classI', label: { en: 'Class I', zh: '第一类' }, tone: 'stone' },
  { value: 'classII', label: { en: 'Class II', zh: '第二类' }, tone: 'slate' },
  { value: 'classIII', label: { en: 'Class III', zh: '第三类' }, tone: 'gold' },
];

const rank = (value: DeviceClass): number => DEVICE_CLASSES.indexOf(value);

/** Whether a licence for one class covers devices of another. */
export const covers = (licensed: DeviceClass, device: DeviceClass): boolean => rank(licensed) >= rank(device);

export const higher = (a: DeviceClass, b: DeviceClass): DeviceClass => (rank(a) >= rank(b) ? a : b);

/** I, II or III, as both languages write it in a sentence. */
export const romanOf = (value: DeviceClass): string => value.slice('class'.length);
