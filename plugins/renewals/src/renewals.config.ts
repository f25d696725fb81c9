import { z } from 'zod';

const docusign = z
  .object({
    environment: z
      .enum(['production', 'demo'])
      .default('production')
      .meta({ label: { en: 'Environment', zh: '环境' } }),
    accountId: z.uuid().meta({ label: { en: 'API account id', zh: 'API 账户 ID' } }),
    integrationKey: z.uuid().meta({ label: { en: 'Integration key', zh: '集成密钥（Integration Key）' } }),
    userId: z.uuid().meta({ label: { en: 'User id to act as', zh: '代表的用户 ID' } }),
    privateKey: z
      .string()
      .min(1)
      .meta({ secret: true, label: { en: 'RSA private key (PEM)', zh: 'RSA 私钥（PEM）' } }),
    connectKey: z
      .string()
      .min(16)
      .meta({ secret: true, label: { en: 'Connect HMAC key', zh: 'Connect HMAC 密钥' } }),
    templateId: z.uuid().meta({ label: { en: 'Template of the renewal', zh: '续约模板 ID' } }),
    signerRole: z
      .string()
      .min(1)
      .default('Signer')
      .meta({ label: { en: 'Role of the signer in the template', zh: '模板中的签署人角色' } }),
  })
  .meta({ label: { en: 'DocuSign', zh: 'DocuSign' } });

export const renewalsConfig = z.object({
  leadDays: z
    .int()
    .min(1)
    .max(730)
    .default(90)
    .meta({ label: { en: 'Days before the end to prepare a renewal', zh: '到期前多少天准备续约' } }),
  upliftPercent: z
    .number()
    .min(-50)
    .max(100)
    .default(0)
    .meta({ label: { en: 'Price uplift of a draft, percent', zh: '续约草案的涨价幅度（%）' } }),
  docusign: docusign.optional(),
});

export type RenewalsConfig = z.infer<typeof renewalsConfig>;
export type DocusignConfig = z.infer<typeof docusign>;
