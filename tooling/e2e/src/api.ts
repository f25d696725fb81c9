/** The people of the demo company that the stories are told of. */
export type Person = 'admin' | 'manager' | 'rep' | 'service' | 'analyst';
export const PEOPLE: readonly Person[] = ['admin', 'manager', 'rep', 'service', 'analyst'];
export const DEMO_PASSWORD = 'ricejar-demo';
export const emailOf = (person: Person): string => `${person}@demo.ricejar`;

export type Row = Record<string, any> & { id: string };

/** The API as one person, for what a story needs to find or make before it begins. */
export class Api {
  constructor(
    private readonly url: string,
    readonly cookie: string,
  ) {}

  async ask<T = any>(query: string, variables: object = {}): Promise<T> {
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: this.cookie, 'accept-language': 'en' },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await response.json()) as { data: T; errors?: { message: string }[] };
    if (errors?.length) throw new Error(errors.map((one) => one.message).join('; '));
    return data;
  }

  /** Makes a record: `create('Customer', { name })`. */
  async create(typeName: string, input: object, selection = 'id version'): Promise<Row> {
    const data = await this.ask<{ made: Row }>(
      `mutation Make($input: ${typeName}Input!) { made: create${typeName}(input: $input) { ${selection} } }`,
      { input },
    );
    return data.made;
  }

  async update(typeName: string, id: string, expectedVersion: number, input: object): Promise<Row> {
    const data = await this.ask<{ made: Row }>(
      `mutation Change($id: ID!, $version: Int!, $input: ${typeName}Input!) {
        made: update${typeName}(id: $id, expectedVersion: $version, input: $input) { id version }
      }`,
      { id, version: expectedVersion, input },
    );
    return data.made;
  }

  /** Rows of a list: `list('customers', '(first: 1, filter: {...})', 'id name')`. */
  async list(plural: string, args: string, selection: string): Promise<Row[]> {
    const data = await this.ask<Record<string, { nodes: Row[] }>>(
      `{ ${plural}${args} { nodes { ${selection} } } }`,
    );
    return data[plural]?.nodes ?? [];
  }
}

/** Signs in over the API. */
export async function signIn(url: string, email: string, password: string): Promise<Api> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      query:
        'mutation SignIn($email: String!, $password: String!) { signIn(email: $email, password: $password) { id } }',
      variables: { email, password },
    }),
  });
  const cookie = response.headers.getSetCookie()[0]?.split(';')[0];
  if (!cookie) throw new Error(`${email} cannot sign in: ${await response.text()}`);
  return new Api(url, cookie);
}
