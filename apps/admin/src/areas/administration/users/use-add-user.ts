import { useRecordActions, type FieldChange, type RecordType } from '@ricejar/admin-sdk';
import { shallowRef } from 'vue';
import { useUserAdmin } from './use-user-admin.js';

/**
 * A user, then the roles, then the password: three writes. Where one is refused, another try goes on from there instead
 * of making the user twice.
 */
export function useAddUser(type: () => RecordType) {
  const { create } = useRecordActions();
  const { giveRole, setPassword, refresh } = useUserAdmin();
  /** The user's id, once there is one. */
  const created = shallowRef<string | null>(null);
  const busy = shallowRef(false);
  const failure = shallowRef<unknown>(null);
  let given = new Set<string>();

  function reset(): void {
    created.value = null;
    failure.value = null;
    given = new Set();
  }

  /** Answers the id, or null when something was refused: `failure` says what. */
  async function add(
    changes: readonly FieldChange[],
    roles: readonly string[],
    password: string,
  ): Promise<string | null> {
    busy.value = true;
    failure.value = null;
    try {
      const id = created.value ?? (await create(type(), changes)).id;
      created.value = id;
      for (const role of roles.filter((one) => !given.has(one))) {
        await giveRole(id, role);
        given.add(role);
      }
      if (password !== '') await setPassword(id, password);
      return id;
    } catch (error) {
      failure.value = error;
      return null;
    } finally {
      busy.value = false;
      if (created.value) await refresh();
    }
  }

  return { add, created, busy, failure, reset };
}
