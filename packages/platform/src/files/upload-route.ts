import { accessErrors, RicejarError, type Actor, type Locale } from '@ricejar/sdk';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import { statusOf, type FileStore } from './file-store.js';
import { fileErrors } from './files.errors.js';

export interface UploadDoor {
  store: FileStore;
  /** Who calls, and in which language answers go. */
  caller: (request: FastifyRequest, reply: FastifyReply) => Promise<{ actor: Actor | null; locale: Locale }>;
}

/**
 * `POST /api/files`: the body is the file as it is, its name percent-encoded in `x-ricejar-file-name`. Answers
 * `{ id, name, size }`, or `{ code, message, details }` with the status of the error. The header also keeps other sites
 * from posting: a browser asks before it sends one.
 */
export async function registerUploads(http: FastifyInstance, door: UploadDoor): Promise<void> {
  await http.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
    scope.post('/api/files', async (request, reply) => {
      let locale: Locale = 'en';
      try {
        const caller = await door.caller(request, reply);
        locale = caller.locale;
        return await receive(door.store, caller.actor, request);
      } catch (error) {
        if (!(error instanceof RicejarError)) throw error;
        // The rest of a refused body is not waited for.
        void reply.header('connection', 'close').code(statusOf(error));
        return { code: error.code, message: error.messageIn(locale), details: error.details };
      }
    });
  });
}

async function receive(store: FileStore, actor: Actor | null, request: FastifyRequest) {
  if (!actor) throw accessErrors.UNAUTHENTICATED();
  const content = (request.body as Readable | null | undefined) ?? Readable.from([]);
  const name = decodeName(request.headers['x-ricejar-file-name']);
  try {
    return await store.save(actor, name, content);
  } catch (error) {
    const { code } = error as { code?: string };
    throw code === 'ECONNRESET' || code === 'ERR_STREAM_PREMATURE_CLOSE'
      ? fileErrors.FILE_CUT_SHORT()
      : error;
  }
}

function decodeName(header: string | string[] | undefined): string {
  if (typeof header !== 'string' || header === '') throw fileErrors.FILE_NAME_MISSING();
  try {
    return decodeURIComponent(header);
  } catch {
    throw fileErrors.FILE_NAME_MISSING();
  }
}
