import type { Provider, Type } from '@nestjs/common';
import { HOST_LIFE, type HostLife } from './host-life.js';
import { PluginLifeResolver } from './plugin-life.resolver.js';
import { DATA_DIR, PluginLifeService } from './plugin-life.service.js';
import { PluginWatch } from './plugin-watch.js';

/** The life of plugins; without a host they are given and stay. */
export const installedProviders = (dataDir: string, life: HostLife | null): Provider[] => [
  { provide: HOST_LIFE, useValue: life },
  { provide: DATA_DIR, useValue: dataDir },
  PluginLifeService,
  PluginWatch,
];

export const installedResolvers: Type[] = [PluginLifeResolver];
