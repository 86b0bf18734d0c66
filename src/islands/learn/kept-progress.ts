import { keptText } from '../kept-text.ts';

/** The name under which the browser keeps the progress in a guidance document. */
export const progressKey = (guidance: string): string => `learn-${guidance}`;

/** Whether this device keeps progress, readable or not. */
export const hasKeptProgress = (guidance: string): boolean =>
  Boolean(keptText(progressKey(guidance)));
