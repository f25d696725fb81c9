import { signIn, type Api } from './api.js';

const EMAIL = 'mei@rice.example';
const PASSWORD = 'a jar of good rice';

/** Sets up an empty installation and signs its first administrator in. */
export async function firstAdministrator({
  url,
  setupToken,
}: {
  url: string;
  setupToken: string | null;
}): Promise<Api> {
  const input = {
    token: setupToken,
    organisation: 'Rice & Sons',
    baseCurrency: 'CNY',
    name: 'Mei Lin',
    email: EMAIL,
    password: PASSWORD,
    locale: 'en',
  };
  await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      query: 'mutation ($input: CompleteSetupInput!) { completeSetup(input: $input) { id } }',
      variables: { input },
    }),
  });
  return signIn(url, EMAIL, PASSWORD);
}
