/** What the composition root of the server offers to a command that runs it. */
export interface ServerModule {
  startServer(options: ServerOptions): Promise<RunningServer>;
}

export interface ServerOptions {
  databaseUrl: string;
  /** 0 takes a free one. */
  port: number;
  /** Directory for uploaded files. */
  dataDir: string;
  /** Loads the demo company into an empty database. */
  demo: boolean;
  /** The built admin. */
  adminDir: string;
  /** Hears one line before each step that takes time. */
  log: (line: string) => void;
}

export interface RunningServer {
  /** Where people open it, with the port in force. */
  url: string;
  /** Answers what is under way, then closes. */
  close(): Promise<void>;
  /** One-time token for the first administrator; null when there is one. */
  setupToken: string | null;
  /** One a demo role; empty without the demo company. */
  logins: readonly DemoLogin[];
}

export interface DemoLogin {
  role: string;
  email: string;
  password: string;
}
