export * from './commitment/commitment-clock.js';
export { COMMITMENT_STATUSES, type CommitmentStatus } from './commitment/commitment.record.js';
export { OverdueCommitments } from './commitment/overdue-commitments.js';
export {
  ComplaintService,
  type Advance,
  type AdvancedComplaint,
  type OpenedComplaint,
  type Reassign,
} from './complaint/complaint.service.js';
export * from './flow/complaint-flow.js';
export { flowProblems } from './flow/flow-check.js';
export { serviceModule } from './service.module.js';
