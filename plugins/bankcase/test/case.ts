import type { Input, Row } from '@ricejar/sdk';
import { ComplaintService, OverdueCommitments } from '@ricejar/service';
import type { TestCrm, TestUser } from '@ricejar/testing';

/** One complaint with a hand on its clock. */
export class Case {
  private constructor(
    private readonly crm: TestCrm,
    private readonly agent: TestUser,
    readonly id: string,
    private version: number,
  ) {}

  static async open(crm: TestCrm, agent: TestUser, flow: string, customer: string): Promise<Case> {
    const input = { subject: 'Card payment charged twice', customer };
    const { id, version } = await crm.application.get(ComplaintService).open(agent.actor, flow, input);
    return new Case(crm, agent, id, version);
  }

  /** Takes a step at an instant; answers the state it leads to. */
  async step(at: string, transition: string, input: Input = {}, by = this.agent): Promise<string> {
    await this.until(at);
    const wanted = { id: this.id, expectedVersion: this.version, transition, input };
    const { state, version } = await this.crm.application.get(ComplaintService).advance(by.actor, wanted);
    this.version = version;
    return state;
  }

  /** Lets time pass with the watch running. */
  async until(at: string): Promise<void> {
    this.crm.clock.set(at);
    await this.crm.application.get(OverdueCommitments).run();
  }

  /** `status` of each promise by kind. */
  async promises(): Promise<Record<string, string>> {
    const rows = await this.read({ commitments: { kind: true, status: true } });
    return Object.fromEntries(
      ((rows['commitments'] ?? []) as Row[]).map((one) => [one['kind'], one['status']]),
    );
  }

  async read(select: Row): Promise<Row> {
    return (await this.crm.query.get(this.crm.system, 'complaint', this.id, select)) ?? {};
  }
}
