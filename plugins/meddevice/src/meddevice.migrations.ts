import type { Migration } from '@ricejar/sdk';

const BASE_COLUMNS = `
        id uuid PRIMARY KEY,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz(3) NOT NULL,
        created_by_id uuid,
        updated_at timestamptz(3) NOT NULL,
        updated_by_id uuid,
        deleted_at timestamptz(3)`;

// A reference that leads a composite index has no index of its own beside it.
const TABLES: Migration = {
  name: 'meddevice-records-1795342000100',
  up: [
    `CREATE TABLE meddevice_registration (${BASE_COLUMNS},
        name text NOT NULL,
        number text NOT NULL,
        device_class text NOT NULL,
        product_id uuid NOT NULL REFERENCES product ON DELETE RESTRICT,
        holder text,
        valid_from date,
        expires_on date
      )`,
    `CREATE INDEX meddevice_registration_name_idx ON meddevice_registration (name)`,
    `CREATE UNIQUE INDEX meddevice_registration_number_key ON meddevice_registration (number) WHERE deleted_at IS NULL`,
    `CREATE INDEX meddevice_registration_product_id_idx ON meddevice_registration (product_id)`,
    `CREATE INDEX meddevice_registration_expires_on_idx ON meddevice_registration (expires_on)`,

    `CREATE TABLE meddevice_lot (${BASE_COLUMNS},
        number text NOT NULL,
        registration_id uuid NOT NULL REFERENCES meddevice_registration ON DELETE RESTRICT,
        manufactured_on date,
        expires_on date,
        status text,
        recalled_on date,
        recall_reason text
      )`,
    `CREATE INDEX meddevice_lot_number_idx ON meddevice_lot (number)`,
    `CREATE UNIQUE INDEX meddevice_lot_registration_id_number_key ON meddevice_lot (registration_id, number) WHERE deleted_at IS NULL`,

    `CREATE TABLE meddevice_delivery (${BASE_COLUMNS},
        lot_id uuid NOT NULL REFERENCES meddevice_lot ON DELETE RESTRICT,
        customer_id uuid NOT NULL REFERENCES customer ON DELETE RESTRICT,
        delivered_on date NOT NULL,
        quantity numeric(19,4),
        sales_order_id uuid REFERENCES sales_order ON DELETE SET NULL
      )`,
    `CREATE INDEX meddevice_delivery_lot_id_idx ON meddevice_delivery (lot_id)`,
    `CREATE INDEX meddevice_delivery_sales_order_id_idx ON meddevice_delivery (sales_order_id) WHERE sales_order_id IS NOT NULL`,
    `CREATE INDEX meddevice_delivery_customer_id_delivered_on_id_idx ON meddevice_delivery (customer_id, delivered_on DESC, id DESC)`,

    `CREATE TABLE meddevice_licence (${BASE_COLUMNS},
        number text NOT NULL,
        customer_id uuid NOT NULL REFERENCES customer ON DELETE CASCADE,
        device_class text NOT NULL,
        valid_from date,
        expires_on date NOT NULL,
        note text,
        reminded_of date
      )`,
    `CREATE INDEX meddevice_licence_customer_id_idx ON meddevice_licence (customer_id)`,
    `CREATE INDEX meddevice_licence_expires_on_id_idx ON meddevice_licence (expires_on, id)`,
  ],
};

export const meddeviceMigrations: readonly Migration[] = [TABLES];
