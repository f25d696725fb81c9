import { defineAction, defineJob, definePlugin, defineWebhook, systemActor } from '@ricejar/sdk';
import { z } from 'zod';
import { keepSigned, requireTerm } from './contract/contract-rules.js';
import { watchContracts } from './contract/contract-watch.js';
import { Contract } from './contract/contract.record.js';
import { draftInput, draftOutput, draftRenewal } from './renewal/draft-renewal.js';
import { Renewal } from './renewal/renewal.record.js';
import { settleRenewal } from './renewal/settle-renewal.js';
import { renewalsConfig, type RenewalsConfig } from './renewals.config.js';
import { renewalsMessages } from './renewals.messages.js';
import { renewalsMigrations } from './renewals.migrations.js';
import { connectMessage, isFromConnect, outcomeOf, type ConnectMessage } from './signature/connect.js';
import { DOCUSIGN_HOSTS } from './signature/docusign.js';
import { sendInput, sendOutput, sendRenewal } from './signature/send-renewal.js';

const DAILY = 86_400;

export const renewalsPlugin = definePlugin<RenewalsConfig>({
  id: 'renewals',
  version: '1.0.0',
  sdk: '^1.0.0',
  label: { en: 'Contract renewals', zh: '合同续约' },
  description: {
    en: 'Contracts with their terms; prepares each renewal in time, sends it for signature and hears when it is signed.',
    zh: '管理合同期限，按时准备续约，发出电子签署，并在签署后自动延续合同。',
  },
  requires: { customer: '^0.1.0', opportunity: '^0.1.0' },
  config: renewalsConfig,
  hosts: DOCUSIGN_HOSTS,
  records: [Contract, Renewal],
  migrations: renewalsMigrations,
  permissions: {
    'renewals.draft': { en: 'Draft renewals', zh: '草拟续约' },
    'renewals.send': { en: 'Send renewals for signature', zh: '发出续约签署' },
  },
  before: {
    'renewalsContract.create': requireTerm,
    'renewalsContract.update': requireTerm,
    'renewalsRenewal.create': requireTerm,
    'renewalsRenewal.update': (change) => {
      keepSigned(change);
      requireTerm(change);
    },
    'renewalsRenewal.delete': keepSigned,
  },
  schedules: { contracts: { everySeconds: DAILY, run: watchContracts } },
  jobs: {
    prepare: defineJob({
      input: z.object({ contract: z.uuid() }),
      retries: 5,
      run: async (input, _job, context) => {
        await draftRenewal(input, systemActor('renewals.prepare'), context);
      },
    }),
  },
  actions: {
    draft: defineAction({
      label: { en: 'Draft a renewal', zh: '草拟续约' },
      description: {
        en: 'Drafts the next term of a contract with an opportunity and a task for its owner.',
        zh: '草拟合同的下一期，并为负责人生成商机与任务。',
      },
      input: draftInput,
      output: draftOutput,
      permission: 'renewals.draft',
      run: draftRenewal,
    }),
    send: defineAction({
      label: { en: 'Send a renewal for signature', zh: '发出续约签署' },
      input: sendInput,
      output: sendOutput,
      permission: 'renewals.send',
      run: sendRenewal,
    }),
  },
  webhooks: {
    signed: defineWebhook<ConnectMessage, RenewalsConfig>({
      payload: connectMessage,
      verify: (request, { config }) =>
        config.docusign !== undefined && isFromConnect(request, config.docusign.connectKey),
      retries: 5,
      run: async (message, _job, context) => {
        const outcome = outcomeOf(message, context.clock.now());
        if (!outcome) return;
        const known = await settleRenewal(context, message.data.envelopeId, outcome);
        if (!known) context.log.debug('an envelope that is no renewal', { event: message.event });
      },
    }),
  },
  messages: renewalsMessages,
});

export default renewalsPlugin;
