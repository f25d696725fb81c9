import { readFileSync } from 'node:fs';

/** A step of the guide, as its reader does it. */
export type Step = { kind: 'run'; command: string } | { kind: 'write'; file: string; content: string };

export interface Chapter {
  title: string;
  steps: Step[];
}

const FENCE = /^```(\w+)(?: (\S+))?\n([^]*?)^```$/gm;

/** What a guide tells to do: each line of a `sh` block is run, each block that names a file is that file's new content. */
export function readGuide(path: string): Chapter[] {
  const [, ...chapters] = readFileSync(path, 'utf8').split(/^## /m);
  return chapters.map((text) => {
    const [title = ''] = text.split('\n', 1);
    const steps = [...text.matchAll(FENCE)].flatMap(([, language, file, content = '']): Step[] => {
      if (file !== undefined) return [{ kind: 'write', file, content }];
      if (language !== 'sh') return [];
      return content
        .trim()
        .split('\n')
        .map((command) => ({ kind: 'run', command }));
    });
    return { title, steps };
  });
}
