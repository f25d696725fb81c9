import { LOCALES, fileName, type Locale, type Screen } from './shoot.js';

export type Taken = Pick<Screen, 'name' | 'title' | 'looks'> & Screen;

const LOOK_NAMES: Record<string, Record<Locale, string>> = {
  '': { 'zh-CN': '浅色', en: 'light' },
  dark: { 'zh-CN': '深色', en: 'dark' },
  phone: { 'zh-CN': '手机', en: 'phone' },
};

/** The list of all pictures, as `docs/screens/README.md`. */
export function contents(screens: readonly Taken[]): string {
  const links = (screen: Taken, locale: Locale): string =>
    (screen.looks ?? [''])
      .map((look) => `[${LOOK_NAMES[look]?.[locale]}](${locale}/${fileName(screen, look)})`)
      .join(' · ');
  return [
    '# Screens · 界面截图',
    '',
    'Every screen in both languages, taken from the demo company by `pnpm screens`. Do not edit by hand.',
    '',
    '全部界面的中英文截图，由 `pnpm screens` 从演示公司生成，请勿手工修改。',
    '',
    '| Screen | English | 界面 | 中文 |',
    '| --- | --- | --- | --- |',
    ...screens.map(
      (screen) =>
        `| ${screen.title.en} | ${links(screen, 'en')} | ${screen.title['zh-CN']} | ${links(screen, 'zh-CN')} |`,
    ),
    '',
    ...LOCALES.map((locale) => `![${locale === 'en' ? 'A customer' : '客户主页'}](${locale}/customer.png)\n`),
  ].join('\n');
}
