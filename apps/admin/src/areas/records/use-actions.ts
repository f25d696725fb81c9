import {
  useAdminTools,
  useSession,
  type Owned,
  type RecordAction,
  type RecordActionContext,
} from '@ricejar/admin-sdk';
import { shallowRef } from 'vue';
import { useRouter } from 'vue-router';

export interface OpenDialog {
  action: Owned<RecordAction>;
  context: RecordActionContext;
}

/** Runs the actions that areas and plugins declare; what goes wrong in one is said, and nothing else suffers. */
export function useActions() {
  const tools = useAdminTools();
  const router = useRouter();
  const { can } = useSession();
  const dialog = shallowRef<OpenDialog | null>(null);

  const failed = ({ label, owner, key }: Owned<RecordAction>, error: unknown): void => {
    console.error(`the action ${key} failed`, error);
    const description = error instanceof Error ? error.message : String(error);
    const title = tools.t('records.actionFailed', { name: tools.t(label), owner });
    tools.notify({ title, description, tone: 'error' });
  };

  function isOffered(action: Owned<RecordAction>, context: RecordActionContext): boolean {
    if (action.permission !== undefined && !can(action.permission)) return false;
    try {
      return action.when?.(context) ?? true;
    } catch (error) {
      console.error(`the condition of ${action.key} failed`, error);
      return false;
    }
  }

  async function run(action: Owned<RecordAction>, context: RecordActionContext): Promise<void> {
    if (action.dialog) {
      dialog.value = { action, context };
      return;
    }
    try {
      const to = await action.run?.(context, tools);
      if (to) await router.push(to);
    } catch (error) {
      failed(action, error);
    }
  }

  return { dialog, isOffered, run, close: () => void (dialog.value = null) };
}
