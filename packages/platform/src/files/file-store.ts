import { createHash } from 'node:crypto';
import { open, mkdir, readdir, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { basename, join } from 'node:path';
import {
  accessErrors,
  actingUserId,
  hasPermission,
  RicejarError,
  type Actor,
  type Clock,
} from '@ricejar/sdk';
import { PLUGIN_MANAGE } from '../access/permissions.js';
import type { Database } from '../database/database.js';
import { isUuid, uuidv7 } from '../database/uuid.js';
import { binaryKind } from './file-kind.js';
import { fileErrors } from './files.errors.js';

const MB = 1024 * 1024;
export const MAX_FILE_BYTES = 2 * 1024 * MB;
const LONGEST_NAME = 200;
/** What `ricejar plugin pack` makes. */
const PACKED = /\.tgz$/i;
const ABANDONED_AFTER_MS = 24 * 3_600_000;

export interface StoredFile {
  id: string;
  name: string;
  /** Bytes. */
  size: number;
}

/** Uploaded files under `<dataDir>/files`, each under its id and with a row that says whose it is. */
export class FileStore {
  private readonly folder: string;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    dataDir: string,
    private readonly maxBytes = MAX_FILE_BYTES,
  ) {
    this.folder = join(dataDir, 'files');
  }

  /**
   * Keeps a text file as it arrives; a packed plugin of those who manage plugins too. Nothing stays behind when it is
   * refused: `FILE_TOO_LARGE`, `FILE_NOT_TEXT`, `DISK_FULL_FOR_FILES`.
   */
  async save(actor: Actor, name: string, content: AsyncIterable<Uint8Array>): Promise<StoredFile> {
    const id = uuidv7(this.clock.now().getTime());
    const part = join(this.folder, `${id}.part`);
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    try {
      const { size, sha256 } = await this.write(
        part,
        content,
        PACKED.test(name) && hasPermission(actor, PLUGIN_MANAGE),
      );
      await rename(part, this.path(id));
      const file = { id, name: cleanName(name), size };
      await this.database.query(
        `insert into stored_file (id, name, size, sha256, uploaded_by_id, uploaded_at) values ($1, $2, $3, $4, $5, $6)`,
        [id, file.name, size, sha256, actingUserId(actor), this.clock.now()],
      );
      return file;
    } catch (error) {
      await rm(part, { force: true });
      await rm(this.path(id), { force: true });
      throw (error as { code?: string }).code === 'ENOSPC' ? fileErrors.DISK_FULL_FOR_FILES() : error;
    }
  }

  /** A file for its uploader or an administrator; anybody else is told that there is none. */
  async find(actor: Actor, id: string): Promise<StoredFile & { path: string }> {
    const [row] = await this.database.query<StoredFile & { uploadedById: string | null }>(
      `select id, name, size, uploaded_by_id as "uploadedById" from stored_file where id = $1`,
      [isUuid(id) ? id : null],
    );
    if (!row || !mayUse(actor, row.uploadedById)) throw fileErrors.FILE_NOT_FOUND();
    const path = this.path(row.id);
    const there = await stat(path).catch(() => null);
    if (!there) throw fileErrors.FILE_NOT_FOUND();
    return { id: row.id, name: row.name, size: row.size, path };
  }

  /** Removes what uploads that were cut off left behind. */
  async sweep(): Promise<void> {
    const names = await readdir(this.folder).catch(() => []);
    for (const name of names.filter((one) => one.endsWith('.part'))) {
      const { mtimeMs } = await stat(join(this.folder, name));
      if (this.clock.now().getTime() - mtimeMs > ABANDONED_AFTER_MS)
        await rm(join(this.folder, name), { force: true });
    }
  }

  private path(id: string): string {
    return join(this.folder, id);
  }

  private async write(
    path: string,
    content: AsyncIterable<Uint8Array>,
    packed: boolean,
  ): Promise<{ size: number; sha256: Buffer }> {
    const file = await open(path, 'wx', 0o600);
    try {
      return await this.copy(file, content, packed);
    } finally {
      await file.close();
    }
  }

  private async copy(
    file: FileHandle,
    content: AsyncIterable<Uint8Array>,
    packed: boolean,
  ): Promise<{ size: number; sha256: Buffer }> {
    const hash = createHash('sha256');
    let size = 0;
    for await (const chunk of content) {
      const kind = size === 0 ? binaryKind(chunk) : null;
      if (kind && !(packed && kind === 'GZIP')) throw fileErrors.FILE_NOT_TEXT({ kind });
      size += chunk.byteLength;
      if (size > this.maxBytes) throw fileErrors.FILE_TOO_LARGE({ limit: Math.floor(this.maxBytes / MB) });
      hash.update(chunk);
      await file.writeFile(chunk);
    }
    // An import resumes from this file after a crash: it must be on the disk before anybody is told that it is kept.
    await file.sync();
    return { size, sha256: hash.digest() };
  }
}

const mayUse = (actor: Actor, uploadedById: string | null): boolean =>
  actor.kind === 'system' ||
  hasPermission(actor, '*') ||
  (uploadedById !== null && uploadedById === actor.userId);

/** A name is shown, never used as a path. */
const cleanName = (name: string): string =>
  [...basename(name.replaceAll('\\', '/')).replace(/\p{Cc}/gu, '')].slice(0, LONGEST_NAME).join('') || 'file';

/** The HTTP status of a coded error. */
export function statusOf(error: RicejarError): number {
  if (error.code === 'DISK_FULL_FOR_FILES') return 507;
  if (error.code === accessErrors.UNAUTHENTICATED().code) return 401;
  const byClass = {
    badInput: 400,
    unauthenticated: 401,
    forbidden: 403,
    notFound: 404,
    conflict: 409,
    limited: 413,
    unavailable: 503,
  };
  return byClass[error.spec.class];
}
