import type { Locale } from '@ricejar/sdk';

export interface GraphqlAnswer {
  status: number;
  data: any;
  errors: { message: string; path?: (string | number)[]; extensions: { code: string; details: any } }[];
}

/** Speaks to a server over HTTP as one user. */
export class GraphqlClient {
  constructor(
    readonly url: string,
    readonly cookie: string | null,
    private readonly locale: Locale = 'en',
  ) {}

  /** The whole answer, errors included. */
  async ask(query: string, variables: object = {}): Promise<GraphqlAnswer> {
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'accept-language': this.locale,
        ...(this.cookie && { cookie: this.cookie }),
      },
      body: JSON.stringify({ query, variables }),
    });
    const { data = null, errors = [] } = (await response.json()) as Partial<GraphqlAnswer>;
    return { status: response.status, data, errors };
  }

  /** The data of an answer that must have no errors. */
  async run<T = any>(query: string, variables: object = {}): Promise<T> {
    const { data, errors } = await this.ask(query, variables);
    if (errors.length > 0)
      throw new Error(errors.map((one) => `${one.extensions.code}: ${one.message}`).join('; '));
    return data as T;
  }

  /** The code of the first error of an answer that must have one. */
  async code(query: string, variables: object = {}): Promise<string> {
    const { errors, data } = await this.ask(query, variables);
    const [first] = errors;
    if (!first) throw new Error(`an error was expected, but it answered ${JSON.stringify(data)}`);
    return first.extensions.code;
  }
}
