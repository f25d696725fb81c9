import type { AdminTools } from '@ricejar/admin-sdk';
import { DRAFT } from './renewal-board.js';

/** Drafts the next term of a contract and says how it went. */
export async function draftRenewal(contract: string, { api, t, notify, refresh }: AdminTools): Promise<void> {
  try {
    const { runPluginAction } = await api.request<{ runPluginAction: { isNew: boolean } }>(DRAFT, {
      input: { contract },
    });
    notify({
      title: t(runPluginAction.isNew ? 'renewals.drafted' : 'renewals.draftedBefore'),
      tone: 'success',
    });
    await refresh();
  } catch (error) {
    notify({ title: error instanceof Error ? error.message : String(error), tone: 'error' });
  }
}
