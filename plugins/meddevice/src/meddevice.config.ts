import { z } from 'zod';

export const meddeviceConfig = z.object({
  warnDays: z
    .int()
    .min(1)
    .max(730)
    .default(60)
    .meta({ label: { en: 'Days before a licence expires to make a task', zh: '许可到期前多少天生成任务' } }),
  recallDays: z
    .int()
    .min(0)
    .max(90)
    .default(2)
    .meta({ label: { en: 'Days to reach a customer in a recall', zh: '召回时须在多少天内联系客户' } }),
});

export type MeddeviceConfig = z.infer<typeof meddeviceConfig>;
