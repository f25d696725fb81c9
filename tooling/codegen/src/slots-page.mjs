import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';

export const SLOTS = new URL('../../../packages/admin-sdk/src/slots/slots.ts', import.meta.url);
export const PAGE = new URL('../../../docs/plugins/slots.md', import.meta.url);

const INTRODUCTION = `# Slots

Places in the admin's own screens that a plugin may fill. Written by \`turbo run generate\` from
\`packages/admin-sdk/src/slots/slots.ts\`; do not edit.

A panel names its slot and receives the slot's props. Several panels share a slot: small \`order\` first, those of the same
order by the ids of their owners. To see them on the screen, open any page with \`?overlay\` behind its address, or choose
“Show the slots of plugins” in the command palette: every slot shows its name and who is in it, and a click copies the
name.

\`\`\`ts
import { defineAdmin, definePanel } from '@ricejar/admin-sdk';

export default defineAdmin({
  id: 'wealth',
  panels: [
    definePanel({
      id: 'holdings',
      slot: 'customer.page.side',
      label: 'wealth.holdings',
      component: () => import('./HoldingsPanel.vue'),
    }),
  ],
});
\`\`\`
`;

/** Name, props and description of each slot, in the order of the source. */
export function slotsIn(source) {
  const body = /export interface SlotProps \{\n([\s\S]*?)\n\}/.exec(source)?.[1] ?? '';
  return [...body.matchAll(/\/\*\* ([\s\S]*?) \*\/\s+'([\w.]+)': ([^;]*?(?:\{[\s\S]*?\})?);$/gm)].map(
    ([, text = '', name = '', props = '']) => ({
      name,
      text: text.replace(/\s*\n\s*\* /g, ' '),
      props: props.startsWith('Record<string, never>') ? [] : propsIn(props),
    }),
  );
}

const propsIn = (type) =>
  type
    .replace(/^\{|\}$/g, '')
    .split(';')
    .map((one) => one.trim())
    .filter(Boolean);

const GROUPS = {
  shell: 'Around every screen',
  home: 'Home screen',
  list: 'Lists',
  record: 'Pages and forms of every record type',
  customer: 'Page of a customer',
  opportunity: 'Page of an opportunity',
  complaint: 'Complaints',
  pipeline: 'Pipeline',
};

/** The page of docs/plugins that lists all slots. */
export async function slotsPage(source) {
  const slots = slotsIn(source);
  const sections = Object.entries(GROUPS).map(([group, title]) => {
    const rows = slots
      .filter(({ name }) => name.startsWith(`${group}.`))
      .map(({ name, text, props }) => {
        const given = props.map((prop) => `\`${prop.replaceAll('|', '\\|')}\``).join('<br>');
        return `| \`${name}\` | ${text} | ${given || 'none'} |`;
      });
    return [`## ${title}`, '', '| slot | where | props |', '| --- | --- | --- |', ...rows].join('\n');
  });
  const unknown = slots.filter(({ name }) => !(name.split('.')[0] in GROUPS));
  if (unknown.length > 0) throw new Error(`no section for ${unknown.map(({ name }) => name).join(', ')}`);
  const path = fileURLToPath(PAGE);
  return format([INTRODUCTION, ...sections, ''].join('\n\n'), {
    ...(await resolveConfig(path)),
    filepath: path,
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  await writeFile(PAGE, await slotsPage(await readFile(SLOTS, 'utf8')));
