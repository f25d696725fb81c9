import {
  createDocument,
  deleteDocument,
  refreshQueries,
  useApi,
  useQueryCache,
  useRecordTypes,
} from '@ricejar/admin-sdk';

const SET_PASSWORD = `mutation SetPassword($userId: ID!, $password: String!) {
  setUserPassword(userId: $userId, password: $password)
}`;

/** Roles and passwords of users. Everything here throws what the server refuses. */
export function useUserAdmin() {
  const api = useApi();
  const cache = useQueryCache();
  const { byName } = useRecordTypes();

  const refresh = (): Promise<void> =>
    refreshQueries(cache, [['list'], ['record'], ['count'], ['related'], ['holders'], ['userAccess']]);

  return {
    refresh,
    async giveRole(user: string, role: string): Promise<void> {
      const type = byName('userRole');
      if (type) await api.request(createDocument(type, 'id'), { input: { user, role } });
      await refresh();
    },
    /** `held` is the id of the record that joins user and role. */
    async takeRole(held: string): Promise<void> {
      const type = byName('userRole');
      if (type) await api.request(deleteDocument(type), { ids: [held] });
      await refresh();
    },
    async setPassword(userId: string, password: string): Promise<void> {
      await api.request(SET_PASSWORD, { userId, password });
    },
  };
}
