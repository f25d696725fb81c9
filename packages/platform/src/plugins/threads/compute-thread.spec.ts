import { RicejarError } from '@ricejar/sdk';
import { afterAll, describe, expect, it } from 'vitest';
import { recordErrors } from '../../records/records.errors.js';
import { ComputeThread } from './compute-thread.js';
import { heardError, tellError } from './thread-messages.js';

const url = new URL('../../../test/echo-thread.mjs', import.meta.url);

describe('a thread for computations', () => {
  const thread = new ComputeThread({ url, data: 'given' });
  afterAll(() => thread.close());

  it('computes one thing after another, with progress', async () => {
    const heard: number[] = [];
    const onProgress = (done: number): number => heard.push(done);
    const asked = [1, 2, 3].map((input) => thread.run({ name: 'test/echo', input }, { onProgress }));
    expect(await Promise.all(asked)).toEqual([1, 2, 3].map((input) => ({ input, data: 'given' })));
    expect(heard).toEqual([0.5, 0.5, 0.5]);
  });

  it('tells errors as they were thrown there', async () => {
    await expect(thread.run({ name: 'test/refuse', input: 'FIELD_UNKNOWN' })).rejects.toMatchObject({
      code: 'FIELD_UNKNOWN',
      details: { field: 'x' },
    });
    await expect(thread.run({ name: 'test/throw', input: null })).rejects.toMatchObject({
      message: 'boom',
      stack: 'Error: boom\n    at there',
    });
  });

  it.each([
    ['ends', 'test/exit', 'has ended'],
    ['breaks', 'test/break', 'broken'],
  ])('fails what made it go when it %s, and goes on with the next', async (_what, name, message) => {
    const lost = thread.run({ name, input: null });
    const next = thread.run({ name: 'test/echo', input: 'next' });
    await expect(lost).rejects.toThrow(message);
    expect(await next).toMatchObject({ input: 'next' });
  });

  it('gives up what takes too long', async () => {
    await expect(thread.run({ name: 'test/silent', input: null }, { timeoutMs: 50 })).rejects.toThrow(
      '50 ms',
    );
    expect(await thread.run({ name: 'test/echo', input: 'next' })).toMatchObject({ input: 'next' });
  });

  it('says when input cannot be handed over', async () => {
    const handed = thread.run({ name: 'test/echo', input: () => undefined });
    await expect(handed).rejects.toMatchObject({ name: 'DataCloneError' });
    expect(await thread.run({ name: 'test/echo', input: 'next' })).toMatchObject({ input: 'next' });
  });

  it('starts again after it was closed', async () => {
    await thread.close();
    expect(await thread.run({ name: 'test/echo', input: 'again' })).toMatchObject({ input: 'again' });
  });
});

it('an error goes from thread to thread with its cause', () => {
  const error = recordErrors.FIELD_UNKNOWN({ record: 'customer', field: 'x' });
  error.cause = new Error('why');
  const heard = heardError(structuredClone(tellError(error)));
  expect(heard).toBeInstanceOf(RicejarError);
  expect(heard).toMatchObject({ code: 'FIELD_UNKNOWN', message: error.message, cause: { message: 'why' } });
});
