import type { Application } from '@ricejar/platform';
import { PluginActions } from '@ricejar/platform/plugins/actions/plugin-actions';
import { Schedules } from '@ricejar/platform/jobs/schedules';
import type { Actor, EventName, Json, RicejarEvent, Row } from '@ricejar/sdk';

/** What was told to listeners of a test CRM. */
export class TestEvents {
  constructor(private readonly application: Application) {}

  /** Events in the order of their commits, delivered or not; those of one name when it is given. */
  seen(name?: EventName): Promise<RicejarEvent[]> {
    return this.application.database.query<RicejarEvent>(
      `select id, name, payload, to_char(occurred_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "occurredAt",
         actor_user_id as "actorUserId"
       from event_outbox where $1::text is null or name = $1 order by position`,
      [name ?? null],
    );
  }
}

/** Actions of plugins, as people and workflows run them. */
export class TestActions {
  constructor(
    private readonly application: Application,
    private readonly administrator: () => Promise<{ actor: Actor }>,
  ) {}

  /** Runs `<plugin>/<action>` under the rights of a user; an administrator unless told. */
  async run<T = Json>(action: string, input: Row = {}, as?: { actor: Actor }): Promise<T> {
    const { actor } = as ?? (await this.administrator());
    return (await this.application.get(PluginActions).run(actor, action, input)) as T;
  }
}

/** Work on a beat of a test CRM; no beat runs by itself. */
export class TestSchedules {
  constructor(private readonly application: Application) {}

  /** Runs `<plugin>/<schedule>` once, whether due or not. */
  async run(name: string): Promise<void> {
    await this.application.get(Schedules).runNow(name);
  }
}
