import { signIn, type Api } from './api.js';

export interface MadeUser {
  id: string;
  name: string;
  email: string;
  cookie: string;
  api: Api;
}

/** Long enough, and known to nobody else. */
export const STORY_PASSWORD = 'a-story-of-its-own';

let made = 0;

/** A name nobody else has in this run. */
export const freshName = (kind: string): string => `${kind} ${process.pid}-${++made}`;

/** An org unit of its own: nobody of the demo company is in it or below it. */
export async function makeUnit(admin: Api): Promise<{ id: string; name: string }> {
  const name = freshName('Story Unit');
  const [top] = await admin.list('orgUnits', '(first: 1, filter: { parent: { isNull: true } })', 'id');
  const { id } = await admin.create('OrgUnit', { name, parent: top?.id });
  return { id, name };
}

/** A user in an org unit of its own, signed in; with a role by its name, or without any. */
export async function makeUser(url: string, admin: Api, role?: string): Promise<MadeUser> {
  const name = freshName('Story Person');
  const email = `${name.replace(/\W+/g, '.').toLowerCase()}@story.example`;
  const { id: orgUnit } = await makeUnit(admin);
  const { id } = await admin.create('User', { name, email, orgUnit, locale: 'en', active: true });
  if (role) {
    const [found] = await admin.list('roles', `(first: 1, filter: { name: { eq: "${role}" } })`, 'id');
    await admin.create('UserRole', { user: id, role: found?.id });
  }
  await admin.ask(
    'mutation($id: ID!, $password: String!) { setUserPassword(userId: $id, password: $password) }',
    { id, password: STORY_PASSWORD },
  );
  const api = await signIn(url, email, STORY_PASSWORD);
  return { id, name, email, cookie: api.cookie, api };
}
