import { join } from 'node:path';
import { DEMO_PASSWORD, emailOf, launchChromium, signIn, Watch, type Api, type Person } from '@ricejar/e2e';
import { chromium, type Browser, type BrowserContext, type BrowserServer, type Page } from 'playwright-core';

/** A browser with a window for each demo person that something is shown to; it watches what the screens complain of. */
export class Screens {
  private readonly windows = new Map<Person, { context: BrowserContext; watch: Watch; api: Api }>();

  private constructor(
    private readonly url: string,
    private readonly server: BrowserServer,
    private readonly browser: Browser,
  ) {}

  static async open(url: string): Promise<Screens> {
    const server = await launchChromium();
    return new Screens(url, server, await chromium.connect(server.wsEndpoint()));
  }

  /** A tab at a path, signed in as one of the demo company. */
  async page(person: Person, path: string): Promise<Page> {
    const { context } = await this.window(person);
    const page = await context.newPage();
    await page.goto(path);
    return page;
  }

  async api(person: Person): Promise<Api> {
    return (await this.window(person)).api;
  }

  /** Expects what belongs to the story, of windows that are open and those to come. */
  async expect(person: Person, problem: RegExp): Promise<void> {
    (await this.window(person)).watch.expect(problem);
  }

  /** Throws when a screen asked another host, threw, or complained on its console. */
  verify(): void {
    for (const { watch } of this.windows.values()) watch.verify();
  }

  /** Pictures of all tabs, for whoever reads why a step failed. */
  async photograph(folder: string): Promise<void> {
    const pages = [...this.windows.values()].flatMap(({ context }) => context.pages());
    for (const [index, page] of pages.entries()) {
      const path = join(folder, `${index + 1}.png`);
      await page.screenshot({ path, timeout: 5_000 }).catch(() => undefined);
    }
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.server.close();
  }

  private async window(person: Person): Promise<{ context: BrowserContext; watch: Watch; api: Api }> {
    const known = this.windows.get(person);
    if (known) return known;
    const api = await signIn(this.url, emailOf(person), DEMO_PASSWORD);
    const context = await this.browser.newContext({
      baseURL: this.url,
      locale: 'en-GB',
      timezoneId: 'Asia/Shanghai',
      viewport: { width: 1440, height: 900 },
      reducedMotion: 'reduce',
      serviceWorkers: 'block',
    });
    context.setDefaultTimeout(30_000);
    const [name = '', value = ''] = api.cookie.split('=');
    await context.addCookies([{ name, value, url: this.url, httpOnly: true, sameSite: 'Lax' }]);
    const opened = { context, api, watch: new Watch(context, new URL(this.url).origin) };
    this.windows.set(person, opened);
    return opened;
  }
}
