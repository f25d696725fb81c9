import { inject, shallowRef, type InjectionKey, type ShallowRef } from 'vue';
import type { ApiClient } from '../api/api-client.js';
import type * as Api from '../api/schema.gen.js';

/** Who is signed in. */
export type Me = Api.Me;

export const ME_FIELDS =
  'id name email locale orgUnitName roles permissions baseCurrency organisation demo today';

export interface Session {
  /** `undefined` before the server was asked, `null` when nobody is signed in. */
  me: ShallowRef<Me | null | undefined>;
  /** Asks the server once; later calls answer from memory. */
  load(): Promise<Me | null>;
  /** Asks again: roles may have changed. */
  refresh(): Promise<void>;
  signIn(email: string, password: string): Promise<Me>;
  signOut(): Promise<void>;
  /** The session ended on the server's side. */
  lost(): void;
  can(permission: string): boolean;
}

export function createSession(api: ApiClient): Session {
  const me = shallowRef<Me | null | undefined>(undefined);
  let loading: Promise<Me | null> | undefined;

  const ask = (): Promise<Me | null> =>
    (loading ??= api
      .request<{ me: Me | null }>(`query Me { me { ${ME_FIELDS} } }`)
      .then((data) => (me.value = data.me))
      .finally(() => (loading = undefined)));
  const load = async (): Promise<Me | null> => (me.value !== undefined ? me.value : ask());

  return {
    me,
    load,
    refresh: async () => void (await ask()),
    async signIn(email, password) {
      const { signIn } = await api.request<{ signIn: Me }>(
        `mutation SignIn($email: String!, $password: String!) {
          signIn(email: $email, password: $password) { ${ME_FIELDS} }
        }`,
        { email, password },
      );
      me.value = signIn;
      return signIn;
    },
    async signOut() {
      await api.request('mutation SignOut { signOut }');
      me.value = null;
    },
    lost() {
      me.value = null;
    },
    can: (permission) => me.value?.permissions.some((one) => one === '*' || one === permission) ?? false,
  };
}

export const SESSION_KEY: InjectionKey<Session> = Symbol('ricejar.session');

export function useSession(): Session {
  const session = inject(SESSION_KEY);
  if (!session) throw new Error('useSession() needs the admin around it');
  return session;
}
