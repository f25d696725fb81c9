import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ReadRequest } from './compiled-reads.js';

const MEMBERS = new Set(['query', 'variables', 'operationName']);

/**
 * The request, if it is a plain POST of JSON with a document in it: what a browser sends across sites without asking
 * first, persisted queries and whatever else Apollo knows take the full road.
 */
export function plainRequest({ method, headers, body }: FastifyRequest): ReadRequest | null {
  if (method !== 'POST' || !headers['content-type']?.startsWith('application/json')) return null;
  if (typeof body !== 'object' || body === null || !Object.keys(body).every((name) => MEMBERS.has(name)))
    return null;
  const { query, variables = {}, operationName } = body as Record<string, unknown>;
  if (typeof query !== 'string' || typeof variables !== 'object' || Array.isArray(variables)) return null;
  if (operationName !== undefined && operationName !== null && typeof operationName !== 'string') return null;
  return { query, operationName, variables: (variables ?? {}) as ReadRequest['variables'] };
}

/** Sends the answer under the headers, and with the line's end, that Apollo gives one. */
export const sendAnswer = (reply: FastifyReply, text: string): FastifyReply =>
  reply.header('content-type', 'application/json; charset=utf-8').send(`${text}\n`);
