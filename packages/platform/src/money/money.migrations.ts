import type { Migration } from '@ricejar/sdk';

export const moneyMigrations: readonly Migration[] = [
  {
    name: 'money-exchange-rate-1795305600200',
    up: [
      `CREATE TABLE exchange_rate (
        id uuid PRIMARY KEY,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz(3) NOT NULL,
        created_by_id uuid,
        updated_at timestamptz(3) NOT NULL,
        updated_by_id uuid,
        deleted_at timestamptz(3),
        currency text NOT NULL,
        valid_from date NOT NULL,
        rate numeric(19,8) NOT NULL
      )`,
      `CREATE UNIQUE INDEX exchange_rate_currency_valid_from_key ON exchange_rate (currency, valid_from) WHERE deleted_at IS NULL`,
    ],
  },
];
