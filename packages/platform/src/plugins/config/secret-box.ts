import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { configErrors } from './config.errors.js';

const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Keeps secrets of plugins encrypted (AES-256-GCM), so that a database dump alone tells none of them. The key is
 * `RICEJAR_SECRET_KEY` (32 bytes as base64; replicas need the same one), else `<dataDir>/secret.key`, made when missing.
 */
export class SecretBox {
  private readonly key: Buffer;

  constructor(dataDir: string, given = process.env['RICEJAR_SECRET_KEY']) {
    this.key = given ? Buffer.from(given, 'base64') : keptKey(dataDir);
    if (this.key.length !== KEY_BYTES) throw new Error(`the secret key must be ${KEY_BYTES} bytes in base64`);
  }

  /** Bound to the plugin: what is sealed for one cannot be opened for another. */
  seal(plugin: string, secrets: unknown): Buffer {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.key, nonce).setAAD(Buffer.from(plugin));
    const sealed = Buffer.concat([cipher.update(JSON.stringify(secrets), 'utf8'), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
  }

  /** Throws `SECRET_KEY_WRONG` for what this key has not sealed for this plugin. */
  open(plugin: string, sealed: Uint8Array): unknown {
    const bytes = Buffer.from(sealed);
    try {
      const decipher = createDecipheriv('aes-256-gcm', this.key, bytes.subarray(0, NONCE_BYTES))
        .setAAD(Buffer.from(plugin))
        .setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
      const text = Buffer.concat([
        decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)),
        decipher.final(),
      ]);
      return JSON.parse(text.toString('utf8'));
    } catch {
      throw configErrors.SECRET_KEY_WRONG({ plugin });
    }
  }
}

function keptKey(dataDir: string): Buffer {
  const file = join(dataDir, 'secret.key');
  mkdirSync(dataDir, { recursive: true });
  try {
    // Never over a key that is there: what it sealed would be lost.
    writeFileSync(file, `${randomBytes(KEY_BYTES).toString('base64')}\n`, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as { code?: string }).code !== 'EEXIST') throw error;
  }
  return Buffer.from(readFileSync(file, 'utf8'), 'base64');
}
