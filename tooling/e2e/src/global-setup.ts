import type { TestProject } from 'vitest/node';
import { DEMO_PASSWORD, PEOPLE, emailOf, signIn, type Person } from './api.js';
import { launchChromium } from './chromium.js';
import { startRicejar } from './server.js';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The server with the demo company. */
    url: string;
    /** Where its Chromium listens. */
    browser: string;
    /** A session of each demo person. */
    cookies: Record<Person, string>;
  }
}

/**
 * One server and one browser for all stories of a run. `RICEJAR_E2E_URL` names a server with the demo company that runs
 * already: quicker while a story is being written.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const running = process.env['RICEJAR_E2E_URL'];
  const [ricejar, browser] = await Promise.all([
    running ? { url: running, stop: async () => undefined } : startRicejar(),
    launchChromium(),
  ]);
  const sessions = await Promise.all(
    PEOPLE.map(async (person) => [
      person,
      (await signIn(ricejar.url, emailOf(person), DEMO_PASSWORD)).cookie,
    ]),
  );
  project.provide('url', ricejar.url);
  project.provide('browser', browser.wsEndpoint());
  project.provide('cookies', Object.fromEntries(sessions) as Record<Person, string>);
  return async () => {
    await browser.close();
    await ricejar.stop();
  };
}
