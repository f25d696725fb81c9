import type { BrowserContext, Page } from 'playwright-core';

/** What no screen may do: ask another host for anything, throw, or complain on the console. */
export class Watch {
  private readonly problems: string[] = [];
  private readonly expected: RegExp[] = [];

  constructor(
    context: BrowserContext,
    private readonly origin: string,
  ) {
    context.on('request', (request) => this.hear(request.url(), 'request'));
    context.on('page', (page) => this.over(page));
    context.on('weberror', (error) =>
      this.problems.push(`page error: ${error.error().stack ?? error.error()}`),
    );
    context.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning')
        this.problems.push(`console ${message.type()}: ${message.text()}`);
    });
  }

  /** A complaint that belongs to the story. */
  expect(problem: RegExp): void {
    this.expected.push(problem);
  }

  /** Throws when something happened that no story told. */
  verify(): void {
    const news = this.problems.filter((one) => !this.expected.some((known) => known.test(one)));
    if (news.length > 0) throw new Error(`The screen complained:\n${[...new Set(news)].join('\n')}`);
  }

  private over(page: Page): void {
    page.on('websocket', (socket) => this.hear(socket.url().replace(/^ws/, 'http'), 'socket'));
  }

  private hear(url: string, what: string): void {
    if (/^https?:/.test(url) && new URL(url).origin !== this.origin)
      this.problems.push(`${what} to another host: ${url}`);
  }
}
