import { isApiError, useApi, useLocale, useQueryCache, useSession } from '@ricejar/admin-sdk';
import { useToast } from '@ricejar/ui';
import { computed, shallowRef } from 'vue';
import { useI18n } from 'vue-i18n';
import { MODEL_FIELDS, SWITCH_PERMISSION, type Model, type Purpose, type Values } from './model.js';

export interface RunWish {
  asOf?: string | null;
  parameters?: Values;
}

export interface ModelWish {
  parameters?: Values;
  owner?: string | null;
  nextReviewOn?: string | null;
}

const BEGIN: Record<Purpose, string> = {
  score: `mutation Start($model: String!, $asOf: String, $parameters: JSON) {
    id: startScoring(model: $model, asOf: $asOf, parameters: $parameters) }`,
  validation: `mutation Check($model: String!, $asOf: String, $parameters: JSON) {
    id: validateScoringModel(model: $model, asOf: $asOf, parameters: $parameters) }`,
  reproduction: `mutation Reproduce($id: ID!) { id: reproduceScoreRun(id: $id) }`,
};

/** What may be done with a model and its runs. Each answers whether it was done; what went wrong is shown. */
export function useRunActions() {
  const api = useApi();
  const cache = useQueryCache();
  const toast = useToast();
  const { t } = useI18n({ useScope: 'global' });
  const { text } = useLocale();
  const { can } = useSession();
  const busy = shallowRef(false);

  async function attempt(document: string, variables: object, done: string): Promise<boolean> {
    if (busy.value) return false;
    busy.value = true;
    try {
      await api.request(document, { ...variables });
      toast.add({ title: done, icon: 'i-lucide-check', color: 'success' });
      return true;
    } catch (error) {
      const title = isApiError(error) ? error.message : String(error);
      toast.add({ title, icon: 'i-lucide-triangle-alert', color: 'error' });
      return false;
    } finally {
      busy.value = false;
      await cache.invalidateQueries({ key: ['scoring'] });
    }
  }

  return {
    busy,
    maySwitch: computed(() => can(SWITCH_PERMISSION)),
    begin: (purpose: 'score' | 'validation', model: Model, wish: RunWish = {}) =>
      attempt(BEGIN[purpose], { model: model.key, ...wish }, t(`scoring.started.${purpose}`)),
    reproduce: (id: string) => attempt(BEGIN.reproduction, { id }, t('scoring.started.reproduction')),
    turn: (model: Model, on: boolean) =>
      attempt(
        `mutation Turn($model: String!, $on: Boolean!) {
          switchScoringModel(model: $model, on: $on) { ${MODEL_FIELDS} }
        }`,
        { model: model.key, on },
        t(on ? 'scoring.switchedOn' : 'scoring.switchedOff', { name: text(model.label) }),
      ),
    set: (model: Model, input: ModelWish) =>
      attempt(
        `mutation SetModel($model: String!, $input: ScoringModelInput!) {
          setScoringModel(model: $model, input: $input) { ${MODEL_FIELDS} }
        }`,
        { model: model.key, input },
        t('scoring.settings.saved'),
      ),
  };
}
