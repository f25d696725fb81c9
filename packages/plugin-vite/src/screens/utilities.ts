import { createRequire } from 'node:module';

/** Tailwind's own words, found from here: a plugin's folder does not have them. */
const THEME = createRequire(import.meta.url).resolve('tailwindcss/theme.css');
const SHADES = [50, 100, 200, 300, 400, 500, 600, 700, 800, 900, 950];
const PALETTES = ['jade', 'gold', 'slateblue', 'brick'];
const ROLES = ['primary', 'secondary', 'success', 'info', 'warning', 'error'];
const SEMANTIC = {
  'text-color': ['dimmed', 'muted', 'toned', 'default', 'highlighted', 'inverted'],
  'background-color': ['default', 'muted', 'elevated', 'accented', 'inverted'],
  'border-color': ['default', 'muted', 'accented', 'inverted'],
  'ring-color': ['default', 'muted', 'accented', 'inverted'],
  'divide-color': ['default', 'muted', 'accented', 'inverted'],
};
const VARIABLE: Record<keyof typeof SEMANTIC, string> = {
  'text-color': '--ui-text',
  'background-color': '--ui-bg',
  'border-color': '--ui-border',
  'ring-color': '--ui-border',
  'divide-color': '--ui-border',
};
const SIZES = ['2xs', 'xs', 'sm', 'base', 'lg', 'xl'];
const RADII = { xs: 0.5, sm: 1, md: 1.5, lg: 2, xl: 3, '2xl': 4 };

/** The design system's words, each as the host's variable: a change of the theme changes plugins with it. */
function tokens(): string[] {
  const colours = [
    ...PALETTES.flatMap((name) =>
      SHADES.map((shade) => [`color-${name}-${shade}`, `--color-${name}-${shade}`]),
    ),
    ...[...ROLES, 'neutral'].flatMap((name) =>
      SHADES.map((shade) => [`color-${name}-${shade}`, `--ui-color-${name}-${shade}`]),
    ),
    ...ROLES.map((name) => [`color-${name}`, `--ui-${name}`]),
    ...(Object.keys(SEMANTIC) as (keyof typeof SEMANTIC)[]).flatMap((kind) =>
      SEMANTIC[kind].map((name) => [
        `${kind}-${name}`,
        name === 'default' ? VARIABLE[kind] : `${VARIABLE[kind]}-${name}`,
      ]),
    ),
  ].map(([name, variable]) => `--${name}: var(${variable});`);
  const sizes = SIZES.flatMap((size) => [
    `--text-${size}: var(--text-${size});`,
    `--text-${size}--line-height: var(--text-${size}--line-height);`,
  ]);
  const radii = Object.entries(RADII).map(
    ([name, times]) => `--radius-${name}: calc(var(--ui-radius) * ${times});`,
  );
  return [...colours, ...sizes, ...radii, '--font-sans: var(--font-sans);', '--font-mono: var(--font-mono);'];
}

/** The style sheet of the Tailwind utilities that the templates under `folder` use, with nothing of the host's repeated. */
export const utilitiesSheet = (folder: string): string => `
@layer theme, base, components, utilities;
@import '${THEME}' layer(theme) theme(reference);
@theme reference inline {
  ${tokens().join('\n  ')}
}
@source '${folder}/**/*.{vue,ts,js}';
@custom-variant light (&:where(.light, .light *));
@custom-variant dark (&:where(.dark, .dark *));
@utility tnum {
  font-variant-numeric: tabular-nums;
}
@utility hairline-b {
  border-bottom: 1px solid var(--ui-border);
}
@layer utilities {
  @tailwind utilities source(none);
}
`;
