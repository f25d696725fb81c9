import { isApiError, toInput, useApi, useQueryCache, type FieldMeta, type Row } from '@ricejar/admin-sdk';
import { shallowRef } from 'vue';

export type AdvanceResult = 'done' | 'conflict' | 'failed';

/** Taking a step with a complaint, guarded by the version on screen. */
export function useAdvance() {
  const api = useApi();
  const cache = useQueryCache();
  const busy = shallowRef(false);
  const failure = shallowRef<unknown>(null);

  const refresh = (id: string): Promise<unknown> =>
    Promise.all(
      [
        ['record', 'complaint', id],
        ['list'],
        ['count'],
        ['commitmentClocks'],
        ['history', 'complaint', id],
      ].map((key) => cache.invalidateQueries({ key })),
    );

  async function run(
    complaint: Row,
    document: string,
    variables: Record<string, unknown>,
  ): Promise<AdvanceResult> {
    if (busy.value) return 'failed';
    busy.value = true;
    failure.value = null;
    try {
      await api.request(document, { id: complaint.id, expectedVersion: complaint.version, ...variables });
      await refresh(complaint.id);
      return 'done';
    } catch (error) {
      failure.value = error;
      if (!isApiError(error, 'CONFLICT')) return 'failed';
      await refresh(complaint.id);
      return 'conflict';
    } finally {
      busy.value = false;
    }
  }

  return {
    busy,
    failure,
    advance: (
      complaint: Row,
      transition: string,
      values: readonly { field: FieldMeta; value: unknown }[],
      note: string,
    ): Promise<AdvanceResult> =>
      run(
        complaint,
        `mutation Advance($id: ID!, $expectedVersion: Int!, $transition: String!, $input: JSON, $note: String) {
          advanceComplaint(id: $id, expectedVersion: $expectedVersion, transition: $transition, input: $input, note: $note) {
            id version
          }
        }`,
        {
          transition,
          input: toInput(values),
          note: note.trim() || null,
        },
      ),
    reassign: (complaint: Row, owner: string, note: string): Promise<AdvanceResult> =>
      run(
        complaint,
        `mutation Reassign($id: ID!, $expectedVersion: Int!, $owner: ID!, $note: String) {
          reassignComplaint(id: $id, expectedVersion: $expectedVersion, owner: $owner, note: $note) { id version }
        }`,
        { owner, note: note.trim() || null },
      ),
  };
}
