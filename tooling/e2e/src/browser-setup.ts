import type { TestProject } from 'vitest/node';
import { launchChromium } from './chromium.js';

/** One browser for all stories of a run, and no server: each story starts its own. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const browser = await launchChromium();
  project.provide('browser', browser.wsEndpoint());
  return () => browser.close();
}
