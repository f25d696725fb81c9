import type { PluginContext, PluginDefinition } from '@ricejar/sdk';
import { GovernanceResolver } from './governance.resolver.js';
import { governanceMigrations } from './governance.migrations.js';
import { ModelCard } from './model-card.record.js';
import { ModelCards } from './model-cards.service.js';
import { ModelChecks } from './model-checks.service.js';
import { RunComparison } from './run-comparison.service.js';
import { ScoreRuns } from './score-runs.service.js';
import { ScoreSummaries } from './score-summaries.service.js';
import { CustomerScores } from '../customer-scores.service.js';
import { ScorePiece } from '../score-piece.record.js';
import { StoredScores } from '../stored-scores.service.js';
import { ScoreSummary } from './score-summary.record.js';

/** A run over a million customers takes minutes; one that says nothing for an hour is dead. */
const MOST_SECONDS = 3600;

const daily = (context: PluginContext): Promise<void> => context.get(ScoreRuns).daily();

/** What the governance of scoring models brings to the customer module. */
export const governanceParts = {
  records: [ModelCard, ScoreSummary, ScorePiece],
  migrations: governanceMigrations,
  permissions: {
    'scoring.run': { en: 'Run scoring models', zh: '运行评分模型' },
    'scoring.switch': { en: 'Switch scoring models on and off', zh: '启用或停用评分模型' },
  },
  providers: [
    ModelCards,
    ModelChecks,
    ScoreRuns,
    RunComparison,
    ScoreSummaries,
    CustomerScores,
    StoredScores,
  ],
  resolvers: [GovernanceResolver],
  jobs: {
    scoreRun: {
      retries: 1,
      timeoutSeconds: MOST_SECONDS,
      run: ({ run }: { run: string }, _job, context) => context.get(ScoreRuns).work(run),
    },
  },
  schedules: { scores: { everySeconds: 86_400, run: daily } },
} satisfies Partial<PluginDefinition>;
