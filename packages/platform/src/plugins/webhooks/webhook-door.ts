import { Inject, Injectable } from '@nestjs/common';
import { Clock, Jobs, type WebhookDefinition, type WebhookRequest } from '@ricejar/sdk';
import { networkOf } from '../../identity/sign-in/login-throttle.js';
import { VERIFY_LIMITS } from '../call-limits.js';
import { checkedInput } from '../context/plugin-jobs.js';
import { PluginCalls } from '../plugin-calls.js';
import type { PluginSet } from '../plugin-set.js';
import { PLUGIN_SET } from '../plugin-set.token.js';
import { readBody } from './body.js';
import { RateLimit } from './rate-limit.js';
import { webhookJob } from './webhook-jobs.js';
import { webhookErrors } from './webhooks.errors.js';

/** Deliveries in a minute from one network to one webhook, and of all that were not what they said they were. */
export const WEBHOOK_LIMITS = { deliveries: 300, refused: 30 };

/** Lets other systems in: who is verified is taken in as a durable job, and answered before it runs. */
@Injectable()
export class WebhookDoor {
  private readonly deliveries: RateLimit;
  private readonly refused: RateLimit;

  constructor(
    @Inject(PLUGIN_SET) private readonly set: PluginSet,
    private readonly calls: PluginCalls,
    private readonly jobs: Jobs,
    clock: Clock,
  ) {
    const now = (): number => clock.now().getTime();
    this.deliveries = new RateLimit(WEBHOOK_LIMITS.deliveries, now);
    this.refused = new RateLimit(WEBHOOK_LIMITS.refused, now);
  }

  /** Resolves when the delivery is kept. Throws the coded errors of this folder and `PLUGIN_INPUT_INVALID`. */
  async receive(plugin: string, name: string, request: WebhookRequest): Promise<void> {
    const webhook = `${plugin}/${name}`.slice(0, 100);
    const definition = this.find(plugin, name);
    if (!definition) throw webhookErrors.WEBHOOK_UNKNOWN({ webhook });
    this.throttle(this.deliveries, webhook, request);
    await this.verify(plugin, webhook, definition, request);
    const payload = readBody(request);
    await checkedInput(webhook, definition.payload, payload);
    await this.jobs.enqueue(`${plugin}/${webhookJob(name)}`, { payload });
  }

  private find(plugin: string, name: string): WebhookDefinition | undefined {
    const webhooks = this.set.active.find((one) => one.id === plugin)?.webhooks ?? {};
    return Object.hasOwn(webhooks, name) ? webhooks[name] : undefined;
  }

  private async verify(
    plugin: string,
    webhook: string,
    { verify }: WebhookDefinition,
    request: WebhookRequest,
  ): Promise<void> {
    const what = `verify of webhook ${webhook}`;
    const verified = await this.calls.run(plugin, what, (context) => verify(request, context), VERIFY_LIMITS);
    if (verified === true) return;
    this.throttle(this.refused, webhook, request);
    throw webhookErrors.WEBHOOK_NOT_VERIFIED({ webhook });
  }

  private throttle(limit: RateLimit, webhook: string, { ip }: WebhookRequest): void {
    const seconds = limit.take(`${webhook} ${networkOf(ip)}`);
    if (seconds > 0) throw webhookErrors.WEBHOOK_THROTTLED({ webhook, seconds });
  }
}
