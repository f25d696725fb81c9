import { definePlugin, type PluginDefinition, type Schema } from '@ricejar/sdk';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { checkConfig, configForm, hasSecrets, withoutSecrets } from './plugin-config.js';
import { SecretBox } from './secret-box.js';
import { joinSecrets, keepSecrets, splitSecrets } from './secret-paths.js';

const plugin = (config?: Schema): PluginDefinition =>
  definePlugin({
    id: 'registry',
    version: '1.0.0',
    sdk: '^0.1.0',
    label: { en: 'Registry', zh: '登记簿' },
    description: { en: 'Registry', zh: '登记簿' },
    ...(config && { config }),
  });

const config = z.object({
  url: z.url(),
  apiKey: z.string().meta({ secret: true, label: { en: 'API key', zh: 'API 密钥' } }),
  spare: z.string().meta({ secret: true }).optional(),
  attempts: z.number().int().default(3),
  servers: z.array(z.object({ host: z.string(), token: z.string().meta({ secret: true }) })).default([]),
  byCountry: z.record(z.string(), z.object({ pin: z.string().meta({ secret: true }) })).optional(),
  login: z
    .union([z.object({ user: z.string(), password: z.string().meta({ secret: true }) }), z.null()])
    .optional(),
});

const VALUES = {
  url: 'https://registry.example.com',
  apiKey: 'k-1',
  spare: 'k-2',
  servers: [
    { host: 'a', token: 't-1' },
    { host: 'b', token: 't-2' },
  ],
  byCountry: { cn: { pin: '1234' } },
  login: { user: 'li', password: 'p-1' },
};

describe('the configuration of a plugin', () => {
  it('is what its schema answers', async () => {
    expect(await checkConfig(plugin(config), VALUES)).toEqual({ ...VALUES, attempts: 3 });
  });

  it('is refused with every fault, naming plugin and path', async () => {
    const wrong = { url: 'nowhere', apiKey: 7, servers: [{ host: 'a' }] };
    await expect(checkConfig(plugin(config), wrong)).rejects.toMatchObject({
      code: 'PLUGIN_CONFIG_INVALID',
      details: {
        plugin: 'registry',
        faults: [{ path: 'url' }, { path: 'apiKey' }, { path: 'servers.0.token' }],
      },
    });
    await expect(checkConfig(plugin(config), wrong)).rejects.toThrow(/registry .*url: .*servers\.0\.token: /);
  });

  it('is taken by no plugin without a schema', async () => {
    expect(await checkConfig(plugin(), undefined)).toBeUndefined();
    expect(await checkConfig(plugin(), {})).toBeUndefined();
    await expect(checkConfig(plugin(), { a: 1 })).rejects.toMatchObject({ code: 'PLUGIN_CONFIG_INVALID' });
  });

  it('has a form that says what is secret and what things are called', () => {
    expect(configForm(plugin())).toBeNull();
    expect(configForm(plugin(config))).toMatchObject({
      required: ['url', 'apiKey'],
      properties: {
        apiKey: { type: 'string', secret: true, label: { en: 'API key', zh: 'API 密钥' } },
        attempts: { default: 3 },
      },
    });
    expect(hasSecrets(plugin(config))).toBe(true);
    expect(hasSecrets(plugin(z.object({ url: z.url() })))).toBe(false);
  });

  it('is answered without its secrets, wherever they are', () => {
    const { values, secretsSet } = withoutSecrets(plugin(config), VALUES);
    expect(values).toEqual({
      url: 'https://registry.example.com',
      servers: [{ host: 'a' }, { host: 'b' }],
      byCountry: { cn: {} },
      login: { user: 'li' },
    });
    expect(secretsSet).toEqual([
      'apiKey',
      'spare',
      'servers.0.token',
      'servers.1.token',
      'byCountry.cn.pin',
      'login.password',
    ]);
  });

  it('keeps the secrets that a form sends back empty, and forgets those set to null', () => {
    const form = configForm(plugin(config)) ?? {};
    const kept = splitSecrets(form, VALUES);
    expect(joinSecrets(kept)).toEqual(VALUES);
    const given = { ...(kept.open as object), url: 'https://other.example.com', spare: null, apiKey: 'k-3' };
    expect(joinSecrets(keepSecrets(form, given, kept.secrets))).toEqual({
      ...VALUES,
      url: 'https://other.example.com',
      apiKey: 'k-3',
      spare: undefined,
    });
  });
});

describe('the box for secrets', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'ricejar-secrets-'));
  afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

  it('opens what the key of the installation has sealed for the same plugin, and nothing else', () => {
    const sealed = new SecretBox(dataDir).seal('registry', { apiKey: 'k-1' });
    expect(sealed.toString('latin1')).not.toContain('k-1');
    expect(new SecretBox(dataDir).open('registry', sealed)).toEqual({ apiKey: 'k-1' });
    expect(() => new SecretBox(dataDir).open('other', sealed)).toThrow(/cannot be read/);
    const elsewhere = new SecretBox(dataDir, Buffer.alloc(32, 7).toString('base64'));
    expect(() => elsewhere.open('registry', sealed)).toThrow(/cannot be read/);
    expect(statSync(join(dataDir, 'secret.key')).mode & 0o077).toBe(0);
  });
});
