import {
  Inject,
  Injectable,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { RESOLVER_LIMITS } from './call-limits.js';
import { PluginCalls } from './plugin-calls.js';
import type { PluginSet } from './plugin-set.js';
import { PLUGIN_SET } from './plugin-set.token.js';

/** Resolver methods of plugins run in the plugin's name and within its time, like every other function of theirs. */
@Injectable()
export class ResolverCalls implements NestInterceptor {
  private readonly owners: ReadonlyMap<unknown, string>;

  constructor(
    @Inject(PLUGIN_SET) { active, inTheBox }: PluginSet,
    private readonly calls: PluginCalls,
  ) {
    this.owners = new Map(
      active
        .filter((plugin) => !inTheBox.has(plugin.id))
        .flatMap((plugin) => (plugin.resolvers ?? []).map((one) => [one, plugin.id] as const)),
    );
  }

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const owner = this.owners.get(context.getClass());
    if (owner === undefined) return next.handle();
    const what = `${context.getClass().name}.${context.getHandler().name}`;
    return from(this.calls.run(owner, what, () => lastValueFrom(next.handle()), RESOLVER_LIMITS));
  }
}
