import type { JobDefinition } from '@ricejar/sdk';

const NAME = /^[a-z][a-z0-9]*\/[a-zA-Z][\w.-]*$/;

/** Every job this process knows, by `<plugin>/<job>`; filled at boot by the platform and by plugins. */
export class JobHandlers {
  private readonly byName = new Map<string, JobDefinition>();

  /** Throws on a name that is taken or not of the form `<plugin>/<job>`. */
  add(name: string, definition: JobDefinition): void {
    if (!NAME.test(name)) throw new Error(`job name "${name}" is not of the form plugin/job`);
    if (this.byName.has(name)) throw new Error(`job ${name} is declared twice`);
    this.byName.set(name, definition);
  }

  find(name: string): JobDefinition | undefined {
    return this.byName.get(name);
  }

  all(): ReadonlyMap<string, JobDefinition> {
    return this.byName;
  }
}
