import { Clock, definePlugin } from '@ricejar/sdk';
import { Commitment } from './commitment/commitment.record.js';
import { CommitmentResolver } from './commitment/commitment.resolver.js';
import { CommitmentService } from './commitment/commitment.service.js';
import { Escalation } from './commitment/escalation.js';
import { OverdueCommitments } from './commitment/overdue-commitments.js';
import { ComplaintEntry } from './complaint/complaint-entry.record.js';
import { beforeComplaintCreate, beforeComplaintUpdate, keepOnRecord } from './complaint/complaint-move.js';
import { Complaint } from './complaint/complaint.record.js';
import { ComplaintResolver } from './complaint/complaint.resolver.js';
import { ComplaintService } from './complaint/complaint.service.js';
import { complaintFlows } from './flow/complaint-flow.js';
import { FlowCatalog } from './flow/flow-catalog.js';
import { serviceMigrations } from './service.migrations.js';

/** Complaints, the flows they go through and the promises made with them. */
export const serviceModule = definePlugin({
  id: 'service',
  version: '0.1.0',
  sdk: '^1.0.0',
  label: { en: 'Service', zh: '服务' },
  description: {
    en: 'Complaints and the promises made with them, each on its own clock.',
    zh: '投诉与相应的承诺，每项承诺独立计时。',
  },
  requires: { customer: '^0.1.0' },
  points: [complaintFlows],
  records: [Complaint, Commitment, ComplaintEntry],
  migrations: serviceMigrations,
  providers: [FlowCatalog, Escalation, CommitmentService, ComplaintService, OverdueCommitments],
  resolvers: [ComplaintResolver, CommitmentResolver],
  before: {
    'complaint.create': (change, context) => beforeComplaintCreate(change, context.get(Clock)),
    'complaint.update': beforeComplaintUpdate,
    'commitment.delete': keepOnRecord,
    'complaintEntry.delete': keepOnRecord,
  },
  schedules: {
    overdueCommitments: {
      everySeconds: 5,
      run: async (context) => {
        await context.get(OverdueCommitments).run();
      },
    },
  },
});
