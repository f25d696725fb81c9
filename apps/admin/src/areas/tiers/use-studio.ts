import {
  SYSTEM_FIELDS,
  fieldAt,
  useApi,
  useList,
  useQuery,
  useRecordTypes,
  useSession,
  useLocale,
  type RecordType,
  type Row,
  type UseListReturn,
} from '@ricejar/admin-sdk';
import { useTierLevels } from '@ricejar/ui';
import {
  computed,
  inject,
  provide,
  shallowRef,
  watch,
  type ComputedRef,
  type InjectionKey,
  type ShallowRef,
} from 'vue';
import {
  formOf,
  readDefinition,
  type PolicyDefinition,
  type PolicyForm,
  type ScoringModel,
  type StoredDefinition,
} from './policy/policy-form.js';

const MODELS = `query Models {
  scoringModels { key version on parameterFields label { en zh } description { en zh } }
}`;

export const definitionOf = (policy: Row | null | undefined): PolicyDefinition | null => {
  const stored = policy?.['definition'] as StoredDefinition | null | undefined;
  return stored ? readDefinition(stored) : null;
};

/** What the tabs of the studio share: policies, models, tiers, and the draft, which outlives a look at another tab. */
export interface Studio {
  type: ComputedRef<RecordType | undefined>;
  policies: UseListReturn;
  /** Fields of policies that screens show. */
  paths: ComputedRef<readonly string[]>;
  /** A policy's status in words and tone. */
  statusOf: (policy: Row) => { label: string; tone: string | null };
  inForce: ComputedRef<Row | null>;
  models: ComputedRef<readonly ScoringModel[]>;
  modelNames: ComputedRef<ReadonlyMap<string, string>>;
  /** Keys, best first. */
  tiers: ComputedRef<readonly string[]>;
  canPublish: ComputedRef<boolean>;
  canApprove: ComputedRef<boolean>;
  form: ShallowRef<PolicyForm | null>;
  isReady: ComputedRef<boolean>;
  error: ComputedRef<Error | null>;
  reload: () => void;
  /** Puts a stored policy into the form. */
  startFrom: (policy: Row | null) => void;
}

const STUDIO_KEY: InjectionKey<Studio> = Symbol('ricejar.tier-studio');

export function provideStudio(): Studio {
  const api = useApi();
  const session = useSession();
  const { text } = useLocale();
  const { byName } = useRecordTypes();
  const levels = useTierLevels();
  const type = computed(() => byName('tierPolicy'));
  const tiers = computed(() => levels.value.map(({ key }) => key));
  const modelQuery = useQuery({
    key: ['scoringModels', 'tiers'],
    staleTime: 60_000,
    query: ({ signal }) =>
      api
        .request<{ scoringModels: ScoringModel[] }>(MODELS, {}, { signal })
        .then((data) => data.scoringModels),
  });
  const models = computed(() => modelQuery.data.value ?? []);
  const paths = computed(() =>
    (type.value?.fields ?? []).map(({ path }) => path).filter((path) => !SYSTEM_FIELDS.includes(path)),
  );
  const policies = useList(type, () => ({
    paths: paths.value,
    sort: [{ number: 'DESC' }],
    first: 30,
  }));
  const inForce = computed(() => policies.rows.value.find((one) => one['status'] === 'published') ?? null);
  const form = shallowRef<PolicyForm | null>(null);
  const isReady = computed(() => modelQuery.data.value !== undefined && !policies.isPending.value);
  const startFrom = (policy: Row | null): void =>
    void (form.value = formOf(definitionOf(policy), models.value, tiers.value));
  watch(
    isReady,
    (ready) => {
      if (ready && !form.value) startFrom(inForce.value);
    },
    { immediate: true },
  );

  // A draft has a cut-off for each tier: with other tiers it is another draft.
  watch(
    () => tiers.value.join(' '),
    () => {
      if (form.value) startFrom(inForce.value);
    },
  );

  const studio: Studio = {
    type,
    policies,
    paths,
    statusOf: (policy) => {
      const choices = type.value && fieldAt(type.value, 'status')?.choices;
      const choice = choices?.find((one) => one.value === policy['status']);
      return { label: choice ? text(choice.label) : String(policy['status']), tone: choice?.tone ?? null };
    },
    inForce,
    models,
    modelNames: computed(() => new Map(models.value.map((one) => [one.key, text(one.label)]))),
    tiers,
    canPublish: computed(() => session.can('tier.publish')),
    canApprove: computed(() => session.can('tier.approve')),
    form,
    isReady,
    error: computed(() => modelQuery.error.value ?? policies.error.value),
    reload: () => {
      void modelQuery.refetch();
      void policies.reload();
    },
    startFrom,
  };
  provide(STUDIO_KEY, studio);
  return studio;
}

export function useStudio(): Studio {
  const studio = inject(STUDIO_KEY);
  if (!studio) throw new Error('useStudio() needs the tier area around it');
  return studio;
}
