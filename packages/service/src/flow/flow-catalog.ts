import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Calendars, Extensions, type Extension } from '@ricejar/sdk';
import { complaintFlows, type ComplaintFlow } from './complaint-flow.js';
import { flowProblems } from './flow-check.js';
import { flowErrors } from './flow.errors.js';

/** The complaint flows of this installation. */
@Injectable()
export class FlowCatalog implements OnApplicationBootstrap {
  constructor(
    private readonly extensions: Extensions,
    private readonly calendars: Calendars,
  ) {}

  /** A flow that cannot be walked stops the start, with every fault of every flow named at once. */
  async onApplicationBootstrap(): Promise<void> {
    const problems: string[] = [];
    for (const { key, plugin, entry } of this.all()) {
      const found = [...flowProblems(entry), ...(await this.calendarProblems(entry))];
      problems.push(...found.map((problem) => `plugin ${plugin}, complaint flow ${key}: ${problem}`));
    }
    if (problems.length > 0) throw new Error(problems.join('\n'));
  }

  all(): readonly Extension<ComplaintFlow>[] {
    return this.extensions.of(complaintFlows);
  }

  /** Throws `FLOW_UNKNOWN`. */
  get(key: string): ComplaintFlow {
    const found = this.extensions.find(complaintFlows, key);
    if (!found) {
      const available = this.all().map((one) => one.key);
      throw flowErrors.FLOW_UNKNOWN({ flow: key, available });
    }
    return found.entry;
  }

  private async calendarProblems(flow: ComplaintFlow): Promise<string[]> {
    const ids = new Set(flow.commitments.flatMap(({ calendar }) => calendar ?? []));
    const problems: string[] = [];
    for (const id of ids) {
      try {
        const calendar = await this.calendars.get(id);
        if (this.calendars.day(calendar) === 0) problems.push(`calendar ${id} has no working time`);
      } catch (error) {
        problems.push(error instanceof Error ? error.message : String(error));
      }
    }
    return problems;
  }
}
