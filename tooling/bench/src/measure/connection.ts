import { connect, type Socket } from 'node:net';

export interface HttpAnswer {
  status: number;
  body: Buffer;
}

/**
 * One keep-alive connection with one request under way at a time. It reads as little of HTTP as our two servers send
 * (a length, no chunks): what the client does costs processor time that the servers would otherwise have.
 */
export class Connection {
  private waiting: { resolve(answer: HttpAnswer): void; reject(error: Error): void } | null = null;
  private parts: Buffer[] = [];
  private held = 0;
  private head: { status: number; start: number; end: number } | null = null;

  private constructor(private readonly socket: Socket) {
    socket.setNoDelay(true);
    socket.on('data', (part) => this.take(part));
    socket.on('error', (error) => this.fail(error));
    socket.on('close', () => this.fail(new Error('the server closed the connection')));
  }

  static open(port: number): Promise<Connection> {
    return new Promise((resolve, reject) => {
      const socket = connect(port, '127.0.0.1');
      socket.once('error', reject);
      socket.once('connect', () => {
        socket.off('error', reject);
        resolve(new Connection(socket));
      });
    });
  }

  ask(request: Buffer): Promise<HttpAnswer> {
    return new Promise((resolve, reject) => {
      this.waiting = { resolve, reject };
      this.socket.write(request);
    });
  }

  close(): void {
    this.socket.destroy();
  }

  private take(part: Buffer): void {
    this.parts.push(part);
    this.held += part.length;
    this.head ??= readHead(this.parts.length === 1 ? part : Buffer.concat(this.parts));
    if (!this.head || this.held < this.head.end) return;
    const { status, start, end } = this.head;
    const body = Buffer.concat(this.parts).subarray(start, end);
    this.parts = [];
    this.held = 0;
    this.head = null;
    const { waiting } = this;
    this.waiting = null;
    waiting?.resolve({ status, body });
  }

  private fail(error: Error): void {
    this.waiting?.reject(error);
    this.waiting = null;
  }
}

function readHead(bytes: Buffer): { status: number; start: number; end: number } | null {
  const blank = bytes.indexOf('\r\n\r\n');
  if (blank < 0) return null;
  const text = bytes.toString('latin1', 0, blank);
  const length = /\r\ncontent-length: *(\d+)/i.exec(text)?.[1];
  if (length === undefined) throw new Error(`an answer without a length: ${text}`);
  const start = blank + 4;
  return { status: Number(text.slice(9, 12)), start, end: start + Number(length) };
}

/** The bytes of a POST with a JSON body. */
export function post(path: string, body: string, cookie?: string): Buffer {
  const head = [
    `POST ${path} HTTP/1.1`,
    'host: localhost',
    'content-type: application/json',
    `content-length: ${Buffer.byteLength(body)}`,
    ...(cookie ? [`cookie: ${cookie}`] : []),
  ];
  return Buffer.from(`${head.join('\r\n')}\r\n\r\n${body}`);
}
