import { Clock, Jobs, type PluginContext, type PluginDefinition } from '@ricejar/sdk';
import { DossierService } from './dossier.service.js';
import { IndustryKnowledge } from './industry-knowledge.js';
import { IndustryProfile } from './industry-profile.record.js';
import { IndustryService } from './industry.service.js';
import { InsightFact } from './insight-fact.record.js';
import {
  beforeFactCreate,
  beforeFactRestore,
  beforeFactUpdate,
  beforeProfileWrite,
  keepTopic,
} from './insight-rules.js';
import { InsightTopic } from './insight-topic.record.js';
import { InsightResolver } from './insight.resolver.js';
import { SalesFigures } from './sales-figures.js';
import { StaleFacts } from './stale-facts.js';

const HOUR = 3600;

const watch = async (context: PluginContext): Promise<void> => {
  await context.get(StaleFacts).run();
};

/** What insight brings to the customer module. */
export const insightParts = {
  records: [InsightTopic, InsightFact, IndustryProfile],
  providers: [SalesFigures, IndustryKnowledge, DossierService, IndustryService, StaleFacts],
  resolvers: [InsightResolver],
  jobs: { staleFacts: { run: (_input, _job, context) => watch(context) } },
  schedules: { staleFacts: { everySeconds: HOUR, run: watch } },
  after: {
    // What came in bulk may be old already; a demo or an import should not wait for the next hour.
    'insightFact.bulkCreated': (_event, _actor, context) =>
      context.get(Jobs).enqueue('customer/staleFacts', {}, { singletonKey: 'staleFacts' }),
  },
  before: {
    'insightFact.create': (change, context) => beforeFactCreate(change, context.get(Clock), context.query),
    'insightFact.update': (change, context) => beforeFactUpdate(change, context.get(Clock)),
    'insightFact.restore': beforeFactRestore,
    'industryProfile.create': beforeProfileWrite,
    'industryProfile.update': beforeProfileWrite,
    'insightTopic.delete': keepTopic,
  },
} satisfies Partial<PluginDefinition>;
