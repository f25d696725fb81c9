import type { Migration } from '@ricejar/sdk';

const BASE_COLUMNS = `
        id uuid PRIMARY KEY,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz(3) NOT NULL,
        created_by_id uuid,
        updated_at timestamptz(3) NOT NULL,
        updated_by_id uuid,
        deleted_at timestamptz(3)`;

/** Who people are and what they may do: record types of the platform. Goes before the tables of every module. */
const RECORDS: Migration = {
  name: 'identity-records-1795305600000',
  up: [
    `CREATE TABLE org_unit (${BASE_COLUMNS},
        name text NOT NULL,
        parent_id uuid REFERENCES org_unit ON DELETE RESTRICT,
        manager_id uuid
      )`,
    `CREATE TABLE app_user (${BASE_COLUMNS},
        name text NOT NULL,
        email text,
        title text,
        org_unit_id uuid NOT NULL REFERENCES org_unit ON DELETE RESTRICT,
        locale text NOT NULL,
        active boolean NOT NULL
      )`,
    `CREATE TABLE role (${BASE_COLUMNS},
        name text NOT NULL,
        grants jsonb NOT NULL,
        permissions jsonb NOT NULL
      )`,
    `CREATE TABLE user_role (${BASE_COLUMNS},
        user_id uuid NOT NULL REFERENCES app_user ON DELETE CASCADE,
        role_id uuid NOT NULL REFERENCES role ON DELETE CASCADE
      )`,
    `ALTER TABLE org_unit ADD FOREIGN KEY (manager_id) REFERENCES app_user ON DELETE SET NULL`,
    `CREATE INDEX org_unit_parent_id_idx ON org_unit (parent_id)`,
    `CREATE INDEX org_unit_manager_id_idx ON org_unit (manager_id)`,
    `CREATE UNIQUE INDEX app_user_email_key ON app_user (email) WHERE deleted_at IS NULL`,
    `CREATE INDEX app_user_sign_in_idx ON app_user (lower(email))`,
    `CREATE INDEX app_user_org_unit_id_idx ON app_user (org_unit_id)`,
    `CREATE UNIQUE INDEX role_name_key ON role (name) WHERE deleted_at IS NULL`,
    `CREATE INDEX user_role_user_id_idx ON user_role (user_id)`,
    `CREATE INDEX user_role_role_id_idx ON user_role (role_id)`,
    `CREATE UNIQUE INDEX user_role_user_id_role_id_key ON user_role (user_id, role_id) WHERE deleted_at IS NULL`,
  ],
};

const SIGN_IN: Migration = {
  name: 'identity-sign-in-1795305600001',
  up: [
    `CREATE TABLE organisation (
        id smallint PRIMARY KEY DEFAULT 1 CHECK (id = 1),
        name text NOT NULL,
        base_currency char(3) NOT NULL,
        demo boolean NOT NULL DEFAULT false,
        created_at timestamptz(3) NOT NULL
      )`,
    `CREATE TABLE setup_token (
        id smallint PRIMARY KEY DEFAULT 1 CHECK (id = 1),
        token_hash bytea NOT NULL,
        created_at timestamptz(3) NOT NULL,
        used_at timestamptz(3)
      )`,
    `CREATE TABLE credential (
        user_id uuid PRIMARY KEY REFERENCES app_user ON DELETE CASCADE,
        password_hash text NOT NULL,
        changed_at timestamptz(3) NOT NULL
      )`,
    `CREATE TABLE session (
        token_hash bytea PRIMARY KEY,
        id uuid NOT NULL UNIQUE,
        user_id uuid NOT NULL REFERENCES app_user ON DELETE CASCADE,
        created_at timestamptz(3) NOT NULL,
        last_seen_at timestamptz(3) NOT NULL,
        expires_at timestamptz(3) NOT NULL,
        user_agent text,
        ip text
      )`,
    `CREATE INDEX session_user_id_idx ON session (user_id)`,
    `CREATE INDEX session_expires_at_idx ON session (expires_at)`,
    // Counters only: losing them in a crash loosens the throttle for one window, and saves a WAL write per attempt.
    `CREATE UNLOGGED TABLE login_attempt (
        key text PRIMARY KEY,
        tries integer NOT NULL,
        allowed integer NOT NULL,
        window_ends_at timestamptz(3) NOT NULL
      )`,
    `CREATE INDEX login_attempt_window_ends_at_idx ON login_attempt (window_ends_at)`,
  ],
};

export const identityMigrations: readonly Migration[] = [RECORDS, SIGN_IN];
