import { isLocalName } from './private-address.js';

interface Host {
  /** Without the star of `*.example.com`. */
  name: string;
  below: boolean;
  /** Null stands for the scheme's own. */
  port: string | null;
}

const HOST = /^(\*\.)?([a-z0-9-]+(?:\.[a-z0-9-]+)*|\[[0-9a-f:.]+\])(?::(\d{1,5}))?$/;

const parse = (text: string): Host | null => {
  const [, star, name, port] = HOST.exec(text) ?? [];
  return name === undefined ? null : { name, below: star !== undefined, port: port ?? null };
};

/** What is wrong with a declared host; null when nothing is. */
export const hostFault = (text: string): string | null =>
  parse(text) ? null : `host "${text}" is not of the form api.example.com, *.example.com or host:port`;

/** The hosts that a plugin declares. */
export class HostList {
  private readonly hosts: readonly Host[];

  constructor(declared: readonly string[]) {
    this.hosts = declared.flatMap((one) => parse(one) ?? []);
  }

  /** Whether the list lets a URL through, and then whether it may lead into the private network. */
  judge(url: URL): { declared: boolean; mayBePrivate: boolean } {
    const found = this.hosts.filter(
      ({ name, below, port }) =>
        url.port === (port === schemePort(url) ? '' : (port ?? '')) &&
        (below ? url.hostname.endsWith(`.${name}`) : url.hostname === name),
    );
    return {
      declared: found.length > 0,
      mayBePrivate: found.some((one) => !one.below) && isLocalName(url.hostname),
    };
  }
}

const schemePort = (url: URL): string => (url.protocol === 'https:' ? '443' : '80');
