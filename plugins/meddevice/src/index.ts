import { Clock, defineAction, definePlugin } from '@ricejar/sdk';
import { Licence } from './licence/licence.record.js';
import { remindOfLicences } from './licence/licence-reminders.js';
import { LICENCES_CHANGED, summariseLicences, tellWhoseLicence } from './licence/licence-summary.js';
import { Delivery } from './lot/delivery.record.js';
import { beforeDelivery, keepLot } from './lot/lot-rules.js';
import { Lot } from './lot/lot.record.js';
import { meddeviceConfig } from './meddevice.config.js';
import { customerFields, taskFields } from './meddevice.fields.js';
import { meddeviceMessages } from './meddevice.messages.js';
import { meddeviceMigrations } from './meddevice.migrations.js';
import { recallInput, recallLot, recallOutput } from './recall/recall.js';
import { Registration } from './registration/registration.record.js';
import { beforeDeal, beforeOrderLine, beforeOrderUpdate } from './sale/sale-rules.js';

const DAILY = 86_400;

export const meddevicePlugin = definePlugin({
  id: 'meddevice',
  version: '1.0.0',
  sdk: '^1.0.0',
  label: { en: 'Medical devices', zh: '医疗器械' },
  description: {
    en: 'Licences with expiry, registered products, lots and recall; no device is sold to whoever may not receive it.',
    zh: '许可证效期、注册产品、批次流向与召回；无有效许可的客户不能购买医疗器械。',
  },
  requires: { customer: '^0.1.0', opportunity: '^0.1.0' },
  config: meddeviceConfig,
  records: [Registration, Lot, Delivery, Licence],
  fields: { customer: customerFields, task: taskFields },
  migrations: meddeviceMigrations,
  permissions: { 'meddevice.recall': { en: 'Recall lots', zh: '召回批次' } },
  before: {
    'salesOrderLine.create': beforeOrderLine,
    'salesOrderLine.update': beforeOrderLine,
    'salesOrder.update': beforeOrderUpdate,
    'opportunity.create': (change, context) => beforeDeal(change, context.get(Clock)),
    'opportunity.update': (change, context) => beforeDeal(change, context.get(Clock)),
    'meddeviceDelivery.create': beforeDelivery,
    'meddeviceDelivery.update': beforeDelivery,
    'meddeviceLot.delete': keepLot,
    'meddeviceLicence.create': tellWhoseLicence,
    'meddeviceLicence.update': tellWhoseLicence,
    'meddeviceLicence.delete': tellWhoseLicence,
    'meddeviceLicence.restore': tellWhoseLicence,
  },
  after: { [LICENCES_CHANGED]: (event, _actor, context) => summariseLicences(event, context) },
  schedules: {
    licences: {
      everySeconds: DAILY,
      run: async (context) => {
        const made = await remindOfLicences(context);
        if (made > 0) context.log.info('licences near their end have tasks', { made });
      },
    },
  },
  actions: {
    recall: defineAction({
      label: { en: 'Recall a lot', zh: '召回批次' },
      description: {
        en: 'Stops deliveries of a lot and makes one task for every customer that received it.',
        zh: '停止该批次发货，并为每个收到该批次的客户生成一条任务。',
      },
      input: recallInput,
      output: recallOutput,
      permission: 'meddevice.recall',
      run: recallLot,
    }),
  },
  messages: meddeviceMessages,
});

export default meddevicePlugin;
