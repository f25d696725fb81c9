import { definePlugin, field, SignedIn, type PluginDefinition } from '@ricejar/sdk';
import { assemble } from '@ricejar/platform/plugins/plugin-set';
import { createTestCrm } from '@ricejar/testing';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Query, Resolver } from '@nestjs/graphql';
import { describe, expect, it } from 'vitest';
import { MODULES, PLUGINS } from '../src/plugins.js';

const plugin = (id: string, rest: Partial<PluginDefinition>): PluginDefinition =>
  definePlugin({
    id,
    version: '1.0.0',
    sdk: '^0.1.0',
    label: { en: id, zh: id },
    description: { en: id, zh: id },
    ...rest,
  });

@Injectable()
class ThrowsAtBoot implements OnModuleInit {
  onModuleInit(): void {
    throw new Error('licence file missing');
  }
}

@Resolver()
class Unguarded {
  @Query(() => String)
  secret(): string {
    return 'open to all';
  }
}

@Resolver()
class Guarded {
  @Query(() => String)
  @SignedIn()
  greeting(): string {
    return 'hello';
  }
}

describe('a plugin that fails', () => {
  it('at boot is left out and named, while everything else works', async () => {
    const crm = await createTestCrm({
      modules: MODULES,
      plugins: [
        ...PLUGINS,
        plugin('broken', { providers: [ThrowsAtBoot] }),
        plugin('thrower', {
          extend: () => {
            throw new Error('no entry for you');
          },
        }),
        plugin('lonely', { requires: { nobody: '^1.0.0' } }),
        plugin('future', { sdk: '^9.0.0' }),
        plugin('stray', {
          fields: { spaceship: { speed: field.integer({ label: { en: 'Speed', zh: '速度' } }) } },
        }),
        plugin('open', { resolvers: [Unguarded] }),
        plugin('polite', { resolvers: [Guarded] }),
      ],
    });
    try {
      const admin = await crm.user({ role: 'administrator' });
      const { plugins } = await admin.client.run('{ plugins { id status error } greeting }');
      const failed = plugins.filter((one: { status: string }) => one.status === 'failed');
      expect(
        Object.fromEntries(failed.map((one: { id: string; error: string }) => [one.id, one.error])),
      ).toEqual({
        broken: 'licence file missing',
        thrower: 'no entry for you',
        lonely: 'lonely requires nobody, which is not there',
        future: 'future is made for sdk ^9.0.0, but this is 1.0.0, which also understands 0.1.0',
        stray: 'stray adds fields to spaceship, which no plugin declares',
        open: 'open: Unguarded.secret declares no access rule',
      });
      expect(
        plugins
          .filter((one: { status: string }) => one.status === 'active')
          .map((one: { id: string }) => one.id),
      ).toEqual(['core', 'customer', 'opportunity', 'service', ...PLUGINS.map(({ id }) => id), 'polite']);
    } finally {
      await crm.close();
    }
  });

  it('among the modules stops the start with all clashes at once', () => {
    const double = plugin('customer', { permissions: { 'tier.publish': { en: 'x', zh: 'x' } } });
    expect(() => assemble([...MODULES, double], [])).toThrowError(
      /plugin id customer is claimed by .* permission tier.publish is claimed by customer \(.*\) and customer \(/s,
    );
  });
});
