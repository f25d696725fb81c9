import { Logger } from '@nestjs/common';
import type { PluginLog, Row } from '@ricejar/sdk';

/** The server's log under the plugin's name: `[renewals] drafted {"contracts":3}`. */
export class NamedLog implements PluginLog {
  private readonly logger: Logger;

  constructor(plugin: string) {
    this.logger = new Logger(plugin);
  }

  debug(message: string, details?: Row): void {
    this.logger.debug(line(message, details));
  }

  info(message: string, details?: Row): void {
    this.logger.log(line(message, details));
  }

  warn(message: string, details?: Row): void {
    this.logger.warn(line(message, details));
  }

  error(message: string, details?: Row | Error): void {
    if (details instanceof Error) this.logger.error(message, details.stack);
    else this.logger.error(line(message, details));
  }
}

const line = (message: string, details?: Row): string =>
  details === undefined ? message : `${message} ${JSON.stringify(details)}`;
