import { ConsoleLogger, type LogLevel } from '@nestjs/common';
import { currentScope } from './plugin-scope.js';

/** The log of the server: a line that is written while a plugin's code runs carries the plugin's name. */
export class NamingLogger extends ConsoleLogger {
  /** What a plugin has to say is not the talk of the framework that is left out. */
  override isLevelEnabled(level: LogLevel): boolean {
    return super.isLevelEnabled(level) || (level === 'log' && currentScope() !== undefined);
  }

  protected override formatContext(context: string): string {
    const plugin = currentScope()?.plugin;
    if (plugin === undefined || plugin === context) return super.formatContext(context);
    return super.formatContext(context === '' ? plugin : `${plugin} ${context}`);
  }
}
