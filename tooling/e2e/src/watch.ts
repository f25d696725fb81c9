import type { BrowserContext, ConsoleMessage, Page, Request, WebError } from 'playwright-core';

/** What no screen may do: ask another host for anything, throw, or complain on the console. */
export class Watch {
  private readonly problems: string[] = [];
  private readonly expected: RegExp[] = [];

  constructor(
    private readonly context: BrowserContext,
    private readonly origin: string,
  ) {
    context.on('request', this.onRequest);
    context.on('page', this.onPage);
    context.on('weberror', this.onError);
    context.on('console', this.onConsole);
  }

  /** What happens from now on is somebody else's. */
  end(): void {
    this.context.off('request', this.onRequest);
    this.context.off('page', this.onPage);
    this.context.off('weberror', this.onError);
    this.context.off('console', this.onConsole);
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

  private readonly onRequest = (request: Request): void => this.hear(request.url(), 'request');

  private readonly onPage = (page: Page): void =>
    void page.on('websocket', (socket) => this.hear(socket.url().replace(/^ws/, 'http'), 'socket'));

  private readonly onError = (error: WebError): void =>
    void this.problems.push(`page error: ${error.error().stack ?? error.error()}`);

  private readonly onConsole = (message: ConsoleMessage): void => {
    if (message.type() === 'error' || message.type() === 'warning')
      this.problems.push(`console ${message.type()}: ${message.text()}`);
  };

  private hear(url: string, what: string): void {
    if (/^https?:/.test(url) && new URL(url).origin !== this.origin)
      this.problems.push(`${what} to another host: ${url}`);
  }
}
