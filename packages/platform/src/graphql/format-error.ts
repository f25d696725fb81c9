import { unwrapResolverError } from '@apollo/server/errors';
import { knownErrors, RicejarError, type ErrorDetails, type Locale } from '@ricejar/sdk';
import type { GraphQLFormattedError } from 'graphql';
import { randomBytes } from 'node:crypto';
import { explainOutage } from '../database/database.errors.js';
import { graphqlErrors } from './graphql.errors.js';

const FROM_GRAPHQL = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
]);

export type LogFailure = (traceId: string, error: unknown) => void;

/**
 * What a client sees of an error: a stable code, its details, and nothing of SQL, paths or stacks. What we did not
 * expect goes to the log under a trace id, and the client gets the id.
 */
export function errorFormatter(log: LogFailure) {
  return (formatted: GraphQLFormattedError, thrown: unknown): GraphQLFormattedError => {
    const original = unwrapResolverError(thrown);
    const known = original instanceof RicejarError ? original : null;
    const { locations, path } = formatted;
    const place = { ...(locations && { locations }), ...(path && { path }) };
    if (known)
      return { ...place, message: known.message, extensions: { code: known.code, details: known.details } };
    const code = String(formatted.extensions?.['code'] ?? '');
    const own = knownErrors().has(code) && !FROM_GRAPHQL.has(code) && code !== 'INTERNAL_SERVER_ERROR';
    if (own)
      return {
        ...place,
        message: formatted.message,
        extensions: { code, details: formatted.extensions?.['details'] ?? {} },
      };
    if (FROM_GRAPHQL.has(code)) {
      return {
        ...place,
        message: formatted.message,
        extensions: { code, details: { reason: formatted.message } },
      };
    }
    return { ...place, ...unexpected(original, log) };
  };
}

function unexpected(error: unknown, log: LogFailure): Pick<GraphQLFormattedError, 'message' | 'extensions'> {
  const outage = explainOutage(error);
  const traceId = randomBytes(6).toString('hex');
  log(traceId, error);
  const answer = outage instanceof RicejarError ? outage : graphqlErrors.INTERNAL_SERVER_ERROR({ traceId });
  return { message: answer.message, extensions: { code: answer.code, details: answer.details } };
}

/** The same error in the caller's language. */
export function localised(error: GraphQLFormattedError, locale: Locale): GraphQLFormattedError {
  const code = String(error.extensions?.['code'] ?? '');
  const spec = knownErrors().get(code);
  if (!spec) return error;
  const details = (error.extensions?.['details'] ?? {}) as ErrorDetails;
  return { ...error, message: new RicejarError(code, spec, details).messageIn(locale) };
}
